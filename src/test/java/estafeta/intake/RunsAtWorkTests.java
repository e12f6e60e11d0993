package estafeta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

@EstafetaTest
@ExtendWith(OutputCaptureExtension.class)
class RunsAtWorkTests {
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final Pattern NUMBER = Pattern.compile("номер ошибки\\s(\\d{4}-\\d{4})");

    @Autowired
    OrganisationGiven places;

    @Autowired
    RunsAtWork work;

    @Autowired
    Runs runs;

    @Autowired
    TrialLists trial;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    RunId run;

    @BeforeEach
    void bring() {
        var list = "Книга;Цена\nАзбука;10\n".getBytes(StandardCharsets.UTF_8);
        var school = places.region().school();
        run = as(() -> runs.open(
                school, TrialLists.KIND, "Книги.csv", list, LocalDate.of(2026, 9, 1), Adjustments.NONE, SYSTEM));
    }

    @AfterEach
    void mend() {
        trial.failing.clear();
        trial.meeting.clear();
    }

    @Test
    void aRowOnWhichTheProgramFailsIsRefusedByANumberOfTheLogAndTheOthersGoOn(CapturedOutput output) {
        trial.failing.addAll(Set.of(2, 17));
        as(() -> work.begin(run, SYSTEM));
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));

        assertThat(state()).isEqualTo(Run.State.DONE);
        assertThat(results(Outcome.CREATE)).hasSize(28);
        assertThat(results(Outcome.REFUSE)).extracting(RowResult::row).containsExactly(2, 17);
        assertThat(results(Outcome.REFUSE)).allSatisfy(refused -> {
            var number = NUMBER.matcher(refused.words());
            assertThat(number.find()).as(refused.words()).isTrue();
            assertThat(output).contains("Failure " + number.group(1));
        });
        assertThat(as(() -> runs.made(run)))
                .as("what the row had begun is rolled back")
                .extracting(Made::row)
                .hasSize(28)
                .doesNotContain(2, 17);
    }

    @Test
    void aShortListGoesOnLikewiseWithinItsRequest() {
        trial.failing.add(5);
        as(() -> {
            work.confirm(run, SYSTEM);
            return run;
        });
        assertThat(state()).isEqualTo(Run.State.DONE);
        assertThat(results(Outcome.CREATE)).hasSize(29);
        assertThat(results(Outcome.REFUSE)).extracting(RowResult::row).containsExactly(5);
    }

    @Test
    void whereRowAfterRowFailsTheRunBreaksOffAndIsTakenUpAgain() {
        trial.failing.addAll(IntStream.rangeClosed(4, TrialLists.ROWS).boxed().toList());
        as(() -> work.begin(run, SYSTEM));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM)));
        assertThat(state()).isEqualTo(Run.State.RUNNING);
        assertThat(results(Outcome.REFUSE)).hasSize(9);

        trial.failing.clear();
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));
        assertThat(state()).isEqualTo(Run.State.DONE);
        assertThat(results(Outcome.CREATE)).hasSize(TrialLists.ROWS - 9);
    }

    @Test
    void aRowThatCannotBeTakenBackIsKeptByANumberAndMayBeTriedAgain() {
        as(() -> work.begin(run, SYSTEM));
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));
        trial.failing.add(8);
        undo();
        assertThat(state()).isEqualTo(Run.State.DONE);
        assertThat(as(() -> runs.results(run)))
                .filteredOn(result -> result.kept() != null)
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.kept()).containsPattern(NUMBER).contains("отмените загрузку ещё раз"));

        trial.failing.clear();
        undo();
        assertThat(state()).isEqualTo(Run.State.UNDONE);
        assertThat(as(() -> runs.results(run))).allMatch(RowResult::undone);
    }

    @Test
    void aRowThatMetAnotherInTheDatabaseIsTriedOnceMore() {
        trial.meeting.addAll(Set.of(3, 9));
        as(() -> work.begin(run, SYSTEM));
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));
        assertThat(results(Outcome.CREATE)).hasSize(TrialLists.ROWS);
        assertThat(as(() -> runs.made(run))).hasSize(TrialLists.ROWS);
    }

    @Test
    void nothingIsTakenOverWhileTheRunIsBeingTakenBack() {
        as(() -> work.begin(run, SYSTEM));
        as(() -> {
            work.stop(run, SYSTEM);
            return runs.beginUndoing(run, SYSTEM);
        });
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));
        assertThat(state()).isEqualTo(Run.State.UNDOING);
        assertThat(results(Outcome.CREATE)).isEmpty();
    }

    @Test
    void aRunTakenBackStaysSo() {
        as(() -> work.begin(run, SYSTEM));
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));
        undo();
        viewers.as(SYSTEM, () -> work.takeOver(run, SYSTEM));
        assertThat(state()).isEqualTo(Run.State.UNDONE);
    }

    private void undo() {
        as(() -> {
            work.undo(run, SYSTEM);
            return run;
        });
    }

    private Run.State state() {
        return as(() -> runs.require(run, SYSTEM)).state();
    }

    private List<RowResult> results(Outcome outcome) {
        return as(() -> runs.results(run)).stream()
                .filter(result -> result.outcome() == outcome)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, () -> transaction.execute(status -> work.get()));
    }
}
