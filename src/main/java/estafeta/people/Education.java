package estafeta.people;

import estafeta.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One education of a person: how far, where, as whom, when. */
@Table(schema = "people", name = "education")
public record Education(
        @Id EducationId id,
        PersonId person,
        EducationLevel level,
        @Nullable String institution,
        @Nullable String qualification,
        @Nullable Integer year,
        @Version int version) {}
