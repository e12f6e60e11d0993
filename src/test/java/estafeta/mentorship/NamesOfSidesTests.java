package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A side keeps the name and the place of its person for the lists: the base itself keeps them true. */
@EstafetaTest
class NamesOfSidesTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    PersonFacts facts;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    Teacher anna;
    MentorshipId pair;

    @BeforeEach
    void makePair() {
        region = organisations.region();
        anna = given.teacher("Ёлкина", region.school());
        pair = given.proposed(region.school(), given.teacher("Кузнецова", region.school()), anna);
    }

    private record Kept(String name, String folded, UUID organisation) {}

    private Kept kept() {
        return db.sql("select name, folded, organisation from mentorship.side where affiliation = :affiliation")
                .param("affiliation", anna.at().value())
                .query(Kept.class)
                .single();
    }

    @Test
    void aSideIsCalledAsItsPersonWhoMayBeFoundWithoutYo() {
        assertThat(kept())
                .isEqualTo(new Kept(
                        "Ёлкина Анна Павловна",
                        "елкина анна павловна",
                        region.school().value()));
    }

    @Test
    void aCorrectedNameIsCorrectedInThePair() {
        given.as(() -> facts.correctName(anna.person(), PersonName.of("Соснина", "Анна", "Павловна"), SYSTEM));
        assertThat(kept().name()).isEqualTo("Соснина Анна Павловна");
        assertThat(kept().folded()).isEqualTo("соснина анна павловна");
    }

    @Test
    void aSideFollowsItsAffiliationToAnotherPersonAndPlace() {
        var other = given.teacher("Кедрова", region.school());
        var elsewhere = organisations.school(region.municipality());
        move(other, elsewhere);
        assertThat(kept()).isEqualTo(new Kept("Кедрова Анна Павловна", "кедрова анна павловна", elsewhere.value()));
    }

    @Test
    void aPairStandsInListsAsTheFirstOfItsMentees() {
        assertThat(firstMentee()).isEqualTo("Ёлкина Анна Павловна");
        given.as(() -> facts.correctName(anna.person(), PersonName.of("Соснина", "Анна", "Павловна"), SYSTEM));
        assertThat(firstMentee()).isEqualTo("Соснина Анна Павловна");
        var other = given.teacher("Кедрова", region.school());
        move(other, organisations.school(region.municipality()));
        assertThat(firstMentee()).isEqualTo("Кедрова Анна Павловна");
    }

    @Test
    void aPairWhoseMenteeIsTakenOutStandsNowhere() {
        given.as(() -> db.sql("delete from mentorship.side where role = 'MENTEE' and mentorship = :pair")
                .param("pair", pair.value())
                .update());
        assertThat(firstMentee()).isEmpty();
    }

    @Test
    void aSideIsAwayWhereThePairIsLedByAnotherPlace() {
        assertThat(away()).isFalse();
        move(anna, organisations.school(region.municipality()));
        assertThat(away()).isTrue();
        given.as(() -> db.sql("""
                update mentorship.mentorship set node = (
                  select s.organisation from mentorship.side s where s.affiliation = :anna) where id = :pair
                """)
                .param("anna", anna.at().value())
                .param("pair", pair.value())
                .update());
        assertThat(away()).isFalse();
    }

    private String firstMentee() {
        return db.sql("select coalesce(first_mentee, '') from mentorship.mentorship where id = :pair")
                .param("pair", pair.value())
                .query(String.class)
                .single();
    }

    private boolean away() {
        return db.sql("select away from mentorship.side where affiliation = :anna")
                .param("anna", anna.at().value())
                .query(Boolean.class)
                .single();
    }

    private void move(Teacher other, NodeId place) {
        given.as(() -> db.sql("update people.affiliation set person = :person, organisation = :place where id = :id")
                .param("person", other.person().value())
                .param("place", place.value())
                .param("id", anna.at().value())
                .update());
    }
}
