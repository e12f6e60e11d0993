package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.once.Merges;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstafetaTest
class RequestsOfPersonTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    RequestGiven requested;

    @Autowired
    Requests requests;

    @Autowired
    Matchings matchings;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient db;

    NodeId school;
    NodeId farSchool;
    Teacher far;

    @BeforeEach
    void makeTwoMunicipalities() {
        var region = organisations.region();
        school = region.school();
        farSchool = organisations.school(organisations.municipality(region.region()));
        far = given.teacher("Дальнева", farSchool);
        requested.ready(far, 2, true);
        requested.borrows(school);
    }

    @Test
    void followTheMenteeAndComeBack() {
        var kept = given.teacher("Дважнева", school);
        var gone = given.teacher("Дважнева", school);
        var request = requested.asked(school, gone, far);
        var before = rows(kept, gone);
        var merge = given.as(() -> merges.merge(kept.person(), gone.person(), Set.of(), SYSTEM));
        assertThat(rows(kept, gone)).singleElement().asString().contains(RequestGiven.id(kept));
        assertThat(given.as(() -> matchings.proposal(run(request), SYSTEM))
                        .result()
                        .matches())
                .as("the search is read on")
                .isNotNull();
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(() -> given.as(() -> requests.told(request, SYSTEM)))
                .withMessageContaining("объединили");
        given.as(() -> merges.undo(merge, SYSTEM));
        assertThat(rows(kept, gone)).isEqualTo(before);
        assertThat(given.as(() -> requests.told(request, SYSTEM)).mentee().id()).isEqualTo(RequestGiven.id(gone));
    }

    @Test
    void followTheMentorAndComeBack() {
        var again = given.teacher("Дальнева", farSchool);
        var mentee = given.teacher("Белоусова", school);
        requested.asked(school, mentee, far);
        var before = rows(mentee);
        var merge = given.as(() -> merges.merge(again.person(), far.person(), Set.of(), SYSTEM));
        assertThat(rows(mentee)).singleElement().asString().contains(RequestGiven.id(again));
        given.as(() -> merges.undo(merge, SYSTEM));
        assertThat(rows(mentee)).isEqualTo(before);
    }

    @Test
    void whatWouldStandTwiceIsLeftOutAndComesBack() {
        var kept = given.teacher("Дважнева", school);
        var gone = given.teacher("Дважнева", school);
        var stays = requested.asked(school, kept, far);
        requested.asked(school, gone, far);
        var before = rows(kept, gone);
        var merge = given.as(() -> merges.merge(kept.person(), gone.person(), Set.of(), SYSTEM));
        assertThat(rows(kept, gone))
                .singleElement()
                .asString()
                .contains(stays.value().toString());
        given.as(() -> merges.undo(merge, SYSTEM));
        assertThat(rows(kept, gone)).isEqualTo(before).hasSize(2);
    }

    private RunId run(RequestId request) {
        return new RunId(db.sql("select run from matching.request where id = :id")
                .param("id", request.value())
                .query(java.util.UUID.class)
                .single());
    }

    private List<String> rows(Teacher... mentees) {
        return db.sql(
                        "select to_jsonb(q)::text from matching.request q where mentee = any(:mentees::uuid[]) order by id")
                .param(
                        "mentees",
                        java.util.Arrays.stream(mentees)
                                .map(one -> one.at().value())
                                .toArray(java.util.UUID[]::new))
                .query(String.class)
                .list();
    }
}
