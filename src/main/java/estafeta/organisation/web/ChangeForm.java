package estafeta.organisation.web;

import static estafeta.organisation.web.OrganisationForm.typed;

import org.jspecify.annotations.Nullable;

/** A change of an organisation as it was typed; each change uses some of the fields. */
public record ChangeForm(
        String fullName,
        String shortName,
        String other,
        String otherWords,
        String day,
        String ground,
        String checked,
        String reason) {
    public ChangeForm(
            @Nullable String fullName,
            @Nullable String shortName,
            @Nullable String other,
            @Nullable String otherWords,
            @Nullable String day,
            @Nullable String ground,
            @Nullable String checked,
            @Nullable String reason) {
        this.fullName = typed(fullName);
        this.shortName = typed(shortName);
        this.other = typed(other);
        this.otherWords = typed(otherWords);
        this.day = typed(day);
        this.ground = typed(ground);
        this.checked = typed(checked);
        this.reason = typed(reason);
    }

    static ChangeForm named(String full, String brief, String day) {
        return new ChangeForm(full, brief, null, null, day, null, null, null);
    }

    static ChangeForm on(String day) {
        return new ChangeForm(null, null, null, null, day, null, null, null);
    }

    @Nullable
    String groundOrNone() {
        return ground.isBlank() ? null : ground.strip();
    }
}
