package estafeta.people.web;

import static estafeta.people.PeopleGiven.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.Contacts;
import estafeta.people.Enrolled;
import estafeta.people.Guardians;
import estafeta.people.NewTeacher;
import estafeta.people.PeopleGiven;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EstafetaTest
class PeopleScreenTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven given;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Viewers viewers;

    @Autowired
    Guardians guardians;

    @Test
    void listsThePeopleOfTheSchoolAlone() {
        var region = places.region();
        given.teacher(region.school(), "Листова Анна Петровна");
        given.teacher(places.school(region.municipality()), "Чужакова Анна Петровна");
        assertThat(get("/people", curator(region.school())))
                .hasStatusOk()
                .bodyText()
                .contains("Листова Анна Петровна", "учитель математики")
                .doesNotContain("Чужакова");
    }

    @Test
    void tellsAPersonWhoOpenedTheCard() {
        var school = places.region().school();
        var anna = given.teacher(school, "Открытова Анна Петровна");
        var own = access.account(Role.MENTEE, school, anna.person());
        assertThat(get("/me/readings", own)).bodyText().contains("Ваши сведения никто не открывал");
        assertThat(get("/people/" + anna.person().value(), curator(school))).hasStatusOk();
        assertThat(get("/me/readings", own)).bodyText().contains("Тестов Тест (куратор)", "карточка");
    }

    @Test
    void showsTheSchoolAndTheDistrictToThoseAbove() {
        var region = places.region();
        given.teacher(region.school(), "Листова Анна Петровна");
        assertThat(get("/people", access.account(Role.REGIONAL_OPERATOR, region.region())))
                .hasStatusOk()
                .bodyText()
                .contains("Листова Анна Петровна", "СОШ №", "Район №");
    }

    @Test
    void findsByTheBeginningOfTheSurnameAndThenByLikeness() {
        var region = places.region();
        given.teacher(region.school(), "Фёдорова Анна Петровна");
        given.teacher(region.school(), "Васильева Ольга Петровна");
        var curator = curator(region.school());
        assertThat(get("/people?q=федо", curator))
                .bodyText()
                .contains("Фёдорова")
                .doesNotContain("Васильева");
        assertThat(get("/people?q=Василева", curator))
                .bodyText()
                .contains("Похожие имена", "Васильева")
                .doesNotContain("Фёдорова");
    }

    @Test
    void picksTheYoungAndTheAbsent() {
        var region = places.region();
        given.teacher(region.school(), "Юнгова Анна Петровна", teacher -> teacher.teaching(TeachingStart.in(2025)));
        var old = given.teacher(
                region.school(), "Опытова Анна Петровна", teacher -> teacher.teaching(TeachingStart.in(1999)));
        viewers.as(
                SYSTEM,
                () -> affiliations.beginAbsence(
                        old.affiliation(), AbsenceKind.LONG_LEAVE, Period.since(SEPTEMBER), SYSTEM));
        var curator = curator(region.school());
        assertThat(get("/people?young=true", curator))
                .bodyText()
                .contains("Юнгова")
                .doesNotContain("Опытова");
        assertThat(get("/people?absent=true", curator))
                .bodyText()
                .contains("Опытова", "длительный отпуск")
                .doesNotContain("Юнгова");
    }

    @Test
    void countsSomebodyAbsentFromTwoPlacesOnce() {
        var region = places.region();
        var second = places.school(region.municipality());
        var anna = given.teacher(region.school(), "Двухместова Анна Петровна");
        viewers.as(SYSTEM, () -> {
            var there = affiliations.join(
                    anna.person(),
                    NewTeacher.of(PeopleGiven.name("Двухместова Анна Петровна"), SEPTEMBER),
                    second,
                    SYSTEM);
            for (var place : List.of(anna.affiliation(), there)) {
                affiliations.beginAbsence(place, AbsenceKind.LONG_LEAVE, Period.since(SEPTEMBER), SYSTEM);
            }
        });
        assertThat(get("/people?absent=true", access.account(Role.MUNICIPAL_COORDINATOR, region.municipality())))
                .bodyText()
                .contains("Нашёлся 1 человек");
    }

    @Test
    void aPlaceChoosesWhomItCountsAsYoung() {
        var region = places.region();
        given.teacher(
                region.school(), "Четырёхлетова Анна Петровна", teacher -> teacher.teaching(TeachingStart.in(2022)));
        var coordinator = access.account(Role.MUNICIPAL_COORDINATOR, region.municipality());
        assertThat(get("/people?young=true", coordinator)).bodyText().doesNotContain("Четырёхлетова");
        assertThat(get("/people/at/" + region.municipality().value(), coordinator))
                .bodyText()
                .contains("Молодой педагог: стаж", "3", "Изменить правило");
        var page = "/people/young/" + region.municipality().value();
        assertThat(get(page, coordinator)).hasStatusOk().bodyText().contains("включительно");
        assertThat(browser.post().uri(page).param("rule", "experience_5").with(access.signedIn(coordinator)))
                .hasRedirectedUrl("/organisations/" + region.municipality().value());
        assertThat(get("/people?young=true", coordinator)).bodyText().contains("Четырёхлетова");
        assertThat(get("/people/at/" + region.school().value(), curator(region.school())))
                .bodyText()
                .contains("включительно")
                .doesNotContain("Изменить правило");
    }

    @Test
    void answersHtmxWithRowsAlone() {
        var region = places.region();
        given.teacher(region.school(), "Листова Анна Петровна");
        assertThat(browser.get()
                        .uri("/people")
                        .header("HX-Request", "true")
                        .with(access.signedIn(curator(region.school())))
                        .exchange())
                .bodyText()
                .contains("Листова")
                .doesNotContain("<h1>");
    }

    @Test
    void addsATeacherAndAsksForTheNext() {
        var region = places.region();
        var curator = curator(region.school());
        assertThat(get("/people/new", curator)).hasStatusOk().bodyText().contains("Добавить педагога", "учитель");
        assertThat(add(region.school(), curator, "Новикова мария петровна", "2 г. 3 мес.", ""))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/people/new?organisation=" + region.school().value());
        assertThat(get("/people?q=нови", curator)).bodyText().contains("учитель физики", "первая");
    }

    @Test
    void asksWhetherTheNamesakeIsTheSame() {
        var region = places.region();
        var curator = curator(region.school());
        given.teacher(region.school(), "Двойнова Мария Петровна");
        assertThat(add(region.school(), curator, "Двойнова М. П.", "2021", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Уже есть такой?", "Двойнова Мария Петровна", "2021");
        assertThat(add(region.school(), curator, "Двойнова М. П.", "2021", "true"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void keepsWhatWasTypedWithAnError() {
        var region = places.region();
        assertThat(add(region.school(), curator(region.school()), "Мария", "давно", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("не видно фамилии и имени", "давно", "физика");
    }

    @Test
    void opensTheCardWithPrivateFactsToTheSchoolAlone() {
        var region = places.region();
        var anna = given.teacher(
                region.school(),
                "Картина Анна Петровна",
                teacher -> teacher.with(new Contacts(LocalDate.of(1999, 3, 8), "+79001234567", null)));
        assertThat(get(card(anna), curator(region.school())))
                .hasStatusOk()
                .bodyText()
                .contains("Картина Анна Петровна", "+79001234567", "08.03.1999", "Пришёл в организацию");
        assertThat(get(card(anna), access.account(Role.MUNICIPAL_COORDINATOR, region.municipality())))
                .hasStatusOk()
                .bodyText()
                .contains("Картина Анна Петровна")
                .doesNotContain("+79001234567", "08.03.1999", "Отметить уход");
        assertThat(get(card(anna), access.account(Role.MENTEE, region.school(), anna.person())))
                .hasStatusOk()
                .bodyText()
                .contains("+79001234567")
                .doesNotContain("Отметить уход");
        assertThat(get(card(anna), curator(places.school(region.municipality()))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesTheNumberWhereItIsKeptAndShowsItMasked() {
        var region = places.region();
        var anna = given.teacher(region.school(), "Картина Анна Петровна");
        var curator = curator(region.school());
        assertThat(get(card(anna) + "/contacts", curator))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("СНИЛС");
        assertThat(post(card(anna) + "/contacts", curator, "snils", "123-456-789 64"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("не ведут");
        var head = access.account(Role.HEAD, region.school());
        var choice = "/people/snils/" + region.school().value();
        assertThat(get(choice, head)).hasStatusOk().bodyText().contains("Сейчас здесь СНИЛС не ведут");
        assertThat(post(choice, head, "kept", "true", "since", "вчера")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(choice, head, "kept", "true", "since", "01.09.2025")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/people/at/" + region.school().value(), head))
                .bodyText()
                .contains("СНИЛС ведём");
        assertThat(post(card(anna) + "/contacts", curator, "snils", "123-456-789 65", "words", "+79001234567"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("кончается на 65", "должен на 64", "123-456-789 65", "+79001234567");
        assertThat(post(card(anna) + "/contacts", curator, "snils", "12345678964"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(card(anna), curator))
                .bodyText()
                .contains("•••-•••-789 64", card(anna) + "/snils")
                .doesNotContain("123-456");
        assertThat(post(card(anna) + "/contacts", curator, "words", "+79001234567"))
                .as("a form that did not ask for the number")
                .hasStatus(HttpStatus.SEE_OTHER);
        var person = access.account(Role.MENTEE, region.school(), anna.person());
        assertThat(get(card(anna), person)).bodyText().contains("123-456-789 64");
        assertThat(get(card(anna) + "/snils", person)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/me/stored", person)).bodyText().contains("хранится в зашифрованном виде");
        assertThat(get(card(anna) + "/snils", curator)).hasStatusOk().bodyText().contains("123-456-789 64");
        assertThat(get("/me/readings", person)).bodyText().contains("СНИЛС");
        assertThat(get(card(anna) + "/snils", curator(places.school(region.municipality()))))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void asksOfANewTeacherWithTheNumberOfSomebodyElsewhere() {
        var region = places.region();
        var there = places.school(region.municipality());
        given.keepSnils(region.municipality());
        var number = PeopleGiven.snils();
        given.teacher(there, "Картина Анна Петровна", teacher -> teacher.with(new Contacts(null, null, null, number)));
        assertThat(post(
                        "/people",
                        curator(region.school()),
                        "organisation",
                        region.school().value().toString(),
                        "name",
                        "Полынина Дарья Ильинична",
                        "position",
                        "учитель",
                        "since",
                        "01.09.2025",
                        "snils",
                        number.words()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Уже есть человек с таким СНИЛС", "Картина Анна Петровна", "совпадает СНИЛС");
    }

    @Test
    void checksBeforeALeave() {
        var region = places.region();
        var anna = given.teacher(region.school());
        var curator = curator(region.school());
        var leave = "/people/places/" + anna.affiliation().value() + "/leave";
        assertThat(get(leave + "?checked=true&day=31.05.2026", curator))
                .hasStatusOk()
                .bodyText()
                .contains("Проверьте уход", "закроется должность «учитель математики»");
        assertThat(post(leave, curator, "day", "31.05.2026", "cause", "переезд"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(card(anna), curator)).bodyText().contains("Не работает", "Последний день работы", "переезд");
        assertThat(get(leave, curator(places.school(region.municipality())))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void checksBeforeAnAbsenceAndAReturn() {
        var region = places.region();
        var anna = given.teacher(region.school());
        var curator = curator(region.school());
        var absence = "/people/places/" + anna.affiliation().value() + "/absence";
        assertThat(get(absence + "?checked=true&kind=PARENTAL&day=01.10.2025&last=30.09.2025", curator))
                .bodyText()
                .contains("Отсутствие заканчивается раньше, чем начинается");
        assertThat(get(absence + "?checked=true&kind=PARENTAL&day=01.10.2025&last=31.05.2026", curator))
                .hasStatusOk()
                .bodyText()
                .contains("Проверьте отсутствие", "отпуск по уходу", "01.10.2025")
                .doesNotContain("Что за этим последует");
        redirects(absence, curator, "kind", "PARENTAL", "day", "01.10.2025", "last", "31.05.2026");
        assertThat(get(absence + "?checked=true&kind=ILLNESS&day=01.03.2026", curator))
                .bodyText()
                .doesNotContain("Проверьте отсутствие")
                .contains("01.10.2025");
    }

    @Test
    void walksThroughEachJourney() {
        var region = places.region();
        var anna = given.teacher(region.school());
        var curator = curator(region.school());
        var place = "/people/places/" + anna.affiliation().value();
        for (var step :
                new String[] {"correct-name", "change-name", "teaching", "contacts", "category", "education", "consent"
                }) {
            assertThat(get(card(anna) + "/" + step, curator)).as(step).hasStatusOk();
        }
        for (var step : new String[] {"post", "absence", "leave", "mistake"}) {
            assertThat(get(place + "/" + step, curator)).as(step).hasStatusOk();
        }
        redirects(card(anna) + "/change-name", curator, "words", "Мужнина Анна Петровна", "day", "01.09.2025");
        redirects(card(anna) + "/teaching", curator, "words", "2020");
        redirects(card(anna) + "/contacts", curator, "words", "+79001112233", "day", "08.03.1990");
        redirects(card(anna) + "/category", curator, "kind", "HIGHEST", "day", "01.03.2026");
        redirects(card(anna) + "/education", curator, "kind", "HIGHER", "words", "ТГПУ", "last", "2012");
        redirects(card(anna) + "/consent", curator, "kind", "MENTORING", "day", "01.09.2025", "more", "папка 3");
        redirects(place + "/post", curator, "words", "методист", "day", "01.09.2025");
        redirects(place + "/absence", curator, "kind", "PARENTAL", "day", "01.10.2025");
        assertThat(get(card(anna), curator))
                .hasStatusOk()
                .bodyText()
                .contains("Мужнина", "+79001112233", "высшая", "ТГПУ", "папка 3", "методист", "отпуск по уходу");
        redirects(place + "/mistake", curator, "cause", "другая школа");
        assertThat(get(card(anna), curator)).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** A learner under 18: the card asks for a guardian, and the guardian signs. */
    @Test
    void aGuardianSignsForALearner() {
        var region = places.region();
        var curator = curator(region.school());
        var born = LocalDate.now(ZoneId.of("Asia/Tomsk")).minusYears(15);
        var gleb = given.teacher(
                region.school(),
                PeopleGiven.surname() + " Глеб Маратович",
                learner -> NewTeacher.of(learner.name(), LocalDate.of(2025, 9, 1))
                        .as(AffiliationKind.LEARNER)
                        .with(new Contacts(born, null, null)));
        assertThat(get(card(gleb), curator)).bodyText().contains("Внесите законного представителя");
        assertThat(get(card(gleb) + "/guardian", curator)).hasStatusOk();
        assertThat(post(card(gleb) + "/guardian", curator, "words", "Лосев Ринат Тимурович"))
                .bodyText()
                .contains("Выберите, кем приходится ребёнку.");
        redirects(card(gleb) + "/guardian", curator, "words", "Лосев Ринат Тимурович", "kind", "TRUSTEE");
        assertThat(post(card(gleb) + "/consent", curator, "kind", "MENTORING", "day", "01.09.2026"))
                .bodyText()
                .contains("за ребёнка подписывает законный представитель");
        redirects(
                card(gleb) + "/consent",
                curator,
                "kind",
                "MENTORING",
                "day",
                "01.09.2026",
                "who",
                viewers.as(SYSTEM, () -> guardians.of(gleb.person(), SYSTEM))
                        .getFirst()
                        .id()
                        .value()
                        .toString());
        assertThat(get(card(gleb), curator))
                .bodyText()
                .contains(
                        "Законные представители",
                        "Лосев Ринат Тимурович, попечитель",
                        "подписал представитель: Лосев Ринат Тимурович",
                        "дальше человек подписывает сам")
                .doesNotContain("Внесите законного представителя", "Нет согласия", "Преподаёт", "Внести категорию");
        assertThat(get("/people", curator)).bodyText().contains("обучающийся");
    }

    private void redirects(String uri, AccountId account, String... typed) {
        assertThat(post(uri, account, typed)).as(uri).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult add(NodeId school, AccountId curator, String name, String teaching, String anyway) {
        return post(
                "/people",
                curator,
                "organisation",
                school.value().toString(),
                "name",
                name,
                "otherPosition",
                "учитель физики",
                "subjects",
                "физика, астрономия",
                "teaching",
                teaching,
                "category",
                "FIRST",
                "since",
                "01.09.2026",
                "anyway",
                anyway);
    }

    private AccountId curator(NodeId school) {
        return access.account(Role.CURATOR, school);
    }

    private static String card(Enrolled who) {
        return "/people/" + who.person().value();
    }

    private MvcTestResult get(String uri, AccountId account) {
        return browser.get().uri(uri).with(access.signedIn(account)).exchange();
    }

    private MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
