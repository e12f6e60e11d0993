package estafeta.people.stafflist;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.BookReader;
import estafeta.intake.Finding;
import estafeta.intake.Made;
import estafeta.intake.MappedTable;
import estafeta.intake.Mapping;
import estafeta.intake.Outcome;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.TableFinder;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AbsenceId;
import estafeta.people.AffiliationId;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.CategoryId;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.EducationId;
import estafeta.people.Mistakes;
import estafeta.people.NewCategory;
import estafeta.people.NewEducation;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.PeopleRefused;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.PostId;
import estafeta.people.TeachingStart;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over staff lists: reads, shows what would happen, does it row by row, takes it back. */
@Service
@Transactional
public class StaffImports {
    public static final String KIND = "staff";
    private static final String UNNAMED_POST = "педагог";

    private final Runs runs;
    private final Affiliations affiliations;
    private final PersonFacts facts;
    private final Mistakes mistakes;
    private final Today today;
    private final JdbcClient db;
    private final TransactionTemplate row;

    StaffImports(
            Runs runs,
            Affiliations affiliations,
            PersonFacts facts,
            Mistakes mistakes,
            Today today,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.affiliations = affiliations;
        this.facts = facts;
        this.mistakes = mistakes;
        this.today = today;
        this.db = db;
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps a list that has a table; one that cannot be read is refused and not kept. No day: that of its title. */
    public RunId bring(NodeId node, String fileName, byte[] content, @Nullable LocalDate day, Viewer viewer) {
        var table = TableFinder.find(BookReader.read(fileName, content), StaffList.FIELDS);
        var mapped = table.mapped(table.guess(StaffList.FIELDS).mapping(), StaffList.FIELDS);
        var asOf = day == null ? StaffList.listDate(mapped, today.at(node)) : day;
        return runs.open(node, KIND, fileName, content, asOf, viewer);
    }

    @Transactional(readOnly = true)
    public StaffPreview preview(RunId id, Viewer viewer) {
        return preview(runs.require(id, viewer));
    }

    private StaffPreview preview(Run run) {
        var adjustments = runs.adjustments(run);
        var found = TableFinder.find(BookReader.read(run.fileName(), runs.requireContent(run)), StaffList.FIELDS);
        var table = found.over(adjustments.over(found.sheet()));
        var mapping = adjustments.mapping(found.guess(StaffList.FIELDS));
        var mapped = table.mapped(mapping, StaffList.FIELDS);
        var reading = StaffList.readAsOf(mapped, run.day());
        var present = present(run.node(), run.day());
        var taken = new HashSet<PersonId>();
        var entries = Stream.concat(
                        reading.people().stream().map(person -> entry(person, mapped, present, taken, run.day())),
                        reading.refused().stream()
                                .map(person -> new StaffPreview.Entry(person, Outcome.REFUSE, List.of(), null)))
                .toList();
        return new StaffPreview(table, mapping, reading, entries);
    }

    private static StaffPreview.Entry entry(
            StaffRow person, MappedTable table, List<Present> present, Set<PersonId> taken, LocalDate day) {
        var alike = Present.matching(present, person, taken);
        if (alike.isEmpty()) {
            return new StaffPreview.Entry(person, Outcome.CREATE, List.of(), null);
        }
        if (alike.size() > 1) {
            return new StaffPreview.Entry(
                    person.with(List.of(namesakes(person, table, alike))), Outcome.REFUSE, List.of(), null);
        }
        var known = alike.getFirst();
        taken.add(known.person());
        var changes = changes(person, known, day);
        return new StaffPreview.Entry(
                person, changes.isEmpty() ? Outcome.SAME : Outcome.CHANGE, changes, new StaffPreview.Known(known));
    }

    /** Refuses a row that may mean any of several people, by the cell that would tell them apart. */
    private static Finding namesakes(StaffRow person, MappedTable table, List<Present> alike) {
        var byName = table.mapping().has(StaffList.NAME) ? StaffList.NAME : StaffList.SURNAME;
        var field = !person.name().initialsOnly() && table.mapping().has(StaffList.BIRTH) ? StaffList.BIRTH : byName;
        var findings = new ArrayList<Finding>();
        table.margin(table.rows().get(person.row() - 1), field, findings)
                .refuse(
                        "В организации есть "
                                + alike.stream().map(one -> one.name().full()).collect(Collectors.joining(", "))
                                + ": о ком строка, не понять.",
                        person.name().initialsOnly()
                                ? "Впишите имя и отчество полностью."
                                : "Впишите дату рождения, чтобы их различить.");
        return findings.getFirst();
    }

    private static List<StaffChange> changes(StaffRow row, Present known, LocalDate day) {
        var changes = new ArrayList<StaffChange>();
        if (known.name().initialsOnly() && !row.name().initialsOnly()) {
            changes.add(new StaffChange(
                    StaffChange.What.NAME, known.name().full(), row.name().full()));
        }
        var contacts = contacts(row);
        if (known.birthDate() == null && contacts.birthDate() != null) {
            changes.add(new StaffChange(StaffChange.What.BIRTH, "", day(contacts.birthDate())));
        }
        if (contacts.phone() != null && !contacts.phone().equals(known.phone())) {
            changes.add(new StaffChange(StaffChange.What.PHONE, text(known.phone()), contacts.phone()));
        }
        if (contacts.email() != null && !contacts.email().equals(known.email())) {
            changes.add(new StaffChange(StaffChange.What.EMAIL, text(known.email()), contacts.email()));
        }
        row.teaching()
                .filter(start -> known.teachingSince() == null)
                .ifPresent(start -> changes.add(new StaffChange(StaffChange.What.TEACHING, "", start.words())));
        for (var post : row.posts()) {
            if (!known.holds(post)) {
                changes.add(new StaffChange(StaffChange.What.POST, "", words(post)));
            }
        }
        for (var absence : row.absences()) {
            if (!known.away(absence, day)) {
                changes.add(new StaffChange(StaffChange.What.ABSENCE, "", absence.words()));
            }
        }
        row.category()
                .ifPresent(stated -> row.categoryKind(day)
                        .filter(kind -> !known.has(stated, kind, day))
                        .ifPresent(kind -> changes.add(
                                new StaffChange(StaffChange.What.CATEGORY, known.category(kind, day), kind.words()))));
        if (!known.educated() && education(row).isPresent()) {
            changes.add(new StaffChange(
                    StaffChange.What.EDUCATION,
                    "",
                    row.education() == null ? "" : row.education().level()));
        }
        return changes;
    }

    public void map(RunId id, Mapping mapping, Viewer viewer) {
        var run = runs.require(id, viewer);
        runs.adjust(id, runs.adjustments(run).with(mapping), viewer);
    }

    /** Puts single cells right and reads the list again. */
    public void correct(RunId id, List<Adjustments.Correction> corrections, Viewer viewer) {
        var run = runs.require(id, viewer);
        var table = preview(run).table();
        var adjustments = runs.adjustments(run);
        for (var correction : corrections) {
            var inside = correction.row() >= 1
                    && correction.row() <= table.sheet().rows().size()
                    && table.column(correction.column()).isPresent();
            if (inside
                    && !table.sheet()
                            .cell(correction.row(), correction.column())
                            .words()
                            .equals(correction.text())) {
                adjustments = adjustments.with(correction);
            }
        }
        runs.adjust(id, adjustments, viewer);
    }

    /**
     * Takes the list over: each row by itself, so that one refused row hinders no other; the whole run or nothing. Answers
     * how many rows stayed out.
     */
    public int confirm(RunId id, Viewer viewer) {
        var run = runs.begin(id, viewer);
        var preview = preview(run);
        var results = Stream.concat(
                        preview.entries().stream().map(entry -> done(run, entry, viewer)),
                        preview.reading().unnamed().stream()
                                .map(line -> RowResult.of(
                                        line.row(),
                                        Outcome.REFUSE,
                                        null,
                                        why(preview.reading().findings(line.row())))))
                .toList();
        results.forEach(result -> runs.note(id, result));
        runs.done(id, viewer);
        return (int) results.stream()
                .filter(result -> result.outcome() == Outcome.REFUSE)
                .count();
    }

    private static String why(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refuses)
                .map(finding -> finding.place().cell() + ": " + finding.words())
                .collect(Collectors.joining(" "));
    }

