package estafeta.people.likeness;

import estafeta.kernel.Folding;
import estafeta.people.PersonName;
import estafeta.people.Sex;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two records of a person are compared by; what is not known is no ground.
 *
 * @param snils what equal numbers have in common
 * @param former names of other times, folded
 * @param places where the person is or was, as ids
 */
public record Traits(
        PersonName name,
        Set<String> former,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String snils,
        @Nullable LocalDate teachingSince,
        Set<String> places,
        Set<String> regions) {
    private static final int DIGITS = 10;

    public static Traits of(PersonName name) {
        return new Traits(name, Set.of(), null, null, null, null, null, null, Set.of(), Set.of());
    }

    public Traits formerly(String... full) {
        return new Traits(name, Set.of(full), sex, birthDate, phone, email, snils, teachingSince, places, regions);
    }

    public Traits of(Sex known) {
        return new Traits(name, former, known, birthDate, phone, email, snils, teachingSince, places, regions);
    }

    public Traits born(LocalDate day) {
        return new Traits(name, former, sex, day, phone, email, snils, teachingSince, places, regions);
    }

    public Traits reached(@Nullable String byPhone, @Nullable String byEmail) {
        return new Traits(name, former, sex, birthDate, byPhone, byEmail, snils, teachingSince, places, regions);
    }

    public Traits insured(String index) {
        return new Traits(name, former, sex, birthDate, phone, email, index, teachingSince, places, regions);
    }

    public Traits at(Set<String> organisations, Set<String> inRegions) {
        return new Traits(name, former, sex, birthDate, phone, email, snils, teachingSince, organisations, inRegions);
    }

    /** The last ten digits of the telephone; empty if it has fewer. */
    String digits() {
        var digits = phone == null ? "" : phone.replaceAll("\\D", "");
        return digits.length() < DIGITS ? "" : digits.substring(digits.length() - DIGITS);
    }

    String address() {
        return email == null ? "" : Folding.fold(email.strip());
    }
}
