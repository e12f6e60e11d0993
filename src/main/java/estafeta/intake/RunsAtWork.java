package estafeta.intake;

import static estafeta.shell.Text.t;

import estafeta.kernel.Errands;
import estafeta.kernel.Refusal;
import estafeta.kernel.SmallSteps;
import estafeta.kernel.Viewer;
import estafeta.shell.FailureNumber;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes lists over row by row, and takes back what was made of them. A short list is done at once and as a whole; a long one
 * in the background, each row with its result by itself.
 */
@Service
@Transactional
public class RunsAtWork {
    static final String TAKING_OVER = "take-list-over";
    static final String TAKING_BACK = "take-list-back";
    private static final Logger log = LoggerFactory.getLogger(RunsAtWork.class);
    private static final int AT_ONCE = 200;
    /** So many rows one after another do not fail by themselves. */
    private static final int OUR_FAULT = 10;

    private final Runs runs;
    private final RememberedColumns columns;
    private final ObjectProvider<ListKind> kinds;
    private final Errands errands;
    private final SmallSteps steps;
    private final TransactionTemplate ending;

    RunsAtWork(
            Runs runs,
            RememberedColumns columns,
            ObjectProvider<ListKind> kinds,
            Errands errands,
            SmallSteps steps,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.columns = columns;
        this.kinds = kinds;
        this.errands = errands;
        this.steps = steps;
        this.ending = new TransactionTemplate(transactions);
    }

    /** From now on the list is on its way in: answers how many rows are to have a result. */
    public int begin(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        var plan = kind(run).plan(run, viewer);
        columns.keep(runs.begin(id, plan.rows().size(), viewer), plan.table());
        return plan.rows().size();
    }

    /** Takes the list over, a long one in the background. */
    public void confirm(RunId id, Viewer viewer) {
        var all = begin(id, viewer);
        var account = viewer.account();
        if (all > AT_ONCE && account != null) {
            errands.send(TAKING_OVER, id, account);
        } else {
            takeOver(id, viewer);
        }
    }

    /** Takes over the rows that have no result yet, until somebody stops it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void takeOver(RunId id, Viewer viewer) {
        var run = steps.take(() -> runs.require(id, viewer));
        var kind = kind(run);
        var plan = steps.take(() -> kind.plan(run, viewer));
        var done =
                steps.take(() -> runs.results(id)).stream().map(RowResult::row).collect(Collectors.toSet());
        var left =
                plan.rows().stream().filter(row -> !done.contains(row.number())).toList();
        var failed = new AtomicInteger();
        var toTheEnd = each(
                kind,
                left,
                row -> tried(
                        run,
                        Run.State.RUNNING,
                        failed,
                        () -> runs.note(id, row.taken().get()),
                        refused -> runs.note(id, RowResult.of(row.number(), Outcome.REFUSE, null, t(refused)))));
        if (toTheEnd) {
            ending.executeWithoutResult(status -> runs.done(id, viewer));
        }
    }

    /** Leaves the rows that have not been taken over yet; those that have stay, and may be taken back. */
    public void stop(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        if (run.state() == Run.State.RUNNING) {
            runs.done(id, viewer);
        } else {
            runs.undone(id, viewer);
        }
    }

    /** Takes back what a run has made, a long one in the background. */
    public void undo(RunId id, Viewer viewer) {
        var run = runs.beginUndoing(id, viewer);
        var account = viewer.account();
        if (runs.progress(run).all() > AT_ONCE && account != null) {
            errands.send(TAKING_BACK, id, account);
        } else {
            takeBack(id, viewer);
        }
    }

    /** What has become of the taking back, in a sentence. */
    @Transactional(readOnly = true)
    public String takenBack(RunId id, Viewer viewer) {
        return runs.require(id, viewer).state() == Run.State.UNDONE
                ? t("Загрузка отменена: всё, что она внесла, убрано.")
                : t("Убрано не всё: на некоторые записи уже опираются другие. На какие, сказано ниже.");
    }

    /**
     * Takes back what is left of a run, row by row, the last first: it never was. A row on which anything later stands is
     * kept and says what.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void takeBack(RunId id, Viewer viewer) {
        var run = steps.take(() -> runs.require(id, viewer));
        var kind = kind(run);
        var reason = t("отменена загрузка списка «{0}»", run.fileName());
        var kept = steps.take(() -> runs.results(id)).stream()
                .filter(result -> result.kept() != null)
                .map(RowResult::row)
                .collect(Collectors.toSet());
        var made = steps.take(() -> runs.made(id)).stream()
                .collect(Collectors.groupingBy(Made::row, LinkedHashMap::new, Collectors.toList()));
        made.keySet().removeAll(kept);
        var failed = new AtomicInteger();
        var toTheEnd = each(
                kind,
                made.entrySet(),
                row -> tried(
                        run,
                        Run.State.UNDOING,
                        failed,
                        () -> {
                            kind.takeBack(run, row.getValue(), reason, viewer);
                            runs.undone(id, row.getKey());
                        },
                        refused -> runs.kept(id, row.getKey(), t(refused))));
        if (toTheEnd) {
            ending.executeWithoutResult(status -> runs.undone(id, viewer));
        }
    }

    private ListKind kind(Run run) {
        return kinds.orderedStream()
                .filter(kind -> kind.code().equals(run.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(run.kind()));
    }

    private <T> boolean each(ListKind kind, Collection<T> rows, Predicate<T> goesOn) {
        return kind.inOrder() ? rows.stream().allMatch(goesOn) : steps.each(rows, goesOn);
    }

    /**
     * A step of a run in a state, or what is noted where it is refused or fails; nothing if somebody has stopped the run.
     * Answers whether the work goes on. Where step after step fails the work breaks off, to be taken up again.
     */
    private boolean tried(Run run, Run.State state, AtomicInteger failed, Runnable work, Consumer<Refusal> otherwise) {
        try {
            var going = twice(() -> going(run, state, work));
            failed.set(0);
            return going;
        } catch (Refusal refused) {
            failed.set(0);
            return twice(() -> going(run, state, () -> otherwise.accept(refused)));
        } catch (CannotCreateTransactionException gone) {
            throw gone;
        } catch (RuntimeException failure) {
            if (failed.incrementAndGet() >= OUR_FAULT) {
                throw failure;
            }
            var number = FailureNumber.next();
            log.error("Failure {} at a row of the list {}", number, run.id().value(), failure);
            var refused = state == Run.State.UNDOING ? IntakeRefused.failedBack(number) : IntakeRefused.failed(number);
            return twice(() -> going(run, state, () -> otherwise.accept(refused)));
        }
    }

    /** A step that only met another one in the database is tried once more. */
    private <T> T twice(Supplier<T> step) {
        try {
            return steps.take(step);
        } catch (TransientDataAccessException met) {
            return steps.take(step);
        }
    }

    private boolean going(Run run, Run.State state, Runnable work) {
        var going = runs.still(state, run.id());
        if (going) {
            work.run();
        }
        return going;
    }
}