    private RowResult done(Run run, StaffPreview.Entry entry, Viewer viewer) {
        int no = entry.row().row();
        var known = entry.known();
        try {
            return switch (entry.outcome()) {
                case SAME ->
                    RowResult.of(
                            no,
                            Outcome.SAME,
                            known == null ? null : known.present().person().value(),
                            "");
                case REFUSE ->
                    RowResult.of(no, Outcome.REFUSE, null, why(entry.row().findings()));
                case CREATE -> {
                    var created = row.execute(status -> create(run, entry.row(), viewer));
                    yield RowResult.of(no, Outcome.CREATE, created == null ? null : created.value(), "");
                }
                case CHANGE -> {
                    if (known == null) {
                        throw new IllegalStateException("A change of nobody");
                    }
                    row.executeWithoutResult(
                            status -> change(run, entry.row(), known.present(), entry.changes(), viewer));
                    yield RowResult.of(
                            no,
                            Outcome.CHANGE,
                            known.present().person().value(),
                            String.join(
                                    ", ",
                                    entry.changes().stream()
                                            .map(change -> change.what().words())
                                            .distinct()
                                            .toList()));
                }
            };
        } catch (Refusal refused) {
            return RowResult.of(no, Outcome.REFUSE, null, t(refused));
        }
    }

