package estafeta.people.likeness;

import estafeta.kernel.Folding;
import estafeta.people.LookAlikes;
import estafeta.people.PersonName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why two records may be of one person, and why not: the grounds in the order of the enum. */
public record Likeness(List<Ground> grounds) {
    /** From here on a pair is worth a look. */
    public static final int WORTH_A_LOOK = 50;

    /** How many letters a word has at least, so that one of them may be a slip. */
    private static final int LONG_ENOUGH = 4;

    public static Likeness of(Traits one, Traits other) {
        var grounds = new ArrayList<Ground>();
        grounds.addAll(named(one, other));
        if (one.snils() != null && other.snils() != null) {
            grounds.add(one.snils().equals(other.snils()) ? Ground.SAME_SNILS : Ground.OTHER_SNILS);
        }
        born(one.birthDate(), other.birthDate()).ifPresent(grounds::add);
        note(grounds, Ground.SAME_PHONE, !one.digits().isEmpty() && one.digits().equals(other.digits()));
        note(
                grounds,
                Ground.SAME_EMAIL,
                !one.address().isEmpty() && one.address().equals(other.address()));
        note(grounds, Ground.SAME_PLACE, !Collections.disjoint(one.places(), other.places()));
        note(
                grounds,
                Ground.SAME_START,
                one.teachingSince() != null && one.teachingSince().equals(other.teachingSince()));
        note(grounds, Ground.OTHER_SEX, one.sex() != null && other.sex() != null && one.sex() != other.sex());
        note(
                grounds,
                Ground.OTHER_REGION,
                !one.regions().isEmpty()
                        && !other.regions().isEmpty()
                        && Collections.disjoint(one.regions(), other.regions()));
        Collections.sort(grounds);
        return new Likeness(List.copyOf(grounds));
    }

    public int score() {
        return grounds.stream().mapToInt(Ground::weight).sum();
    }

    public Degree degree() {
        return Degree.of(score());
    }

    private static void note(List<Ground> grounds, Ground ground, boolean holds) {
        if (holds) {
            grounds.add(ground);
        }
    }

    private static List<Ground> named(Traits one, Traits other) {
        var a = one.name();
        var b = other.name();
        if (sameSurname(a, b)) {
            return ofOneSurname(a, b);
        }
        var given = fold(a.given()).equals(fold(b.given())) && patronymicsAgree(a, b);
        if (formerly(one, b) || formerly(other, a)) {
            return List.of(Ground.FORMER_SURNAME);
        }
        if (given && a.patronymic() != null && b.patronymic() != null && !a.initialsOnly() && !b.initialsOnly()) {
            return List.of(slip(a.surname(), b.surname()) ? Ground.SLIP_IN_SURNAME : Ground.OTHER_SURNAME);
        }
        return given ? List.of() : List.of(Ground.OTHER_GIVEN);
    }

    private static List<Ground> ofOneSurname(PersonName a, PersonName b) {
        var patronymics = patronymicsAgree(a, b);
        if (fold(a.given()).equals(fold(b.given())) && !a.initialsOnly()) {
            if (patronymics) {
                return List.of(
                        a.patronymic() != null && b.patronymic() != null
                                ? Ground.SAME_NAME
                                : Ground.SAME_WITHOUT_PATRONYMIC);
            }
            return slip(text(a.patronymic()), text(b.patronymic()))
                    ? List.of(Ground.SLIP_IN_PATRONYMIC)
                    : List.of(Ground.SAME_WITHOUT_PATRONYMIC, Ground.OTHER_PATRONYMIC);
        }
        if (a.mayBe(b)) {
            return List.of(Ground.SAME_INITIALS);
        }
        if (!patronymics || a.patronymic() == null || b.patronymic() == null) {
            return List.of(Ground.OTHER_GIVEN);
        }
        return slip(a.given(), b.given()) ? List.of(Ground.SLIP_IN_GIVEN) : List.of(Ground.OTHER_GIVEN);
    }

    private static boolean formerly(Traits one, PersonName other) {
        return one.former().contains(other.folded());
    }

    private static boolean sameSurname(PersonName a, PersonName b) {
        return fold(a.surname()).equals(fold(b.surname()));
    }

    private static boolean patronymicsAgree(PersonName a, PersonName b) {
        var one = a.patronymic();
        var other = b.patronymic();
        if (one == null || other == null) {
            return true;
        }
        return one.endsWith(".") || other.endsWith(".")
                ? fold(one).charAt(0) == fold(other).charAt(0)
                : fold(one).equals(fold(other));
    }

    private static Optional<Ground> born(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return Optional.of(Ground.SAME_BIRTH_DATE);
        }
        if (other.equals(swapped(one))) {
            return Optional.of(Ground.SWAPPED_BIRTH_DATE);
        }
        return Optional.of(
                one.getMonth() == other.getMonth() && one.getDayOfMonth() == other.getDayOfMonth()
                        ? Ground.BIRTH_DATE_OF_OTHER_YEAR
                        : Ground.OTHER_BIRTH_DATE);
    }

    private static @Nullable LocalDate swapped(LocalDate day) {
        try {
            return LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    /** One letter more, less or other, or two neighbours exchanged. */
    static boolean slip(String one, String other) {
        var a = fold(one);
        var b = fold(other);
        if (a.equals(b) || Math.min(a.length(), b.length()) < LONG_ENOUGH || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int same = 0;
        while (same < Math.min(a.length(), b.length()) - from
                && a.charAt(a.length() - 1 - same) == b.charAt(b.length() - 1 - same)) {
            same++;
        }
        var left = a.substring(from, a.length() - same);
        var right = b.substring(from, b.length() - same);
        return left.length() < 2 && right.length() < 2
                || left.length() == 2
                        && right.length() == 2
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String fold(String text) {
        return Folding.fold(LookAlikes.russian(text));
    }
}
