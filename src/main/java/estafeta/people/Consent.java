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
 * person comes of age. {@code keptAt} says where the paper lies. What follows from a withdrawal is done by a day.
 */
@Table(schema = "people", name = "consent")
public record Consent(
        @Id ConsentId id,
        PersonId person,
        NodeId node,
        ConsentKind kind,
        @Nullable ConsentPurpose purpose,
        List<String> items,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String keptAt,
        @Nullable GuardianId guardian,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate fulfilledOn,
        @Version int version) {
    static Consent of(PersonId person, NodeId node, NewConsent given) {
        return new Consent(
                ConsentId.next(),
                person,
                node,
                given.kind(),
                given.purpose(),
                given.items(),
                given.givenOn(),
                null,
                given.keptAt(),
                given.guardian(),
                null,
                null,
                0);
    }

    Consent withdraw(LocalDate on, LocalDate due) {
        if (withdrawnOn != null) {
            throw PeopleRefused.consentWithdrawn(withdrawnOn);
        }
        if (on.isBefore(givenOn)) {
            throw PeopleRefused.withdrawnBeforeGiven(givenOn, on);
        }
        return new Consent(
                id, person, node, kind, purpose, items, givenOn, on, keptAt, guardian, due, fulfilledOn, version);
    }

    /** What follows from the withdrawal has been done. */
    Consent fulfil(LocalDate on) {
        if (withdrawnOn == null || fulfilledOn != null) {
            throw PeopleRefused.nothingToFulfil();
        }
        return new Consent(
                id, person, node, kind, purpose, items, givenOn, withdrawnOn, keptAt, guardian, dueOn, on, version);
    }

    /** The same was allowed to the same organisation by the same kind of signer, and still is. */
    boolean same(NodeId where, NewConsent given) {
        return withdrawnOn == null
                && node.equals(where)
                && kind == given.kind()
                && purpose == given.purpose()
                && (guardian == null) == (given.guardian() == null);
    }
}
