package estafeta.people.stafflist;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.intake.Outcome;
import estafeta.kernel.Folding;
import estafeta.kernel.PersonId;
import estafeta.people.Contacts;
import estafeta.people.LookAlikes;
import estafeta.people.NewEducation;
import estafeta.people.PersonName;
import estafeta.people.Snils;
import estafeta.people.stafflist.StaffChange.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares a list with those who are at the organisation already: each of them is one row at most. */
final class StaffComparison {
    private static final String UNNAMED_POST = "педагог";

    private final MappedTable table;
    private final LocalDate day;
    private final Function<Snils, String> index;
    private final Map<String, List<Present>> bySurname;
    private final Map<String, Present> bySnils;
    private final Set<PersonId> taken = new HashSet<>();
    private final Set<PersonId> mentioned = new HashSet<>();

    StaffComparison(MappedTable table, LocalDate day, List<Present> present, Function<Snils, String> index) {
        this.table = table;
        this.day = day;
        this.index = index;
        this.bySurname = present.stream()
                .collect(Collectors.groupingBy(one -> key(one.name()), LinkedHashMap::new, Collectors.toList()));
        this.bySnils = present.stream()
                .filter(one -> one.snils() != null)
                .collect(Collectors.toMap(one -> String.valueOf(one.snils()), one -> one, (one, other) -> one));
    }

    StaffPreview.Entry compared(StaffRow person, Adjustments adjustments) {
        if (person.refused()) {
            alike(person).forEach(one -> mentioned.add(one.person()));
            return new StaffPreview.Entry(person, Outcome.REFUSE, List.of(), null);
        }
        var alike = alike(person);
        alike.forEach(one -> mentioned.add(one.person()));
        if (alike.isEmpty()) {
            var other = insuredOtherwise(person);
            return other.isEmpty()
                    ? new StaffPreview.Entry(person, Outcome.CREATE, List.of(), null)
                    : new StaffPreview.Entry(
                            person.with(List.of(otherSnils(person, other.get()))), Outcome.REFUSE, List.of(), null);
        }
        if (alike.size() > 1) {
            return new StaffPreview.Entry(
                    person.with(List.of(namesakes(person, alike))), Outcome.REFUSE, List.of(), null);
        }
        var known = alike.getFirst();
        taken.add(known.person());
        var asking = known.name().mayBe(person.name()) ? person : person.with(List.of(calledOtherwise(person, known)));
        var changes = changes(person, known).stream()
                .map(change -> adjustments.declined().contains(change.declined(person.row())) ? change.left() : change)
                .toList();
        return new StaffPreview.Entry(
                asking,
                changes.stream().anyMatch(StaffChange::wanted) ? Outcome.CHANGE : Outcome.SAME,
                changes,
                new StaffPreview.Known(known));
    }

    /** Those at the organisation on the day of the list of whom no row speaks. */
    List<Present> missing() {
        return bySurname.values().stream()
                .flatMap(List::stream)
                .filter(one -> !mentioned.contains(one.person()) && !one.since().isAfter(day))
                .toList();
    }

    private List<Present> alike(StaffRow person) {
        var insured = person.snils() == null ? null : bySnils.get(index.apply(person.snils()));
        if (insured != null && !taken.contains(insured.person())) {
            return List.of(insured);
        }
        var called = bySurname.getOrDefault(key(person.name()), List.of()).stream()
                .filter(one -> person.snils() == null || one.snils() == null)
                .toList();
        return Present.matching(called, person, taken);
    }

    /** Somebody of the same name and the same day of birth whose card has another number: one of the two is wrong. */
    private Optional<Present> insuredOtherwise(StaffRow person) {
        var born = person.birth();
        return bySurname.getOrDefault(key(person.name()), List.of()).stream()
                .filter(one -> person.snils() != null && one.snils() != null && !taken.contains(one.person()))
                .filter(one -> one.mayBe(person)
                        && born != null
                        && born.exact()
                        && born.first().equals(one.birthDate()))
                .peek(one -> mentioned.add(one.person()))
                .findFirst();
    }

    private Finding calledOtherwise(StaffRow person, Present known) {
        var findings = new ArrayList<Finding>();
        table.margin(table.rows().get(person.row() - 1), byName(), findings)
                .ask(
                        t(
                                "По СНИЛС это {0}: имя на карточке другое.",
                                known.name().full()),
                        t("Если имя сменилось, отметьте это на карточке; загрузка его не меняет."));
        return findings.getFirst();
    }

