package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.engine.Result.RunnerUp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimumTests {
    private static final Goal POINTS = Goal.MOST_MATCHED_THEN_POINTS;

    @Test
    void isWhatTryingEverythingFinds() {
        LongStream.range(0, 10_000).forEach(seed -> assertBest(Session.solve(Invented.small(seed, POINTS)), seed));
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void isFoundUnderEachGoal(Goal goal) {
        LongStream.range(20_000, 21_000).forEach(seed -> assertBest(Session.solve(Invented.small(seed, goal)), seed));
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void isKeptThroughEveryEdit(Goal goal) {
        LongStream.range(30_000, 30_200).forEach(seed -> {
            var random = new Random(seed);
            var session = Session.solve(Invented.small(seed, goal));
            for (var edit = 0; edit < 6; edit++) {
                session = edited(session, random, edit);
                assertBest(session, seed);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void tellsTheExactLossOfEveryOtherPair(Goal goal) {
        LongStream.range(40_000, 40_200).forEach(seed -> {
            var session = Session.solve(Invented.small(seed, goal));
            for (var pair : Exhaustive.everyPair(session.problem()))
                switch (session.whyNot(pair.mentee(), pair.mentor())) {
                    case WhyNot.Proposed() ->
                        assertThat(session.result().of(pair.mentee())).isPresent();
                    case WhyNot.Limited limited ->
                        assertThat(session.problem()
                                        .obstacle(
                                                pair.mentee(), session.problem().mentor(pair.mentor())))
                                .contains(limited.limit());
                    case WhyNot.Costs costs -> assertExact(session, pair, costs);
                }
        });
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void namesFirstWhomThePricesForeseeToCostLeast(Goal goal) {
        LongStream.range(45_000, 45_200).forEach(seed -> {
            var session = Session.solve(Invented.small(seed, goal));
            var problem = session.problem();
            var scale = session.result().certificate().scale();
            for (var mentee : problem.mentees()) {
                var byLoss = new TreeMap<Long, List<RunnerUp>>();
                for (var mentor : problem.mentors())
                    if (session.whyNot(mentee, mentor.id()) instanceof WhyNot.Costs costs)
                        byLoss.computeIfAbsent(
                                        goal == Goal.WORST_OFF_FIRST
                                                ? -costs.score().points()
                                                : scale.of(costs.atLeast()),
                                        same -> new ArrayList<>())
                                .add(new RunnerUp(mentor.id(), costs.score(), costs.atLeast()));
                var likely = session.likely(mentee, Integer.MAX_VALUE);
                var expected = byLoss.values().stream().flatMap(List::stream).toList();
                if (problem.locks().stream().anyMatch(lock -> lock.mentee().equals(mentee)))
                    assertThat(likely).hasSameElementsAs(expected);
                else assertThat(likely).as("seed %d", seed).isEqualTo(expected);
                assertThat(session.likely(mentee, 2)).isEqualTo(likely.subList(0, Math.min(2, likely.size())));
            }
        });
    }

    @Test
    void isTheSameWhateverTheOrder() {
        LongStream.range(50_000, 51_000).forEach(seed -> {
            var problem = Invented.small(seed, POINTS);
            var mentees = new ArrayList<>(problem.mentees());
            var mentors = new ArrayList<>(problem.mentors());
            Collections.shuffle(mentees, new Random(seed));
            Collections.shuffle(mentors, new Random(seed));
            var shuffled = new Problem(
                    mentees,
                    mentors,
                    problem.pairs(),
                    problem.weights(),
                    problem.goal(),
                    problem.present(),
                    problem.locks(),
                    problem.bans());
            var one = Session.solve(problem).result();
            var other = Session.solve(shuffled).result();
            assertThat(other.totals().measure()).isEqualTo(one.totals().measure());
            for (var mentor : mentors)
                assertThat(other.certificate().prices().mentors().get(mentor.id()))
                        .as("the least price, seed %d", seed)
                        .isEqualTo(one.certificate().prices().mentors().get(mentor.id()));
        });
    }

    @Test
    void gainsAConstantAddedToAllPairsOfAMatchedMentee() {
        LongStream.range(51_000, 52_000).forEach(seed -> {
            var problem = Invented.small(seed, POINTS);
            var result = Session.solve(problem).result();
            if (result.matches().isEmpty() || !result.unmatched().isEmpty()) return;
            var lucky = result.matches().getFirst().mentee();
            PairSource raised = (mentee, mentor) -> {
                var fit = problem.pairs().between(mentee, mentor);
                if (!mentee.equals(lucky) || !(fit instanceof Score score)) return fit;
                return Score.of(Part.of("all", score.points()), Part.of("constant", 7));
            };
            var after = Session.solve(problem.scoredBy(raised)).result();
            assertThat(after.totals().points()).isEqualTo(result.totals().points() + 7);
        });
    }

    @Test
    void takesAMentorListedTwiceForOneWithMorePlaces() {
        LongStream.range(52_000, 53_000).forEach(seed -> {
            var problem = Invented.small(seed, POINTS).keeping(List.of());
            var roles = problem.mentees().stream().map(Mentee::id).distinct().count();
            if (problem.mentors().isEmpty() || roles < problem.mentees().size()) return;
            var mentor = problem.mentors().getFirst();
            PairSource twins = (mentee, other) -> other.id().equals("twin")
                    ? problem.fit(mentee, mentor)
                    : problem.pairs().between(mentee, other);
            var twice = problem.scoredBy(twins).with(new Mentor("twin", 1));
            var wider = problem.places(mentor.id(), mentor.places() + 1);
            assertThat(Session.solve(twice).result().totals().measure())
                    .isEqualTo(Session.solve(wider).result().totals().measure());
        });
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void comesBackWhenAMentorLeavesAndReturns(Goal goal) {
        LongStream.range(53_000, 53_500).forEach(seed -> {
            var session = Session.solve(Invented.small(seed, goal));
            for (var mentor : session.problem().mentors()) {
                if (session.problem().locks().stream()
                        .anyMatch(lock -> lock.mentor().equals(mentor.id()))) continue;
                var left = session.mentorLeft(mentor.id());
                var back = left.to(left.problem().with(mentor));
                assertThat(Exhaustive.of(back.problem(), back.result()))
                        .isEqualTo(Exhaustive.of(session.problem(), session.result()));
            }
        });
    }

    @Test
    void pricesAMentorByWhatOneMorePlaceWins() {
        LongStream.range(54_000, 55_000).forEach(seed -> {
            var session = Session.solve(Invented.small(seed, POINTS));
            assertPricesWinJustThat(session, seed);
            for (var mentor : session.problem().mentors())
                assertPricesWinJustThat(session.mentorLeft(mentor.id()), seed);
        });
    }

    private static void assertPricesWinJustThat(Session session, long seed) {
        for (var mentor : session.problem().mentors()) {
            var wider = Session.solve(session.problem().places(mentor.id(), mentor.places() + 1));
            var won = wider.result()
                    .totals()
                    .measure()
                    .minus(session.result().totals().measure());
            assertThat(session.result().certificate().worth(mentor.id()))
                    .as("seed %d", seed)
                    .isEqualTo(won);
        }
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void matchesTheMenteeOnceHisRemedyIsTaken(Goal goal) {
        LongStream.range(55_000, 56_000).forEach(seed -> {
            var session = Session.solve(Invented.small(seed, goal));
            for (var left : session.result().unmatched())
                for (var remedy : left.remedies()) {
                    var mentor = session.problem().mentor(remedy);
                    var wider = session.problem().places(remedy, mentor.places() + 1);
                    var best = Exhaustive.best(wider);
                    var others = Exhaustive.best(wider.without(left.mentee()));
                    assertThat(best[0]).isEqualTo(session.result().totals().matched() + 1);
                    assertThat(Arrays.compare(others, best)).as("seed %d", seed).isNotPositive();
                }
        });
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void isTheSameToTheByteEachTime(Goal goal) {
        LongStream.range(56_000, 56_200)
                .forEach(seed -> assertThat(
                                Session.solve(Invented.small(seed, goal)).result())
                        .hasToString(Session.solve(Invented.small(seed, goal))
                                .result()
                                .toString()));
    }

    @Test
    void isProvenForTwoThousandOnEachSide() {
        for (var problem : List.of(Invented.sparse(1, 2000, 2000, 50, 1), Invented.sparse(2, 2000, 650, 50, 3))) {
            var session = Session.solve(problem);
            var after = session.mentorLeft("o7");
            assertThat(Verifier.check(problem, session.result())).isEmpty();
            assertThat(Verifier.check(after.problem(), after.result())).isEmpty();
        }
    }

    private static Session edited(Session session, Random random, int edit) {
        var problem = session.problem();
        if (problem.mentors().isEmpty() || problem.mentees().isEmpty())
            return session.menteeJoined(Mentee.of("x" + edit));
        var mentor = problem.mentors().get(random.nextInt(problem.mentors().size()));
        var mentee = problem.mentees().get(random.nextInt(problem.mentees().size()));
        var pair = new Pair(mentee, mentor.id());
        return switch (random.nextInt(6)) {
            case 0 -> session.mentorLeft(mentor.id());
            case 1 -> {
                var without = session.to(problem.without(mentee));
                assertBest(without, edit);
                yield without.menteeJoined(mentee);
            }
            case 2 -> {
                var locked = problem.locks().stream()
                        .filter(lock -> lock.mentor().equals(mentor.id()))
                        .count();
                yield session.placesChanged(mentor.id(), Math.max((int) locked, random.nextInt(4)));
            }
            case 3 -> session.ban(pair);
            case 4 -> problem.obstacle(mentee, mentor).isEmpty() ? session.force(pair) : session;
            default -> session.to(problem.unlock(pair).unban(pair));
        };
    }

    private static void assertBest(Session session, long seed) {
        var problem = session.problem();
        assertThat(Exhaustive.of(problem, session.result())).as("seed %d", seed).isEqualTo(Exhaustive.best(problem));
        assertThat(Verifier.check(problem, session.result()))
                .as("seed %d", seed)
                .isEmpty();
    }

    private static void assertExact(Session session, Pair pair, WhyNot.Costs costs) {
        var forced = session.problem().lock(pair);
        assertThat(Exhaustive.of(forced, costs.after())).isEqualTo(Exhaustive.best(forced));
        assertThat(costs.loss())
                .isEqualTo(session.result()
                        .totals()
                        .measure()
                        .minus(costs.after().totals().measure()));
        var scale = session.result().certificate().scale();
        if (!session.problem().locks().stream().anyMatch(lock -> lock.mentee().equals(pair.mentee())))
            if (session.problem().goal() != Goal.WORST_OFF_FIRST)
                assertThat(scale.of(costs.atLeast())).isBetween(0L, scale.of(costs.loss()));
        assertThat(costs.moves().getFirst().mentee()).isEqualTo(pair.mentee());
        assertThat(session.force(pair).result()).isEqualTo(costs.after());
    }
}
