package estafeta.people.stafflist;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.BookReader;
import estafeta.intake.Made;
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
import estafeta.people.CategoryId;
import estafeta.people.Contacts;
import estafeta.people.EducationId;
import estafeta.people.NewCategory;
import estafeta.people.NewEducation;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import estafeta.people.PostId;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final People people;
    private final Today today;
    private final JdbcClient db;
    private final TransactionTemplate row;

    StaffImports(Runs runs, People people, Today today, JdbcClient db, PlatformTransactionManager transactions) {
        this.runs = runs;
        this.people = people;
        this.today = today;
        this.db = db;
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Keeps a list that has a table; one that cannot be read is refused and not kept. */
    public RunId bring(NodeId node, String fileName, byte[] content, Viewer viewer) {
        TableFinder.find(BookReader.read(fileName, content), StaffList.FIELDS);
        return runs.open(node, KIND, fileName, content, today.at(node), viewer);
    }

    @Transactional(readOnly = true)
    public StaffPreview preview(RunId id, Viewer viewer) {
        return preview(runs.require(id, viewer));
    }

    private StaffPreview preview(Run run) {
        var adjustments = runs.adjustments(run);
        var found = TableFinder.find(BookReader.read(run.fileName(), runs.content(run)), StaffList.FIELDS);
        var table = found.over(adjustments.over(found.sheet()));
        var mapping = adjustments.mapping(found.guess(StaffList.FIELDS));
        var reading = StaffList.read(table.mapped(mapping, StaffList.FIELDS), run.day());
        var present = present(run.node(), run.day());
        var taken = new HashSet<PersonId>();
        var entries = Stream.concat(
                        reading.people().stream().map(person -> entry(person, present, taken)),
                        reading.refused().stream()
                                .map(person -> new StaffPreview.Entry(person, Outcome.REFUSE, List.of(), null, null)))
                .toList();
        return new StaffPreview(table, mapping, reading, entries);
    }

    private static StaffPreview.Entry entry(StaffRow person, List<Present> present, Set<PersonId> taken) {
        var alike = Present.matching(present, person, taken);
        if (alike.isEmpty()) {
            return new StaffPreview.Entry(person, Outcome.CREATE, List.of(), null, null);
        }
        if (alike.size() > 1) {
            return new StaffPreview.Entry(
                    person,
                    Outcome.REFUSE,
                    List.of(),
                    t("В организации несколько человек с таким именем. Укажите дату рождения, чтобы их различить."),
                    null);
        }
        var known = alike.getFirst();
        taken.add(known.person());
        var changes = changes(person, known);
        return new StaffPreview.Entry(
                person,
                changes.isEmpty() ? Outcome.SAME : Outcome.CHANGE,
                changes,
                null,
                new StaffPreview.Known(known));
    }

    private static List<StaffChange> changes(StaffRow row, Present known) {
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
        if (known.teachingSince() == null && row.teachingSince() != null) {
            changes.add(new StaffChange(
                    StaffChange.What.TEACHING, "", day(row.teachingSince().first())));
        }
        for (var post : row.posts()) {
            if (!known.holds(post)) {
                changes.add(new StaffChange(StaffChange.What.POST, "", words(post)));
            }
        }
        for (var absence : row.absences()) {
            if (!known.away(absence.kind())) {
                changes.add(new StaffChange(StaffChange.What.ABSENCE, "", absence.words()));
            }
        }
        row.category().flatMap(StaffTerms::category).ifPresent(kind -> {
            if (!known.has(kind.name())) {
                changes.add(new StaffChange(StaffChange.What.CATEGORY, "", kind.words()));
            }
        });
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
        var adjustments = runs.adjustments(runs.require(id, viewer));
        for (var correction : corrections) {
            adjustments = adjustments.with(correction);
        }
        runs.adjust(id, adjustments, viewer);
    }

    /** Takes the list over: each row by itself, so that one refused row hinders no other; the whole run or nothing. */
    public void confirm(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        runs.done(id, viewer);
        for (var entry : preview(run).entries()) {
            runs.note(id, done(run, entry, viewer));
        }
    }

    private RowResult done(Run run, StaffPreview.Entry entry, Viewer viewer) {
        int no = entry.row().row();
        var known = entry.known();
        try {
            return switch (entry.outcome()) {
                case SAME ->
                    new RowResult(
                            no,
                            Outcome.SAME,
                            known == null ? null : known.present().person().value(),
                            "");
                case REFUSE -> new RowResult(no, Outcome.REFUSE, null, text(entry.why()));
                case CREATE -> {
                    var created = row.execute(status -> create(run, entry.row(), viewer));
                    yield new RowResult(no, Outcome.CREATE, created == null ? null : created.value(), "");
                }
                case CHANGE -> {
                    if (known == null) {
                        throw new IllegalStateException("A change of nobody");
                    }
                    row.executeWithoutResult(
                            status -> change(run, entry.row(), known.present(), entry.changes(), viewer));
                    yield new RowResult(
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
            return new RowResult(no, Outcome.REFUSE, null, t(refused));
        }
    }

    private PersonId create(Run run, StaffRow row, Viewer viewer) {
        var enrolled = people.enrol(
                NewTeacher.of(row.name(), since(run, row))
                        .as(AffiliationKind.EMPLOYEE)
                        .teaching(teaching(row))
                        .with(row.posts().stream().map(StaffImports::post).toArray(NewPost[]::new))
                        .with(contacts(row)),
                run.node(),
                viewer);
        runs.note(run.id(), row.row(), "affiliation", enrolled.affiliation(), null);
        absences(run, row, row.absences(), enrolled.affiliation(), viewer);
        category(run, row, enrolled.person(), viewer);
        education(run, row, enrolled.person(), viewer);
        return enrolled.person();
    }

    private void change(Run run, StaffRow row, Present known, List<StaffChange> changes, Viewer viewer) {
        var what = changes.stream().map(StaffChange::what).toList();
        if (what.contains(StaffChange.What.NAME)) {
            people.correctName(known.person(), row.name(), viewer);
            runs.note(run.id(), row.row(), "name", known.person(), null);
        }
        if (what.stream()
                .anyMatch(Set.of(StaffChange.What.BIRTH, StaffChange.What.PHONE, StaffChange.What.EMAIL)::contains)) {
            var given = contacts(row);
            people.noteContacts(
                    known.person(),
                    new Contacts(
                            known.birthDate() == null ? given.birthDate() : known.birthDate(),
                            given.phone() == null ? known.phone() : given.phone(),
                            given.email() == null ? known.email() : given.email()),
                    viewer);
            runs.note(run.id(), row.row(), "contacts", known.person(), null);
        }
        var teaching = teaching(row);
        if (what.contains(StaffChange.What.TEACHING) && teaching != null) {
            people.noteTeachingStart(known.person(), teaching, viewer);
            runs.note(run.id(), row.row(), "teaching", known.person(), null);
        }
        for (var post : row.posts()) {
            if (!known.holds(post)) {
                runs.note(
                        run.id(),
                        row.row(),
                        "post",
                        people.addPost(known.affiliation(), post(post), run.day(), viewer),
                        null);
            }
        }
        absences(
                run,
                row,
                row.absences().stream()
                        .filter(absence -> !known.away(absence.kind()))
                        .toList(),
                known.affiliation(),
                viewer);
        if (what.contains(StaffChange.What.CATEGORY)) {
            category(run, row, known.person(), viewer);
        }
        if (what.contains(StaffChange.What.EDUCATION)) {
            education(run, row, known.person(), viewer);
        }
    }

    private void absences(
            Run run, StaffRow row, List<StaffAbsence> absences, AffiliationId affiliation, Viewer viewer) {
        for (var absence : absences) {
            var from = absence.from() == null ? run.day() : absence.from();
            runs.note(
                    run.id(),
                    row.row(),
                    "absence",
                    people.beginAbsence(
                            affiliation, StaffTerms.absence(absence.kind()), new Period(from, absence.until()), viewer),
                    null);
        }
    }

    private void category(Run run, StaffRow row, PersonId person, Viewer viewer) {
        row.category()
                .ifPresent(stated -> StaffTerms.category(stated).ifPresent(kind -> {
                    var given =
                            stated.given() == null ? run.day() : stated.given().first();
                    var until = stated.until();
                    var noted = people.noteCategory(
                            person,
                            new NewCategory(
                                    kind,
                                    new Period(given, until == null || until.isBefore(given) ? null : until),
                                    stated.order().isBlank() ? null : stated.order()),
                            viewer);
                    runs.note(run.id(), row.row(), "category", noted, null);
                }));
    }

    private void education(Run run, StaffRow row, PersonId person, Viewer viewer) {
        education(row)
                .ifPresent(education -> runs.note(
                        run.id(), row.row(), "education", people.noteEducation(person, education, viewer), null));
    }

    /**
     * Takes back all a run has made, the last first: it never was. Refused as a whole while anything later stands on it,
     * naming what.
     */
    public void undo(RunId id, Viewer viewer) {
        var run = runs.require(id, viewer);
        runs.undone(id, viewer);
        for (var made : runs.made(id)) {
            takeBack(made, t("отменена загрузка списка «{0}»", run.fileName()), viewer);
        }
    }

    private void takeBack(Made made, String reason, Viewer viewer) {
        switch (made.kind()) {
            case "affiliation" -> people.cancel(new AffiliationId(made.record()), reason, viewer);
            case "post" -> people.cancel(new PostId(made.record()), reason, viewer);
            case "absence" -> people.cancel(new AbsenceId(made.record()), reason, viewer);
            case "category" -> people.cancel(new CategoryId(made.record()), reason, viewer);
            case "education" -> people.cancel(new EducationId(made.record()), reason, viewer);
            case "name", "contacts", "teaching" -> {}
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

    private static @Nullable TeachingStart teaching(StaffRow row) {
        return row.teachingSince() == null ? null : TeachingStart.of(row.teachingSince());
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
                  array(select lower(t.position || '|' ||
                      array_to_string(array(select d from unnest(t.directions) d order by d collate "C"), ','))
                    from people.post t where t.affiliation = a.id) as posts,
                  array(select b.kind from people.absence b where b.affiliation = a.id and b.period @> :day::date) as absences,
                  array(select c.category from people.category c where c.person = a.person) as categories,
                  exists (select from people.education e where e.person = a.person) as educated
                from people.affiliation a
                join people.person p on p.id = a.person
                left join people.person_private v on v.person = p.id
                where a.organisation = :organisation and a.kind = 'EMPLOYEE' and a.period @> :day::date
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
