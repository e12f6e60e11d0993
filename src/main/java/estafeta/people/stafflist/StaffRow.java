package estafeta.people.stafflist;

import estafeta.intake.Finding;
import estafeta.people.CategoryKind;
import estafeta.people.PersonName;
import estafeta.people.Snils;
import estafeta.people.StatedDate;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One person of a staff list with every post and fact of the rows that speak of this person; refused if any cell is. */
public record StaffRow(
        List<Integer> rows,
        PersonName name,
        @Nullable String formerSurname,
        @Nullable StatedDate birth,
        List<Phone> phones,
        @Nullable String email,
        @Nullable Snils snils,
        List<StaffPost> posts,
        @Nullable StaffEducation education,
        @Nullable StatedDate workingSince,
        @Nullable StatedDate teachingSince,
        List<StaffCategory> categories,
        List<StaffAbsence> absences,
        @Nullable StatedDate hired,
        boolean youngSpecialist,
        @Nullable String mainPlace,
        List<String> notes,
        @Nullable StaffAnswers answers,
        List<Finding> findings) {

    public StaffRow {
        rows = List.copyOf(rows);
        phones = List.copyOf(phones);
        posts = List.copyOf(posts);
        categories = List.copyOf(categories);
        absences = List.copyOf(absences);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    public int row() {
        return rows.getFirst();
    }

    public boolean refused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    /** The highest category stated anywhere; nothing stated is not the same as «без категории». */
    public Optional<StaffCategory> category() {
        return categories.stream().max(Comparator.comparing(StaffCategory::level));
    }

    /** The highest category in the terms of the register, if it is not over: conformity stands there, «без категории» does not. */
    public Optional<CategoryKind> categoryKind(LocalDate on) {
        return category().filter(stated -> !stated.over(on)).flatMap(StaffTerms::category);
    }

    public Optional<TeachingStart> teaching() {
        return Optional.ofNullable(teachingSince).map(TeachingStart::of);
    }

    /** The same person with what a further row adds; what is known already stays. */
    StaffRow joined(StaffRow further) {
        return new StaffRow(
                both(rows, further.rows),
                name.initialsOnly() ? further.name : name,
                first(formerSurname, further.formerSurname),
                sharper(birth, further.birth),
                phones(further),
                first(email, further.email),
                first(snils, further.snils),
                both(posts, further.posts),
                first(education, further.education),
                first(workingSince, further.workingSince),
                first(teachingSince, further.teachingSince),
                both(categories, further.categories),
                both(absences, further.absences),
                first(hired, further.hired),
                youngSpecialist || further.youngSpecialist,
                first(mainPlace, further.mainPlace),
                both(notes, further.notes),
                first(answers, further.answers),
                both(findings, further.findings));
    }

    StaffRow with(List<Finding> more) {
        return withFindings(both(findings, more));
    }

    /** The same person with findings of his own rows instead of those so far. */
    StaffRow withFindings(List<Finding> instead) {
        return new StaffRow(
                rows,
                name,
                formerSurname,
                birth,
                phones,
                email,
                snils,
                posts,
                education,
                workingSince,
                teachingSince,
                categories,
                absences,
                hired,
                youngSpecialist,
                mainPlace,
                notes,
                answers,
                instead);
    }

    /** The same person by a later answer: an earlier one fills what the later leaves out, but tells no further post. */
    StaffRow insteadOf(StaffRow earlier) {
        var both = joined(earlier);
        return new StaffRow(
                both.rows,
                both.name,
                both.formerSurname,
                both.birth,
                both.phones,
                both.email,
                both.snils,
                posts.isEmpty() ? earlier.posts : posts,
                both.education,
                both.workingSince,
                both.teachingSince,
                both.categories,
                both.absences,
                both.hired,
                both.youngSpecialist,
                both.mainPlace,
                both.notes,
                both.answers,
                both.findings);
    }

    /** With one question where the first of many alike stood, and without the others. */
    StaffRow asking(List<Finding> alike, Finding first, Finding once) {
        return withFindings(findings.stream()
                .filter(finding -> finding.equals(first) || !alike.contains(finding))
                .map(finding -> finding.equals(first) ? once : finding)
                .toList());
    }

    private List<Phone> phones(StaffRow further) {
        var all = new ArrayList<>(phones);
        further.phones.stream()
                .filter(phone ->
                        phones.stream().noneMatch(known -> known.number().equals(phone.number())))
                .forEach(all::add);
        return all;
    }

    private static @Nullable StatedDate sharper(@Nullable StatedDate one, @Nullable StatedDate other) {
        return one == null || !one.exact() && other != null && other.exact() ? other : one;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
