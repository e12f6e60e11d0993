package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import estafeta.matching.engine.ProblemRefused.Flaw;
import estafeta.matching.engine.ScoreSheet.Bonus;
import estafeta.matching.engine.ScoreSheet.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sheet scores pairs in bulk; solved with however few candidates, it gives what all pairs listed singly give. */
class ScoreSheetTests {
    private static final Effort NARROW = new Effort(1, Kernel.best());
    private static final Effort PLAIN = new Effort(3, new PlainKernel());

    @Test
    void tellsThePartsOfAPair() {
        var sheet = ScoreSheet.of(List.of(new Mentor("vera", 1), new Mentor("gleb", 1), new Mentor("zoya", 1)));
        var subject = sheet.column("subject", new short[] {30, 0, 30});
        var anna = Mentee.of("anna");
        var source = sheet.mentee(
                        anna,
                        List.of(new Span(0, 2)),
                        List.of(new Bonus("near", new Span(1, 2), 8)),
                        Map.of(0, Limit.of("avoided")),
                        subject)
                .sheet();
        assertThat(source.between(anna, new Mentor("vera", 1))).isEqualTo(Limit.of("avoided"));
        assertThat(source.between(anna, new Mentor("gleb", 1))).isEqualTo(Score.of(Part.of("near", 8)));
        assertThat(source.between(anna, new Mentor("zoya", 1))).isEqualTo(Limit.OUT_OF_REACH);
        assertThat(source.between(anna, new Mentor("oleg", 1))).isEqualTo(Limit.UNLISTED);
        assertThat(source.between(Mentee.of("boris"), new Mentor("gleb", 1))).isEqualTo(Limit.UNLISTED);
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void isSolvedAsIfEachPairWereListed(Goal goal) {
        LongStream.range(0, 400).forEach(seed -> {
            var problem = invented(seed, goal);
            var listed =
                    Session.solve(problem.scoredBy(problem.pairs()::between)).result();
            for (var effort : List.of(NARROW, PLAIN, Effort.usual())) {
                var session = Session.solve(problem, effort);
                var result = session.result();
                assertThat(result.totals().measure())
                        .as("seed %d", seed)
                        .isEqualTo(listed.totals().measure());
                if (goal == Goal.WORST_OFF_FIRST)
                    assertThat(result.totals().worst())
                            .isEqualTo(listed.totals().worst());
                for (var mentor : problem.mentors())
                    assertThat(result.certificate().worth(mentor.id()))
                            .as("the least price, seed %d", seed)
                            .isEqualTo(listed.certificate().worth(mentor.id()));
                assertThat(Verifier.check(problem, result)).as("seed %d", seed).isEmpty();
            }
        });
    }

    @Test
    void namesTheLikelyFromAllMentorsNotOnlyThoseListed() {
        var problem = larger(5, 100, 60);
        var few = Session.solve(problem, NARROW);
        var all = Session.solve(problem.scoredBy(problem.pairs()::between));
        for (var mentee : problem.mentees())
            assertThat(few.likely(mentee, 15)).hasSize(15).isEqualTo(all.likely(mentee, 15));
    }

    @ParameterizedTest
    @EnumSource(Goal.class)
    void staysProvenThroughEveryEdit(Goal goal) {
        LongStream.range(1000, 1100).forEach(seed -> {
            var random = new Random(seed);
            var session = Session.solve(invented(seed, goal), NARROW);
            for (var edit = 0; edit < 5; edit++) {
                session = edited(session, random);
                var cold = Session.solve(session.problem()).result();
                assertThat(session.result().totals().measure())
                        .as("seed %d", seed)
                        .isEqualTo(cold.totals().measure());
                for (var mentor : session.problem().mentors())
                    assertThat(session.result().certificate().worth(mentor.id()))
                            .as("the least price, seed %d", seed)
                            .isEqualTo(cold.certificate().worth(mentor.id()));
                assertThat(Verifier.check(session.problem(), session.result()))
                        .as("seed %d", seed)
                        .isEmpty();
            }
        });
    }

    @Test
    void isLookedThroughForASourceThatHasWordsOfItsOwn() {
        var problem = larger(4, 300, 60);
        var worded = new Worded((ScoreSheet) problem.pairs());
        var solved = Session.solve(problem.scoredBy(worded));
        for (var session : List.of(solved, solved.mentorLeft("o7"))) {
            var result = session.result();
            assertThat(result.totals())
                    .isEqualTo(Session.solve(session.problem().scoredBy(problem.pairs()))
                            .result()
                            .totals());
            for (var match : result.matches())
                assertThat(match.score())
                        .isEqualTo(worded.between(match.mentee(), problem.mentor(match.mentor())))
                        .matches(score -> score.parts().getFirst().arguments().contains(match.mentor()));
            assertThat(result.unmatched())
                    .isNotEmpty()
                    .allSatisfy(left -> assertThat(left.reasons()).containsOnlyKeys("far", "taken"));
            worded.asked.set(0);
            assertThat(Verifier.check(session.problem(), result)).isEmpty();
            assertThat(worded.asked)
                    .hasValueLessThanOrEqualTo(2 * result.matches().size());
        }
    }

    @Test
    void servesMentorsInAnotherOrderAndWithStrangersAmongThem() {
        var problem = larger(6, 200, 60);
        var mentors = new ArrayList<>(problem.mentors().reversed());
        mentors.addFirst(new Mentor("stranger", 2));
        mentors.remove(new Mentor("o9", problem.mentor("o9").places()));
        var other = Problem.of(problem.mentees(), mentors, problem.pairs());
        var solved = Session.solve(other);
        for (var session : List.of(solved, solved.mentorLeft("o7"), solved.mentorLeft("stranger"))) {
            var result = session.result();
            assertThat(result.totals().measure())
                    .isEqualTo(Session.solve(session.problem().scoredBy(problem.pairs()::between))
                            .result()
                            .totals()
                            .measure());
            assertThat(result.certificate().prices().mentors().keySet())
                    .containsExactlyElementsOf(
                            session.problem().mentors().stream().map(Mentor::id).toList());
            assertThat(Verifier.check(session.problem(), result)).isEmpty();
        }
    }

    @Test
    void isTheSameToTheByteOnOneThreadAndOnMany() throws Exception {
        var problem = larger(7, 3000, 1000);
        try (var one = new ForkJoinPool(1);
                var many = new ForkJoinPool(4)) {
            var alone =
                    one.submit(() -> Session.solve(problem).result().toString()).get();
            assertThat(many.submit(() -> Session.solve(problem).result().toString())
                            .get())
                    .isEqualTo(alone);
            assertThat(many.submit(() -> Session.solve(problem, new Effort(32, new PlainKernel()))
                                    .result()
                                    .toString())
                            .get())
                    .isEqualTo(alone);
        }
    }

    @Test
    void isProvenWherePlacesAboundAndWhereTheyLack() {
        for (var problem : List.of(larger(1, 1500, 1500), larger(2, 1500, 500), larger(3, 1500, 300))) {
            var session = Session.solve(problem);
            assertThat(Verifier.check(problem, session.result())).isEmpty();
            var after = session.mentorLeft("o7");
            assertThat(Verifier.check(after.problem(), after.result())).isEmpty();
            assertThat(after.result().totals().measure())
                    .isEqualTo(Session.solve(after.problem()).result().totals().measure());
        }
    }

    @Test
    void refusesWhatDoesNotFitIntoSixteenBits() {
        var problem = larger(1, 10, 10);
        assertThatExceptionOfType(ProblemRefused.class)
                .isThrownBy(() -> Session.solve(problem.weighing(new Weights(Map.of("subject", 3000)))))
                .matches(refused -> refused.flaw() == Flaw.POINTS_OUT_OF_BOUNDS);
        var sheet = ScoreSheet.of(List.of(new Mentor("vera", 1)));
        var much = sheet.column("subject", new short[] {20_000});
        var more = sheet.column("place", new short[] {20_000});
        var source = sheet.mentee(Mentee.of("anna"), List.of(new Span(0, 1)), much, more)
                .sheet();
        assertThatExceptionOfType(ProblemRefused.class)
                .isThrownBy(() ->
                        Session.solve(Problem.of(List.of(Mentee.of("anna")), List.of(new Mentor("vera", 1)), source)))
                .matches(refused -> refused.arguments().equals(List.of("anna")));
    }

    @Test
    void refusesAColumnOrASpanThatDoesNotFitTheMentors() {
        var sheet = ScoreSheet.of(List.of(new Mentor("vera", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.column("subject", new short[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.mentee(Mentee.of("anna"), List.of(new Span(0, 2))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet.mentee(Mentee.of("anna"), List.of(new Span(0, 1)), 5));
    }

    /** Few people with everything that may happen to them. */
    private static Problem invented(long seed, Goal goal) {
        var random = new Random(seed);
        var mentors = new ArrayList<Mentor>();
        var offered = 1 + random.nextInt(14);
        for (var j = 0; j < offered; j++) mentors.add(new Mentor("o" + j, random.nextInt(4)));
        var sheet = ScoreSheet.of(mentors);
        var spread = List.of(1, 3, 10, 1000).get(random.nextInt(4));
        var below = random.nextInt(3) == 0 ? spread : 0;
        for (var c = 0; c < 6; c++) {
            var points = new short[offered];
            for (var j = 0; j < offered; j++) points[j] = (short) (random.nextInt(spread) - below);
            sheet.column(c % 2 == 0 ? "subject" : "place", points);
        }
        var mentees = new ArrayList<Mentee>();
        var wanted = random.nextInt(18);
        for (var i = 0; i < wanted; i++) {
            var mentee = i > 0 && mentees.getLast().role().isEmpty() && random.nextInt(5) == 0
                    ? new Mentee(mentees.getLast().id(), "second")
                    : Mentee.of("e" + i);
            mentees.add(mentee);
            var cut = random.nextInt(offered + 1);
            var apart = new HashMap<Integer, Limit>();
            for (var j = 0; j < offered; j++) if (random.nextInt(9) == 0) apart.put(j, Limit.of("avoided"));
            sheet.mentee(
                    mentee,
                    List.of(new Span(0, random.nextInt(cut + 1)), new Span(cut, offered)),
                    List.of(new Bonus("near", new Span(0, cut), random.nextInt(5))),
                    apart,
                    IntStream.range(0, 6).filter(c -> random.nextBoolean()).toArray());
        }
        var problem = Problem.of(mentees, mentors, sheet.sheet())
                .under(goal)
                .weighing(new Weights(Map.of(Weights.LOAD, random.nextInt(1 + spread), "place", random.nextInt(3))));
        return Invented.settled(problem, random, 6, 12, 30);
    }

    private static Session edited(Session session, Random random) {
        var problem = session.problem();
        if (problem.mentors().size() < 2 || problem.mentees().isEmpty()) return session;
        var mentor = problem.mentors().get(random.nextInt(problem.mentors().size()));
        var mentee = problem.mentees().get(random.nextInt(problem.mentees().size()));
        var pair = new Pair(mentee, mentor.id());
        return switch (random.nextInt(6)) {
            case 0 -> session.mentorLeft(mentor.id());
            case 1 -> session.to(problem.without(mentee)).menteeJoined(mentee);
            case 2 ->
                session.to(problem.without(mentor)).to(problem.without(mentor).with(mentor));
            case 3 -> session.ban(pair);
            case 4 -> problem.obstacle(mentee, mentor).isEmpty() ? session.force(pair) : session;
            default -> session.to(problem.unlock(pair).unban(pair));
        };
    }

    /** Many people in three regions. */
    private static Problem larger(long seed, int wanted, int offered) {
        var random = new Random(seed);
        var mentors = new ArrayList<Mentor>();
        for (var j = 0; j < offered; j++) mentors.add(new Mentor("o" + j, 1 + random.nextInt(5)));
        var sheet = ScoreSheet.of(mentors);
        for (var c = 0; c < 20; c++) {
            var points = new short[offered];
            for (var j = 0; j < offered; j++) points[j] = (short) random.nextInt(20);
            sheet.column("subject", points);
        }
        var mentees = new ArrayList<Mentee>();
        for (var i = 0; i < wanted; i++) {
            mentees.add(Mentee.of("e" + i));
            var from = i % 3 * offered / 3;
            sheet.mentee(
                    mentees.getLast(),
                    List.of(new Span(from, i % 50 == 0 ? offered : from + offered / 3)),
                    random.ints(4, 0, 20).toArray());
        }
        return Problem.of(mentees, mentors, sheet.sheet());
    }

    /** Says in words what a sheet has in sums. */
    private static final class Worded implements PairSource {
        private final ScoreSheet sheet;
        private final AtomicInteger asked = new AtomicInteger();

        Worded(ScoreSheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public Fit between(Mentee mentee, Mentor mentor) {
            asked.incrementAndGet();
            return switch (sheet.between(mentee, mentor)) {
                case Limit limit -> Limit.of("far", mentor.id());
                case Score score -> Score.of(Part.of("subject", score.points(), mentee.id(), mentor.id()));
            };
        }

        @Override
        public Optional<ScoreSheet> sheet() {
            return Optional.of(sheet);
        }
    }
}
