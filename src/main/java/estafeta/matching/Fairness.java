package estafeta.matching;

import estafeta.kernel.Viewer;
import estafeta.matching.engine.Goal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weighs what a search gives to all against what it gives to each: the price of being fair. */
@Service
@Transactional(readOnly = true)
public class Fairness {
    /** With more possible pairs, whoever looks at a search does not wait for the other goals too. */
    static final int AT_ONCE = 250_000;

    private static final List<Goal> GOALS =
            List.of(Goal.MOST_MATCHED_THEN_POINTS, Goal.WORST_OFF_FIRST, Goal.CONVEX_LOAD);

    private final Matchings matchings;
    private final Proposals proposals;
    private final Kept kept;

    Fairness(Matchings matchings, Proposals proposals, Kept kept) {
        this.matchings = matchings;
        this.proposals = proposals;
        this.kept = kept;
    }

    /** What came out in figures, as the pairs stand now. */
    public static Outcome now(Proposal proposal) {
        return Outcome.of(proposal.participants(), proposal.rules(), proposal.result());
    }

    /** Whether all goals are tried while one waits. */
    public static boolean quick(Participants participants) {
        return (long) participants.wanted().size() * participants.mentors().size() <= AT_ONCE;
    }

    /** What each goal would give, the goal of the search first. */
    public List<Trial> trials(RunId id, Viewer viewer) {
        var run = ready(id, viewer);
        return trials(proposals.participants(run), kept.rules(run.rules()));
    }

    static List<Trial> trials(Participants participants, Rules rules) {
        var problem = Proposals.problem(participants, rules);
        return Stream.concat(Stream.of(rules.goal()), GOALS.stream())
                .distinct()
                .map(goal -> {
                    var by = rules.under(goal);
                    var result = Proposals.solve(problem.under(goal));
                    return new Trial(
                            by,
                            Outcome.of(participants, by, result),
                            result.totals().points());
                })
                .toList();
    }

    /** The search once more under the other goal, beside it. */
    @Transactional
    public RunId variant(RunId id, String title, Goal goal, Viewer viewer) {
        var rules = kept.rules(ready(id, viewer).rules());
        return matchings.variant(id, title, rules.under(goal), viewer);
    }

    private Run ready(RunId id, Viewer viewer) {
        var run = matchings.require(id, viewer);
        if (run.state() != Run.State.READY) {
            throw MatchingRefused.notReady();
        }
        return run;
    }
}
