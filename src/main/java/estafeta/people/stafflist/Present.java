package estafeta.people.stafflist;

import estafeta.kernel.PersonId;
import estafeta.people.AffiliationId;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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
        String[] posts,
        String[] absences,
        String[] categories,
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
        return Arrays.asList(posts).contains(key(StaffImports.position(post), post.subjects()));
    }

    boolean away(StaffAbsence.Kind kind) {
        return Arrays.asList(absences).contains(StaffTerms.absence(kind).name());
    }

    boolean has(String category) {
        return Arrays.asList(categories).contains(category);
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
