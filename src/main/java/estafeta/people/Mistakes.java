package estafeta.people;

import static estafeta.people.PeopleRefused.guarded;

import estafeta.kernel.Id;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Внесено ошибочно»: takes out what was never so, or gives back what was put right by mistake. */
@Service
@Transactional
public class Mistakes {
    private final JdbcClient db;
    private final People people;
    private final PersonFacts facts;
    private final Records records;
    private final Today today;
    private final PeopleJournal journal;
    private final YoungRules young;
    private final LikenessDue likeness;
    private final ObjectProvider<RecordDependants> onRecords;

    Mistakes(
            JdbcClient db,
            People people,
            PersonFacts facts,
            Records records,
            Today today,
            PeopleJournal journal,
            YoungRules young,
            LikenessDue likeness,
            ObjectProvider<RecordDependants> onRecords) {
        this.db = db;
        this.people = people;
        this.facts = facts;
        this.records = records;
        this.today = today;
        this.journal = journal;
        this.young = young;
        this.likeness = likeness;
        this.onRecords = onRecords;
    }

    /**
     * «Внесено ошибочно»: the affiliation never was, with its posts and absences. Refused while anything later stands on
     * it.
     */
    public void cancel(AffiliationId id, String reason, Viewer viewer) {
        var affiliation = people.locked(id, viewer);
        var later = onRecords
                .orderedStream()
                .flatMap(other -> other.dependingOn(Set.of(id.value())).stream())
                .toList();
        if (!later.isEmpty()) {
            throw PeopleRefused.dependedOn(later);
        }
        var why = reason(reason);
        records.posts(id).forEach(post -> takeOut("post", post.id(), affiliation, why));
        records.absences(id).forEach(absence -> takeOut("absence", absence.id(), affiliation, why));
        takeOut("affiliation", id, affiliation, why);
        forgetWhoNeverCame(affiliation.person());
        young.follow(affiliation.person());
        likeness.note(affiliation.person());
        journal.record(
                PeopleJournal.CANCELLED, affiliation, affiliation.period().first(), Map.of("what", "affiliation"), why);
    }

    public void cancel(PostId id, String reason, Viewer viewer) {
        var post = records.require(id, Post.class);
        var affiliation = people.locked(post.affiliation(), viewer);
        var why = reason(reason);
        takeOut("post", id, affiliation, why);
        journal.record(
                PeopleJournal.CANCELLED,
                affiliation,
                post.period().first(),
                Map.of("what", "post", "position", post.position()),
                why);
    }

    public void cancel(AbsenceId id, String reason, Viewer viewer) {
        var absence = records.require(id, Absence.class);
        var affiliation = people.locked(absence.affiliation(), viewer);
        var why = reason(reason);
        takeOut("absence", id, affiliation, why);
        young.follow(affiliation.person());
        journal.record(
                PeopleJournal.CANCELLED,
                affiliation,
                absence.period().first(),
                Map.of("what", "absence", "kind", absence.kind().name()),
                why);
    }

    public void cancel(CategoryId id, String reason, Viewer viewer) {
        var category = records.require(id, Category.class);
        cancelFact(
                "category",
                id,
                category.person(),
                Map.of("what", "category", "category", category.kind().name()),
                reason,
                viewer);
    }

    public void cancel(EducationId id, String reason, Viewer viewer) {
        var education = records.require(id, Education.class);
        cancelFact(
                "education",
                id,
                education.person(),
                Map.of("what", "education", "level", education.level().name()),
                reason,
                viewer);
    }

    /** Refused while a consent stands on it. */
    public void cancel(GuardianId id, String reason, Viewer viewer) {
        var guardian = records.require(id, Guardian.class);
        cancelFact(
                "guardian",
                id,
                guardian.person(),
                Map.of("what", "guardian", "bond", guardian.bond().name()),
                reason,
                viewer);
    }

