package estafeta.people;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Scope;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of people as far as somebody may see it and write about it. */
@Service
@Transactional
public class People {
    private final JdbcClient db;
    private final Records records;
    private final Nodes nodes;
    private final Today today;
    private final PeopleJournal journal;
    private final SnilsKeeping snils;

    People(JdbcClient db, Records records, Nodes nodes, Today today, PeopleJournal journal, SnilsKeeping snils) {
        this.db = db;
        this.records = records;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.snils = snils;
    }

    /** A person as far as the viewer's scope reaches: has been at an organisation under it, or is the viewer. */
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id, Viewer viewer) {
        return visible(id, viewer) ? records.find(id, Person.class) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Person require(PersonId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(PeopleRefused::unknown);
    }

    /** An affiliation whose organisation the viewer sees, or the viewer's own. */
    @Transactional(readOnly = true)
    public Affiliation require(AffiliationId id, Viewer viewer) {
        return records.find(id, Affiliation.class)
                .filter(affiliation -> affiliation.person().equals(viewer.person())
                        || viewer.may(Permission.SEE_PEOPLE, scope(affiliation.organisation())))
                .orElseThrow(PeopleRefused::unknown);
    }

    @Transactional(readOnly = true)
    public Post require(PostId id, Viewer viewer) {
        var post = records.require(id, Post.class);
        require(post.affiliation(), viewer);
        return post;
    }

    @Transactional(readOnly = true)
    public Absence require(AbsenceId id, Viewer viewer) {
        var absence = records.require(id, Absence.class);
        require(absence.affiliation(), viewer);
        return absence;
    }

    @Transactional(readOnly = true)
    public Category require(CategoryId id, Viewer viewer) {
        var category = records.require(id, Category.class);
        require(category.person(), viewer);
        return category;
    }

    @Transactional(readOnly = true)
    public Education require(EducationId id, Viewer viewer) {
        var education = records.require(id, Education.class);
        require(education.person(), viewer);
        return education;
    }

    @Transactional(readOnly = true)
    public Consent require(ConsentId id, Viewer viewer) {
        var consent = records.require(id, Consent.class);
        require(consent.person(), viewer);
        return consent;
    }

    /** Contacts, if the viewer may see them. */
    @Transactional(readOnly = true)
    public Optional<Contacts> contacts(PersonId person, Viewer viewer) {
        require(person, viewer);
        return records.find(person, PrivateFacts.class)
                .map(facts -> facts.contacts(snils.of(facts).orElse(null)));
    }

    /** Contacts with nothing masked: for whoever may edit them. */
    @Transactional(readOnly = true)
    public Contacts requireContacts(PersonId person, Viewer viewer) {
        require(Permission.SEE_PRIVATE, editable(person, viewer), viewer);
        return contacts(person, viewer).orElse(Contacts.NONE);
    }

    /** Another record with the same СНИЛС as far as the viewer may see it. */
    @Transactional(readOnly = true)
    public Optional<Person> sameSnils(PersonId person, Viewer viewer) {
        return db
                .sql("""
                select v.person from people.person_private own
                join people.person_private v on v.snils_index = own.snils_index and v.person <> own.person
                join kernel.node here on here.id = own.node
                join kernel.node there on there.id = v.node
                where own.person = :person
                and people.snils_kept(here.id, (:now::timestamptz at time zone here.zone)::date)
                and people.snils_kept(there.id, (:now::timestamptz at time zone there.zone)::date)
                """)
                .param("person", person.value())
                .param("now", Timestamp.from(today.now()))
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(other -> find(new PersonId(other), viewer).stream())
                .findFirst();
    }

    /** Everybody of the name or the СНИЛС in the whole register; asking is written down. */
    public List<Candidate> candidates(PersonName name, @Nullable Snils number, NodeId organisation, Viewer viewer) {
        require(Permission.EDIT_PEOPLE, organisation, viewer);
        var index = number == null || !snils.kept(organisation) ? null : snils.index(number);
        var found = db.sql("""
                select person, name, birth_year, organisation, same_snils
                from people.candidates(:folded, :index, :day)
                """)
                .param("folded", name.folded())
                .param("index", index)
                .param("day", today.at(organisation))
                .query(Candidate.class)
                .list();
        if (!found.isEmpty()) {
            journal.record(
                    PeopleJournal.CANDIDATES_ASKED,
                    organisation,
                    today.at(organisation),
                    Map.of("found", found.size()),
                    null,
                    found.stream().map(Candidate::person).toArray(PersonId[]::new));
        }
        return found;
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
        var all = records.affiliations(id);
        var going = all.stream()
                .filter(affiliation -> !affiliation
                        .period()
                        .endsBy(today.at(affiliation.organisation()).minusDays(1)))
                .toList();
        return (going.isEmpty() ? all : going)
                .stream()
                        .map(Affiliation::organisation)
                        .filter(node -> viewer.may(Permission.EDIT_PEOPLE, scope(node)))
                        .findFirst()
                        .orElseThrow(KernelRefused::notAllowed);
    }

    /** The organisation that keeps what is private of a person; as long as none does, the one that would. */
    @Transactional(readOnly = true)
    public NodeId keeper(PersonId id, Viewer viewer) {
        var editor = editable(id, viewer);
        return records.find(id, PrivateFacts.class).map(PrivateFacts::node).orElse(editor);
    }

    @Transactional(readOnly = true)
    public Affiliation editable(AffiliationId id, Viewer viewer) {
        var seen = require(id, viewer);
        require(Permission.EDIT_PEOPLE, seen.organisation(), viewer);
        return seen;
    }

    Affiliation locked(AffiliationId id, Viewer viewer) {
        editable(id, viewer);
        records.lock(id);
        return records.require(id, Affiliation.class);
    }

    void require(Permission permission, NodeId node, Viewer viewer) {
        viewer.require(permission, scope(node));
    }

    private Scope scope(NodeId node) {
        return nodes.require(node).scope();
    }
}
