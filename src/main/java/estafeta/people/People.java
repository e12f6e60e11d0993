package estafeta.people;

import static estafeta.people.PeopleRefused.guarded;
import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import estafeta.kernel.Id;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalType;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Scope;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of people: who comes, what is noted of them, who is away, who leaves. */
@Service
@Transactional
public class People {
    private final JdbcClient db;
    private final JdbcAggregateOperations aggregates;
    private final Nodes nodes;
    private final Organisations organisations;
    private final Today today;
    private final Journal journal;
    private final YoungRules young;
    private final ObjectProvider<AffiliationDependants> dependants;
    private final ObjectProvider<RecordDependants> onRecords;

    People(
            JdbcClient db,
            JdbcAggregateOperations aggregates,
            Nodes nodes,
            Organisations organisations,
            Today today,
            Journal journal,
            YoungRules young,
            ObjectProvider<AffiliationDependants> dependants,
            ObjectProvider<RecordDependants> onRecords) {
        this.db = db;
        this.aggregates = aggregates;
        this.nodes = nodes;
        this.organisations = organisations;
        this.today = today;
        this.journal = journal;
        this.young = young;
        this.dependants = dependants;
        this.onRecords = onRecords;
    }

    /** A person as far as the viewer's scope reaches: has been at an organisation under it, or is the viewer. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id, Viewer viewer) {
        return visible(id, viewer) ? Optional.ofNullable(aggregates.findById(id, Person.class)) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Person require(PersonId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(PeopleRefused::unknown);
    }

    /** An affiliation whose organisation the viewer sees, or the viewer's own. */
    @Transactional(readOnly = true)
    public Affiliation require(AffiliationId id, Viewer viewer) {
        return Optional.ofNullable(aggregates.findById(id, Affiliation.class))
                .filter(affiliation -> affiliation.person().equals(viewer.person())
                        || viewer.may(Permission.SEE_PEOPLE, scope(affiliation.organisation())))
                .orElseThrow(PeopleRefused::unknown);
    }

    @Transactional(readOnly = true)
    public Post require(PostId id, Viewer viewer) {
        var post = found(aggregates.findById(id, Post.class));
        require(post.affiliation(), viewer);
        return post;
    }

    @Transactional(readOnly = true)
    public Absence require(AbsenceId id, Viewer viewer) {
        var absence = found(aggregates.findById(id, Absence.class));
        require(absence.affiliation(), viewer);
        return absence;
    }

    @Transactional(readOnly = true)
    public Category require(CategoryId id, Viewer viewer) {
        var category = found(aggregates.findById(id, Category.class));
        require(category.person(), viewer);
        return category;
    }

    @Transactional(readOnly = true)
    public Education require(EducationId id, Viewer viewer) {
        var education = found(aggregates.findById(id, Education.class));
        require(education.person(), viewer);
        return education;
    }

    @Transactional(readOnly = true)
    public Consent require(ConsentId id, Viewer viewer) {
        var consent = found(aggregates.findById(id, Consent.class));
        require(consent.person(), viewer);
        return consent;
    }

    /** Contacts, if the viewer may see them. */
    @Transactional(readOnly = true)
    public Optional<Contacts> contacts(PersonId person, Viewer viewer) {
        require(person, viewer);
        return Optional.ofNullable(aggregates.findById(person, PrivateFacts.class))
                .map(facts -> new Contacts(facts.birthDate(), facts.phone(), facts.email()));
    }

    /** Everybody of the name in the whole register; asking is written down. */
    public List<Candidate> candidates(PersonName name, NodeId organisation, Viewer viewer) {
        viewer.require(Permission.EDIT_PEOPLE, scope(organisation));
        var found = db.sql("select person, name, birth_year, organisation from people.candidates(:folded)")
                .param("folded", name.folded())
                .query(Candidate.class)
                .list();
        if (!found.isEmpty()) {
            journal.record(
                    PeopleJournal.CANDIDATES_ASKED,
                    organisation,
                    today.at(organisation),
                    Map.of("found", found.size()),
                    null,
                    found.stream().map(Candidate::person).toList());
        }
        return found;
    }

    /** Somebody new to the register comes to an organisation. */
    public Enrolled enrol(NewTeacher teacher, NodeId organisation, Viewer viewer) {
        viewer.require(Permission.EDIT_PEOPLE, scope(organisation));
        organisations.requireWorking(organisation);
        var person = PersonId.next();
        named(teacher.name());
        likely(teacher.contacts(), teacher.teaching(), organisation);
        save(new Person(person, teacher.name(), teacher.sex(), teacher.teaching(), 0));
        return new Enrolled(person, arrive(person, teacher, organisation));
    }

