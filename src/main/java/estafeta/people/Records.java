package estafeta.people;

import static estafeta.people.PeopleRefused.guarded;

import estafeta.kernel.Id;
import estafeta.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the register: found or unknown, locked, saved; a broken constraint is said in the words of the module. */
@Component
class Records {
    private final JdbcClient db;
    private final JdbcAggregateOperations aggregates;

    Records(JdbcClient db, JdbcAggregateOperations aggregates) {
        this.db = db;
        this.aggregates = aggregates;
    }

    <T> Optional<T> find(Id id, Class<T> type) {
        return Optional.ofNullable(aggregates.findById(id, type));
    }

    <T> T require(Id id, Class<T> type) {
        return find(id, type).orElseThrow(PeopleRefused::unknown);
    }

    /** All affiliations of a person, those that go on first. */
    List<Affiliation> affiliations(PersonId person) {
        return db.sql("""
                select id, person, organisation, kind, period, version from people.affiliation
                where person = :person order by upper(period) desc nulls first, id
                """)
                .param("person", person.value())
                .query(Affiliation.class)
                .list();
    }

    List<Post> posts(AffiliationId affiliation) {
        return of("post", "affiliation", affiliation, Post.class);
    }

    List<Absence> absences(AffiliationId affiliation) {
        return of("absence", "affiliation", affiliation, Absence.class);
    }

    List<Category> categories(PersonId person) {
        return db.sql("""
                select id, person, category as kind, period, ground, version from people.category
                where person = :person order by id
                """).param("person", person.value()).query(Category.class).list();
    }

    List<Consent> consents(PersonId person) {
        return of("consent", "person", person, Consent.class);
    }

    /** What stands on something, in the order it was made. */
    private <T> List<T> of(String table, String column, Id on, Class<T> type) {
        return db.sql("select * from people.%s where %s = :on order by id".formatted(table, column))
                .param("on", on.value())
                .query(type)
                .list();
    }

    List<Guardian> guardians(PersonId person) {
        return of("guardian", "person", person, Guardian.class);
    }

    void lock(PersonId person) {
        lock("person", person.value());
    }

    void lock(AffiliationId affiliation) {
        lock("affiliation", affiliation.value());
    }

    private void lock(String table, UUID id) {
        db.sql("select id from people.%s where id = :id for no key update".formatted(table))
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    <T> T save(T aggregate) {
        return guarded(() -> aggregates.save(aggregate));
    }
}
