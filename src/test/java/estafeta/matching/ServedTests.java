package estafeta.matching;

import static estafeta.matching.Somebody.DAY;
import static estafeta.matching.Somebody.teaching;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.NodeId;
import estafeta.matching.engine.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServedTests {
    private static final UUID FAR = UUID.randomUUID();

    @Test
    void countsWhoWantedWhoGotAndHowWellTheySuit() {
        assertThat(Served.of(List.of(90L, -1L, 41L))).isEqualTo(new Served(3, 2, 66, 41));
    }

    @Test
    void saysNothingOfHowWellNoPairSuits() {
        var nobody = Served.of(List.of(-1L));
        assertThat(nobody).isEqualTo(new Served(1, 0, 0, 0));
        assertThat(nobody.suitedWorse(new Served(10, 9, 80, 50))).isFalse();
        assertThat(nobody.missesOut(new Served(10, 9, 80, 50))).isTrue();
    }

    @Test
    void isBehindFromTenOfAHundredOn() {
        var all = new Served(100, 90, 70, 20);
        assertThat(new Served(10, 8, 70, 20).missesOut(all)).isTrue();
        assertThat(new Served(100, 81, 70, 20).missesOut(all)).isFalse();
        assertThat(new Served(10, 9, 60, 20).suitedWorse(all)).isTrue();
        assertThat(new Served(10, 9, 61, 20).suitedWorse(all)).isFalse();
    }

    @Test
    void tellsMenteesApartByWhereTheyWork() {
        var there = teaching("математика").since(2025).at(FAR, "1.2").known();
        var participants = new Participants(
                DAY,
                List.of(
                        teaching("математика").since(2025).known(),
                        there,
                        teaching("физика").since(2025).at(FAR, "1.2").known()),
                List.of(
                        teaching("математика").places(2, 0).known(),
                        teaching("математика").at(FAR, "1.2").known()),
                Map.of());
        var proposal = new Proposal(
                Run.asked(NodeId.next(), DAY, Instant.EPOCH, null, "", ""),
                Rules.USUAL,
                participants,
                Session.solve(Proposals.problem(participants, Rules.USUAL)),
                Map.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Map.of());
        assertThat(Served.by(proposal, mentee -> Set.of(mentee.municipality())))
                .containsExactly(
                        Map.entry("1.1", new Served(1, 1, 65, 65)), Map.entry("1.2", new Served(2, 1, 65, 65)));
        assertThat(Served.by(
                        proposal, mentee -> List.of("all", mentee.directions().getFirst())))
                .containsEntry("all", new Served(3, 2, 65, 65))
                .containsEntry("физика", new Served(1, 0, 0, 0));
    }
}
