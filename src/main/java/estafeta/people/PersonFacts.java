package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is noted of a person wherever he works: name, contacts, since when he teaches, categories, education, consents. */
@Service
@Transactional
public class PersonFacts {
    private final JdbcClient db;
    private final People people;
    private final Records records;
    private final Today today;
    private final PeopleJournal journal;
    private final Guardians guardians;
    private final YoungRules young;
    private final LikenessDue likeness;
    private final SnilsKeeping snils;

    PersonFacts(
            JdbcClient db,
            People people,
            Records records,
            Today today,
            PeopleJournal journal,
            Guardians guardians,
            YoungRules young,
            LikenessDue likeness,
            SnilsKeeping snils) {
        this.db = db;
        this.people = people;
        this.records = records;
        this.today = today;
        this.journal = journal;
        this.guardians = guardians;
        this.young = young;
        this.likeness = likeness;
        this.snils = snils;
    }

    /** The name was written with a mistake: nobody was ever called so. */
    public void correctName(PersonId id, PersonName name, Viewer viewer) {
        var node = people.editable(id, viewer);
        var person = records.require(id, Person.class);
        records.save(person.named(name));
        likeness.note(id);
        journal.record(PeopleJournal.NAME_CORRECTED, node, today.at(node), Map.of(), null, id);
    }

    /** The person is called otherwise from a day on; the former name stays on older papers and is found. */
    public void changeName(PersonId id, PersonName name, LocalDate from, Viewer viewer) {
        var node = people.editable(id, viewer);
        var person = records.require(id, Person.class);
        var renamed = person.named(name);
        records.save(new FormerName(FormerNameId.next(), id, person.name(), from.minusDays(1), 0));
        records.save(renamed);
        likeness.note(id);
        journal.record(PeopleJournal.NAME_CHANGED, node, from, Map.of(), null, id);
    }

    /** Since when the person teaches; experience is computed from it. */
    public void noteTeachingStart(PersonId id, TeachingStart start, Viewer viewer) {
        var node = people.editable(id, viewer);
        records.find(id, PrivateFacts.class)
                .ifPresent(facts -> facts.contacts(null).likely(start, today.at(node), youngest(id)));
        records.save(records.require(id, Person.class).teachingFrom(start));
        young.follow(id);
        journal.record(
                PeopleJournal.TEACHING_NOTED,
                node,
                today.at(node),
                Map.of("since", start.since(), "precision", start.precision().name()),
                null,
                id);
    }

    /** Birth date, telephone, e-mail and СНИЛС as they are now. */
    public void noteContacts(PersonId id, Contacts contacts, Viewer viewer) {
        var node = people.editable(id, viewer);
        people.require(Permission.SEE_PRIVATE, node, viewer);
        contacts.likely(records.require(id, Person.class).teaching(), today.at(node), youngest(id));
        keep(id, node, contacts);
        likeness.note(id);
        young.follow(id);
        journal.record(PeopleJournal.CONTACTS_NOTED, node, today.at(node), Map.of(), null, id);
    }

    /** A category still open of the same line ends on the day before. */
    public CategoryId noteCategory(PersonId person, NewCategory noted, Viewer viewer) {
        var node = people.editable(person, viewer);
        records.lock(person);
        var category = hold(person, noted);
        journal.record(
                PeopleJournal.CATEGORY_NOTED,
                node,
                noted.period().first(),
                Map.of("category", noted.kind().name()),
                noted.ground(),
                person);
        return category;
    }

    public EducationId noteEducation(PersonId person, NewEducation noted, Viewer viewer) {
        var node = people.editable(person, viewer);
        var education = records.save(new Education(
                EducationId.next(),
                person,
                noted.level(),
                noted.institution(),
                noted.qualification(),
                noted.year(),
                0));
        journal.record(
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
        people.require(person, viewer);
        people.require(Permission.EDIT_PEOPLE, organisation, viewer);
        records.lock(person);
        guardians.requireSigner(person, given.givenOn(), given.guardian());
        records.consents(person).stream()
                .filter(other -> other.same(organisation, given))
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.consentGiven(other.givenOn());
                });
        var consent = records.save(Consent.of(person, organisation, given));
        journal.record(
                PeopleJournal.CONSENT_GIVEN, organisation, given.givenOn(), Withdrawals.facts(consent), null, person);
        return consent.id();
    }

    /** The private facts of somebody new to the register. */
    void keepFirst(PersonId person, NodeId organisation, Contacts contacts) {
        if (contacts.any()) {
            records.save(noted(PrivateFacts.of(person, organisation), contacts));
        }
    }

    /** Somebody known comes to an organisation, which answers for the private facts from now on. */
    void handOver(PersonId person, NodeId organisation, Contacts contacts) {
        db.sql("select people.hand_over(:person, :node, :day)::text")
                .param("person", person.value())
                .param("node", organisation.value())
                .param("day", today.at(organisation))
                .query((row, number) -> person)
                .list();
        if (contacts.any()) {
            var known = records.find(person, PrivateFacts.class)
                    .map(facts -> facts.contacts(snils.of(facts).orElse(null)))
                    .orElse(Contacts.NONE);
            keep(person, organisation, contacts.over(known));
        }
    }

    private PrivateFacts noted(PrivateFacts facts, Contacts contacts) {
        return snils.noted(facts.with(contacts), contacts.snils());
    }

    CategoryId hold(PersonId person, NewCategory noted) {
        for (var held : records.categories(person)) {
            if (!held.kind().sameLine(noted.kind()) || !held.period().overlaps(noted.period())) {
                continue;
            }
            if (!held.period().first().isBefore(noted.period().first())) {
                throw PeopleRefused.categoryHeld(held.period());
            }
            records.save(held.endingOn(noted.period().first().minusDays(1)));
        }
        return records.save(new Category(CategoryId.next(), person, noted.kind(), noted.period(), noted.ground(), 0))
                .id();
    }

    private int youngest(PersonId person) {
        return records.affiliations(person).stream()
                .mapToInt(place -> place.kind().youngest())
                .min()
                .orElseGet(AffiliationKind.EMPLOYEE::youngest);
    }

    void keep(PersonId person, NodeId node, Contacts contacts) {
        var kept = records.find(person, PrivateFacts.class);
        if (kept.isEmpty() && keptElsewhere(person)) {
            throw PeopleRefused.keptElsewhere();
        }
        records.save(noted(kept.orElseGet(() -> PrivateFacts.of(person, node)), contacts));
    }

    private boolean keptElsewhere(PersonId person) {
        return db.sql("select people.private_kept(:person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