    private PersonId create(Run run, StaffRow row, Viewer viewer) {
        var enrolled = affiliations.enrol(
                NewTeacher.of(row.name(), since(run, row))
                        .as(AffiliationKind.EMPLOYEE)
                        .teaching(row.teaching().orElse(null))
                        .with(row.posts().stream().map(StaffImports::post).toArray(NewPost[]::new))
                        .with(contacts(row)),
                run.node(),
                viewer);
        runs.note(run.id(), row.row(), "affiliation", enrolled.affiliation());
        row.absences().forEach(absence -> absence(run, row, absence, enrolled.affiliation(), viewer));
        category(run, row, enrolled.person(), viewer);
        education(run, row, enrolled.person(), viewer);
        return enrolled.person();
    }

    private void change(Run run, StaffRow row, Present known, List<StaffChange> changes, Viewer viewer) {
        var what = changes.stream().map(StaffChange::what).collect(Collectors.toSet());
        var person = known.person();
        if (what.contains(StaffChange.What.NAME)) {
            facts.correctName(person, row.name(), viewer);
            runs.note(run.id(), row.row(), "name", person, new NameChange(known.name(), row.name()));
        }
        if (!Collections.disjoint(
                what, Set.of(StaffChange.What.BIRTH, StaffChange.What.PHONE, StaffChange.What.EMAIL))) {
            var before = new Contacts(known.birthDate(), known.phone(), known.email());
            var given = contacts(row);
            var after = new Contacts(
                    known.birthDate() == null ? given.birthDate() : known.birthDate(),
                    given.phone() == null ? known.phone() : given.phone(),
                    given.email() == null ? known.email() : given.email());
            facts.noteContacts(person, after, viewer);
            runs.note(run.id(), row.row(), "contacts", person, new ContactsChange(before, after));
        }
        row.teaching().filter(start -> what.contains(StaffChange.What.TEACHING)).ifPresent(start -> {
            facts.noteTeachingStart(person, start, viewer);
            runs.note(run.id(), row.row(), "teaching", person, start);
        });
        for (var post : row.posts()) {
            if (!known.holds(post)) {
                var first = run.day().isBefore(known.since()) ? known.since() : run.day();
                runs.note(
                        run.id(),
                        row.row(),
                        "post",
                        affiliations.addPost(known.affiliation(), post(post), first, viewer));
            }
        }
        row.absences().stream()
                .filter(absence -> !known.away(absence, run.day()))
                .forEach(absence -> absence(run, row, absence, known.affiliation(), viewer));
        if (what.contains(StaffChange.What.CATEGORY)) {
            category(run, row, person, viewer);
        }
        if (what.contains(StaffChange.What.EDUCATION)) {
            education(run, row, person, viewer);
        }
    }

