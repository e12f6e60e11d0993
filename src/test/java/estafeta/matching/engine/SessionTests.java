package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.matching.engine.ProblemRefused.Flaw;
import estafeta.matching.engine.WhyNot.Costs;
import estafeta.matching.engine.WhyNot.Limited;
import estafeta.matching.engine.WhyNot.Move;
import estafeta.matching.engine.WhyNot.Proposed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Anna and Boris look for mentors; Vera suits both, Gleb suits Boris alone. */
class SessionTests {
    private static final Mentee ANNA = Mentee.of("anna");
    private static final Mentee BORIS = Mentee.of("boris");
    private static final Pair ANNA_VERA = new Pair(ANNA, "vera");
    private static final Pair BORIS_VERA = new Pair(BORIS, "vera");
    private static final Pair BORIS_GLEB = new Pair(BORIS, "gleb");

    private final Problem school = Problem.of(
            List.of(ANNA, BORIS),
            List.of(new Mentor("vera", 1), new Mentor("gleb", 1)),
            PairSource.listed(Map.of(ANNA_VERA, points(40), BORIS_VERA, points(90), BORIS_GLEB, points(30))));
    private final Session session = Session.solve(school);

    @Test
    void matchesAllRatherThanTheBestPairAlone() {
        assertThat(pairs(session)).containsExactly(ANNA_VERA, BORIS_GLEB);
        assertThat(session.result().totals().points()).isEqualTo(70);
        assertThat(session.result().totals().mean()).isEqualTo(35);
        assertThat(session.result().certificate().gap()).isZero();
    }

    @Test
    void tellsThatAnotherWouldStayWithoutMentor() {
        assertThat(session.whyNot(BORIS, "vera")).isInstanceOfSatisfying(Costs.class, costs -> {
            assertThat(costs.loss().matched()).isEqualTo(1);
            assertThat(costs.moves()).containsExactly(new Move(BORIS, "gleb", "vera"), new Move(ANNA, "vera", null));
        });
    }

    @Test
    void tellsWhoWouldMoveAndForWhatLoss() {
        var wider = session.to(Problem.of(
                school.mentees(),
                school.mentors(),
                PairSource.listed(Map.of(
                        ANNA_VERA,
                        points(40),
                        new Pair(ANNA, "gleb"),
                        points(35),
                        BORIS_VERA,
                        points(50),
                        BORIS_GLEB,
                        points(48)))));
        assertThat(pairs(wider)).containsExactly(ANNA_VERA, BORIS_GLEB);
        assertThat(wider.whyNot(BORIS, "vera")).isInstanceOfSatisfying(Costs.class, costs -> {
            assertThat(costs.loss()).isEqualTo(new Measure(0, 0, 3));
            assertThat(costs.moves()).containsExactly(new Move(BORIS, "gleb", "vera"), new Move(ANNA, "vera", "gleb"));
        });
    }

    @Test
    void namesTheLimit() {
        assertThat(session.whyNot(ANNA, "gleb")).isEqualTo(new Limited(Limit.UNLISTED));
        assertThat(session.ban(BORIS_VERA).whyNot(BORIS, "vera")).isEqualTo(new Limited(Limit.BANNED));
        assertThat(session.lock(ANNA_VERA).whyNot(BORIS, "vera")).isEqualTo(new Limited(Limit.LOCKED));
        assertThat(session.placesChanged("vera", 0).whyNot(BORIS, "vera")).isEqualTo(new Limited(Limit.NO_PLACES));
        assertThat(session.whyNot(ANNA, "vera")).isEqualTo(new Proposed());
    }

