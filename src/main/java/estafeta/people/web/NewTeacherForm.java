package estafeta.people.web;

import org.jspecify.annotations.Nullable;

/**
 * The quick door as it was typed.
 *
 * @param who the person of another organisation who has come, if it is not somebody new
 * @param moved whether that person works there no more
 */
public record NewTeacherForm(
        String organisation,
        String name,
        String position,
        String otherPosition,
        String subjects,
        String teaching,
        String category,
        String since,
        String phone,
        String email,
        String birth,
        String snils,
        String anyway,
        String who,
        String moved,
        String checked) {
    public NewTeacherForm(
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String position,
            @Nullable String otherPosition,
            @Nullable String subjects,
            @Nullable String teaching,
            @Nullable String category,
            @Nullable String since,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String birth,
            @Nullable String snils,
            @Nullable String anyway,
            @Nullable String who,
            @Nullable String moved,
            @Nullable String checked) {
        this.organisation = ChangeForm.typed(organisation);
        this.name = ChangeForm.typed(name);
        this.position = ChangeForm.typed(position);
        this.otherPosition = ChangeForm.typed(otherPosition);
        this.subjects = ChangeForm.typed(subjects);
        this.teaching = ChangeForm.typed(teaching);
        this.category = ChangeForm.typed(category);
        this.since = ChangeForm.typed(since);
        this.phone = ChangeForm.typed(phone);
        this.email = ChangeForm.typed(email);
        this.birth = ChangeForm.typed(birth);
        this.snils = ChangeForm.typed(snils);
        this.anyway = ChangeForm.typed(anyway);
        this.who = ChangeForm.typed(who);
        this.moved = ChangeForm.typed(moved);
        this.checked = ChangeForm.typed(checked);
    }

    static NewTeacherForm at(String organisation, String since) {
        return new NewTeacherForm(
                organisation,
                null,
                null,
                null,
                null,
                null,
                null,
                since,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What was written by hand goes before the usual one. */
    String held() {
        return otherPosition.isEmpty() ? position : otherPosition;
    }
}