    private void absence(Run run, StaffRow row, StaffAbsence absence, AffiliationId affiliation, Viewer viewer) {
        var from = absence.from() == null ? run.day() : absence.from();
        var begun = affiliations.beginAbsence(
                affiliation, StaffTerms.absence(absence.kind()), new Period(from, absence.until()), viewer);
        runs.note(run.id(), row.row(), "absence", begun);
    }

    private void category(Run run, StaffRow row, PersonId person, Viewer viewer) {
        var stated = row.category();
        var kind = row.categoryKind(run.day());
        if (stated.isEmpty() || kind.isEmpty()) {
            return;
        }
        var given =
                stated.get().given() == null ? run.day() : stated.get().given().first();
        var period = new Period(given, stated.get().until());
        held(person, given).stream()
                .filter(held -> held.kind().sameLine(kind.get()))
                .forEach(held -> runs.note(run.id(), row.row(), "held", held.id(), held.period()));
        var noted = facts.noteCategory(person, new NewCategory(kind.get(), period, ground(stated.get())), viewer);
        runs.note(run.id(), row.row(), "category", noted);
    }

    /** The order; where the list gives no day, that it stands from the day of the list is said beside it. */
    private static @Nullable String ground(StaffCategory stated) {
        var said = Stream.of(stated.order(), stated.given() == null ? "дата присвоения не указана" : "")
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    /** The categories of a person that one given on the day would end. */
    private List<Held> held(PersonId person, LocalDate given) {
        return db.sql("""
                select id, category as kind, period from people.category
                where person = :person and period @> :given::date and lower(period) < :given::date
                """)
                .param("person", person.value())
                .param("given", given)
                .query(Held.class)
                .list();
    }

    private void education(Run run, StaffRow row, PersonId person, Viewer viewer) {
        education(row)
                .ifPresent(education ->
                        runs.note(run.id(), row.row(), "education", facts.noteEducation(person, education, viewer)));
    }

    private record Held(CategoryId id, CategoryKind kind, Period period) {}

    private record NameChange(PersonName before, PersonName after) {}

    private record ContactsChange(Contacts before, Contacts after) {}

    /**
     * Takes back what a run has made, row by row, the last first: it never was. A row on which anything later stands is
     * kept and says what. Answers whether nothing is left.
     */
    public boolean undo(RunId id, Viewer viewer) {
        var run = runs.beginUndoing(id, viewer);
        var reason = t("отменена загрузка списка «{0}»", run.fileName());
        var rows = runs.made(id).stream()
                .collect(Collectors.groupingBy(Made::row, LinkedHashMap::new, Collectors.toList()));
        var kept = 0;
        for (var made : rows.entrySet()) {
            try {
                row.executeWithoutResult(status -> takeBack(run, made.getValue(), reason, viewer));
                runs.undone(id, made.getKey());
            } catch (Refusal refused) {
                runs.kept(id, made.getKey(), t(refused));
                kept++;
            }
        }
        if (kept == 0) {
            runs.undone(id, viewer);
        }
        return kept == 0;
    }

    /** Whoever came with the list goes with it, unless something was noted of this person since. */
    private void takeBack(Run run, List<Made> made, String reason, Viewer viewer) {
        var noted = made.stream()
                .filter(each -> each.kind().equals("affiliation"))
                .anyMatch(each -> notedSince(run, new AffiliationId(each.record())));
        made.forEach(each -> takeBack(each, reason, viewer));
        if (noted) {
            throw PeopleRefused.notedSince();
        }
    }

    private boolean notedSince(Run run, AffiliationId affiliation) {
        return db.sql("""
                select exists (
                  select from people.affiliation a
                  join kernel.journal_subject s on s.subject = a.person
                  join kernel.journal j on j.id = s.journal
                  where a.id = :affiliation and j.recorded_at > :done)
                """)
                .param("affiliation", affiliation.value())
                .param("done", Timestamp.from(Objects.requireNonNull(run.doneAt())))
                .query(Boolean.class)
                .single();
    }

    private void takeBack(Made made, String reason, Viewer viewer) {
        var record = made.record();
        switch (made.kind()) {
            case "affiliation" -> mistakes.cancel(new AffiliationId(record), reason, viewer);
            case "post" -> mistakes.cancel(new PostId(record), reason, viewer);
            case "absence" -> mistakes.cancel(new AbsenceId(record), reason, viewer);
            case "category" -> mistakes.cancel(new CategoryId(record), reason, viewer);
            case "held" -> mistakes.restore(new CategoryId(record), runs.before(made, Period.class), reason, viewer);
            case "education" -> mistakes.cancel(new EducationId(record), reason, viewer);
            case "name" -> {
                var name = runs.before(made, NameChange.class);
                mistakes.takeBackName(new PersonId(record), name.after(), name.before(), reason, viewer);
            }
            case "contacts" -> {
                var contacts = runs.before(made, ContactsChange.class);
                mistakes.takeBackContacts(new PersonId(record), contacts.after(), contacts.before(), reason, viewer);
            }
            case "teaching" ->
                mistakes.takeBackTeachingStart(
                        new PersonId(record), runs.before(made, TeachingStart.class), reason, viewer);
            default -> throw new IllegalStateException(made.kind());
        }
    }

    private static LocalDate since(Run run, StaffRow row) {
        var hired = row.hired() == null ? run.day() : row.hired().first();
        return row.absences().stream()
                .map(StaffAbsence::from)
                .filter(from -> from != null && from.isBefore(hired))
                .min(LocalDate::compareTo)
                .orElse(hired);
    }

    private static Contacts contacts(StaffRow row) {
        return new Contacts(
                row.birth() == null || !row.birth().exact() ? null : row.birth().first(),
                row.phones().isEmpty() ? null : row.phones().getFirst().number(),
                row.email());
    }

    private static NewPost post(StaffPost post) {
        return new NewPost(
                position(post),
                post.subjects(),
                post.homeroom().isBlank() ? null : post.homeroom(),
                post.hours(),
                post.rate(),
                StaffTerms.terms(post.employment()));
    }

    static String position(StaffPost post) {
        return post.position().isBlank() ? UNNAMED_POST : post.position();
    }

    private static String words(StaffPost post) {
        return Stream.concat(Stream.of(position(post)), post.subjects().stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static Optional<NewEducation> education(StaffRow row) {
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

    private List<Present> present(NodeId organisation, LocalDate day) {
        return db.sql("""
                select a.person, a.id as affiliation, p.surname, p.given, p.patronymic, p.teaching_since, v.birth_date,
                  v.phone, v.email,
                  lower(a.period) as since,
                  coalesce((select string_agg(lower(t.position || '|' ||
                      array_to_string(array(select d from unnest(t.directions) d order by d collate "C"), ',')), chr(10))
                    from people.post t
                    where t.affiliation = a.id and (upper_inf(t.period) or upper(t.period) > :day)), '') as posts,
                  coalesce((select string_agg(concat_ws(' ', b.kind, lower(b.period), upper(b.period) - 1), chr(10))
                    from people.absence b where b.affiliation = a.id), '') as absences,
                  coalesce((select string_agg(concat_ws(' ', c.category, lower(c.period), upper(c.period) - 1), chr(10))
                    from people.category c where c.person = a.person), '') as categories,
                  exists (select from people.education e where e.person = a.person) as educated
                from people.affiliation a
                join people.person p on p.id = a.person
                left join people.person_private v on v.person = p.id
                where a.organisation = :organisation and a.kind = 'EMPLOYEE'
                  and (upper_inf(a.period) or upper(a.period) > :day)
                order by p.name, p.id
                """)
                .param("organisation", organisation.value())
                .param("day", day)
                .query(Present.class)
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
