package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a person has allowed an organisation on paper; holds until withdrawn, and if a guardian has signed it, until the
 * person comes of age. {@code keptAt} says where the paper lies.
 */
@Table(schema = "people", name = "consent")
public record Consent(
        @Id ConsentId id,
        PersonId person,
        NodeId node,
        ConsentKind kind,
        List<String> items,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String keptAt,
        @Nullable GuardianId guardian,
        @Version int version) {
    Consent withdraw(LocalDate on) {
        if (withdrawnOn != null) {
            throw PeopleRefused.consentWithdrawn(withdrawnOn);
        }
        if (on.isBefore(givenOn)) {
            throw PeopleRefused.withdrawnBeforeGiven(givenOn, on);
        }
        return new Consent(id, person, node, kind, items, givenOn, on, keptAt, guardian, version);
    }
}
