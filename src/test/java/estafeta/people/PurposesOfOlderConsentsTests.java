package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.TestDatabase;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** An update over consents that were given before there were purposes, as the owner of the tables does it. */
@EstafetaTest
class PurposesOfOlderConsentsTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    PersonFacts facts;

    @Autowired
    PeopleGiven given;

    @Autowired
    OrganisationGiven places;

    @Autowired
    Viewers viewers;

    @Test
    void becomeConsentsToMentoring() throws SQLException, IOException {
        var school = places.region().school();
        var anna = given.teacher(school);
        var consent = viewers.as(
                SYSTEM,
                () -> facts.giveConsent(
                        anna.person(),
                        school,
                        NewConsent.toData(ConsentPurpose.MENTORING, PeopleGiven.SEPTEMBER, null, null),
                        SYSTEM));
        var migration = new ClassPathResource("db/migration/people/V20261129_1051__consents_by_purpose.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        try (var owner = TestDatabase.server().database().connectAsOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            // of the other tests there may be consents that an older base could not hold; all of this is rolled back
            statement.execute("""
                    select set_config('estafeta.system', 'test', true);
                    delete from people.consent where id <> '%s';
                    select set_config('estafeta.system', '', true);
                    drop table people.wanted_consent;
                    drop index people.consent_once;
                    alter table people.consent drop column purpose, drop column due_on, drop column fulfilled_on;
                    create unique index consent_once on people.consent (id);
                    """.formatted(consent.value()));
            statement.execute(migration);
            try (var found =
                    statement.executeQuery("select purpose from people.consent where id = '" + consent.value() + "'")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getString("purpose")).isEqualTo("MENTORING");
            } finally {
                owner.rollback();
            }
        }
    }
}
