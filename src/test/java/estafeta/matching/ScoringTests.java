package estafeta.matching;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTests {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private final Participant anna =
            teacher("математика", SCHOOL, "1.1", 2025, Map.of("MET-1", 3, "COM-1", 2), Set.of());

    @Test
    void countsTheSameSubjectThePlaceAndTheExperience() {
        var irina = teacher("математика", SCHOOL, "1.1", 2001, Map.of(), Set.of("MET-1"));
        assertThat(codes(between(anna, irina)))
                .containsExactly(Scoring.SUBJECT, Scoring.STRENGTH, Scoring.SAME_PLACE, Scoring.EXPERIENCE);
        assertThat(((Score) between(anna, irina)).points()).isEqualTo(35 + 25 * 3 / 5 + 20 + 10);
    }

    @Test
    void takesPhysicsForKindredToMathematics() {
        var oleg = teacher("физика", SCHOOL, "1.1", 1996, Map.of(), Set.of());
        assertThat(codes(between(anna, oleg))).contains(Scoring.KINDRED);
    }

    @Test
    void takesAnotherMunicipalityForTooFarUnlessTheMentorWorksAtADistance() {
        var near = teacher("математика", OTHER, "1.2", 2001, Map.of(), Set.of());
        assertThat(between(anna, near)).isEqualTo(Scoring.OTHER_MUNICIPALITY);
    }

    @Test
    void keepsApartThoseWhoAvoidEachOther() {
        var irina = teacher("математика", SCHOOL, "1.1", 2001, Map.of(), Set.of());
        var wary = new Participant(
                irina.affiliation(),
                irina.person(),
                irina.name(),
                irina.position(),
                irina.directions(),
                irina.organisation(),
                irina.organisationName(),
                irina.municipality(),
                irina.region(),
                irina.teachingSince(),
                irina.category(),
                false,
                1,
                0,
                false,
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(anna.person()),
                Set.of());
        assertThat(between(anna, wary)).isEqualTo(Scoring.AVOIDED);
    }

    @Test
    void saysThatEqualsInExperienceAreNoMentors() {
        var peer = teacher("математика", SCHOOL, "1.1", 2024, Map.of(), Set.of());
        assertThat(codes(between(anna, peer))).contains(Scoring.EQUALS);
    }

    private static Fit between(Participant mentee, Participant mentor) {
        return new Scoring(new Participants(DAY, List.of(mentee), List.of(mentor)))
                .between(Mentee.of(mentee.id()), new Mentor(mentor.id(), 1));
    }

    private static List<String> codes(Fit fit) {
        return ((Score) fit).parts().stream().map(Part::code).toList();
    }

    private static Participant teacher(
            String subject,
            UUID organisation,
            String municipality,
            int since,
            Map<String, Integer> difficulties,
            Set<String> strengths) {
        return new Participant(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Тестова Анна Павловна",
                "учитель",
                List.of(subject),
                organisation,
                "СОШ № 4",
                municipality,
                "1",
                LocalDate.of(since, 9, 1),
                null,
                false,
                1,
                0,
                false,
                difficulties,
                strengths,
                Set.of(),
                Set.of(),
                Set.of());
    }
}
