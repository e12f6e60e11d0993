package estafeta.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who comes to an organisation: the name and the first day, and whatever else is known already. */
public record NewTeacher(
        PersonName name,
        @Nullable Sex sex,
        AffiliationKind kind,
        LocalDate since,
        @Nullable TeachingStart teaching,
        List<NewPost> posts,
        @Nullable NewCategory category,
        Contacts contacts) {
    public static NewTeacher of(PersonName name, LocalDate since) {
        return new NewTeacher(name, null, AffiliationKind.EMPLOYEE, since, null, List.of(), null, Contacts.NONE);
    }

    public NewTeacher as(AffiliationKind other) {
        return new NewTeacher(name, sex, other, since, teaching, posts, category, contacts);
    }

    public NewTeacher of(@Nullable Sex known) {
        return new NewTeacher(name, known, kind, since, teaching, posts, category, contacts);
    }

    public NewTeacher teaching(@Nullable TeachingStart start) {
        return new NewTeacher(name, sex, kind, since, start, posts, category, contacts);
    }

    public NewTeacher with(NewPost... held) {
        return new NewTeacher(name, sex, kind, since, teaching, List.of(held), category, contacts);
    }

    public NewTeacher with(@Nullable NewCategory noted) {
        return new NewTeacher(name, sex, kind, since, teaching, posts, noted, contacts);
    }

    public NewTeacher with(Contacts given) {
        return new NewTeacher(name, sex, kind, since, teaching, posts, category, given);
    }
}
