package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
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
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.Features;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.organisation.Settlement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EstafetaTest
class FairnessScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Organisations register;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Matchings matchings;

    @Autowired
    Mentors mentors;

    @Autowired
    Diagnostics diagnostics;

    @Autowired
    WishAsking asking;

    @Autowired
    Wishes wishes;

    OrganisationGiven.Region region;
    NodeId school;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        curator = access.signedIn(access.account(Role.CURATOR, school));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
    }

    /** Anna suits Irina best and wishes for Oleg; Boris wishes for Irina. */
    private RunId weighed() {
        var anna = given.teacher("Белоусова", school);
        var boris = given.teacher("Ветрова", school);
        var irina = given.teacher("Кузнецова", school);
        var oleg = given.teacher("Осокина", school);
        given.as(() -> {
            asking.choose(school, true, SYSTEM);
            diagnostics.noteDifficulties(anna.person(), school, Source.SELF, Map.of("MET-1", 3), SYSTEM);
            diagnostics.noteStrengths(irina.person(), school, Set.of("MET-1"), SYSTEM);
            wishes.wish(anna.person(), oleg.person(), school, Wish.PREFER, SYSTEM);
            wishes.wish(boris.person(), irina.person(), school, Wish.PREFER, SYSTEM);
        });
        return search(school, Set.of(anna, boris), Map.of(irina, 1, oleg, 1));
    }

    @Test
    void namesTheWeakestPairsAndLeadsToTheirReplacing() {
        var run = weighed();
        var text = page(run, "/fairness", curator);
        assertThat(text).contains("Ветрова Анна Павловна", "Осокина Анна Павловна", "Одна из двадцати слабее");
        var mentee = given.as(() -> matchings.proposal(run, SYSTEM)).participants().mentees().stream()
                .filter(one -> one.name().startsWith("Ветрова"))
                .findFirst()
                .orElseThrow();
        assertThat(text)
                .contains("/matching/runs/" + run.value() + "/mentees/" + mentee.id() + "\"")
                .doesNotContain("желани", "хочет");
    }

    @Test
    void saysWhatFairnessCostsAndMakesItAVariant() {
        var run = weighed();
        assertThat(page(run, "/fairness", curator))
                .contains(
                        "«Никого не обидеть»: самая слабая пара стала бы на 8 лучше, всем вместе это стоит 9 баллов.",
                        "Сделать вариантом")
                .doesNotContain("Открыть вариант");
        assertThat(browser.post()
                        .uri("/matching/runs/" + run.value() + "/fairness/variant")
                        .param("goal", "WORST_OFF_FIRST")
                        .with(curator))
                .hasStatus3xxRedirection();
        var variant = given.as(() -> matchings.variants(run, SYSTEM)).getLast();
        assertThat(variant.run().title()).isEqualTo("Никого не обидеть");
        assertThat(variant.rules()).isEqualTo(Rules.USUAL.under(Goal.WORST_OFF_FIRST));
        assertThat(page(run, "/fairness", curator)).contains("Открыть вариант");
        assertThat(page(variant.run().id(), "/fairness", curator))
                .contains(
                        "«Больше всего пользы»: самая слабая пара стала бы на 8 слабее, всем вместе это прибавило бы 9 баллов.");
    }

    @Test
    void answersHtmxWithThePriceAlone() {
        var run = weighed();
        assertThat(browser.get()
                        .uri("/matching/runs/" + run.value() + "/fairness/price")
                        .header("HX-Request", "true")
                        .with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"price-found\"", "Сумма баллов")
                .doesNotContain("<h1>");
        assertThat(page(run, "/fairness/price", curator)).contains("<h1>", "Сумма баллов");
    }

    @Test
    void tellsWhoIsBehindByPlaceAndKind() {
        var village = organisations.school(region.municipality());
        given.as(() -> register.describe(
                village,
                "school",
                new Features(Settlement.RURAL, true, false),
                register.require(village).version(),
                SYSTEM));
        var run = search(
                region.municipality(),
                Set.of(
                        given.teacher("Белоусова", school),
                        given.teacher("Ветрова", village),
                        given.teacher("Галкина", village)),
                Map.of(given.teacher("Кузнецова", school), 2));
        var text = page(run, "/fairness", coordinator);
        assertThat(text)
                .contains("<h2>Организации</h2>", "<h2>Виды школ</h2>", "Сельские", "Малокомплектные", "Остальные");
        assertThat(row(text, nameOf(village))).contains("наставника получают реже других", ">2</td>", ">1</td>");
        assertThat(row(text, nameOf(school))).doesNotContain("реже других");
        assertThat(row(text, "Сельские")).contains("реже других");
        assertThat(page(run, "/pictures", coordinator))
                .contains(nameOf(school) + " → " + nameOf(village) + ": 1", "пар 1, у себя 1");
    }

    @Test
    void tellsMunicipalitiesApartInARegion() {
        var other = organisations.municipality(region.region());
        var there = organisations.school(other);
        var anna = given.teacher("Белоусова", school);
        var lena = given.teacher("Чалых", there);
        var irina = given.teacher("Кузнецова", school);
        given.as(() -> mentors.ready(irina.at(), 3, true, MentorshipGiven.SEPTEMBER, SYSTEM));
        var run = search(region.region(), Set.of(anna, lena), Map.of(irina, 2));
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, region.region()));
        assertThat(page(run, "/fairness", operator)).contains("<h2>Муниципалитеты</h2>");
        assertThat(row(page(run, "/fairness", operator), nameOf(other))).contains("пары слабее, чем у других");
        assertThat(page(run, "/pictures", operator))
                .contains(nameOf(region.municipality()) + " → " + nameOf(other) + ": 1")
                .doesNotContain(nameOf(school) + " →");
    }

    @Test
    void keepsWhoIsBorrowedAndFromWhere() {
        var other = organisations.municipality(region.region());
        var there = organisations.school(other);
        var far = given.teacher("Дальняя", there);
        given.as(() -> mentors.ready(far.at(), 3, true, MentorshipGiven.SEPTEMBER, SYSTEM));
        var anna = given.teacher("Белоусова", school);
        var lena = given.teacher("Чалых", school);
        var first = search(school, Set.of(anna, lena), Map.of(given.teacher("Кузнецова", school), 1));
        var run = borrowing(first);
        for (var who : List.of(curator, coordinator)) {
            assertThat(page(run, "/fairness", who))
                    .contains("наставник другого муниципалитета")
                    .doesNotContain("Дальняя", nameOf(there), nameOf(other));
            assertThat(page(run, "/pictures", who))
                    .contains("На расстоянии → " + nameOf(school) + ": 1")
                    .doesNotContain("Дальняя", nameOf(there), nameOf(other));
        }
    }

    @Test
    void keepsANeighbourToThoseWhoDoNotSeeHim() {
        var there = organisations.school(region.municipality());
        var near = given.teacher("Соседова", there);
        given.as(() -> mentors.ready(near.at(), 3, true, MentorshipGiven.SEPTEMBER, SYSTEM));
        var run = borrowing(search(
                school,
                Set.of(given.teacher("Белоусова", school), given.teacher("Чалых", school)),
                Map.of(given.teacher("Кузнецова", school), 1)));
        assertThat(page(run, "/fairness", curator))
                .contains("другая организация")
                .doesNotContain("Соседова", nameOf(there));
        assertThat(page(run, "/pictures", curator)).doesNotContain("Соседова", nameOf(there));
        assertThat(page(run, "/fairness", coordinator)).contains("Соседова");
        assertThat(page(run, "/pictures", coordinator)).contains(nameOf(there) + " → " + nameOf(school) + ": 1");
    }

    @Test
    void aSchoolWithItsOwnMentorsHasNoFlows() {
        assertThat(page(weighed(), "/pictures", curator))
                .contains("Все пары внутри одной организации", "Сколько пар с каким соответствием", "от 90 до 100")
                .doesNotContain("→");
    }

    @Test
    void isClosedToACuratorOfAnotherSchoolAndOpenToTheDistrict() {
        var run = weighed();
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        for (var address : List.of("/fairness", "/fairness/price", "/pictures")) {
            assertThat(browser.get()
                            .uri("/matching/runs/" + run.value() + address)
                            .with(stranger))
                    .hasStatus(404);
            assertThat(browser.get()
                            .uri("/matching/runs/" + run.value() + address)
                            .with(coordinator))
                    .hasStatusOk();
        }
        assertThat(browser.post()
                        .uri("/matching/runs/" + run.value() + "/fairness/variant")
                        .param("goal", "WORST_OFF_FIRST")
                        .with(stranger))
                .hasStatus(404);
        assertThat(given.as(() -> matchings.variants(run, SYSTEM))).hasSize(1);
    }

    @Test
    void showsTheStrongestFlowsOfADistrictWithManySchools() {
        var schools = IntStream.range(0, 48)
                .mapToObj(i -> organisations.school(region.municipality()))
                .toList();
        var mentees = IntStream.range(0, 60)
                .mapToObj(i -> given.teacher("Ученикова", schools.get(i % schools.size())))
                .collect(Collectors.toSet());
        var places = IntStream.range(0, 20)
                .mapToObj(i -> given.teacher("Наставникова", schools.get(i % 4)))
                .collect(Collectors.toMap(mentor -> mentor, mentor -> 3));
        var run = search(region.municipality(), mentees, places);
        assertThat(page(run, "/fairness", coordinator)).contains("У кого больше всего", "Получили 3 педагогов");
        var text = page(run, "/pictures", coordinator);
        assertThat(text).contains("Показаны самые широкие полосы", "<td>другие</td>");
        assertThat(text.split("class=\"flow\"", -1)).hasSize(40 + 1);
    }

    private static String row(String text, String name) {
        var start = text.indexOf("<tr><th scope=\"row\">" + name + "<");
        assertThat(start).as("a row of " + name).isNotNegative();
        return text.substring(start, text.indexOf("</tr>", start));
    }

    private String nameOf(NodeId node) {
        return given.as(() -> register.name(node, given.today(node))).replace('\u00a0', ' ');
    }

    private String page(RunId run, String address, RequestPostProcessor who) {
        var answer = browser.get()
                .uri("/matching/runs/" + run.value() + address)
                .with(who)
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private RunId borrowing(RunId first) {
        return given.as(() -> matchings.variant(
                first,
                "С наставниками на расстоянии",
                new Rules(Goal.MOST_MATCHED_THEN_POINTS, Map.of(), Set.of(), 5, true, Map.of()),
                SYSTEM));
    }

    private RunId search(NodeId node, Set<Teacher> mentees, Map<Teacher, Integer> places) {
        return given.as(() -> matchings.search(
                node,
                new Chosen(
                        mentees.stream().map(FairnessScreenTests::id).collect(Collectors.toSet()),
                        places.entrySet().stream()
                                .collect(Collectors.toMap(one -> id(one.getKey()), Map.Entry::getValue)),
                        Map.of()),
                SYSTEM));
    }

    private static String id(Teacher teacher) {
        return teacher.at().value().toString();
    }
}
