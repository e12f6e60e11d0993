package estafeta.matching;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import estafeta.kernel.Errands;
import estafeta.kernel.Refusal;
import estafeta.kernel.SmallSteps;
import estafeta.kernel.Viewer;
import estafeta.matching.engine.Verifier;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * A search that takes a while, as an errand: reads who takes part, searches and checks the proof with no transaction open,
 * keeps what came out. Looks between the steps whether it was stopped; done again after a crash, it begins where it was.
 */
@Component
class Searching {
    static final String ERRAND = "search-for-pairs";
    /** Where more work, whoever asked does not wait for the answer. */
    static final int AT_ONCE = 2_000;

    private final MatchingRunRepository runs;
    private final Candidates candidates;
    private final Matchings matchings;
    private final Proposals proposals;
    private final Results results;
    private final Kept kept;
    private final SmallSteps steps;

    Searching(
            MatchingRunRepository runs,
            Candidates candidates,
            Matchings matchings,
            Proposals proposals,
            Results results,
            Kept kept,
            SmallSteps steps) {
        this.runs = runs;
        this.candidates = candidates;
        this.matchings = matchings;
        this.proposals = proposals;
        this.results = results;
        this.kept = kept;
        this.steps = steps;
    }

    @Configuration(proxyBeanMethods = false)
    static class AsErrand {
        @Bean
        OneTimeTask<String> searchForPairs(Errands errands, ObjectProvider<Searching> searching) {
            return errands.errand(ERRAND, (run, viewer) -> searching.getObject().go(new RunId(run), viewer));
        }
    }

    void go(RunId id, Viewer viewer) {
        Optional<Run> gathered;
        try {
            gathered = steps.take(() -> gathered(id, viewer));
        } catch (Refusal nobody) {
            // nobody to search for, or whoever asked may not any more: no later attempt could mend it
            steps.take(() -> working(id).map(run -> runs.save(run.cancelled())));
            return;
        }
        if (gathered.isEmpty()) {
            return;
        }
        var participants = steps.take(() -> proposals.participants(gathered.get()));
        var rules = kept.rules(gathered.get().rules());
        var problem = proposals.problem(gathered.get());
        var result = Proposals.solve(problem);
        var wrong = Verifier.check(problem, result);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the proof does not hold: " + wrong.getFirst());
        }
        var figures = kept.written(Outcome.of(participants, rules, result));
        steps.take(() -> working(id).map(run -> {
            results.keep(id, result);
            return runs.save(run.ready(figures));
        }));
    }

    private Optional<Run> gathered(RunId id, Viewer viewer) {
        return working(id).map(run -> {
            if (run.snapshot() != null) {
                return run;
            }
            var everybody = candidates.at(run.node(), viewer);
            return runs.save(run.over(matchings.snapshot(run, everybody.taking(everybody.offered()))));
        });
    }

    private Optional<Run> working(RunId id) {
        return runs.findById(id).filter(Run::working);
    }
}
