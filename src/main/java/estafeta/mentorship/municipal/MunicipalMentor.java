package estafeta.mentorship.municipal;

import estafeta.people.AffiliationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody on a list of municipal mentors, with the direction or theme of the year. Once on a list. */
@Table(schema = "mentorship", name = "municipal_mentor")
public record MunicipalMentor(
        @Id MunicipalMentorId id,
        MunicipalListId list,
        AffiliationId affiliation,
        @Nullable String theme,
        @Version int version) {
    static MunicipalMentor of(MunicipalListId list, AffiliationId affiliation, @Nullable String theme) {
        return new MunicipalMentor(MunicipalMentorId.next(), list, affiliation, theme, 0);
    }

    MunicipalMentor about(@Nullable String other) {
        return new MunicipalMentor(id, list, affiliation, other, version);
    }
}
