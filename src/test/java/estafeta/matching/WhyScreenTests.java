package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.diagnostics.Wish;
import estafeta.diagnostics.WishAsking;
import estafeta.diagnostics.Wishes;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Side.Aspect;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Why a pair is this one: to each of those concerned what they may know, and nothing to anybody else. */
@EstafetaTest
class WhyScreenTests {
    private static final String BLOCK = "Методика";
    private static final String ASKED = "вы об этом просили";

    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    NodeRules rules;

    @Autowired
    Mentors mentors;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Matchings matchings;

    @Autowired
    Diagnostics diagnostics;

    @Autowired
    WishAsking asking;

    @Autowired
    Wishes wishes;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher anna;
    Teacher irina;
    Teacher oleg;
    RequestPostProcessor mentee;
    RequestPostProcessor mentor;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        anna = given.teacher("Белоусова", school);
        irina = given.teacher("Кузнецова", school);
        oleg = given.teacher("Осокина", school);
        mentee = access.signedIn(access.account(Role.MENTEE, school, anna.person()));
        mentor = access.signedIn(access.account(Role.MENTOR, school, irina.person()));
        curator = access.signedIn(access.account(Role.CURATOR, school));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        given.as(() -> {
            diagnostics.noteStrengths(irina.person(), school, Set.of("MET-1"), SYSTEM);
            hard(anna);
        });
    }

    @Test
    void theMenteeReadsWhatSpeaksForHerMentorAndOfNobodyElse() {
        var pair = pairOf(anna, search(Set.of(anna), Map.of(irina, 1, oleg, 1)));
        assertThat(read("/mentorships/" + pair.value(), mentee)).contains("Почему эта пара", brief(pair));
        for (var address : new String[] {brief(pair), why(pair)}) {
            assertThat(read(address, mentee))
                    .contains("один предмет: математика", "там, где трудно: " + BLOCK)
                    .doesNotContain("Осокина", "из 100", "Цена", "на всех", ASKED);
        }
        assertThat(read(why(pair), mentee))
                .contains(
                        "Программа сравнила все возможные пары",
                        "Лучшего набора по этим правилам нет",
                        "скажите куратору");
    }

    @Test
    void theMentorReadsWhatIsHardOnceAtWorkWithConsent() {
        var pair = pairOf(anna, search(Set.of(anna), Map.of(irina, 1, oleg, 1)));
        for (var address : new String[] {brief(pair), why(pair)}) {
            assertThat(read(address, mentor))
                    .contains("один предмет: математика", "сильные стороны наставника подходят")
                    .doesNotContain(BLOCK, "Осокина", "Цена", "на всех");
        }
        given.agree(pair, irina);
        assertThat(read(why(pair), mentor)).contains("там, где трудно: " + BLOCK);
    }

    @Test
    void aWishIsToldToItsAuthorAlone() {
        given.as(() -> {
            asking.choose(school, true, SYSTEM);
            wishes.wish(irina.person(), anna.person(), school, Wish.PREFER, SYSTEM);
        });
        var pair = pairOf(anna, search(Set.of(anna), Map.of(irina, 1, oleg, 1)));
        assertThat(read(why(pair), mentor)).contains(ASKED);
        assertThat(read(why(pair), mentee)).doesNotContain(ASKED);
        assertThat(read(why(pair), curator)).doesNotContain(ASKED);
    }

    @Test
    void theCuratorReadsWhoElseAtWhatPriceAndWhoWouldMove() {
        var vera = given.teacher("Шадрина", school);
        var pair = pairOf(anna, search(Set.of(anna, vera), Map.of(irina, 1, oleg, 1)));
        for (var whole : new RequestPostProcessor[] {curator, coordinator}) {
            assertThat(read(why(pair), whole))
                    .contains(
                            "<dt>Другой возможный наставник</dt><dd>Осокина А. П.</dd>",
                            "<dt>Цена такой замены</dt><dd>−25 баллов на всех</dd>",
                            "Шадрина А. П.: новый наставник Кузнецова А. П.",
                            "Ещё одно место ни у кого из наставников, кому его можно добавить, набор не улучшило бы.");
        }
        assertThat(read(why(pair), curator)).contains("там, где трудно: " + BLOCK);
        assertThat(read(why(pair), coordinator))
                .contains("сильные стороны наставника подходят")
                .doesNotContain(BLOCK);
    }

    @Test
    void theCuratorReadsWhoseOneMorePlaceWouldHelp() {
        var vera = given.teacher("Шадрина", school);
        given.as(() -> hard(vera));
        var run = search(Set.of(anna, vera), Map.of(irina, 1, oleg, 1));
        assertThat(read(why(pairOf(anna, run)), curator))
                .contains("Если у наставника Кузнецова А. П. появится ещё одно место, прибавится 25 баллов на всех");
        var lena = given.teacher("Чалых", school);
        var zoya = given.teacher("Юрлова", school);
        var scarce = search(Set.of(lena, zoya), Map.of(oleg, 1));
        var matched = given.as(() -> matchings.approve(scarce, Set.of(), SYSTEM))
                .made()
                .getFirst();
        assertThat(read(why(matched), curator))
                .contains(
                        "среди участников подбора не было",
                        "Если у наставника Осокина А. П. появится ещё одно место, ещё один педагог получит наставника; эта пара останется прежней.");
    }

    @Test
    void aChoiceByHandIsToldWithItsPriceAndReason() {
        var run = search(Set.of(anna), Map.of(irina, 1, oleg, 1));
        given.as(() -> matchings.choose(run, Mentee.of(id(anna)), oleg.at(), "вместе ведут кружок", SYSTEM));
        var pair = pairOf(anna, run);
        assertThat(read(why(pair), mentee))
                .contains("Наставника для этой пары выбрал человек")
                .doesNotContain("Кузнецова", "кружок");
        assertThat(read(why(pair), curator))
                .contains(
                        "<dt>Программа предложила бы</dt><dd>Кузнецова А. П.</dd>",
                        "<dt>Цена сделанного выбора</dt><dd>−25 баллов на всех</dd>",
                        "<dt>Почему выбрали так</dt><dd>вместе ведут кружок</dd>");
    }

    @Test
    void aCuratorBelowTheSearchReadsTheReasonsAlone() {
        var second = organisations.school(region.municipality());
        var stranger = given.teacher("Дальних", second);
        var pair = pairOf(anna, search(region.municipality(), Set.of(anna), Map.of(irina, 1, stranger, 1)));
        assertThat(read(why(pair), curator))
                .contains("там, где трудно: " + BLOCK, "скажите куратору")
                .doesNotContain("Дальних", "Цена", "Открыть подбор");
        assertThat(read(why(pair), coordinator)).contains("<dd>Дальних А. П.</dd>", "Открыть подбор");
    }

    @Test
    void aBorrowedMentorHasNoName() {
        var far = given.teacher("Дальних", organisations.region().school());
        given.as(() -> {
            mentors.ready(far.at(), 1, true, MentorshipGiven.SEPTEMBER, SYSTEM);
            rules.set(
                    school,
                    new Rules(Goal.MOST_MATCHED_THEN_POINTS, Map.of(), Set.of(), Mentor.MOST_PLACES, true, Map.of()),
                    SYSTEM);
        });
        var vera = given.teacher("Шадрина", school);
        var run = search(Set.of(anna, vera), Map.of(irina, 1));
        assertThat(read("/matching/runs/" + run.value(), curator)).contains("другой муниципалитет");
        assertThat(read(why(pairOf(anna, run)), curator))
                .contains("<dd>наставник другого муниципалитета</dd>")
                .doesNotContain("Дальних");
    }

    @Test
    void ofTwoMentorsEachHearsOfHimselfAlone() {
        var roles = Map.of(id(anna), Participants.TWO);
        var pair = pairOf(anna, search(school, Set.of(anna), Map.of(irina, 1, oleg, 1), roles));
        assertThat(read(why(pair), mentee)).contains("<h2>Кузнецова А. П., по ", "<h2>Осокина А. П., по ");
        assertThat(read(why(pair), curator)).contains("<h2>Кузнецова А. П., по ", "<h2>Осокина А. П., по ");
        assertThat(read(why(pair), mentor)).contains("Почему эта пара").doesNotContain("Осокина");
    }

    @Test
    void nobodyElseIsTold() {
        var pair = pairOf(anna, search(Set.of(anna), Map.of(irina, 1, oleg, 1)));
        var other = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        var colleague = access.signedIn(access.account(Role.MENTOR, school, oleg.person()));
        var head = access.signedIn(access.account(Role.HEAD, school));
        assertThat(read("/mentorships/" + pair.value(), head)).doesNotContain("Почему эта пара");
        for (var address : new String[] {brief(pair), why(pair)}) {
            assertThat(browser.get().uri(address).with(other)).hasStatus(404);
            assertThat(browser.get().uri(address).with(colleague)).hasStatus(404);
            assertThat(browser.get().uri(address).with(head)).hasStatus(403);
        }
    }

    @Test
    void isToldWhileTheSearchIsKeptAndTheMentorStays() {
        var pair = pairOf(anna, search(Set.of(anna), Map.of(irina, 1)));
        db.sql("update mentorship.side set affiliation = :other where mentorship = :pair and role = 'MENTOR'")
                .param("other", oleg.at().value())
                .param("pair", pair.value())
                .update();
        gone(pair);
        db.sql("update mentorship.side set affiliation = :own where mentorship = :pair and role = 'MENTOR'")
                .param("own", irina.at().value())
                .param("pair", pair.value())
                .update();
        assertThat(read("/mentorships/" + pair.value(), mentee)).contains("Почему эта пара");
        db.sql("""
                update matching.snapshot set taken_at = taken_at - interval '91 days'
                where id in (
                  select r.snapshot from matching.run r
                  join matching.decision d on d.run = r.id
                  where d.mentorship = :pair)
                """).param("pair", pair.value()).update();
        given.as(matchings::forget);
        gone(pair);
    }

    private void gone(MentorshipId pair) {
        assertThat(read("/mentorships/" + pair.value(), mentee)).doesNotContain("Почему эта пара");
        assertThat(browser.get().uri(why(pair)).with(mentee))
                .hasStatus(404)
                .bodyText()
                .contains("девяносто дней");
    }

    private void hard(Teacher teacher) {
        diagnostics.noteDifficulties(teacher.person(), school, Source.SELF, Map.of("MET-1", 3), SYSTEM);
    }

    private RunId search(Set<Teacher> mentees, Map<Teacher, Integer> places) {
        return search(school, mentees, places);
    }

    private RunId search(NodeId node, Set<Teacher> mentees, Map<Teacher, Integer> places) {
        return search(node, mentees, places, Map.of());
    }

    private RunId search(
            NodeId node, Set<Teacher> mentees, Map<Teacher, Integer> places, Map<String, Set<Aspect>> roles) {
        return given.as(() -> matchings.search(
                node,
                new Chosen(
                        mentees.stream().map(WhyScreenTests::id).collect(Collectors.toSet()),
                        places.entrySet().stream()
                                .collect(Collectors.toMap(one -> id(one.getKey()), Map.Entry::getValue)),
                        roles),
                SYSTEM));
    }

    /** Approves all that is proposed. */
    private MentorshipId pairOf(Teacher teacher, RunId run) {
        given.as(() -> matchings.approve(run, Set.of(), SYSTEM));
        return requireNonNull(
                given.as(() -> matchings.proposal(run, SYSTEM)).approved().get(id(teacher)));
    }

    private static String id(Teacher teacher) {
        return teacher.at().value().toString();
    }

    private String read(String address, RequestPostProcessor who) {
        var answer = browser.get().uri(address).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static String brief(MentorshipId pair) {
        return "/matching/pairs/" + pair.value() + "/brief";
    }

    private static String why(MentorshipId pair) {
        return "/matching/pairs/" + pair.value() + "/why";
    }
}
