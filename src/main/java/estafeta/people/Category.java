package estafeta.people;

import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A category of a person for a time, without an end since 1 September 2023; the ground is the order that gave it. */
@Table(schema = "people", name = "category")
public record Category(
        @Id CategoryId id,
        PersonId person,
        @Column("category") CategoryKind kind,
        Period period,
        @Nullable String ground,
        @Version int version) {
    Category during(Period other) {
        return new Category(id, person, kind, other, ground, version);
    }

    Category endingOn(LocalDate last) {
        return new Category(id, person, kind, period.endingOn(last), ground, version);
    }
}
