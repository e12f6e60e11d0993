package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** That an employer signs electronically since a day, by an act of its own; holds for everything under it. */
@Table(schema = "mentorship", name = "electronic_signing")
public record ElectronicSigning(
        @Id NodeId node,
        LocalDate since,
        String number,
        LocalDate signedOn,
        @Version int version) {
    public ElectronicSigning {
        if (number.isBlank()) {
            throw MentorshipRefused.actNumberUnsaid();
        }
        if (since.isBefore(signedOn)) {
            throw MentorshipRefused.electronicBeforeItsAct(since, signedOn);
        }
    }
}