    @Test
    void saysWhyAMenteeIsLeftAndWhoseOneMorePlaceWouldHelp() {
        var left = session.mentorLeft("gleb").result().unmatched();
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().mentee()).isEqualTo(ANNA);
        assertThat(left.getFirst().reasons()).containsExactly(Map.entry("taken", 1));
        assertThat(left.getFirst().remedies()).containsExactly("vera");
    }

    @Test
    void namesTheRunnerUp() {
        assertThat(session.result().of(BORIS).orElseThrow().runnerUp())
                .isEqualTo(new Result.RunnerUp("vera", points(90), Measure.NONE));
    }

    @Test
    void givesTwoMentorsToOneWhoWantsTwoRoles() {
        var subject = new Mentee("anna", "subject");
        var adaptation = new Mentee("anna", "adaptation");
        PairSource everybody = (mentee, mentor) -> points(mentor.id().equals("vera") ? 50 : 1);
        var both = Session.solve(Problem.of(
                List.of(subject, adaptation), List.of(new Mentor("vera", 5), new Mentor("gleb", 5)), everybody));
        assertThat(both.result().matches()).extracting(Result.Match::mentor).containsExactlyInAnyOrder("vera", "gleb");
    }

    @Test
    void multipliesPointsByWeights() {
        var weighed = session.to(school.weighing(new Weights(Map.of("subject", 3))));
        assertThat(weighed.result().totals().points()).isEqualTo(210);
        assertThat(weighed.result().of(ANNA).orElseThrow().score().parts()).containsExactly(Part.of("subject", 120));
    }

    @Test
    void keepsPresentPairsWhereAsked() {
        var free = Problem.of(
                List.of(BORIS),
                school.mentors(),
                PairSource.listed(Map.of(BORIS_VERA, points(90), BORIS_GLEB, points(30))));
        var present = free.keeping(Set.of(BORIS_GLEB));
        assertThat(pairs(Session.solve(present))).containsExactly(BORIS_VERA);
        assertThat(pairs(Session.solve(present.under(Goal.FEWEST_CHANGES)))).containsExactly(BORIS_GLEB);
    }

    @Test
    void spreadsTheLoadWhereAsked() {
        PairSource everybody = (mentee, mentor) -> points(mentor.id().equals("vera") ? 20 : 15);
        var problem = Problem.of(List.of(ANNA, BORIS), List.of(new Mentor("vera", 2), new Mentor("gleb", 2)), everybody)
                .weighing(new Weights(Map.of(Weights.LOAD, 10)));
        assertThat(Session.solve(problem).result().totals().points()).isEqualTo(40);
        var spread = Session.solve(problem.under(Goal.CONVEX_LOAD)).result().totals();
        assertThat(spread.points()).isEqualTo(35);
        assertThat(spread.load()).isZero();
    }

    @Test
    void liftsTheWeakestPairWhereAsked() {
        PairSource source = (mentee, mentor) -> points(
                mentee.equals(ANNA)
                        ? (mentor.id().equals("vera") ? 100 : 30)
                        : mentor.id().equals("vera") ? 40 : 10);
        var problem = Problem.of(List.of(ANNA, BORIS), school.mentors(), source);
        assertThat(Session.solve(problem).result().totals().worst()).isEqualTo(10);
        var fair = Session.solve(problem.under(Goal.WORST_OFF_FIRST)).result();
        assertThat(fair.totals().worst()).isEqualTo(30);
        assertThat(fair.totals().points()).isEqualTo(70);
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void takesEmptySides(Goal goal) {
        for (var empty : List.of(
                Problem.of(List.of(), List.of(), school.pairs()),
                Problem.of(school.mentees(), List.of(), school.pairs()),
                Problem.of(List.of(), school.mentors(), school.pairs()))) {
            var result = Session.solve(empty.under(goal)).result();
            assertThat(result.matches()).isEmpty();
            assertThat(Verifier.check(empty.under(goal), result)).isEmpty();
        }
    }

    @Test
    void refusesContradictions() {
        refuses(Flaw.LISTED_TWICE, () -> school.with(ANNA));
        refuses(Flaw.LISTED_TWICE, () -> school.with(new Mentor("vera", 2)));
        refuses(Flaw.PLACES_OUT_OF_BOUNDS, () -> school.places("vera", 6));
        refuses(Flaw.UNKNOWN_MENTOR, () -> session.mentorLeft("nobody"));
        refuses(Flaw.UNKNOWN_MENTEE, () -> session.whyNot(Mentee.of("nobody"), "vera"));
        refuses(Flaw.LOCK_INELIGIBLE, () -> session.lock(new Pair(ANNA, "gleb")));
        refuses(Flaw.LOCKS_EXCEED_PLACES, () -> session.lock(ANNA_VERA).lock(BORIS_VERA));
        refuses(
                Flaw.POINTS_OUT_OF_BOUNDS,
                () -> session.to(school.weighing(new Weights(Map.of("subject", 1_000_000)))));
    }

    private static void refuses(Flaw flaw, Runnable attempt) {
        assertThatExceptionOfType(ProblemRefused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.flaw()).isEqualTo(flaw));
    }

    private static List<Pair> pairs(Session session) {
        return session.result().matches().stream().map(Result.Match::pair).toList();
    }

    private static Score points(long points) {
        return Score.of(Part.of("subject", points));
    }
}
