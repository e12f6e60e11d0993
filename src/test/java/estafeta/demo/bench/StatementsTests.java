package estafeta.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.MentorshipId;
import estafeta.organisation.OrganisationGiven;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How many statements a page sends at most: no page asks once more for every row. */
@EstafetaTest
class StatementsTests {
    private static final int PAIRS = 12;

    @Autowired
    MockMvcTester browser;

    @Autowired
    CountedStatements counted;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    NodeId school;
    Teacher teacher;
    MentorshipId pair;
    RequestPostProcessor curator;

    @BeforeEach
    void makePairs() {
        school = organisations.region().school();
        teacher = given.teacher("Белоусова", school);
        pair = given.active(school, given.teacher("Кузнецова", school), teacher);
        for (int no = 1; no < PAIRS; no++) {
            given.active(school, given.teacher("Кузнецова", school), given.teacher("Белоусова", school));
        }
        curator = access.signedIn(access.account(Role.CURATOR, school));
    }

    @ParameterizedTest
    @CsvSource({
        "/, 36",
        "/people, 12",
        "/people?q=бело, 14",
        "/people/{person}, 30",
        "/mentorships, 8",
        "/mentorships?q=бело, 8",
        "/mentorships/of/{person}, 5",
        "/mentorships/{pair}, 22",
        "/mentors, 7",
        "/mentors?sort=organisation&free=true, 7",
        "/mentees, 7",
        "/pay, 9",
        "/orders, 8",
        "/organisations, 12",
        "/organisations/{school}, 23",
        "/search?q=бело, 18"
    })
    void sendsFewStatementsWhateverItShows(String address, long most) {
        var page = address.replace("{person}", teacher.person().value().toString())
                .replace("{pair}", pair.value().toString())
                .replace("{school}", school.value().toString());
        counted.taken();
        assertThat(browser.get().uri(page).with(curator)).hasStatusOk();
        assertThat(counted.taken().statements()).isPositive().isLessThanOrEqualTo(most);
    }
}