    private String byName() {
        return table.mapping().has(StaffList.NAME) ? StaffList.NAME : StaffList.SURNAME;
    }

    private Finding otherSnils(StaffRow person, Present known) {
        var findings = new ArrayList<Finding>();
        table.margin(table.rows().get(person.row() - 1), StaffList.SNILS, findings)
                .refuse(
                        t(
                                "Имя и дата рождения как у человека в организации ({0}), а СНИЛС в его карточке другой.",
                                known.name().full()),
                        t("Сверьте номер с документом и исправьте здесь или на карточке."));
        return findings.getFirst();
    }

    private static String key(PersonName name) {
        return Folding.fold(LookAlikes.russian(name.surname()));
    }

    /** Refuses a row that may mean any of several people, by the cell that would tell them apart. */
    private Finding namesakes(StaffRow person, List<Present> alike) {
        var field = !person.name().initialsOnly() && table.mapping().has(StaffList.BIRTH) ? StaffList.BIRTH : byName();
        var findings = new ArrayList<Finding>();
        table.margin(table.rows().get(person.row() - 1), field, findings)
                .refuse(
                        t(
                                "В организации есть {0}: о ком строка, не понять.",
                                alike.stream().map(one -> one.name().full()).collect(Collectors.joining(", "))),
                        person.name().initialsOnly()
                                ? t("Впишите имя и отчество полностью.")
                                : t("Впишите дату рождения, чтобы их различить."));
        return findings.getFirst();
    }

    private List<StaffChange> changes(StaffRow row, Present known) {
        var changes = new ArrayList<StaffChange>();
        if (known.name().initialsOnly() && !row.name().initialsOnly()) {
            changes.add(
                    StaffChange.of(What.NAME, known.name().full(), row.name().full()));
        }
        var contacts = contacts(row);
        if (known.birthDate() == null && contacts.birthDate() != null) {
            changes.add(StaffChange.of(What.BIRTH, "", day(contacts.birthDate())));
        }
        if (contacts.phone() != null && !contacts.phone().equals(known.phone())) {
            changes.add(StaffChange.of(What.PHONE, text(known.phone()), contacts.phone()));
        }
        if (contacts.email() != null && !contacts.email().equals(known.email())) {
            changes.add(StaffChange.of(What.EMAIL, text(known.email()), contacts.email()));
        }
        if (contacts.snils() != null && known.snils() == null) {
            changes.add(StaffChange.of(What.SNILS, "", contacts.snils().masked()));
        }
        row.teaching()
                .filter(start -> known.teachingSince() == null)
                .ifPresent(start -> changes.add(StaffChange.of(What.TEACHING, "", start.words())));
        for (var post : row.posts()) {
            if (!known.holds(post)
                    && !known.holds(written(post, StaffList.POSITION), written(post, StaffList.SUBJECT))) {
                changes.add(StaffChange.of(What.POST, "", words(post)));
            }
        }
        for (var absence : row.absences()) {
            if (!known.away(absence, day)) {
                changes.add(StaffChange.of(What.ABSENCE, "", absence.words()));
            }
        }
        row.category()
                .ifPresent(stated -> row.categoryKind(day)
                        .filter(kind -> !known.has(stated, kind, day))
                        .ifPresent(kind ->
                                changes.add(StaffChange.of(What.CATEGORY, known.category(kind, day), kind.words()))));
        if (!known.educated() && education(row).isPresent()) {
            changes.add(StaffChange.of(
                    What.EDUCATION,
                    "",
                    row.education() == null ? "" : row.education().level()));
        }
        return changes;
    }

    /** What the cells of the post say, before anything is made of it. */
    private String written(StaffPost post, String field) {
        return table.cell(table.rows().get(post.row() - 1), field).words();
    }

    static Contacts contacts(StaffRow row) {
        return new Contacts(
                row.birth() == null || !row.birth().exact() ? null : row.birth().first(),
                row.phones().isEmpty() ? null : row.phones().getFirst().number(),
                row.email(),
                row.snils());
    }

    static String position(StaffPost post) {
        return post.position().isBlank() ? UNNAMED_POST : post.position();
    }

    static String words(StaffPost post) {
        return Stream.concat(Stream.of(position(post)), post.subjects().stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    static Optional<NewEducation> education(StaffRow row) {
        var stated = row.education();
        return stated == null
                ? Optional.empty()
                : StaffTerms.education(stated)
                        .map(level -> new NewEducation(
                                level,
                                stated.institution().isBlank() ? null : stated.institution(),
                                null,
                                stated.graduated()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
