package estafeta.people.stafflist;

import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.people.AffiliationId;
import estafeta.people.CategoryKind;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who works at the organisation already, as far as a list can speak of it. */
record Present(
        PersonId person,
        AffiliationId affiliation,
        String surname,
        String given,
        @Nullable String patronymic,
        @Nullable LocalDate teachingSince,
        @Nullable LocalDate birthDate,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String snils,
        String posts,
        String absences,
        String categories,
        LocalDate since,
        boolean educated) {
    PersonName name() {
        return new PersonName(surname, given, patronymic);
    }

    /** The same person as the row, as far as name and birth date tell. */
    boolean mayBe(StaffRow row) {
        return name().mayBe(row.name())
                && (birthDate == null
                        || row.birth() == null
                        || !row.birth().exact()
                        || birthDate.equals(row.birth().first()));
    }

    boolean holds(StaffPost post) {
        var key = key(StaffComparison.position(post), post.subjects());
        return posts.lines()
                .anyMatch(held -> held.equals(key) || !post.subjects().isEmpty() && alike(held, key));
    }

    /** Holds a post called word for word so: typed by hand it may say more than a list is understood to. */
    boolean holds(String position, String subjects) {
        var key = key(position, subjects.isEmpty() ? List.of() : List.of(subjects.split(", ")));
        return posts.lines().anyMatch(key::equals);
    }

    /** Noted already: an absence of the kind that overlaps; without a first day any that has not ended. */
    boolean away(StaffAbsence absence, LocalDate day) {
        var from = absence.from() == null ? day : absence.from();
        return periods(absences, StaffTerms.absence(absence.kind()).name())
                .anyMatch(period -> period.overlaps(new Period(from, absence.until())));
    }

    /** Absent for whatever reason on the day. */
    boolean away(LocalDate day) {
        return periods(absences, "").anyMatch(period -> period.contains(day));
    }

    /** Noted already: the category holds on the day or was given on the same day as stated. */
    boolean has(StaffCategory stated, CategoryKind kind, LocalDate day) {
        var given = stated.given();
        return periods(categories, kind.name())
                .anyMatch(period ->
                        period.contains(day) || given != null && period.first().equals(given.first()));
    }

    /** The category of the same line that holds on the day, in words. */
    String category(CategoryKind kind, LocalDate day) {
        return Stream.of(CategoryKind.values())
                .filter(kind::sameLine)
                .filter(other -> periods(categories, other.name()).anyMatch(period -> period.contains(day)))
                .map(CategoryKind::words)
                .findFirst()
                .orElse("");
    }

    /** The periods of a kind or, without one, of all, from lines «KIND first last». */
    private static Stream<Period> periods(String noted, String kind) {
        return noted.lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> kind.isEmpty() || words[0].equals(kind))
                .map(words -> new Period(
                        LocalDate.parse(words[1]),
                        words.length < 3 || words[2].isEmpty() ? null : LocalDate.parse(words[2])));
    }

    /** «Учитель» of mathematics and «учитель математики» of mathematics are one post. */
    private static boolean alike(String one, String other) {
        var first = one.split("\\|", 2);
        var second = other.split("\\|", 2);
        return first[1].equals(second[1])
                && (first[0].startsWith(second[0] + " ") || second[0].startsWith(first[0] + " "));
    }

    static String key(String position, List<String> subjects) {
        return (position + "|" + subjects.stream().sorted().collect(Collectors.joining(","))).toLowerCase(Locale.ROOT);
    }

    /** What is known besides the name; for deciding between namesakes. */
    static List<Present> matching(List<Present> all, StaffRow row, Set<PersonId> taken) {
        var alike = all.stream()
                .filter(present -> !taken.contains(present.person) && present.mayBe(row))
                .toList();
        var born = row.birth();
        var exact = alike.stream()
                .filter(present -> born != null && born.exact() && born.first().equals(present.birthDate))
                .toList();
        return exact.isEmpty() ? alike : exact;
    }
}
