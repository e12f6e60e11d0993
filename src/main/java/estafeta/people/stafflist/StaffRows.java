package estafeta.people.stafflist;

import estafeta.intake.Finding;
import estafeta.intake.Made;
import estafeta.intake.Outcome;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.Runs;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
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
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import estafeta.people.PeopleRefused;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.PostId;
import estafeta.people.TeachingStart;
import estafeta.people.stafflist.StaffChange.What;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one row over, and what was made of it back, in the transaction that is open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffRows {
    private final Runs runs;
    private final Affiliations affiliations;
    private final People people;
    private final PersonFacts facts;
    private final Mistakes mistakes;
    private final JdbcClient db;

    StaffRows(
            Runs runs, Affiliations affiliations, People people, PersonFacts facts, Mistakes mistakes, JdbcClient db) {
        this.runs = runs;
        this.affiliations = affiliations;
        this.people = people;
        this.facts = facts;
        this.mistakes = mistakes;
        this.db = db;
    }

    /** What became of the row; a refused one says why. */
    RowResult take(Run run, StaffPreview.Entry entry, Viewer viewer) {
        int no = entry.row().row();
        var known = entry.known();
        return switch (entry.outcome()) {
            case REFUSE ->
                RowResult.of(
                        no, Outcome.REFUSE, null, Finding.refusing(entry.row().findings()));
            case CREATE ->
                RowResult.of(
                        no, Outcome.CREATE, create(run, entry.row(), viewer).value(), "");
            case SAME ->
                RowResult.of(no, Outcome.SAME, requirePresent(known).person().value(), "");
            case CHANGE -> {
                var present = requirePresent(known);
                var wanted =
                        entry.changes().stream().filter(StaffChange::wanted).toList();
                change(run, entry.row(), present, wanted, viewer);
                yield RowResult.of(
                        no,
                        Outcome.CHANGE,
                        present.person().value(),
                        wanted.stream()
                                .map(change -> change.what().words())
                                .distinct()
                                .collect(Collectors.joining(", ")));
            }
        };
    }

    private static Present requirePresent(StaffPreview.@Nullable Known known) {
        return Objects.requireNonNull(known).present();
    }

    private PersonId create(Run run, StaffRow row, Viewer viewer) {
        var enrolled = affiliations.enrol(
                NewTeacher.of(row.name(), since(run, row))
                        .as(AffiliationKind.EMPLOYEE)
                        .teaching(row.teaching().orElse(null))
                        .with(row.posts().stream().map(StaffRows::post).toArray(NewPost[]::new))
                        .with(category(run, row).orElse(null))
                        .with(StaffComparison.contacts(row)),
                run.node(),
                viewer);
        runs.note(run.id(), row.row(), "affiliation", enrolled.affiliation());
        row.absences().forEach(absence -> absence(run, row, absence, enrolled.affiliation(), viewer));
        Optional.ofNullable(enrolled.category()).ifPresent(noted -> runs.note(run.id(), row.row(), "category", noted));
        education(run, row, enrolled.person(), viewer);
        return enrolled.person();
    }

    private void change(Run run, StaffRow row, Present known, List<StaffChange> wanted, Viewer viewer) {
        var what = wanted.stream().map(StaffChange::what).collect(Collectors.toSet());
        var person = known.person();
        if (what.contains(What.NAME)) {
            facts.correctName(person, row.name(), viewer);
            runs.note(run.id(), row.row(), "name", person, new NameChange(known.name(), row.name()));
        }
        if (!Collections.disjoint(what, Set.of(What.BIRTH, What.PHONE, What.EMAIL, What.SNILS))) {
            var before = people.contacts(person, viewer).orElse(Contacts.NONE);
            var given = StaffComparison.contacts(row);
            var after = new Contacts(
                    what.contains(What.BIRTH) ? given.birthDate() : before.birthDate(),
                    what.contains(What.PHONE) ? given.phone() : before.phone(),
                    what.contains(What.EMAIL) ? given.email() : before.email(),
                    what.contains(What.SNILS) ? given.snils() : before.snils());
            facts.noteContacts(person, after, viewer);
            runs.note(run.id(), row.row(), "contacts", person, new ContactsChange(before, after));
        }
        row.teaching().filter(start -> what.contains(What.TEACHING)).ifPresent(start -> {
            facts.noteTeachingStart(person, start, viewer);
            runs.note(run.id(), row.row(), "teaching", person, start);
        });
        row.posts().stream()
                .filter(post -> StaffChange.among(wanted, What.POST, StaffComparison.words(post)))
                .forEach(post -> {
                    var first = run.day().isBefore(known.since()) ? known.since() : run.day();
                    runs.note(
                            run.id(),
                            row.row(),
                            "post",
                            affiliations.addPost(known.affiliation(), post(post), first, viewer));
                });
        row.absences().stream()
                .filter(absence -> StaffChange.among(wanted, What.ABSENCE, absence.words()))
                .forEach(absence -> absence(run, row, absence, known.affiliation(), viewer));
        if (what.contains(What.CATEGORY)) {
            category(run, row).ifPresent(given -> category(run, row, given, person, viewer));
        }
        if (what.contains(What.EDUCATION)) {
            education(run, row, person, viewer);
        }
    }

    private void absence(Run run, StaffRow row, StaffAbsence absence, AffiliationId affiliation, Viewer viewer) {
        var from = absence.from() == null ? run.day() : absence.from();
        var begun = affiliations.beginAbsence(
                affiliation, StaffTerms.absence(absence.kind()), new Period(from, absence.until()), viewer);
        runs.note(run.id(), row.row(), "absence", begun);
    }

    private void category(Run run, StaffRow row, NewCategory given, PersonId person, Viewer viewer) {
        held(person, given.period().first()).stream()
                .filter(held -> held.kind().sameLine(given.kind()))
                .forEach(held -> runs.note(run.id(), row.row(), "held", held.id(), held.period()));
        runs.note(run.id(), row.row(), "category", facts.noteCategory(person, given, viewer));
    }

    private static Optional<NewCategory> category(Run run, StaffRow row) {
        return row.category()
                .flatMap(stated -> row.categoryKind(run.day()).map(kind -> {
                    var given =
                            stated.given() == null ? run.day() : stated.given().first();
                    return new NewCategory(kind, new Period(given, stated.until()), ground(stated));
                }));
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
        StaffComparison.education(row)
                .ifPresent(education ->
                        runs.note(run.id(), row.row(), "education", facts.noteEducation(person, education, viewer)));
    }

    private record Held(CategoryId id, CategoryKind kind, Period period) {}

    private record NameChange(PersonName before, PersonName after) {}

    private record ContactsChange(Contacts before, Contacts after) {}

    /** Whoever came with the list goes with it, unless something was noted of this person since. */
    void takeBack(Run run, List<Made> made, String reason, Viewer viewer) {
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

    private static NewPost post(StaffPost post) {
        return new NewPost(
                StaffComparison.position(post),
                post.subjects(),
                post.homeroom().isBlank() ? null : post.homeroom(),
                post.hours(),
                post.rate(),
                StaffTerms.terms(post.employment()));
    }
}
