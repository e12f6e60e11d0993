package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.MAY;
import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EstafetaTest
class OrderScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Endings endings;

    @Autowired
    Papers papers;

    @Autowired
    Orders orders;

    @Autowired
    ActRepository acts;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;
    Teacher oleg;
    RequestPostProcessor curator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        oleg = given.teacher("Дроздов", school);
        curator = access.signedIn(access.account(Role.CURATOR, school));
    }

    @Test
    void oneOrderAssignsTwoPairsAndBothBeginWhenItIsRegistered() {
        var first = agreed(irina, anna);
        var second = agreed(oleg, given.teacher("Лаптева", school));
        assertThat(shown(browser.get().uri("/orders").with(curator).exchange()))
                .contains("Ждут приказа", "закрепить — 2", "Приказов пока нет");
        var order = drafted(first, second);
        assertThat(shown(open(order))).contains("Проект приказа", "Кузнецова А. П. – Белоусова А. П.", "Лаптева");
        assertThat(state(first)).isEqualTo(State.AGREED);
        assertThat(post("/orders/" + order + "/register", "number", "45/2-р", "day", "20.09.2025"))
                .hasRedirectedUrl("/orders/" + order);
        assertThat(shown(open(order)))
                .contains("Приказ № 45/2-р от 20 сентября 2025", "ещё не ознакомлен", "Кузнецова Анна Павловна");
        assertThat(state(first)).isEqualTo(State.ACTIVE);
        assertThat(state(second)).isEqualTo(State.ACTIVE);
        assertThat(shown(browser.get()
                        .uri("/mentorships/" + first.value())
                        .with(curator)
                        .exchange()))
                .contains("45/2-р", "закрепить, действует с 1 сентября 2025");
        assertThat(shown(browser.get().uri("/orders").with(curator).exchange()))
                .contains("45/2-р")
                .doesNotContain("Ждут приказа");
    }

    @Test
    void whatIsLeftOutWaitsForAnotherOrder() {
        var first = agreed(irina, anna);
        var second = agreed(oleg, given.teacher("Лаптева", school));
        var order = drafted(first, second);
        assertThat(post("/orders/" + order + "/acts", "chosen", act(first))).hasStatus3xxRedirection();
        assertThat(shown(open(order))).doesNotContain("Лаптева");
        assertThat(shown(browser.get().uri("/orders").with(curator).exchange())).contains("закрепить — 1");
        assertThat(post("/orders/" + order + "/give-up")).hasRedirectedUrl("/orders");
        assertThat(shown(browser.get().uri("/orders").with(curator).exchange())).contains("закрепить — 2");
    }

    @Test
    void aPairThatHasMovedOnMeanwhileIsNamedAndNothingIsRegistered() {
        var first = agreed(irina, anna);
        var second = agreed(oleg, given.teacher("Лаптева", school));
        var order = drafted(first, second);
        given.as(() -> endings.refuse(second, oleg.at(), SEPTEMBER, null, SYSTEM));
        assertThat(refused(post("/orders/" + order + "/register", "number", "45/2-р", "day", "20.09.2025")))
                .contains("Дроздов А. П. – Лаптева А. П.", "прекращена досрочно", "Уберите её из проекта", "45/2-р");
        assertThat(state(first)).isEqualTo(State.AGREED);
        assertThat(shown(open(order))).contains("Проект приказа");
    }

    @Test
    void whatHappensToAPairAtWorkWaitsForAnOrder() {
        var id = given.active(school, irina, anna);
        var november = LocalDate.of(2025, 11, 10);
        given.as(() -> {
            atWork.pause(id, november, "длительный отпуск", SYSTEM);
            atWork.resume(id, november.plusDays(20), SYSTEM);
            atWork.replaceMentor(
                    id,
                    new Replacement(irina.at(), oleg.at(), november.plusDays(30), "отпуск", november, "папка"),
                    SYSTEM);
            atWork.extend(id, MAY.plusDays(30), SYSTEM);
            endings.refuse(id, anna.at(), november.plusDays(60), null, SYSTEM);
        });
        assertThat(shown(browser.get().uri("/orders").with(curator).exchange()))
                .contains(
                        "приостановить — 1",
                        "возобновить — 1",
                        "продлить — 1",
                        "заменить наставника — 1",
                        "прекратить — 1");
        assertThat(shown(browser.get()
                        .uri("/orders/new/" + school.value())
                        .with(curator)
                        .exchange()))
                .contains("Дроздов А. П. вместо Кузнецова А. П.", "последний день 9 января 2026");
        assertThat(post("/orders/new/" + school.value() + "/without", "chosen", act(id)))
                .hasRedirectedUrl("/orders");
        assertThat(acts.findByMentorship(id).stream().filter(Act::waits)).hasSize(4);
    }

    @Test
    void aNumberThatIsTakenIsAskedAboutOnceAndNotRefused() {
        given.active(school, irina, anna);
        var order = drafted(agreed(oleg, given.teacher("Лаптева", school)));
        var typed = new String[] {"number", "41-од", "day", "20.09.2025"};
        assertThat(refused(post("/orders/" + order + "/register", typed)))
                .contains("Такой номер в этом году уже есть", "№ 41-од от 1 сентября 2025");
        var anyway = Arrays.copyOf(typed, 6);
        anyway[4] = "anyway";
        anyway[5] = "true";
        assertThat(post("/orders/" + order + "/register", anyway)).hasStatus3xxRedirection();
        assertThat(shown(open(order))).contains("Приказ № 41-од от 20 сентября 2025");
    }

    @Test
    void aNumberThatIsTakenIsAskedAboutAtThePairToo() {
        given.active(school, irina, anna);
        var pair = agreed(oleg, given.teacher("Лаптева", school));
        var typed = new String[] {
            "act",
            "ASSIGN",
            "employer",
            school.value().toString(),
            "number",
            "41-од",
            "day",
            "20.09.2025",
            "last",
            "20.09.2025"
        };
        var door = "/mentorships/" + pair.value() + "/order";
        assertThat(refused(post(door, typed)))
                .contains("Такой номер в этом году уже есть", "Номер верный, приказов с ним два", "20.09.2025");
        assertThat(state(pair)).isEqualTo(State.AGREED);
        var anyway = Arrays.copyOf(typed, 12);
        anyway[10] = "anyway";
        anyway[11] = "true";
        assertThat(post(door, anyway)).hasStatus3xxRedirection();
        typed[7] = "01.09.2025";
        assertThat(post(
                        "/mentorships/"
                                + agreed(irina, given.teacher("Сомова", school)).value() + "/order",
                        typed))
                .as("the same order")
                .hasStatus3xxRedirection();
    }

    @Test
    void anOrderIsNotOlderThanItsGround() {
        var pair = agreed(irina, anna);
        var order = location(post(
                "/orders/new/" + school.value(),
                "chosen",
                act(pair),
                "body",
                "педагогический совет",
                "protocol",
                "1",
                "heldOn",
                "28.08.2025"));
        assertThat(shown(open(order))).contains("педагогический совет, протокол № 1 от 28 августа 2025");
        assertThat(refused(post("/orders/" + order + "/register", "number", "40", "day", "27.08.2025")))
                .contains("Приказ от 27.08.2025 раньше решения, на котором стоит");
    }

    @Test
    void thoseItNamesAreAcquaintedOnceItIsSigned() {
        var order = registered(agreed(irina, anna));
        assertThat(refused(post(
                        "/orders/" + order + "/acquaint",
                        "chosen",
                        irina.at().value().toString(),
                        "day",
                        "19.09.2025")))
                .contains("Ознакомлен 19.09.2025, а приказ от 20.09.2025");
        assertThat(post(
                        "/orders/" + order + "/acquaint",
                        "chosen",
                        irina.at().value().toString(),
                        "day",
                        "21.09.2025"))
                .hasStatus3xxRedirection();
        assertThat(shown(open(order))).contains("ознакомлен 21 сентября 2025", "ещё не ознакомлен");
    }

    @Test
    void aWrongNumberIsCorrectedAndAWrongOrderTakenBack() {
        var pair = agreed(irina, anna);
        var order = registered(pair);
        assertThat(post("/orders/" + order + "/correct", "number", "46-од", "day", "20.09.2025"))
                .hasStatus3xxRedirection();
        assertThat(shown(open(order))).contains("Приказ № 46-од", "Исправлены номер или дата");
        assertThat(refused(post("/orders/" + order + "/cancel", "because", "не тот приказ")))
                .contains("пара работает, и другого приказа у неё нет");
        var waiting = agreed(oleg, given.teacher("Лаптева", school), false);
        var another = registered(waiting);
        assertThat(state(waiting)).isEqualTo(State.IN_ORDER);
        assertThat(post("/orders/" + another + "/cancel", "because", "не тот приказ"))
                .hasStatus3xxRedirection();
        assertThat(state(waiting)).isEqualTo(State.AGREED);
        assertThat(shown(browser.get().uri("/orders").with(curator).exchange())).contains("закрепить — 1");
    }

    @Test
    void aPairAcrossSchoolsWaitsForAnOrderOfEachAndForTheirAgreement() {
        var elsewhere = organisations.school(organisations.municipality(region.region()));
        var far = given.teacher("Дудко", elsewhere);
        var pair = agreed(far, anna);
        registered(pair);
        assertThat(papers.missing(pair, SYSTEM)).containsExactly(MissingPaper.SECOND_ORDER, MissingPaper.COOPERATION);
        assertThat(shown(browser.get()
                        .uri("/mentorships/" + pair.value())
                        .with(curator)
                        .exchange()))
                .contains("Внесите соглашение организаций", "приказ второй организации");
        var agreement = "/mentorships/" + pair.value() + "/cooperation";
        assertThat(post(agreement, "number", "3", "day", "01.09.2025", "last", "31.05.2026"))
                .hasStatus3xxRedirection();
        assertThat(refused(post(agreement, "number", "3", "day", "01.09.2025", "last", "31.05.2026")))
                .contains("Соглашение организаций для этой пары уже есть");
        var there = access.signedIn(access.account(Role.CURATOR, elsewhere));
        assertThat(shown(browser.get().uri("/orders").with(there).exchange())).contains("закрепить — 1");
        var second = location(browser.post()
                .uri("/orders/new/" + elsewhere.value())
                .param(
                        "chosen",
                        acts.findByMentorship(pair).stream()
                                .filter(Act::waits)
                                .map(act -> act.id().value().toString())
                                .toList()
                                .getFirst())
                .param("once", UUID.randomUUID().toString())
                .with(there)
                .exchange());
        assertThat(browser.post()
                        .uri("/orders/" + second + "/register")
                        .param("number", "9")
                        .param("day", "21.09.2025")
                        .with(there))
                .hasStatus3xxRedirection();
        assertThat(state(pair)).isEqualTo(State.ACTIVE);
    }

    @Test
    void leadsFromTheWordsOfThePaperToWhereTheyArePutRight() {
        var order = drafted(agreed(irina, anna));
        assertThat(shown(open(order + "/words")))
                .contains("Белоусовой Анне Павловне", "имя человека", "Поправить: Белоусова Анна Павловна")
                .contains("back=%2Forders%2F" + order + "%2Fwords");
    }

    @Test
    void ordersOfAnotherSchoolAreUnknown() {
        var order = registered(agreed(irina, anna));
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        assertThat(browser.get().uri("/orders/" + order).with(stranger)).hasStatus(404);
        assertThat(shown(browser.get().uri("/orders").with(stranger).exchange()))
                .doesNotContain("45/2-р");
        var head = access.signedIn(access.account(Role.HEAD, school));
        assertThat(shown(browser.get().uri("/orders?q=45").with(head).exchange()))
                .contains("45/2-р");
        assertThat(shown(browser.get().uri("/orders?state=DRAFT").with(head).exchange()))
                .contains("По этому отбору приказов нет");
        assertThat(shown(browser.get().uri("/orders?year=2024").with(head).exchange()))
                .doesNotContain("45/2-р");
    }

    private MentorshipId agreed(Teacher mentor, Teacher mentee) {
        return agreed(mentor, mentee, true);
    }

    private MentorshipId agreed(Teacher mentor, Teacher mentee, boolean agreement) {
        var id = given.proposed(school, mentor, mentee);
        given.as(() -> {
            papers.agree(id, mentor.at(), SEPTEMBER, "папка", SYSTEM);
            if (agreement) {
                papers.noteAgreement(id, mentor.at(), "1", SEPTEMBER, SYSTEM);
            }
        });
        return id;
    }

    private String drafted(MentorshipId... pairs) {
        var typed = Arrays.stream(pairs)
                .flatMap(pair -> Stream.of("chosen", act(pair)))
                .toArray(String[]::new);
        return location(post("/orders/new/" + school.value(), typed));
    }

    private String registered(MentorshipId pair) {
        var order = drafted(pair);
        assertThat(post("/orders/" + order + "/register", "number", "45/2-р", "day", "20.09.2025"))
                .hasStatus3xxRedirection();
        return order;
    }

    private String act(MentorshipId pair) {
        return acts.findByMentorship(pair).stream()
                .filter(act -> act.employer().equals(school))
                .sorted(Comparator.comparing(act -> !act.waits()))
                .map(act -> act.id().value().toString())
                .toList()
                .getFirst();
    }

    private static String location(MvcTestResult done) {
        assertThat(done).hasStatus3xxRedirection();
        var location = done.getResponse().getHeader("Location");
        return location == null ? "" : location.substring(location.lastIndexOf('/') + 1);
    }

    private MvcTestResult open(String order) {
        return browser.get().uri("/orders/" + order).with(curator).exchange();
    }

    private MvcTestResult post(String uri, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(curator);
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    /** What the page says, with plain spaces. */
    private static String shown(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return plain(page);
    }

    private static String refused(MvcTestResult form) {
        assertThat(form).hasStatus(422);
        return plain(form);
    }

    private static String plain(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private State state(MentorshipId id) {
        return mentorships.require(id, SYSTEM).state();
    }
}
