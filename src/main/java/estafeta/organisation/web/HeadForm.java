package estafeta.organisation.web;

import static estafeta.organisation.web.OrganisationForm.typed;

import org.jspecify.annotations.Nullable;

/** An appointment as it was typed. */
public record HeadForm(
        String surname,
        String given,
        String patronymic,
        String position,
        String acting,
        String ground,
        String first,
        String last) {
    public HeadForm(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic,
            @Nullable String position,
            @Nullable String acting,
            @Nullable String ground,
            @Nullable String first,
            @Nullable String last) {
        this.surname = typed(surname);
        this.given = typed(given);
        this.patronymic = typed(patronymic);
        this.position = typed(position);
        this.acting = typed(acting);
        this.ground = typed(ground);
        this.first = typed(first);
        this.last = typed(last);
    }
}
