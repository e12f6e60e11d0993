package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.diagnostics.Wish;
import estafeta.diagnostics.WishAsking;
import estafeta.diagnostics.Wishes;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.Endings;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.people.PeopleGiven;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EstafetaTest
class MatchingScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Organisations register;

    @Autowired
    PeopleGiven people;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Endings endings;

    @Autowired
    AccessGiven access;

    @Autowired
    Matchings matchings;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Diagnostics diagnostics;

    @Autowired
    WishAsking asking;

    @Autowired
    Wishes wishes;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher anna;
    Teacher irina;
    Teacher oleg;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        anna = given.teacher("Белоусова", school);
        irina = given.teacher("Кузнецова", school);
        oleg = given.teacher("Осокина", school);
        curator = access.signedIn(access.account(Role.CURATOR, school));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
    }

    @Test
    void saysOfAWishNoMoreThanOfAFailedPair() {
        given.as(() -> {
            asking.choose(school, true, SYSTEM);
            wishes.wish(anna.person(), irina.person(), school, Wish.AVOID, SYSTEM);
            wishes.wish(anna.person(), oleg.person(), school, Wish.PREFER, SYSTEM);
        });
        var nina = given.teacher("Ветрова", school);
        var failed = pairOf(nina);
        given.as(() -> endings.refuse(failed, nina.at(), today.at(school), null, SYSTEM));
        var run = search(Set.of(anna), Map.of(irina, 1, oleg, 1, nina, 1));
        assertThat(browser.get().uri(replace(run, anna)).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Кузнецова Анна Павловна</dt><dd>эту пару составить нельзя",
                        "Ветрова Анна Павловна</dt><dd>эту пару составить нельзя")
                .doesNotContain("ограничение участника", "уже прекращалась", "так хочет");
        assertThat(browser.get().uri(page(run)).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Осокина")
                .doesNotContain("так хочет");
    }

    @Test
    void countsASecretLimitAmongOthersForWhoeverIsLeft() {
        given.as(() -> wishes.wish(anna.person(), irina.person(), school, Wish.AVOID, SYSTEM));
        var run = search(Set.of(anna), Map.of(irina, 1));
        assertThat(browser.get().uri(page(run)).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("эту пару составить нельзя: 1 наставник");
    }

    @Test
    void amongManyTellsThatSomebodyAskedForIt() {
        var nine = Stream.generate(() -> given.teacher(PeopleGiven.surname(), school))
                .limit(9)
                .toList();
        var vera = given.teacher("Шадрина", school);
        given.as(() -> nine.forEach(one -> wishes.wish(one.person(), vera.person(), school, Wish.AVOID, SYSTEM)));
        var places = nine.stream().collect(Collectors.toMap(one -> one, one -> 1));
        assertThat(browser.get().uri(page(search(Set.of(vera), places))).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("эту пару составить нельзя: 9 наставников")
                .doesNotContain("ограничение участника");
        places.put(irina, 1);
        given.as(() -> wishes.wish(vera.person(), irina.person(), school, Wish.AVOID, SYSTEM));
        assertThat(browser.get().uri(page(search(Set.of(vera), places))).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("ограничение участника: 10 наставников");
    }

    @Test
    void namesTheBlockOfWhatIsHardToTheCuratorAndNothingToTheDistrict() {
        given.as(() -> {
            diagnostics.noteDifficulties(anna.person(), school, Source.SELF, Map.of("MET-1", 3), SYSTEM);
            diagnostics.noteStrengths(irina.person(), school, Set.of("MET-1"), SYSTEM);
        });
        var competency = db.sql("select short from diagnostics.competency where code = 'MET-1'")
                .query(String.class)
                .single();
        var block = db.sql("select title from diagnostics.block where code = 'MET'")
                .query(String.class)
                .single();
        var run = search(Set.of(anna), Map.of(irina, 1, oleg, 1));
        assertThat(browser.get().uri(page(run)).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("там, где трудно: " + block)
                .doesNotContain(competency);
        for (var address : List.of(page(run), replace(run, anna))) {
            assertThat(browser.get().uri(address).with(coordinator))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("трудно", competency, block);
        }
        assertThat(browser.get().uri(page(run)).with(coordinator))
                .bodyText()
                .contains("сильные стороны наставника подходят");
    }

    @Test
    void keepsWhatItKnewSealedAndForATerm() {
        given.as(() -> wishes.wish(anna.person(), irina.person(), school, Wish.AVOID, SYSTEM));
        var run = search(Set.of(anna), Map.of(irina, 1, oleg, 1));
        given.as(() -> matchings.approve(run, Set.of(), SYSTEM));
        assertThat(db.sql("select row_to_json(r)::text from matching.run r where id = :id")
                        .param("id", run.value())
                        .query(String.class)
                        .single())
                .doesNotContain("Белоусова", "avoids", irina.person().value().toString());
        db.sql(
                        "update matching.snapshot set taken_at = taken_at - interval '91 days' where id = (select snapshot from matching.run where id = :id)")
                .param("id", run.value())
                .update();
        given.as(matchings::forget);
        assertThat(browser.get().uri(page(run)).with(curator)).hasStatus(404);
        assertThat(mentors.of(List.of(anna.at()), SchoolYear.lessonsFrom(today.at(school))))
                .containsKey(anna.at());
    }

    @Test
    void anOldSearchGivesNobodyASecondMentor() {
        var first = search(Set.of(anna), Map.of(irina, 1));
        var second = search(Set.of(anna), Map.of(oleg, 1));
        given.as(() -> matchings.approve(first, Set.of(), SYSTEM));
        var approval = given.as(() -> matchings.approve(second, Set.of(), SYSTEM));
        assertThat(approval.made()).isEmpty();
        assertThat(approval.changed())
                .extracting(Change::what, Change::detail)
                .containsExactly(tuple(Change.What.MENTORED, "Кузнецова Анна Павловна"));
        assertThat(browser.post().uri(page(second) + "/approve").with(curator))
                .hasStatus(409)
                .bodyText()
                .contains("наставник на это время уже есть, это Кузнецова Анна Павловна");
    }

    @Test
    void countsPlacesAsEveryNewPairDoes() {
        given.as(() -> mentors.ready(irina.at(), 3, false, MentorshipGiven.SEPTEMBER, SYSTEM));
        var lena = given.teacher("Чалых", school);
        var vera = given.teacher("Шадрина", school);
        given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "group",
                        Kinds.USUAL_FORM,
                        SchoolYear.lessonsFrom(today.at(school).plusDays(3)),
                        List.of(NewSide.mentor(irina.at()), NewSide.mentee(lena.at()), NewSide.mentee(vera.at()))),
                SYSTEM));
        var known = matchings.candidates(school, SYSTEM).stream()
                .filter(candidate ->
                        candidate.teacher().affiliation().equals(irina.at().value()))
                .findFirst()
                .orElseThrow();
        assertThat(known.teacher().places()).isEqualTo(1);
        var run = search(Set.of(anna), Map.of(irina, 1));
        assertThat(given.as(() -> matchings.approve(run, Set.of(), SYSTEM)).made())
                .hasSize(1);
    }

    @Test
    void theRegionSearchesWithoutNotingPlacesOrApproving() {
        var operator = organisations.viewer(Role.REGIONAL_OPERATOR, region.region());
        var run = given.as(() -> matchings.search(region.region(), chosen(Set.of(anna), Map.of(irina, 2)), operator));
        assertThat(mentors.readiness(irina.at(), today.at(school))).isEmpty();
        var signedIn = access.signedIn(access.account(Role.REGIONAL_OPERATOR, region.region()));
        assertThat(browser.get().uri(page(run)).with(signedIn))
                .hasStatusOk()
                .bodyText()
                .contains("Белоусова", "Это только расчёт")
                .doesNotContain("Утвердить");
        assertThat(browser.post().uri(page(run) + "/approve").with(signedIn)).hasStatus(403);
    }

    @Test
    void aboveAnOrganisationOneOpensItsPeopleByItsName() {
        var second = organisations.school(region.municipality());
        people.teacher(school, "Своих Анна Петровна");
        people.teacher(second, "Чужих Анна Петровна");
        assertThat(start(region.municipality(), coordinator))
                .contains(
                        "<details><summary><b>" + nameOf(second),
                        "<details><summary><b>" + nameOf(school),
                        "Чужих",
                        "Своих");
        assertThat(start(school, curator))
                .contains("Своих", "<details><summary>Остальные: 3", "Кузнецова")
                .doesNotContain("<details><summary><b>" + nameOf(school), "Чужих");
    }

    private String start(NodeId node, RequestPostProcessor who) {
        return new String(
                browser.get()
                        .uri("/matching/" + node.value())
                        .with(who)
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private String nameOf(NodeId node) {
        return given.as(() -> register.name(node, today.at(node)));
    }

    @Test
    void theCuratorsPlacesAreNotedAsReadiness() {
        assertThat(browser.post()
                        .uri("/matching/" + school.value() + "/search")
                        .param("mentee", anna.at().value().toString())
                        .param("places-" + irina.at().value(), "2")
                        .with(curator))
                .hasStatus3xxRedirection();
        assertThat(mentors.readiness(irina.at(), today.at(school)).orElseThrow().places())
                .isEqualTo(2);
    }

    private estafeta.mentorship.MentorshipId pairOf(Teacher mentor) {
        return given.as(() -> mentorships.propose(
                NewMentorship.pair(school, mentor.at(), anna.at(), SchoolYear.lessonsFrom(today.at(school))), SYSTEM));
    }

    private RunId search(Set<Teacher> mentees, Map<Teacher, Integer> places) {
        return given.as(() -> matchings.search(school, chosen(mentees, places), SYSTEM));
    }

    private static Chosen chosen(Set<Teacher> mentees, Map<Teacher, Integer> places) {
        return new Chosen(ids(mentees), places(places), Map.of());
    }

    private static Set<String> ids(Set<Teacher> teachers) {
        return teachers.stream().map(teacher -> teacher.at().value().toString()).collect(Collectors.toSet());
    }

    private static Map<String, Integer> places(Map<Teacher, Integer> places) {
        return places.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().at().value().toString(), Map.Entry::getValue));
    }

    private static String page(RunId run) {
        return "/matching/runs/" + run.value();
    }

    private static String replace(RunId run, Teacher mentee) {
        return page(run) + "/mentees/" + mentee.at().value();
    }
}
