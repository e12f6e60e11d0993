package estafeta.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Birth date, telephone, e-mail and СНИЛС as given; none of them has to be. */
public record Contacts(
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Snils snils) {
    public static final Contacts NONE = new Contacts(null, null, null);

    public Contacts(@Nullable LocalDate birthDate, @Nullable String phone, @Nullable String email) {
        this(birthDate, phone, email, null);
    }

    /** Without the number, where it is known to be the same. */
    public Contacts withoutSnils() {
        return new Contacts(birthDate, phone, email);
    }

    /** What is known already stands where nothing new is given. */
    Contacts over(Contacts known) {
        return new Contacts(
                birthDate == null ? known.birthDate : birthDate,
                phone == null ? known.phone : phone,
                email == null ? known.email : email,
                snils == null ? known.snils : snils);
    }

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
        return birthDate != null || phone != null || email != null || snils != null;
    }
}
