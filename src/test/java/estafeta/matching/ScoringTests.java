package estafeta.matching;

import static estafeta.matching.Somebody.DAY;
import static estafeta.matching.Somebody.teaching;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.Session;
import estafeta.matching.engine.Verifier;
import estafeta.mentorship.Side.Aspect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTests {
    private static final UUID OTHER = UUID.randomUUID();
    private final Somebody anna = teaching("математика")
            .since(2025)
            .hard(Map.of("MET-1", 3, "COM-1", 2))
            .places(0, 0);

    @Test
    void countsTheSameSubjectThePlaceAndTheExperience() {
        var irina = teaching("математика").strong(Set.of("MET-1"));
        assertThat(codes(between(anna, irina)))
                .containsExactly(Scoring.SUBJECT, Scoring.STRENGTH, Scoring.SAME_PLACE, Scoring.EXPERIENCE);
        assertThat(points(between(anna, irina))).isEqualTo(35 + 25 * 3 / 5 + 20 + 10);
    }

    @Test
    void allStrengthsTogetherBringAllOfTheirPoints() {
        assertThat(Scoring.shares(
                        teaching("физика")
                                .hard(Map.of("MET-1", 3, "MET-2", 2, "SUB-1", 2))
                                .known(),
                        null))
                .containsExactly(Map.entry("MET-1", 10), Map.entry("MET-2", 7), Map.entry("SUB-1", 8));
    }

    @Test
    void answersSeveralAtOnceAsOneByOne() {
        var mentors = IntStream.range(0, 2_000)
                .mapToObj(i -> teaching(i % 2 == 0 ? "математика" : "физика").known())
                .toList();
        var scoring = new Scoring(new Participants(DAY, List.of(anna.known()), mentors, Map.of()), Set.of());
        var mentee = Mentee.of(anna.known().id());
        assertThat(mentors.parallelStream().map(mentor -> scoring.between(mentee, new Mentor(mentor.id(), 1))))
                .containsExactlyElementsOf(mentors.stream()
                        .map(mentor -> scoring.between(mentee, new Mentor(mentor.id(), 1)))
                        .toList());
    }

    @Test
    void takesPhysicsForKindredToMathematics() {
        assertThat(codes(between(anna, teaching("физика")))).contains(Scoring.KINDRED);
    }

    @Test
    void takesAnotherMunicipalityForTooFarUnlessTheMentorWorksAtADistance() {
        assertThat(between(anna, teaching("математика").at(OTHER, "1.2"))).isEqualTo(Scoring.OTHER_MUNICIPALITY);
        assertThat(between(anna, teaching("математика").at(OTHER, "2.1"))).isEqualTo(Scoring.OTHER_REGION);
        assertThat(codes(between(anna, teaching("математика").at(OTHER, "2.1").remote(true))))
                .contains(Scoring.FAR);
    }

    @Test
    void namesNoOrganisationOfABorrowedMentor() {
        var far = (Score) between(anna, teaching("математика").at(OTHER, "2.1").borrowed());
        assertThat(far.parts()).contains(Part.of(Scoring.FAR, 0));
    }

    @Test
    void keepsApartThoseWhoAvoidEachOther() {
        assertThat(between(anna, teaching("математика").avoiding(Set.of(anna.person()))))
                .isEqualTo(Scoring.AVOIDED);
    }

    @Test
    void saysThatEqualsInExperienceAreNoMentors() {
        assertThat(codes(between(anna, teaching("математика").since(2024)))).contains(Scoring.EQUALS);
    }

    @Test
    void makesLimitsOfWhatOnlyCostPoints() {
        var historian = teaching("история").as("педагог");
        assertThat(between(anna, historian)).isInstanceOf(Score.class);
        assertThat(between(anna, historian, Hardened.SUBJECT)).isEqualTo(Scoring.OTHER_SUBJECT);
        var neighbour = teaching("математика").at(OTHER, "1.1");
        assertThat(between(anna, neighbour)).isInstanceOf(Score.class);
        assertThat(between(anna, neighbour, Hardened.PLACE)).isEqualTo(Scoring.OTHER_ORGANISATION);
        var head = teaching("математика").chief(true);
        assertThat(codes(between(anna, head))).contains(Scoring.CHIEF);
        assertThat(between(anna, head, Hardened.SUBORDINATION)).isEqualTo(Scoring.SUBORDINATE);
    }

    @Test
    void whoHelpsToSettleInNeedNotTeachTheSame() {
        var participants = participants(
                List.of(anna), List.of(teaching("история").as("педагог").strong(Set.of("COM-1"))));
        var scoring = new Scoring(participants, Set.of(Hardened.SUBJECT));
        var mentee = participants.mentees().getFirst().id();
        var mentor = new Mentor(participants.mentors().getFirst().id(), 1);
        assertThat(scoring.between(new Mentee(mentee, "SUBJECT"), mentor)).isEqualTo(Scoring.OTHER_SUBJECT);
        var fit = scoring.between(new Mentee(mentee, "ADAPTATION"), mentor);
        assertThat(codes(fit)).doesNotContain(Scoring.SUBJECT);
        assertThat(points(fit)).isEqualTo(25 + 20 + 35 + 10);
    }

    /** What is told of a pair and what is reckoned for all of them at once is the same, whoever they are. */
    @Test
    void theSheetHasThePointsThatThePartsHave() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var participants = invented(random);
            var hardened = EnumSet.noneOf(Hardened.class);
            for (var limit : Hardened.values()) {
                if (random.nextInt(4) == 0) {
                    hardened.add(limit);
                }
            }
            var importance = new HashMap<Criterion, Importance>();
            importance.put(Criterion.PLACE, Importance.values()[random.nextInt(4)]);
            importance.put(Criterion.STRENGTHS, Importance.values()[random.nextInt(4)]);
            var rules = new Rules(
                    Goal.values()[random.nextInt(4)], importance, hardened, 1 + random.nextInt(5), true, Map.of());
            var problem = Proposals.problem(participants, rules);
            assertThat(onSheet(problem)).as("seed %d", seed).isEqualTo(pairByPair(problem));
            assertThat(Verifier.check(problem, Session.solve(problem).result()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    private static Map<String, Long> onSheet(Problem problem) {
        var rows = problem.pairs().rows(problem.mentors(), problem.weights());
        var points = new HashMap<String, Long>();
        for (var mentee : problem.mentees()) {
            rows.each(
                    mentee,
                    (j, worth) ->
                            points.put(mentee + " " + problem.mentors().get(j).id(), worth));
        }
        return points;
    }

    private static Map<String, Long> pairByPair(Problem problem) {
        var points = new HashMap<String, Long>();
        for (var mentee : problem.mentees()) {
            for (var mentor : problem.mentors()) {
                if (problem.fit(mentee, mentor) instanceof Score score) {
                    points.put(mentee + " " + mentor.id(), score.points());
                }
            }
        }
        return points;
    }

    private static Participants invented(Random random) {
        var persons = new ArrayList<UUID>();
        var mentees = new ArrayList<Somebody>();
        var mentors = new ArrayList<Somebody>();
        for (int i = 0; i < 12; i++) {
            mentees.add(invented(random, persons));
        }
        for (int j = 0; j < 14; j++) {
            mentors.add(invented(random, persons));
        }
        var known = participants(mentees, mentors);
        var roles = new HashMap<String, Set<Aspect>>();
        known.mentees().stream()
                .filter(mentee -> random.nextInt(3) == 0)
                .forEach(mentee -> roles.put(mentee.id(), Participants.TWO));
        return new Participants(DAY, known.mentees(), known.mentors(), roles);
    }

    private static Somebody invented(Random random, List<UUID> persons) {
        var subjects = List.of("математика", "Физика", "история", "русский язык", "физ-ра");
        var competencies = List.of("MET-1", "SUB-2", "COM-1", "PER-3");
        var organisation = random.nextInt(5);
        var somebody = teaching(IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> subjects.get(random.nextInt(subjects.size())))
                        .toArray(String[]::new))
                .as(random.nextBoolean() ? "учитель" : "воспитатель")
                .at(
                        UUID.nameUUIDFromBytes(new byte[] {(byte) organisation}),
                        (1 + organisation / 4) + "." + organisation / 2)
                .since(1990 + random.nextInt(36))
                .of(random.nextInt(3) == 0 ? "HIGHEST" : null)
                .chief(random.nextInt(6) == 0)
                .places(random.nextInt(4), random.nextInt(3))
                .remote(random.nextInt(5) == 0)
                .strong(some(competencies, random))
                .preferring(some(persons, random))
                .avoiding(some(persons, random))
                .failed(some(persons, random));
        var hard = new HashMap<String, Integer>();
        some(competencies, random).forEach(competency -> hard.put(competency, 1 + random.nextInt(3)));
        persons.add(somebody.person());
        return somebody.hard(hard);
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        var some = new HashSet<T>();
        for (var one : all) {
            if (random.nextInt(4) == 0 && some.size() < 3) {
                some.add(one);
            }
        }
        return some;
    }

    private static Participants participants(List<Somebody> mentees, List<Somebody> mentors) {
        return new Participants(
                DAY,
                mentees.stream().map(Somebody::known).toList(),
                mentors.stream().map(Somebody::known).toList(),
                Map.of());
    }

    private static Fit between(Somebody mentee, Somebody mentor, Hardened... hardened) {
        var participants = participants(List.of(mentee), List.of(mentor));
        return new Scoring(participants, Set.of(hardened))
                .between(
                        Mentee.of(participants.mentees().getFirst().id()),
                        new Mentor(participants.mentors().getFirst().id(), 1));
    }

    private static List<String> codes(Fit fit) {
        return ((Score) fit).parts().stream().map(Part::code).toList();
    }

    private static long points(Fit fit) {
        return ((Score) fit).points();
    }
}
