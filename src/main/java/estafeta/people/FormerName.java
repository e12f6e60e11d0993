package estafeta.people;

import estafeta.kernel.PersonId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A name a person had up to a day: older papers keep it, a search still finds it. */
@Table(schema = "people", name = "former_name")
public record FormerName(
        @Id FormerNameId id,
        PersonId person,
        @Embedded.Empty PersonName name,
        LocalDate lastDay,
        @Version int version) {}
