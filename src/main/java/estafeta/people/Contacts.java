package estafeta.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Birth date, telephone and e-mail as given; none of them has to be. */
public record Contacts(
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email) {
    public static final Contacts NONE = new Contacts(null, null, null);

    public boolean any() {
        return birthDate != null || phone != null || email != null;
    }
}
