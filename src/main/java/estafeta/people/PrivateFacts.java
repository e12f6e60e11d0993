package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What only the person's own organisation and the person may see; kept by one organisation at a time. */
@Table(schema = "people", name = "person_private")
public record PrivateFacts(
        @Id PersonId person,
        NodeId node,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String snils,
        @Nullable String snilsIndex,
        @Version int version) {
    /** Nothing is known yet. */
    static PrivateFacts of(PersonId person, NodeId node) {
        return new PrivateFacts(person, node, null, null, null, null, null, 0);
    }

    Contacts contacts(@Nullable Snils opened) {
        return new Contacts(birthDate, phone, email, opened);
    }

    PrivateFacts with(Contacts contacts) {
        return new PrivateFacts(
                person, node, contacts.birthDate(), contacts.phone(), contacts.email(), snils, snilsIndex, version);
    }

    PrivateFacts sealing(@Nullable String sealed, @Nullable String index) {
        return new PrivateFacts(person, node, birthDate, phone, email, sealed, index, version);
    }
}
