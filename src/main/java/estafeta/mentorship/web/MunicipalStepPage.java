package estafeta.mentorship.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of putting a list of municipal mentors together: the list, whom the bank offers, what was typed. */
public record MunicipalStepPage(
        MunicipalPage list,
        String action,
        String lead,
        List<MentorsPage.Row> bank,
        MentorFilter filter,
        MunicipalForm form,
        @Nullable String next) {
    public boolean chosen(MentorsPage.Row row) {
        return form.chosen().contains(row.id().toString());
    }
}
