package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.MAY;
import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AbsenceKind;
import estafeta.people.Affiliations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** «Новый учебный год» of a school and of a municipality. The pairs of these tests end in May 2026. */
@EstafetaTest
class NewYearScreenTests {
    private static final LocalDate NEXT_MAY = LocalDate.of(2027, 5, 31);

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
    Endings endings;

    @Autowired
    Fates fates;

    @Autowired
    FateRepository allFates;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Mentors mentors;

    @Autowired
    Affiliations affiliations;

    @Autowired
    ActRepository acts;

    @Autowired
    OrderRepository orders;

    @Autowired
    SideRepository sides;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher oleg;
    MentorshipId first;
    MentorshipId second;
    RequestPostProcessor curator;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        oleg = given.teacher("Дроздов", school);
        first = given.active(school, irina, given.teacher("Белоусова", school));
        second = given.active(school, oleg, given.teacher("Лаптева", school));
        curator = access.signedIn(access.account(Role.CURATOR, school));
    }

    @Test
    void onePressAndOneOrderLetAllGoOn() {
        assertThat(table()).contains("2 пары", "пара работает первый год", "ещё не решено", "Всем предложенное");
        assertThat(post(curator, at("go-on"))).hasRedirectedUrl(at(""));
        assertThat(table()).contains("Решено о 2 парах", "до 31 мая 2027");
        assertThat(last(first)).isEqualTo(MAY);
        assertThat(check()).contains("продолжается", "Проект приказа", "продлить — 2");
        var settled =
                post(curator, at("settle"), "body", "педагогический совет", "protocol", "1", "heldOn", "28.08.2026");
        assertThat(settled.getResponse().getRedirectedUrl()).startsWith("/orders/");
        assertThat(last(first)).isEqualTo(NEXT_MAY);
        assertThat(last(second)).isEqualTo(NEXT_MAY);
        assertThat(shown(get(curator, location(settled))))
                .contains(
                        "Проект приказа",
                        "Кузнецова А. П. – Белоусова А. П.",
                        "Дроздов А. П. – Лаптева А. П.",
                        "продлить",
                        "педагогический совет, протокол № 1 от 28 августа 2026");
        assertThat(table()).contains("Решать не о чем");
    }

    @Test
    void rowsAreCorrectedAndWhatIsLeftForLaterStays() {
        post(curator, at("go-on"));
        assertThat(choose(curator, first, "GOES_ON", "COMPLETES")).hasRedirectedUrl(at(""));
        assertThat(choose(curator, second, "GOES_ON", "LATER")).hasRedirectedUrl(at(""));
        assertThat(check())
                .contains("завершается", "последний день 31 мая 2026", "не нужен: срок вышел сам", "решить позже");
        assertThat(post(curator, at("settle"))).hasRedirectedUrl(at(""));
        assertThat(stored(first).ending()).isEqualTo(Ending.TERM);
        assertThat(last(first)).isEqualTo(MAY);
        assertThat(stored(second).state()).isEqualTo(State.ACTIVE);
        assertThat(table()).contains("1 пара", "Лаптева").doesNotContain("Белоусова");
        assertThat(refused(post(curator, at("settle")))).contains("Проводить нечего");
    }

    @Test
    void theSecondSeesWhatTheFirstHasChosenAndDoesNotOverwriteItUnseen() {
        choose(curator, first, "", "COMPLETES");
        var head = access.signedIn(access.account(Role.HEAD, school));
        assertThat(shown(get(head, at("")))).contains("Решено о 1 паре", "value=\"COMPLETES\" selected");
        var unseen = choose(head, first, "", "GOES_ON");
        assertThat(refused(unseen))
                .contains("Пока страница была открыта, о паре Кузнецова А. П. – Белоусова А. П. решил кто-то другой")
                .contains("value=\"GOES_ON\" selected");
        assertThat(choose(head, first, "COMPLETES", "GOES_ON")).hasStatus3xxRedirection();
        assertThat(post(head, at("settle"))).hasStatus3xxRedirection();
        assertThat(last(first)).isEqualTo(NEXT_MAY);
    }

    @Test
    void aPairThatHasMovedOnMeanwhileIsNamedAndLeftOut() {
        post(curator, at("go-on"));
        given.as(() -> endings.complete(first, MAY, Ending.PLAN, SYSTEM));
        assertThat(table()).contains("Изменились после того", "Кузнецова А. П. – Белоусова А. П.");
        assertThat(check()).contains("Изменились и не войдут", "продлить — 1");
        assertThat(refused(choose(curator, first, "GOES_ON", "COMPLETES")))
                .contains("изменилась, пока страница была открыта");
        var settled = post(curator, at("settle"));
        assertThat(settled).hasStatus3xxRedirection();
        assertThat(shown(get(curator, location(settled)))).contains("Лаптева");
        assertThat(stored(first).state()).isEqualTo(State.COMPLETED);
        assertThat(last(second)).isEqualTo(NEXT_MAY);
        assertThat(table()).doesNotContain("Изменились после того");
    }

    @Test
    void aRefusalInTheMiddleNamesThePairAndUndoesAll() {
        post(curator, at("go-on"));
        given.as(() -> mentors.ready(oleg.at(), 0, false, LocalDate.of(2026, 9, 1), SYSTEM));
        assertThat(refused(post(curator, at("settle"))))
                .contains("Пара Дроздов А. П. – Лаптева А. П.:", "не проведено ничего");
        assertThat(last(first)).isEqualTo(MAY);
        assertThat(last(second)).isEqualTo(MAY);
        assertThat(orders.findAll()).noneMatch(order -> order.employer().equals(school) && order.number() == null);
        assertThat(table()).contains("Решено о 2 парах");
    }

    @Test
    void theSameFormSentTwiceDoesNothingTwice() {
        post(curator, at("go-on"));
        var once = UUID.randomUUID().toString();
        var done = send(curator, at("settle"), "once", once);
        assertThat(send(curator, at("settle"), "once", once).getResponse().getRedirectedUrl())
                .isEqualTo(done.getResponse().getRedirectedUrl());
        assertThat(refused(post(curator, at("settle")))).contains("Проводить нечего");
        assertThat(acts.findByMentorship(first).stream().filter(act -> act.kind() == Act.Kind.EXTEND))
                .hasSize(1);
        assertThat(orders.findAll().stream().filter(order -> order.employer().equals(school) && order.number() == null))
                .hasSize(1);
    }

    @Test
    void anotherMentorAndAnotherKindBeginWithTheNewYear() {
        var newcomer = given.teacher("Рябинина", school);
        given.as(() -> affiliations.beginAbsence(
                irina.at(), AbsenceKind.PARENTAL, Period.since(LocalDate.of(2026, 3, 2)), SYSTEM));
        assertThat(table())
                .contains("прекращается: сторона выбыла", "отсутствует с 2 марта 2026", "нужен другой наставник");
        assertThat(refused(decide(first, "fate", "OTHER_MENTOR", "until", "31.05.2027")))
                .contains("Выберите нового наставника");
        assertThat(refused(decide(first, "fate", "OTHER_MENTOR", "until", "31.08.2026", "newcomer", id(newcomer))))
                .contains("Новый учебный год начинается 01.09.2026");
        assertThat(refused(decide(first, "fate", "OTHER_MENTOR", "until", "31.05.2027", "newcomer", id(irina))))
                .contains("уже в этой паре");
        assertThat(decide(
                        first,
                        "fate",
                        "OTHER_MENTOR",
                        "until",
                        "31.05.2027",
                        "newcomer",
                        id(newcomer),
                        "consented",
                        "true"))
                .hasStatus3xxRedirection();
        assertThat(refused(decide(second, "fate", "OTHER_KIND", "until", "31.05.2027", "kind", "group")))
                .contains("наставляемых от 2");
        assertThat(decide(second, "fate", "OTHER_KIND", "until", "31.05.2027", "kind", "short"))
                .hasStatus3xxRedirection();
        assertThat(check())
                .contains("Рябинина А. П., до 31 мая 2027; прежняя пара прекращается, последний день 1 марта 2026")
                .contains("краткосрочное, до 31 мая 2027; прежняя пара завершается, последний день 31 мая 2026")
                .contains("закрепить — 1, прекратить — 1")
                .contains("Ждут согласия наставника");
        var order = location(post(curator, at("settle")));
        assertThat(stored(first).ending()).isEqualTo(Ending.LEFT);
        assertThat(last(first)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(stored(second).ending()).isEqualTo(Ending.TERM);
        var agreed = only(newcomer);
        assertThat(agreed.state()).isEqualTo(State.AGREED);
        assertThat(agreed.period()).isEqualTo(Period.of(LocalDate.of(2026, 9, 1), NEXT_MAY));
        assertThat(stored(latest(oleg)).state()).isEqualTo(State.PROPOSED);
        assertThat(shown(get(curator, order)))
                .contains("закрепить", "прекратить", "Рябинина А. П. – Белоусова А. П.")
                .doesNotContain("Лаптева");
    }

    /** Told in August of what was settled in May: the test cannot go back there, the fate can. */
    @Test
    void whatWasSettledBeforeItsLastDayIsCompletedOnIt() {
        var end = given.as(() -> fates.end(school));
        fates(first, Fate.Choice.of(Fate.Kind.COMPLETES), end);
        fates(second, Fate.Choice.goesOn(NEXT_MAY), end);
        assertThat(table()).doesNotContain("Белоусова", "Лаптева");
        assertThat(stored(first).state()).isEqualTo(State.ACTIVE);
        given.as(() -> fates.completeWhoseDayHasCome());
        assertThat(stored(first).state()).isEqualTo(State.COMPLETED);
        assertThat(stored(first).ending()).isEqualTo(Ending.TERM);
        assertThat(last(first)).isEqualTo(MAY);
        assertThat(stored(second).state()).isEqualTo(State.ACTIVE);
        assertThat(shown(get(curator, "/mentorships/" + first.value()))).contains("срок истёк");
    }

    @Test
    void whatWasGivenALongerTermAfterwardsWorksOn() {
        fates(first, Fate.Choice.of(Fate.Kind.COMPLETES), given.as(() -> fates.end(school)));
        given.as(() -> atWork.extend(first, NEXT_MAY, SYSTEM));
        given.as(() -> fates.completeWhoseDayHasCome());
        assertThat(stored(first).state()).isEqualTo(State.ACTIVE);
        assertThat(last(first)).isEqualTo(NEXT_MAY);
    }

    private void fates(MentorshipId pair, Fate.Choice choice, YearEnd end) {
        allFates.save(Fate.of(pair, end, choice).done(MAY.minusDays(21), false));
    }

    @Test
    void whatIsDoneLongAfterSeptemberCarriesAMark() {
        post(curator, at("go-on"));
        var late = YearEnd.of(SEPTEMBER.plusYears(1)).late(given.today(school));
        assertThat(check().contains("внесено задним числом")).isEqualTo(late);
        post(curator, at("settle"));
        assertThat(stored(first).recordedLate()).isEqualTo(late);
    }

    @Test
    void aCoordinatorPreparesAndEachSchoolSettlesItsOwn() {
        var elsewhere = organisations.school(region.municipality());
        var far = given.active(elsewhere, given.teacher("Сомова", elsewhere), given.teacher("Дудко", elsewhere));
        var coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, region.municipality()));
        assertThat(shown(get(coordinator, "/new-year"))).contains("не начато", "Не решено о 3 парах");
        assertThat(post(coordinator, "/new-year/" + region.municipality().value() + "/proposed", "back", "places"))
                .hasRedirectedUrl("/new-year");
        assertThat(shown(get(coordinator, "/new-year"))).contains("решено, ждёт подтверждения");
        assertThat(shown(get(coordinator, at(""))))
                .contains("Проведёт решение организация")
                .doesNotContain("/check");
        assertThat(get(coordinator, at("check"))).hasStatus(403);
        assertThat(post(coordinator, at("settle"))).hasStatus(403);
        assertThat(last(first)).isEqualTo(MAY);
        assertThat(post(curator, at("settle"))).hasStatus3xxRedirection();
        assertThat(last(first)).isEqualTo(NEXT_MAY);
        assertThat(last(far)).isEqualTo(MAY);
        assertThat(shown(get(
                        coordinator, "/new-year?under=" + region.municipality().value())))
                .contains("проведено", "решено, ждёт подтверждения");
    }

    @Test
    void whoeverActsInTheSteadOfASchoolLeavesAMark() {
        post(curator, at("go-on"));
        var administrator = access.signedIn(access.account(Role.ADMINISTRATOR, NodeId.ROOT));
        assertThat(shown(get(administrator, at("check")))).contains("вместо организации");
        assertThat(post(administrator, at("settle"))).hasStatus3xxRedirection();
        assertThat(shown(get(
                        administrator,
                        "/new-year?under=" + region.municipality().value())))
                .contains("проведено, вместо организации");
    }

    @Test
    void anEmployerElsewhereIsLeftToItsOwnPeople() {
        var elsewhere = organisations.school(organisations.municipality(region.region()));
        var across = given.active(school, given.teacher("Сомова", elsewhere), given.teacher("Дудко", school));
        post(curator, at("go-on"));
        assertThat(check()).contains("продлить — 3", "Приказ ждёт там", "продлить — 1");
        post(curator, at("settle"));
        assertThat(acts.findByMentorship(across).stream()
                        .filter(act -> act.kind() == Act.Kind.EXTEND && act.waits())
                        .map(Act::employer))
                .containsExactly(elsewhere);
    }

    @Test
    void strangersFindNothing() {
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(region.municipality())));
        assertThat(get(stranger, at(""))).hasStatus(404);
        assertThat(post(stranger, at("go-on"))).hasStatus(404);
        assertThat(shown(get(stranger, "/new-year"))).contains("Пар, срок которых кончается", "нет");
        assertThat(get(curator, "/new-year")).hasRedirectedUrl(at(""));
    }

    private Mentorship stored(MentorshipId id) {
        return given.as(() -> mentorships.require(id, SYSTEM));
    }

    private LocalDate last(MentorshipId id) {
        return stored(id).last();
    }

    private Mentorship only(Teacher mentor) {
        return stored(latest(mentor));
    }

    private MentorshipId latest(Teacher mentor) {
        return sides.findByAffiliation(mentor.at()).stream()
                .map(Side::mentorship)
                .max(Comparator.comparing(MentorshipId::value))
                .orElseThrow();
    }

    private static String id(Teacher teacher) {
        return teacher.at().value().toString();
    }

    private String at(String step) {
        return "/new-year/" + school.value() + (step.isEmpty() ? "" : "/" + step);
    }

    private String table() {
        return shown(get(curator, at("")));
    }

    private String check() {
        return shown(get(curator, at("check")));
    }

    private MvcTestResult choose(RequestPostProcessor who, MentorshipId pair, String seen, String fate) {
        return post(who, at(""), "seen-" + pair.value(), seen, "fate-" + pair.value(), fate);
    }

    private MvcTestResult decide(MentorshipId pair, String... typed) {
        return post(curator, at("pairs/" + pair.value()), typed);
    }

    private MvcTestResult get(RequestPostProcessor who, String href) {
        return browser.get().uri(href).with(who).exchange();
    }

    private MvcTestResult post(RequestPostProcessor who, String href, String... typed) {
        var all = new ArrayList<>(List.of(typed));
        all.addAll(List.of("once", UUID.randomUUID().toString()));
        return send(who, href, all.toArray(String[]::new));
    }

    private MvcTestResult send(RequestPostProcessor who, String href, String... typed) {
        var request = browser.post().uri(href).with(who);
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static String shown(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private static String refused(MvcTestResult result) {
        assertThat(result.getResponse().getStatus()).isBetween(400, 499);
        return text(result);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