    public void cancel(ConsentId id, String reason, Viewer viewer) {
        var consent = records.require(id, Consent.class);
        people.require(Permission.EDIT_PEOPLE, consent.node(), viewer);
        var why = reason(reason);
        takeOut("consent", id, consent.person(), consent.node(), why);
        journal.record(
                PeopleJournal.CANCELLED,
                consent.node(),
                consent.givenOn(),
                Map.of("what", "consent", "kind", consent.kind().name()),
                why,
                consent.person());
    }

    /** The name was put right by mistake: it is as it was. Refused if it has been changed since. */
    public void takeBackName(PersonId id, PersonName put, PersonName before, String reason, Viewer viewer) {
        var node = people.editable(id, viewer);
        var person = records.require(id, Person.class);
        if (!person.name().equals(put)) {
            throw PeopleRefused.changedSince("имя");
        }
        records.save(person.named(before));
        likeness.note(id);
        journal.record(PeopleJournal.NAME_CORRECTED, node, today.at(node), Map.of(), reason(reason), id);
    }

    /** The contacts were noted by mistake: they are as they were. Refused if they have been changed since. */
    public void takeBackContacts(PersonId id, Contacts put, Contacts before, String reason, Viewer viewer) {
        var node = people.editable(id, viewer);
        people.require(Permission.SEE_PRIVATE, node, viewer);
        if (!people.contacts(id, viewer).orElse(Contacts.NONE).equals(put)) {
            throw PeopleRefused.changedSince("контакты");
        }
        facts.keep(id, node, before);
        likeness.note(id);
        young.follow(id);
        journal.record(PeopleJournal.CONTACTS_NOTED, node, today.at(node), Map.of(), reason(reason), id);
    }

    /** Since when the person teaches was noted by mistake: it is not known. Refused if it has been changed since. */
    public void takeBackTeachingStart(PersonId id, TeachingStart put, String reason, Viewer viewer) {
        var node = people.editable(id, viewer);
        var person = records.require(id, Person.class);
        if (!put.equals(person.teaching())) {
            throw PeopleRefused.changedSince("начало стажа");
        }
        records.save(person.teachingFrom(null));
        young.follow(id);
        journal.record(PeopleJournal.CANCELLED, node, today.at(node), Map.of("what", "teaching"), reason(reason), id);
    }

    /** What a category noted by mistake has ended holds as long as before. */
    public void restore(CategoryId id, Period before, String reason, Viewer viewer) {
        var category = records.require(id, Category.class);
        var node = people.editable(category.person(), viewer);
        records.save(category.during(before));
        journal.record(
                PeopleJournal.CATEGORY_NOTED,
                node,
                before.first(),
                Map.of("category", category.kind().name()),
                reason(reason),
                category.person());
    }

    /** Private facts of somebody who was never anywhere have no ground to be kept. */
    private void forgetWhoNeverCame(PersonId person) {
        db.sql("""
                delete from people.person_private v
                where v.person = :person and not exists (select from people.affiliation a where a.person = v.person)
                """).param("person", person.value()).update();
    }

    private void cancelFact(String table, Id id, PersonId person, Map<String, ?> facts, String reason, Viewer viewer) {
        var node = people.editable(person, viewer);
        var why = reason(reason);
        takeOut(table, id, person, node, why);
        journal.record(PeopleJournal.CANCELLED, node, today.at(node), facts, why, person);
    }

    private void takeOut(String table, Id id, Affiliation affiliation, String reason) {
        takeOut(table, id, affiliation.person(), affiliation.organisation(), reason);
    }

    /** The row leaves its table, so that it counts nowhere, and stays readable as it was. */
    private void takeOut(String table, Id id, PersonId person, NodeId node, String reason) {
        guarded(() -> db.sql("""
                with gone as (delete from people.%s where id = :id returning *)
                insert into people.mistake (id, kind, person, node, row, reason, noted_on)
                select id, '%s', :person, :node, to_jsonb(gone), :reason, :on from gone
                """.formatted(table, table))
                .param("id", id.value())
                .param("person", person.value())
                .param("node", node.value())
                .param("reason", reason)
                .param("on", today.at(node))
                .update());
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw PeopleRefused.noReason();
        }
        return reason.strip();
    }
}
