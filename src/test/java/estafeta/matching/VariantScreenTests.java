package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.WhyNot;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.Side;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Rules of a node, searches by other rules beside each other, changes with their price, two mentors, searches that take a while. */
@EstafetaTest
class VariantScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    PeopleGiven people;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Matchings matchings;

    @Autowired
    Searching searching;

    @Autowired
    MatchingRunRepository runs;

    @Autowired
    Kept kept;

    @Autowired
    Secrets secrets;

    @Autowired
    NodeRules rules;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher anna;
    Teacher boris;
    Teacher irina;
    Teacher oleg;
    RequestPostProcessor curator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        anna = given.teacher("Белоусова", school);
        boris = given.teacher("Ветров", school);
        irina = given.teacher("Кузнецова", school);
        oleg = given.teacher("Осокин", school);
        curator = access.signedIn(access.account(Role.CURATOR, school));
    }

    @Test
    void theRulesOfADistrictHoldInItsSchoolsUntilTheySetTheirOwn() {
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(post("/matching/" + region.municipality().value() + "/rules", usual("most", "2"), coordinator))
                .hasStatus3xxRedirection();
        assertThat(rules.at(school).rules().most()).isEqualTo(2);
        assertThat(body("/matching/" + school.value() + "/rules")).contains("Сейчас действуют правила сверху");
        assertThat(post("/matching/" + school.value() + "/rules", usual("most", "1"), curator))
                .hasStatus3xxRedirection();
        assertThat(rules.at(school).rules().most()).isEqualTo(1);
        assertThat(rules.at(region.municipality()).rules().most()).isEqualTo(2);
        assertThat(body("/matching/" + school.value())).contains("Не больше 1 нового педагога на наставника");
        var run = search(Set.of(anna, boris), Map.of(irina, 2));
        assertThat(matchings.variants(run, SYSTEM).getFirst().outcome().matched())
                .isEqualTo(1);
    }

    @Test
    void rulesByWhichNothingCountsAreRefusedWithAllThatWasTyped() {
        var typed = usual("importance-SUBJECT", "NONE");
        for (var criterion : List.of("STRENGTHS", "PLACE", "EXPERIENCE", "CATEGORY")) {
            typed.put("importance-" + criterion, "NONE");
        }
        typed.put("most", "3");
        assertThat(post("/matching/" + school.value() + "/rules", typed, curator))
                .hasStatus(422)
                .bodyText()
                .contains("Ничего не учитывается", "<option value=\"3\" selected>3</option>");
        assertThat(rules.at(school).rules()).isEqualTo(Rules.USUAL);
        assertThat(post("/matching/" + school.value() + "/rules", usual("most", "семь"), curator))
                .hasStatus(422)
                .bodyText()
                .contains("Введено «семь». Нужно число от");
    }

    @Test
    void variantsStandBesideTheFirstSearchAndEachComesOutAgain() {
        var first = search(Set.of(anna, boris), Map.of(irina, 2, oleg, 0));
        var typed = usual("goal", Goal.CONVEX_LOAD.name());
        typed.put("title", "Поровну");
        typed.put("places-" + irina.at().value(), "1");
        assertThat(post(page(first) + "/variant", typed, curator)).hasStatus3xxRedirection();
        var variants = matchings.variants(first, SYSTEM);
        assertThat(variants)
                .extracting(
                        variant -> variant.run().title(),
                        variant -> variant.outcome().matched())
                .containsExactly(tuple("", 2), tuple("Поровну", 1));
        assertThat(body(page(first) + "/variants"))
                .contains("Первый подбор", "Поровну", "Места изменены у 1 наставника");
        for (var variant : variants) {
            assertThat(body(page(variant.run().id()) + "/proof"))
                    .contains("лучшего набора нет", "вышло то же самое, знак в знак");
        }
    }

    @Test
    void aResultThatDoesNotComeOutAgainIsSaidSo() {
        var run = search(Set.of(anna), Map.of(irina, 1));
        db.sql("update matching.result set result_sealed = :other where run = :id")
                .param("other", secrets.seal("{\"matches\":[]}"))
                .param("id", run.value())
                .update();
        assertThat(body(page(run) + "/proof")).contains("сейчас выходит иначе").doesNotContain("знак в знак");
    }

    @Test
    void aVariantWithoutANameIsRefused() {
        var first = search(Set.of(anna), Map.of(irina, 1));
        assertThat(post(page(first) + "/variant", usual("title", " "), curator))
                .hasStatus(422)
                .bodyText()
                .contains("Назовите вариант");
        assertThat(matchings.variants(first, SYSTEM)).hasSize(1);
    }

    @Test
    void theApprovedPlacesOfAVariantAreNotedAsReadiness() {
        var first = search(Set.of(anna, boris), Map.of(irina, 1));
        var variant = given.as(() -> matchings.variant(
                first,
                "Два места",
                new Rules(
                        Rules.USUAL.goal(),
                        Map.of(),
                        Set.of(),
                        5,
                        false,
                        Map.of(irina.at().value(), 2)),
                SYSTEM));
        assertThat(readiness(irina)).isEqualTo(1);
        for (var mentee : List.of(anna, boris)) {
            assertThat(given.as(() -> matchings.approve(variant, Set.of(mentee.at()), SYSTEM))
                            .made())
                    .hasSize(1);
        }
        assertThat(readiness(irina)).isEqualTo(2);
    }

    @Test
    void theCostOfAChangeIsShownBeforeItIsMadeAndItsReasonIsKept() {
        var run = search(Set.of(anna, boris), Map.of(irina, 1, oleg, 1));
        var other = given.as(() -> matchings.proposal(run, SYSTEM))
                        .result()
                        .of(place(anna))
                        .orElseThrow()
                        .mentor()
                        .equals(irina.at().value().toString())
                ? oleg
                : irina;
        var base = page(run) + "/mentees/" + anna.at().value() + "/choose";
        assertThat(body(page(run) + "/mentees/" + anna.at().value() + "/mentors/"
                        + other.at().value()))
                .contains("Цена для всех", "Почему вы решили иначе", "Ветров");
        assertThat(decided(run)).isZero();
        assertThat(post(
                        base,
                        Map.of("mentor", other.at().value().toString(), "reason", "Сидят в соседних кабинетах"),
                        curator))
                .hasStatus3xxRedirection();
        assertThat(db.sql("select reason from matching.decision where run = :run")
                        .param("run", run.value())
                        .query(String.class)
                        .single())
                .isEqualTo("Сидят в соседних кабинетах");
        assertThat(body(page(run))).contains("Выбрано вами", "Почему выбрано: Сидят в соседних кабинетах");
    }

    @Test
    void ofManyMentorsThoseAreOfferedWhoCostLeast() {
        var many = new LinkedHashMap<Teacher, Integer>();
        for (int no = 0; no <= Matchings.ALTERNATIVES; no++) {
            many.put(given.teacher("Наставникова" + (char) ('а' + no), school), 1);
        }
        var run = search(Set.of(anna), many);
        assertThat(given.as(() -> matchings.alternatives(run, place(anna), SYSTEM)))
                .hasSize(Matchings.ALTERNATIVES)
                .allSatisfy(one -> assertThat(one.price()).isInstanceOf(WhyNot.Costs.class));
        assertThat(body(page(run) + "/mentees/" + anna.at().value()))
                .contains("Показаны самые подходящие из 21", "Наставникова")
                .doesNotContain("Других возможных наставников среди участников нет");
    }

    @Test
    void whoWantsTwoMentorsGetsBothInOneMentorship() {
        var run = given.as(() -> matchings.search(
                school,
                new Chosen(
                        Set.of(anna.at().value().toString()),
                        Map.of(
                                irina.at().value().toString(),
                                1,
                                oleg.at().value().toString(),
                                1),
                        Map.of(anna.at().value().toString(), Participants.TWO)),
                SYSTEM));
        assertThat(body(page(run))).contains("по предмету", "по адаптации");
        var approval = given.as(() -> matchings.approve(run, Set.of(), SYSTEM));
        assertThat(approval.made()).hasSize(1);
        assertThat(given.as(() -> mentorships.sides(approval.made().getFirst(), SYSTEM)))
                .filteredOn(side -> side.role() == Side.Role.MENTOR)
                .extracting(Side::aspect)
                .containsExactlyInAnyOrder(Side.Aspect.SUBJECT, Side.Aspect.ADAPTATION);
    }

    @Test
    void aPartIsApprovedByTicking() {
        var run = search(Set.of(anna, boris), Map.of(irina, 1, oleg, 1));
        assertThat(post(page(run) + "/approve-part", Map.of(), curator))
                .hasStatus(422)
                .bodyText()
                .contains("Не отмечена ни одна пара");
        assertThat(post(
                        page(run) + "/approve-part",
                        Map.of("mentee", anna.at().value().toString()),
                        curator))
                .hasStatus3xxRedirection();
        assertThat(matchings.approved(run)).isEqualTo(1);
    }

    @Test
    void whoIsLeftOutInOneRoleIsLeftOutWhole() {
        var run = given.as(() -> matchings.search(
                school,
                new Chosen(
                        Set.of(anna.at().value().toString(), boris.at().value().toString()),
                        Map.of(
                                irina.at().value().toString(),
                                2,
                                oleg.at().value().toString(),
                                2),
                        Map.of(anna.at().value().toString(), Participants.TWO)),
                SYSTEM));
        var base = page(run) + "/mentees/" + anna.at().value();
        assertThat(post(
                        base + "~subject/choose",
                        Map.of("mentor", irina.at().value().toString()),
                        curator))
                .hasStatus3xxRedirection();
        assertThat(post(base + "~adaptation/leave-out", Map.of(), curator)).hasStatus3xxRedirection();
        assertThat(body(page(run))).contains("Пары подобраны для 1 из 3", "вы решили подобрать наставника позже");
        assertThat(post(base + "~subject/release", Map.of(), curator)).hasStatus3xxRedirection();
        assertThat(body(page(run))).contains("Пары подобраны для 3 из 3");
    }

    @Test
    void nothingIsApprovedOnceAPlaceIsGoneAndTheRestMayBe() {
        var run = search(Set.of(anna, boris), Map.of(irina, 1, oleg, 1));
        given.as(() -> mentors.ready(oleg.at(), 0, false, today.at(school), SYSTEM));
        assertThat(post(page(run) + "/approve", Map.of(), curator))
                .hasStatus(409)
                .bodyText()
                .contains("С тех пор кое-что изменилось", "не хватает мест, свободно 0", "Утвердить остальных");
        assertThat(matchings.approved(run)).isZero();
        var left = given.as(() -> matchings.proposal(run, SYSTEM)).result().matches().stream()
                .filter(match -> match.mentor().equals(irina.at().value().toString()))
                .map(match -> match.mentee().id())
                .findFirst()
                .orElseThrow();
        assertThat(post(page(run) + "/approve", Map.of("mentee", left), curator))
                .hasStatus3xxRedirection();
        assertThat(matchings.approved(run)).isEqualTo(1);
    }

    @Test
    void aSearchThatTakesAWhileIsLookedAtStoppedAndGoneOnWith() {
        var asked = given.as(
                () -> runs.save(Run.asked(school, today.at(school), today.now(), null, "", kept.written(Rules.USUAL))));
        assertThat(body(page(asked.id()))).contains("Подбор идёт", "читаем, кто участвует", "Остановить");
        assertThat(browser.get().uri(page(asked.id()) + "/progress").with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("<progress");
        given.as(() -> mentors.ready(irina.at(), 2, false, today.at(school), SYSTEM));
        people.teacher(school);
        given.as(() -> searching.go(asked.id(), SYSTEM));
        assertThat(runs.findById(asked.id()).orElseThrow().state()).isEqualTo(Run.State.READY);
        assertThat(body(page(asked.id()))).contains("Пары подобраны для 1 из 1", "Кузнецова");

        var stopped = given.as(
                () -> runs.save(Run.asked(school, today.at(school), today.now(), null, "", kept.written(Rules.USUAL))));
        assertThat(post(page(stopped.id()) + "/cancel", Map.of(), curator)).hasStatus3xxRedirection();
        given.as(() -> searching.go(stopped.id(), SYSTEM));
        assertThat(runs.findById(stopped.id()).orElseThrow())
                .extracting(Run::state, Run::snapshot, Run::outcome)
                .containsExactly(Run.State.CANCELLED, null, null);
        assertThat(body(page(stopped.id()))).contains("Этот подбор прервали");
    }

    @Test
    void aSearchForNobodyIsOver() {
        var asked = given.as(
                () -> runs.save(Run.asked(school, today.at(school), today.now(), null, "", kept.written(Rules.USUAL))));
        given.as(() -> searching.go(asked.id(), SYSTEM));
        assertThat(runs.findById(asked.id()).orElseThrow().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(body(page(asked.id()))).contains("участвовать оказалось некому");
    }

    @Test
    void forgedPlacesAreNotTaken() {
        var first = search(Set.of(anna), Map.of(irina, 1));
        var typed = usual("title", "Чужие места");
        typed.put("places-x", "5");
        typed.put("places-01a22900-0000-7000-8000-000000000000", "5");
        assertThat(post(page(first) + "/variant", typed, curator)).hasStatus3xxRedirection();
        assertThat(matchings.variants(first, SYSTEM))
                .extracting(variant -> variant.outcome().matched())
                .containsExactly(1, 1);
    }

    private int decided(RunId run) {
        return db.sql("select count(*) from matching.decision where run = :run")
                .param("run", run.value())
                .query(Integer.class)
                .single();
    }

    private int readiness(Teacher teacher) {
        return mentors.readiness(teacher.at(), today.at(school)).orElseThrow().places();
    }

    private static Mentee place(Teacher teacher) {
        return Mentee.of(teacher.at().value().toString());
    }

    private RunId search(Set<Teacher> mentees, Map<Teacher, Integer> places) {
        var chosen = new LinkedHashMap<String, Integer>();
        places.forEach((mentor, count) -> chosen.put(mentor.at().value().toString(), count));
        return given.as(() -> matchings.search(
                school,
                new Chosen(
                        mentees.stream()
                                .map(mentee -> mentee.at().value().toString())
                                .collect(Collectors.toSet()),
                        chosen,
                        Map.of()),
                SYSTEM));
    }

    /** The usual rules as the form sends them, but for one field. */
    private static Map<String, String> usual(String but, String value) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("goal", Goal.MOST_MATCHED_THEN_POINTS.name());
        for (var criterion : Criterion.values()) {
            typed.put("importance-" + criterion.name(), Importance.USUAL.name());
        }
        typed.put("most", "5");
        typed.put(but, value);
        return typed;
    }

    private static String page(RunId run) {
        return "/matching/runs/" + run.value();
    }

    private MockMvcTester.MockMvcRequestBuilder fill(
            MockMvcTester.MockMvcRequestBuilder request, Map<String, String> typed) {
        typed.forEach(request::param);
        return request;
    }

    private MockMvcTester.MockMvcRequestBuilder post(
            String address, Map<String, String> typed, RequestPostProcessor who) {
        return fill(browser.post().uri(address), typed).with(who);
    }

    private String body(String address) {
        return new String(
                        browser.get()
                                .uri(address)
                                .with(curator)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }
}
