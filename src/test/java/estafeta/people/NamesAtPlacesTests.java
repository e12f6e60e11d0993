package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place of work keeps how its person is called, for the lists of large scopes: the base itself keeps it true. */
@EstafetaTest
class NamesAtPlacesTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    PeopleGiven given;

    @Autowired
    PersonFacts facts;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    Enrolled anna;

    @BeforeEach
    void enrolAnna() {
        anna = given.teacher(organisations.region().school(), "Ёлкина Анна Павловна");
    }

    private String called() {
        return db.sql("select name || ' / ' || folded from people.affiliation where id = :id")
                .param("id", anna.affiliation().value())
                .query(String.class)
                .single();
    }

    @Test
    void somebodyIsFoundAtAPlaceWithoutYo() {
        assertThat(called()).isEqualTo("Ёлкина Анна Павловна / елкина анна павловна");
    }

    @Test
    void aCorrectedNameIsCorrectedAtThePlace() {
        viewers.as(SYSTEM, () -> facts.correctName(anna.person(), PeopleGiven.name("Соснина Анна Павловна"), SYSTEM));
        assertThat(called()).isEqualTo("Соснина Анна Павловна / соснина анна павловна");
    }

    @Test
    void aPlaceThatPassesToAnotherPersonIsCalledSo() {
        var other = given.teacher(organisations.region().school(), "Кедрова Ольга Львовна");
        db.sql("update people.affiliation set person = :other where id = :id")
                .param("other", other.person().value())
                .param("id", anna.affiliation().value())
                .update();
        assertThat(called()).isEqualTo("Кедрова Ольга Львовна / кедрова ольга львовна");
    }
}