    /** Somebody the register knows comes to one more organisation. The name stays as it is; what is new is noted. */
    public AffiliationId join(PersonId person, NewTeacher teacher, NodeId organisation, Viewer viewer) {
        viewer.require(Permission.EDIT_PEOPLE, scope(organisation));
        organisations.requireWorking(organisation);
        lock("person", person.value());
        var known =
                Optional.ofNullable(aggregates.findById(person, Person.class)).orElseThrow(PeopleRefused::unknown);
        likely(teacher.contacts(), teacher.teaching(), organisation);
        var start = teacher.teaching();
        if (known.teaching() == null && start != null) {
            save(known.teachingFrom(start));
        }
        return arrive(person, teacher, organisation);
    }

    private AffiliationId arrive(PersonId person, NewTeacher teacher, NodeId organisation) {
        var period = Period.since(teacher.since());
        affiliations(person).stream()
                .filter(other -> other.organisation().equals(organisation)
                        && other.kind() == teacher.kind()
                        && other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.alreadyHere(other.period());
                });
        var affiliation = save(new Affiliation(AffiliationId.next(), person, organisation, teacher.kind(), period, 0));
        teacher.posts().forEach(post -> save(Post.of(post, affiliation.id(), period)));
        db.sql("select people.hand_over(:person, :node)::text")
                .param("person", person.value())
                .param("node", organisation.value())
                .query((row, number) -> person)
                .list();
        if (teacher.contacts().any()) {
            keep(person, organisation, teacher.contacts());
        }
        var category = teacher.category();
        if (category != null) {
            hold(person, category);
        }
        young.follow(person);
        journal.record(
                PeopleJournal.ENROLLED,
                organisation,
                teacher.since(),
                Map.of(
                        "kind",
                        teacher.kind().name(),
                        "positions",
                        String.join(
                                ", ",
                                teacher.posts().stream().map(NewPost::position).toList())),
                null,
                List.of(person, affiliation.id()));
        return affiliation.id();
    }

    /** The name was written with a mistake: nobody was ever called so. */
    public void correctName(PersonId id, PersonName name, Viewer viewer) {
        var node = editable(id, viewer);
        var person = person(id);
        named(name);
        if (person.name().equals(name)) {
            throw PeopleRefused.sameName();
        }
        save(person.named(name));
        note(PeopleJournal.NAME_CORRECTED, node, today.at(node), Map.of(), null, id);
    }

    /** The person is called otherwise from a day on; the former name stays on older papers and is found. */
    public void changeName(PersonId id, PersonName name, LocalDate from, Viewer viewer) {
        var node = editable(id, viewer);
        var person = person(id);
        named(name);
        if (person.name().equals(name)) {
            throw PeopleRefused.sameName();
        }
        save(new FormerName(FormerNameId.next(), id, person.name(), from.minusDays(1), 0));
        save(person.named(name));
        note(PeopleJournal.NAME_CHANGED, node, from, Map.of(), null, id);
    }

    /** Since when the person teaches; experience is computed from it. */
    public void noteTeachingStart(PersonId id, TeachingStart start, Viewer viewer) {
        var node = editable(id, viewer);
        var contacts = Optional.ofNullable(aggregates.findById(id, PrivateFacts.class))
                .map(facts -> new Contacts(facts.birthDate(), null, null))
                .orElse(Contacts.NONE);
        likely(contacts, start, node);
        save(person(id).teachingFrom(start));
        young.follow(id);
        note(
                PeopleJournal.TEACHING_NOTED,
                node,
                today.at(node),
                Map.of("since", start.since(), "precision", start.precision().name()),
                null,
                id);
    }

    /** Birth date, telephone and e-mail as they are now. */
    public void noteContacts(PersonId id, Contacts contacts, Viewer viewer) {
        var node = editable(id, viewer);
        viewer.require(Permission.SEE_PRIVATE, scope(node));
        likely(contacts, person(id).teaching(), node);
        keep(id, node, contacts);
        young.follow(id);
        note(PeopleJournal.CONTACTS_NOTED, node, today.at(node), Map.of(), null, id);
    }

    public PostId addPost(AffiliationId id, NewPost post, LocalDate first, Viewer viewer) {
        var affiliation = locked(id, viewer);
        var added = save(Post.of(post, id, affiliation.within(Period.since(first))));
        note(PeopleJournal.POST_ADDED, affiliation, first, Map.of("position", post.position()), null);
        return added.id();
    }

    public void endPost(PostId id, LocalDate last, Viewer viewer) {
        var post = found(aggregates.findById(id, Post.class));
        var affiliation = locked(post.affiliation(), viewer);
        save(found(aggregates.findById(id, Post.class)).end(last));
        note(PeopleJournal.POST_ENDED, affiliation, last, Map.of("position", post.position()), null);
    }

    /** What leaving on a day would bring about, for «Проверьте». */
    @Transactional(readOnly = true)
    public List<Consequence> ifLeft(AffiliationId id, LocalDate last, Viewer viewer) {
        var affiliation = require(id, viewer);
        affiliation.leave(last);
        var posts = posts(id).stream()
                .filter(post -> !endsBy(post.period(), last))
                .map(post -> Consequence.of("закроется должность «" + post.position() + "»"));
        var absences = absences(id).stream()
                .filter(absence -> !endsBy(absence.period(), last))
                .map(absence -> Consequence.of(
                        "закончится отсутствие: " + absence.kind().words()));
        return Stream.of(
                        posts, absences, dependants.orderedStream().flatMap(other -> other.ifClosed(id, last).stream()))
                .flatMap(Function.identity())
                .toList();
    }

    /** The person leaves: posts, absences and all that stands on the affiliation end with the last day. */
    public void leave(AffiliationId id, LocalDate last, String cause, Viewer viewer) {
        var affiliation = locked(id, viewer);
        var left = affiliation.leave(last);
        for (var post : posts(id)) {
            if (post.period().first().isAfter(last)) {
                throw PeopleRefused.startsAfterLeave(
                        "Должность «" + post.position() + "»", post.period().first());
            }
            if (!endsBy(post.period(), last)) {
                save(post.endedBy(last));
            }
        }
        for (var absence : absences(id)) {
            if (absence.period().first().isAfter(last)) {
                throw PeopleRefused.startsAfterLeave(
                        "Отсутствие", absence.period().first());
            }
            if (!endsBy(absence.period(), last)) {
                save(absence.end(last));
            }
        }
        dependants.orderedStream().forEach(other -> other.close(id, last, cause));
        save(left);
        young.follow(affiliation.person());
        note(PeopleJournal.LEFT, affiliation, last, Map.of(), cause.isBlank() ? null : cause);
    }

    public AbsenceId beginAbsence(AffiliationId id, AbsenceKind kind, Period wanted, Viewer viewer) {
        var affiliation = locked(id, viewer);
        var period = affiliation.within(wanted);
        absences(id).stream()
                .filter(other -> other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.absent(other.period());
                });
        var absence = save(new Absence(AbsenceId.next(), id, kind, period, 0));
        young.follow(affiliation.person());
        var facts = new HashMap<String, Object>(Map.of("kind", kind.name()));
        Optional.ofNullable(wanted.last()).ifPresent(last -> facts.put("last", last));
        note(PeopleJournal.ABSENCE_BEGUN, affiliation, period.first(), facts, null);
        return absence.id();
    }

    /** The last day away; the person is back on the next. */
    public void endAbsence(AbsenceId id, LocalDate last, Viewer viewer) {
        var affiliation = locked(found(aggregates.findById(id, Absence.class)).affiliation(), viewer);
        var absence = found(aggregates.findById(id, Absence.class));
        var period = affiliation.within(absence.period().endingOn(last));
        absences(affiliation.id()).stream()
                .filter(other -> !other.id().equals(id) && other.period().overlaps(period))
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.absent(other.period());
                });
        save(absence.end(last));
        young.follow(affiliation.person());
        note(
                PeopleJournal.ABSENCE_ENDED,
                affiliation,
                last,
                Map.of("kind", absence.kind().name()),
                null);
    }

    /** A category still open of the same line ends on the day before. */
    public CategoryId noteCategory(PersonId person, NewCategory noted, Viewer viewer) {
        var node = editable(person, viewer);
        lock("person", person.value());
        var category = hold(person, noted);
        note(
                PeopleJournal.CATEGORY_NOTED,
                node,
                noted.period().first(),
                Map.of("category", noted.kind().name()),
                noted.ground(),
                person);
        return category;
    }

    public EducationId noteEducation(PersonId person, NewEducation noted, Viewer viewer) {
        var node = editable(person, viewer);
        var education = save(new Education(
                EducationId.next(),
                person,
                noted.level(),
                noted.institution(),
                noted.qualification(),
                noted.year(),
                0));
        note(
                PeopleJournal.EDUCATION_NOTED,
                node,
                today.at(node),
                Map.of("level", noted.level().name()),
                null,
                person);
        return education.id();
    }

    /** Each organisation keeps its own consents. */
    public ConsentId giveConsent(PersonId person, NodeId organisation, NewConsent given, Viewer viewer) {
        require(person, viewer);
        viewer.require(Permission.EDIT_PEOPLE, scope(organisation));
        lock("person", person.value());
        consents(person).stream()
                .filter(other -> other.node().equals(organisation)
                        && other.kind() == given.kind()
                        && other.withdrawnOn() == null)
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.consentGiven(other.givenOn());
                });
        var consent = save(new Consent(
                ConsentId.next(),
                person,
                organisation,
                given.kind(),
                given.items(),
                given.givenOn(),
                null,
                given.keptAt(),
                0));
        note(
                PeopleJournal.CONSENT_GIVEN,
                organisation,
                given.givenOn(),
                Map.of("kind", given.kind().name()),
                null,
                person);
        return consent.id();
    }

    /** The person or the organisation notes the withdrawal; no reason is asked. */
    public void withdrawConsent(ConsentId id, LocalDate on, Viewer viewer) {
        var consent = found(aggregates.findById(id, Consent.class));
        if (!consent.person().equals(viewer.person())) {
            viewer.require(Permission.EDIT_PEOPLE, scope(consent.node()));
        }
        save(consent.withdraw(on));
        note(
                PeopleJournal.CONSENT_WITHDRAWN,
                consent.node(),
                on,
                Map.of("kind", consent.kind().name()),
                null,
                consent.person());
    }

    /**
     * «Внесено ошибочно»: the affiliation never was, with its posts and absences. Refused while anything later stands on
     * it.
     */
    public void cancel(AffiliationId id, String reason, Viewer viewer) {
        var affiliation = locked(id, viewer);
        var later = onRecords
                .orderedStream()
                .flatMap(other -> other.dependingOn(Set.of(id.value())).stream())
                .toList();
        if (!later.isEmpty()) {
            throw PeopleRefused.dependedOn(later);
        }
        var why = reason(reason);
        posts(id).forEach(post -> takeOut("post", post.id(), affiliation.person(), affiliation.organisation(), why));
        absences(id)
                .forEach(absence ->
                        takeOut("absence", absence.id(), affiliation.person(), affiliation.organisation(), why));
        takeOut("affiliation", id, affiliation.person(), affiliation.organisation(), why);
        forgetWhoNeverCame(affiliation.person());
        young.follow(affiliation.person());
        note(PeopleJournal.CANCELLED, affiliation, affiliation.period().first(), Map.of("what", "affiliation"), why);
    }

    public void cancel(PostId id, String reason, Viewer viewer) {
        var post = found(aggregates.findById(id, Post.class));
        var affiliation = locked(post.affiliation(), viewer);
        var why = reason(reason);
        takeOut("post", id, affiliation.person(), affiliation.organisation(), why);
        note(
                PeopleJournal.CANCELLED,
                affiliation,
                post.period().first(),
                Map.of("what", "post", "position", post.position()),
                why);
    }

    public void cancel(AbsenceId id, String reason, Viewer viewer) {
        var absence = found(aggregates.findById(id, Absence.class));
        var affiliation = locked(absence.affiliation(), viewer);
        var why = reason(reason);
        takeOut("absence", id, affiliation.person(), affiliation.organisation(), why);
        young.follow(affiliation.person());
        note(
                PeopleJournal.CANCELLED,
                affiliation,
                absence.period().first(),
                Map.of("what", "absence", "kind", absence.kind().name()),
                why);
    }

    public void cancel(CategoryId id, String reason, Viewer viewer) {
        var category = found(aggregates.findById(id, Category.class));
        cancelFact(
                "category",
                id,
                category.person(),
                Map.of("category", category.kind().name()),
                reason,
                viewer);
    }

    public void cancel(EducationId id, String reason, Viewer viewer) {
        var education = found(aggregates.findById(id, Education.class));
        cancelFact(
                "education",
                id,
                education.person(),
                Map.of("level", education.level().name()),
                reason,
                viewer);
    }

    public void cancel(ConsentId id, String reason, Viewer viewer) {
        var consent = found(aggregates.findById(id, Consent.class));
        viewer.require(Permission.EDIT_PEOPLE, scope(consent.node()));
        var why = reason(reason);
        takeOut("consent", id, consent.person(), consent.node(), why);
        note(
                PeopleJournal.CANCELLED,
                consent.node(),
                consent.givenOn(),
                Map.of("what", "consent", "kind", consent.kind().name()),
                why,
                consent.person());
    }

    /** The name was put right by mistake: it is as it was. Refused if it has been changed since. */
    public void takeBackName(PersonId id, PersonName put, PersonName before, String reason, Viewer viewer) {
        var node = editable(id, viewer);
        var person = person(id);
        if (!person.name().equals(put)) {
            throw PeopleRefused.changedSince("имя");
        }
        save(person.named(before));
        note(PeopleJournal.NAME_CORRECTED, node, today.at(node), Map.of(), reason(reason), id);
    }

    /** The contacts were noted by mistake: they are as they were. Refused if they have been changed since. */
    public void takeBackContacts(PersonId id, Contacts put, Contacts before, String reason, Viewer viewer) {
        var node = editable(id, viewer);
        viewer.require(Permission.SEE_PRIVATE, scope(node));
        if (!contacts(id, viewer).orElse(Contacts.NONE).equals(put)) {
            throw PeopleRefused.changedSince("контакты");
        }
        keep(id, node, before);
        young.follow(id);
        note(PeopleJournal.CONTACTS_NOTED, node, today.at(node), Map.of(), reason(reason), id);
    }

    /** Since when the person teaches was noted by mistake: it is not known. Refused if it has been changed since. */
    public void takeBackTeachingStart(PersonId id, TeachingStart put, String reason, Viewer viewer) {
        var node = editable(id, viewer);
        var person = person(id);
        if (!put.equals(person.teaching())) {
            throw PeopleRefused.changedSince("начало стажа");
        }
        save(person.teachingFrom(null));
        young.follow(id);
        note(PeopleJournal.CANCELLED, node, today.at(node), Map.of("what", "teaching"), reason(reason), id);
    }

    /** What a category noted by mistake has ended holds as long as before. */
    public void restore(CategoryId id, Period before, String reason, Viewer viewer) {
        var category = found(aggregates.findById(id, Category.class));
        var node = editable(category.person(), viewer);
        save(category.during(before));
        note(
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
        var node = editable(person, viewer);
        var why = reason(reason);
        takeOut(table, id, person, node, why);
        var all = new HashMap<String, Object>(facts);
        all.put("what", table);
        note(PeopleJournal.CANCELLED, node, today.at(node), all, why, person);
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

    private CategoryId hold(PersonId person, NewCategory noted) {
        for (var held : held(person)) {
            if (!held.kind().sameLine(noted.kind()) || !held.period().overlaps(noted.period())) {
                continue;
            }
            if (!held.period().first().isBefore(noted.period().first())) {
                throw PeopleRefused.categoryHeld(held.period());
            }
            save(held.endingOn(noted.period().first().minusDays(1)));
        }
        return save(new Category(CategoryId.next(), person, noted.kind(), noted.period(), noted.ground(), 0))
                .id();
    }

    private void keep(PersonId person, NodeId node, Contacts contacts) {
        var kept = Optional.ofNullable(aggregates.findById(person, PrivateFacts.class));
        if (kept.isEmpty() && keptElsewhere(person)) {
            throw PeopleRefused.keptElsewhere();
        }
        save(kept.orElseGet(() -> new PrivateFacts(person, node, null, null, null, null, null, 0))
                .with(contacts));
    }

    private boolean keptElsewhere(PersonId person) {
        return db.sql("select people.private_kept(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private void likely(Contacts contacts, @Nullable TeachingStart teaching, NodeId node) {
        var birth = contacts.birthDate();
        if (birth == null) {
            return;
        }
        var now = today.at(node);
        if (birth.isAfter(now.minusYears(14)) || birth.isBefore(now.minusYears(100))) {
            throw PeopleRefused.bornUnlikely(birth);
        }
        if (teaching != null && teaching.since().isBefore(birth.plusYears(14))) {
            throw PeopleRefused.teachesBeforeFourteen();
        }
    }

    private static void named(PersonName name) {
        if (name.surname().isBlank() || name.given().isBlank()) {
            throw PeopleRefused.unnamed();
        }
    }

    private static String reason(String reason) {
        if (reason.isBlank()) {
            throw PeopleRefused.noReason();
        }
        return reason.strip();
    }

    private static boolean endsBy(Period period, LocalDate last) {
        var end = period.last();
        return end != null && !end.isAfter(last);
    }

    private boolean visible(PersonId id, Viewer viewer) {
        return db.sql("""
                select :own or exists (
                  select from people.affiliation a
                  join kernel.node n on n.id = a.organisation
                  where a.person = :id and n.path <@ any(:paths::ltree[]))
                """)
                .param("own", id.equals(viewer.person()))
                .param("id", id.value())
                .param("paths", viewer.paths(Permission.SEE_PEOPLE))
                .query(Boolean.class)
                .single();
    }

    /**
     * The organisation as whose editor the viewer writes about a person: where the person is; of somebody who is nowhere
     * now, where the person was.
     */
    @Transactional(readOnly = true)
    public NodeId editable(PersonId id, Viewer viewer) {
        require(id, viewer);
        var all = affiliations(id);
        var going = all.stream()
                .filter(affiliation -> !endsBy(
                        affiliation.period(),
                        today.at(affiliation.organisation()).minusDays(1)))
                .toList();
        return (going.isEmpty() ? all : going)
                .stream()
                        .map(Affiliation::organisation)
                        .filter(node -> viewer.may(Permission.EDIT_PEOPLE, scope(node)))
                        .findFirst()
                        .orElseThrow(KernelRefused::notAllowed);
    }

    @Transactional(readOnly = true)
    public Affiliation editable(AffiliationId id, Viewer viewer) {
        var seen = require(id, viewer);
        viewer.require(Permission.EDIT_PEOPLE, scope(seen.organisation()));
        return seen;
    }

    private Affiliation locked(AffiliationId id, Viewer viewer) {
        editable(id, viewer);
        lock("affiliation", id.value());
        return found(aggregates.findById(id, Affiliation.class));
    }

    private void lock(String table, UUID id) {
        db.sql("select id from people.%s where id = :id for update".formatted(table))
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    private Person person(PersonId id) {
        return found(aggregates.findById(id, Person.class));
    }

    /** All affiliations of a person, those that go on first. */
    private List<Affiliation> affiliations(PersonId person) {
        return db.sql("""
                select id, person, organisation, kind, period, version from people.affiliation
                where person = :person order by upper(period) desc nulls first, id
                """)
                .param("person", person.value())
                .query(Affiliation.class)
                .list();
    }

    private List<Post> posts(AffiliationId affiliation) {
        return aggregates.findAll(of(affiliation), Post.class);
    }

    private List<Absence> absences(AffiliationId affiliation) {
        return aggregates.findAll(of(affiliation), Absence.class);
    }

    /** What stands on an affiliation, in the order it was made. */
    static Query of(AffiliationId affiliation) {
        return query(where("affiliation").is(affiliation)).sort(Sort.by("id"));
    }

    private List<Category> held(PersonId person) {
        return db.sql("""
                select id, person, category as kind, period, ground, version from people.category where person = :person
                """).param("person", person.value()).query(Category.class).list();
    }

    private List<Consent> consents(PersonId person) {
        return db.sql("""
                select id from people.consent where person = :person
                """).param("person", person.value()).query(UUID.class).list().stream()
                .map(id -> found(aggregates.findById(new ConsentId(id), Consent.class)))
                .toList();
    }

    private Scope scope(NodeId node) {
        return nodes.require(node).scope();
    }

    private static <T> T found(@Nullable T row) {
        return Optional.ofNullable(row).orElseThrow(PeopleRefused::unknown);
    }

    private void note(
            JournalType type, Affiliation affiliation, LocalDate on, Map<String, ?> facts, @Nullable String reason) {
        journal.record(
                type, affiliation.organisation(), on, facts, reason, List.of(affiliation.person(), affiliation.id()));
    }

    private void note(
            JournalType type,
            NodeId node,
            LocalDate on,
            Map<String, ?> facts,
            @Nullable String reason,
            PersonId person) {
        journal.record(type, node, on, facts, reason, List.of(person));
    }

    private <T> T save(T aggregate) {
        return guarded(() -> aggregates.save(aggregate));
    }
}
