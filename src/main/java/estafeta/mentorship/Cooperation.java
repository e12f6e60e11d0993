package estafeta.mentorship;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An agreement of two organisations («соглашение о сотрудничестве»): mentors of one work with teachers of the other, or the
 * one accompanies the other as a whole. Pairs across the two stand on it.
 */
@Table(schema = "mentorship", name = "cooperation")
public record Cooperation(
        @Id CooperationId id,
        NodeId giving,
        NodeId receiving,
        boolean accompanies,
        String number,
        LocalDate signedOn,
        Period period,
        @Version int version) {
    static Cooperation signed(
            NodeId giving, NodeId receiving, boolean accompanies, String number, LocalDate signedOn, Period period) {
        if (giving.equals(receiving)) {
            throw MentorshipRefused.cooperationWithItself();
        }
        if (number.isBlank()) {
            throw MentorshipRefused.numberUnsaid();
        }
        return new Cooperation(
                CooperationId.next(), giving, receiving, accompanies, number.strip(), signedOn, period, 0);
    }

    /** Whichever of them gives the mentors. */
    boolean joins(Parties.Across across, LocalDate day) {
        return period.contains(day) && Set.of(giving, receiving).equals(Set.of(across.giving(), across.receiving()));
    }

    Cooperation endingOn(LocalDate last) {
        return new Cooperation(id, giving, receiving, accompanies, number, signedOn, period.endingOn(last), version);
    }
}
