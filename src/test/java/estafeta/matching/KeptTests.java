package estafeta.matching;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.Secrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@EstafetaTest
class KeptTests {
    private static final LocalDate DAY = Somebody.DAY;

    @Autowired
    Kept kept;

    @Autowired
    Secrets secrets;

    private final Participant anna = Somebody.teaching("математика").known();
    private final Participant vera = Somebody.teaching("физика").known();

    @Test
    void readsParticipantsAsTheyWere() {
        var known = new Participants(DAY, List.of(anna), List.of(vera), Map.of(anna.id(), Participants.TWO));
        var sealed = kept.sealed(known);
        assertThat(sealed).doesNotContain(anna.id());
        assertThat(kept.participants(snapshot(sealed))).isEqualTo(known);
    }

    /** Plain JSON without roles, borrowed mentors and kinds of schools. */
    @Test
    void readsWhatWasKeptBeforeItWasPacked() {
        var known = new Participants(DAY, List.of(anna), List.of(vera), Map.of());
        var json = JsonMapper.shared();
        var tree = (ObjectNode) json.valueToTree(known);
        tree.remove("roles");
        for (var side : List.of("mentees", "mentors")) {
            tree.get(side).forEach(teacher -> ((ObjectNode) teacher).remove(Set.of("rural", "small", "borrowed")));
        }
        assertThat(kept.participants(snapshot(secrets.seal(json.writeValueAsString(tree)))))
                .isEqualTo(known);
    }

    private static Snapshot snapshot(String sealed) {
        return new Snapshot(SnapshotId.next(), NodeId.ROOT, DAY, Instant.EPOCH, sealed, 0);
    }
}
