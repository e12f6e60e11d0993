package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.diagnostics.Wish;
import estafeta.diagnostics.Wishes;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EstafetaTest
class RepairScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Repairs repairs;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Wishes wishes;

    @Autowired
    Today today;

    NodeId school;
    Teacher anna;
    Teacher boris;
    Teacher irina;
    Teacher oleg;
    Teacher nina;
    MentorshipId hers;

    @BeforeEach
    void makePairs() {
        school = organisations.region().school();
        anna = given.teacher("Белоусова", school);
        boris = given.teacher("Ветров", school);
        irina = given.teacher("Кузнецова", school);
        oleg = given.teacher("Осокин", school);
        nina = given.teacher("Чалых", school);
        for (var mentor : Set.of(irina, oleg, nina)) {
            given.as(() -> mentors.ready(mentor.at(), 1, false, MentorshipGiven.SEPTEMBER, SYSTEM));
        }
        hers = pair(irina, anna);
        pair(oleg, boris);
    }

    private MentorshipId pair(Teacher mentor, Teacher mentee) {
        return pair(school, mentor, mentee);
    }

    private MentorshipId pair(NodeId school, Teacher mentor, Teacher mentee) {
        return given.as(() -> mentorships.propose(
                NewMentorship.pair(school, mentor.at(), mentee.at(), SchoolYear.lessonsFrom(today.at(school))),
                SYSTEM));
    }

    private Repair propose() {
        return given.as(() -> repairs.propose(school, Set.of(irina.at().value().toString()), false, SYSTEM));
    }

    @Test
    void whoeverIsFreeTakesOverAndNobodyElseMoves() {
        var repair = propose();
        assertThat(repair.proven()).isTrue();
        assertThat(repair.kept()).isEqualTo(1);
        assertThat(repair.moves())
                .extracting(
                        move -> move.mentee().name(),
                        move -> requireNonNull(move.to()).mentor().name())
                .containsExactly(tuple("Белоусова Анна Павловна", "Чалых Анна Павловна"));
    }

    @Test
    void anotherPairMovesOnlyIfSomebodyWouldHaveNoMentorOtherwise() {
        given.as(() -> wishes.wish(anna.person(), nina.person(), school, Wish.AVOID, SYSTEM));
        var repair = propose();
        assertThat(repair.proven()).isTrue();
        assertThat(repair.moves())
                .extracting(
                        move -> move.mentee().name(),
                        move -> requireNonNull(move.to()).mentor().name())
                .containsExactly(
                        tuple("Белоусова Анна Павловна", "Осокин Анна Павловна"),
                        tuple("Ветров Анна Павловна", "Чалых Анна Павловна"));
    }

    /** The one mentor at a distance is taken over from another municipality, where somebody else steps in. */
    @Test
    void goesBeyondTheMunicipalityOnlyWhereNobodyThereIsFree() {
        var region = organisations.region();
        var elsewhere = organisations.school(organisations.municipality(region.region()));
        var zoya = given.teacher("Дроздова", region.school());
        var vera = given.teacher("Ершова", region.school());
        var far = given.teacher("Жукова", elsewhere);
        var lev = given.teacher("Зимин", elsewhere);
        var free = given.teacher("Ильина", elsewhere);
        given.as(() -> {
            mentors.ready(vera.at(), 1, false, MentorshipGiven.SEPTEMBER, SYSTEM);
            mentors.ready(far.at(), 1, true, MentorshipGiven.SEPTEMBER, SYSTEM);
            mentors.ready(free.at(), 1, false, MentorshipGiven.SEPTEMBER, SYSTEM);
        });
        pair(region.school(), vera, zoya);
        pair(elsewhere, far, lev);
        var gone = Set.of(vera.at().value().toString());
        var through = given.as(() -> repairs.propose(region.region(), gone, false, SYSTEM));
        assertThat(through.proven()).isTrue();
        assertThat(through.kept()).isZero();
        assertThat(through.moves())
                .extracting(
                        move -> move.mentee().name(),
                        move -> requireNonNull(move.to()).mentor().name())
                .containsExactly(
                        tuple("Дроздова Анна Павловна", "Жукова Анна Павловна"),
                        tuple("Зимин Анна Павловна", "Ильина Анна Павловна"));
        var near = given.teacher("Котова", region.school());
        given.as(() -> mentors.ready(near.at(), 1, false, MentorshipGiven.SEPTEMBER, SYSTEM));
        var within = given.as(() -> repairs.propose(region.region(), gone, false, SYSTEM));
        assertThat(within.kept()).isEqualTo(1);
        assertThat(within.moves())
                .extracting(move -> requireNonNull(move.to()).mentor().name())
                .containsExactly("Котова Анна Павловна");
    }

    @Test
    void saysWhereNobodyCanTakeOver() {
        given.as(() -> {
            mentors.ready(nina.at(), 0, false, today.at(school), SYSTEM);
        });
        assertThat(propose().moves())
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isNull());
        assertThat(page("?gone=" + irina.at().value())).contains("Замены нет");
    }

    @Test
    void theCuratorIsLedToTheReplacementInThePairAndNothingIsChangedByLooking() {
        var page = page("?gone=" + irina.at().value());
        assertThat(page)
                .contains(
                        "<dt>Передаёт эстафету</dt><dd>Кузнецова Анна Павловна</dd>",
                        "<dt>Принимает</dt><dd>Чалых Анна Павловна",
                        "меньше перемен при стольких же наставниках не бывает",
                        "/mentorships/" + hers.value() + "/replace?newcomer="
                                + nina.at().value());
        assertThat(given.as(() -> mentorships.sides(hers, SYSTEM)))
                .anyMatch(side -> side.affiliation().equals(irina.at()));
        assertThat(page("")).contains("Кто выбыл", "Кузнецова").doesNotContain("Что предлагается");
    }

    private String page(String query) {
        return new String(
                        browser.get()
                                .uri("/matching/" + school.value() + "/repair" + query)
                                .with(access.signedIn(access.account(Role.CURATOR, school)))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }
}
