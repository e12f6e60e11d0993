package estafeta.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Birth date, telephone and e-mail as given; none of them has to be. */
public record Contacts(
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email) {
    public static final Contacts NONE = new Contacts(null, null, null);

    /** Refuses a birth date that cannot be, today or beside the beginning of the work; youngest: years of age. */
    void likely(@Nullable TeachingStart teaching, LocalDate today, int youngest) {
        if (birthDate == null) {
            return;
        }
        if (birthDate.isAfter(today.minusYears(youngest)) || birthDate.isBefore(today.minusYears(100))) {
            throw PeopleRefused.bornUnlikely(birthDate);
        }
        if (teaching != null && teaching.since().isBefore(birthDate.plusYears(14))) {
            throw PeopleRefused.teachesBeforeFourteen();
        }
    }

    public boolean any() {
        return birthDate != null || phone != null || email != null;
    }
}
