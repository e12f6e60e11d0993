package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.BookReader;
import estafeta.intake.Cell;
import estafeta.intake.Outcome;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import estafeta.people.stafflist.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EstafetaTest
class PairListScreenTests {
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final String LISTS = "/mentorships/lists";

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven people;

    @Autowired
    PairImports imports;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Runs runs;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    static Stream<Arguments> district() {
        return Stream.of(
                Arguments.of("Свод.xlsx", Samples.district()), Arguments.of("Свод.csv", Samples.districtCsv()));
    }

    @Test
    void keepsNoNumber() {
        var district = district(places.region().region());
        var coordinator = access.account(Role.MUNICIPAL_COORDINATOR, district);
        var list = "Школа;Наставляемый;СНИЛС;Наставник\n"
                + "СОШ № 2;Ивлева Анна Олеговна;1122334459;Ремезова Ольга Ильинична\n";
        var run = brought(district, coordinator, "Свод.csv", list.getBytes(StandardCharsets.UTF_8));
        var id = new RunId(UUID.fromString(run.substring(LISTS.length() + 1)));
        var words = viewers.as(SYSTEM, () -> {
            var kept = runs.require(id, SYSTEM);
            return BookReader.read(kept.fileName(), runs.requireContent(kept)).sheets().stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .map(Cell::words)
                    .toList();
        });
        assertThat(words).contains("СНИЛС", "Ивлева Анна Олеговна").doesNotContain("1122334459");
    }

    @ParameterizedTest
    @MethodSource("district")
    void takesTheListOfADistrictOverAndBack(String name, byte[] file) {
        var district = district(places.region().region());
        var coordinator = access.account(Role.MUNICIPAL_COORDINATOR, district);
        var run = brought(district, coordinator, name, file);
        assertThat(get(run, coordinator))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Проверьте, какие пары будут внесены",
                        "Бреднева Арина Павловна",
                        "97/1-од",
                        "изменён: ",
                        "по классному руководству",
                        "Пока без наставника",
                        "Молодых педагогов нет",
                        "У приказа №\u00a0118\u00a0не указана дата.",
                        "Внести 8 строк");
        assertThat(recorded(district)).isEmpty();

        done(run + "/confirm", coordinator);
        assertThat(get(run, coordinator)).hasStatusOk().bodyText().contains("Пары внесены", "внесено задним числом");
        assertThat(recorded(district))
                .containsExactly(
                        "Агишева Р. Р., Коржова Д. М. | Пустовит Н. А. | group ACTIVE 2026-08-29..2027-05-31 | 45/2-р ASSIGN",
                        "Бреднева Арина Павловна | Осокина Т. И. | traditional ACTIVE 2025-09-01..2027-05-31 | 97/1-од ASSIGN",
                        "Ефремова К. В. | Латыш О. П. HOMEROOM, Ситникова Юлия Марковна SUBJECT с 2025-01-17"
                                + " | traditional ACTIVE 2024-09-05..2027-05-31 | 14 REPLACE, 210 ASSIGN",
                        "Лямкин И. | Бугрова Л. Д. | traditional ENDED 2026-09-01..2026-11-30 | ",
                        "Чалых Роман Егорович | Дудко С. А. | traditional ACTIVE 2025-09-01..2027-05-31 | 97/1-од ASSIGN",
                        "Шадрин Денис | Дудко С. А. | virtual ACTIVE 2025-10-10..2027-05-31 | ",
                        "Янкина М. А. | Бугрова Л. Д. | traditional PAUSED 2026-09-01..2027-05-31 | ");
        assertThat(people(district)).hasSize(15).contains("Кольцова И. Ю.").doesNotHaveDuplicates();

        var again = brought(district, coordinator, name, file);
        assertThat(get(again, coordinator)).bodyText().contains("Вносить нечего");

        done(run + "/undo", coordinator);
        assertThat(get(run, coordinator)).hasStatusOk().bodyText().contains("Загрузка отменена");
        assertThat(recorded(district)).isEmpty();
        assertThat(people(district)).isEmpty();
        assertThat(kept(district)).isEqualTo(7);
    }

    @Test
    void findsThoseWhoAreKnownAndAsksOfNamesakes() {
        var region = places.region();
        var school = region.school();
        people.teacher(school, "Ивлева Анна Олеговна");
        people.teacher(school, "Ремезова Ольга Ильинична");
        people.teacher(school, "Ладыгин Пётр Олегович");
        people.teacher(school, "Ладыгин Павел Олегович");
        var curator = access.account(Role.CURATOR, school);
        var run = brought(school, curator, "Пары.csv", list("""
                Молодой педагог;Наставник;Приказ
                Ивлева А. О.;Ремезова О. И.;12 от 01.09.2025
                Ладыгин П. О.;Ремезова О. И.;12
                """));
        assertThat(get(run, curator))
                .bodyText()
                .contains("о ком строка, не понять", "Ладыгин Павел Олегович, Ладыгин Пётр Олегович", "cell-3-0");
        done(run + "/correct", curator, "cell-3-0", "Ладыгин Павел Олегович");
        done(run + "/confirm", curator);
        assertThat(recorded(region.municipality()))
                .containsExactly(
                        "Ивлева Анна Олеговна | Ремезова Ольга Ильинична"
                                + " | traditional ACTIVE 2025-09-01..2027-05-31 | 12 ASSIGN",
                        "Ладыгин Павел Олегович | Ремезова Ольга Ильинична"
                                + " | traditional ACTIVE 2025-09-01..2027-05-31 | 12 ASSIGN");
        assertThat(people(region.municipality())).hasSize(4);
    }

    @Test
    void whoWasMentorBeforeStaysInThePair() {
        var region = places.region();
        var school = region.school();
        people.teacher(school, "Латыш Олег Петрович");
        people.teacher(school, "Рогова Инна Львовна");
        var curator = access.account(Role.CURATOR, school);
        var file = list("""
                Молодой педагог;Наставник;Приказ;Примечание
                Ивлева Анна Олеговна;Ремезова Ольга Ильинична;12 от 01.09.2025, изм. 80 от 10.01.2026;вместо Латыша О. П.
                Зимина Яна Петровна;Ремезова Ольга Ильинична;12, изм. 80 от 10.01.2026;наставник сменился (была Рогова)
                Осин Ким Ильич;Ремезова Ольга Ильинична;12, изм. 80 от 10.01.2026;была Дудко С. А.
                """);
        var run = brought(school, curator, "Пары.csv", file);
        assertThat(get(run, curator))
                .bodyText()
                .contains(
                        "Латыш Олег Петрович",
                        "наставник до 09.01.2026",
                        "Прежний наставник («Дудко С.\u00a0А.») в организации не найден: войдёт нынешний.");
        done(run + "/confirm", curator);
        assertThat(db.sql("""
                                select concat_ws(' ', s.name, lower(s.period), upper(s.period) - 1)
                                from mentorship.side s
                                where s.organisation = :school and s.role = 'MENTOR' order by lower(s.period), s.name
                                """)
                        .param("school", school.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "Латыш Олег Петрович 2025-09-01 2026-01-09",
                        "Рогова Инна Львовна 2025-09-01 2026-01-09",
                        "Ремезова Ольга Ильинична 2026-01-10 2027-05-31",
                        "Ремезова Ольга Ильинична 2026-01-10 2027-05-31",
                        "Ремезова Ольга Ильинична 2026-01-10 2027-05-31");
        assertThat(get(brought(school, curator, "Ещё раз.csv", file), curator))
                .bodyText()
                .doesNotContain("Внести 1 строку", "Внести 2 строки", "Внести 3 строки");
        done(run + "/undo", curator);
        assertThat(recorded(region.municipality())).isEmpty();
        assertThat(people(region.municipality())).hasSize(2);
    }

    @Test
    void keepsAPairThatWasWorkedOnWhenUndone() {
        var region = places.region();
        var curator = access.account(Role.CURATOR, region.school());
        var run = brought(region.school(), curator, "Пары.csv", list("""
                Молодой педагог;Наставник;Приказ
                Снегирёва Инна Павловна;Дубова Вера Ильинична;7 от 01.09.2025
                Зорин Олег Ильич;Дубова Вера Ильинична;7
                """));
        done(run + "/confirm", curator);
        var id = new RunId(UUID.fromString(run.substring(LISTS.length() + 1)));
        viewers.as(SYSTEM, () -> {
            var first = imports.recorded(id, SYSTEM).getFirst();
            atWork.check(first, SYSTEM);
        });
        done(run + "/undo", curator);
        assertThat(get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains("Загрузка отменена не вся", "С этой парой после загрузки уже работали");
        assertThat(recorded(region.municipality())).hasSize(1);
    }

    @Test
    void refusesAnOrganisationItDoesNotKnow() {
        var district = district(places.region().region());
        var coordinator = access.account(Role.MUNICIPAL_COORDINATOR, district);
        var run = brought(district, coordinator, "Пары.csv", list("""
                ОО;Молодой педагог;Наставник
                СОШ № 99;Снегирёва Инна Павловна;Дубова Вера Ильинична
                """));
        assertThat(get(run, coordinator)).bodyText().contains("Организации «СОШ №\u00a099» среди ваших нет.");
        assertThat(viewers.as(
                                SYSTEM,
                                () -> imports.preview(
                                        new RunId(UUID.fromString(run.substring(LISTS.length() + 1))), SYSTEM))
                        .entries())
                .extracting(entry -> entry.outcome())
                .containsExactly(Outcome.REFUSE);
    }

    @Test
    void saysWhatIsMissing() {
        var region = places.region();
        var curator = access.account(Role.CURATOR, region.school());
        assertThat(post(LISTS, curator))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Выберите файл со списком пар");
        assertThat(post(LISTS, curator, "pasted", "Привет"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("не нашли строку с названиями столбцов");
    }

    @Test
    void beginsWithTheColumnsAsTheyWerePutRightLastTime() {
        var school = places.region().school();
        var curator = access.account(Role.CURATOR, school);
        var first = brought(
                school,
                curator,
                "Пары.csv",
                list("Молодой педагог;Опека;Приказ\nЗимин Олег Львович;Летова Яна Ильинична\n"));
        done(first + "/correct", curator, "column-0", "mentee", "column-1", "mentor");
        assertThat(get(first, curator)).bodyText().doesNotContain("как в прошлый раз");
        done(first + "/confirm", curator);
        var next = brought(
                school,
                curator,
                "Ещё.csv",
                list("Молодой педагог;Опека;Приказ\nОсин Ким Ильич;Рябова Анна Петровна\n"));
        assertThat(get(next, curator))
                .bodyText()
                .contains("Столбцы прочитаны как в прошлый раз", "Рябова Анна Петровна");
    }

    private NodeId district(NodeId region) {
        var district = places.municipality(region);
        places.organisation(district, "school", "Заречная СОШ № 4");
        places.organisation(district, "school", "СОШ № 1");
        places.organisation(district, "school", "СОШ № 3");
        places.organisation(district, "basic_school", "Озёрная ООШ");
        places.organisation(district, "kindergarten", "Детский сад «Рябинка»");
        places.organisation(district, "extra", "ДДТ");
        return district;
    }

    private static byte[] list(String csv) {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    private String brought(NodeId place, AccountId account, String name, byte[] file) {
        var answer = browser.post()
                .uri(LISTS)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("once", UUID.randomUUID().toString())
                .param("place", place.value().toString())
                .param("day", "07.12.2026")
                .with(access.signedIn(account))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(String uri, AccountId account) {
        return browser.get().uri(uri).with(access.signedIn(account)).exchange();
    }

    private void done(String uri, AccountId account, String... typed) {
        assertThat(post(uri, account, typed)).as(uri).hasStatus(HttpStatus.SEE_OTHER);
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

    private List<String> recorded(NodeId under) {
        return db.sql("""
                select (concat(
                  (select string_agg(s.name, ', ' order by s.name) from mentorship.side s
                    where s.mentorship = m.id and s.role = 'MENTEE'), ' | ',
                  (select string_agg(concat_ws(' ', s.name, s.aspect,
                      case when lower(s.period) > lower(m.period) then concat('с ', lower(s.period)) end),
                      ', ' order by s.name) from mentorship.side s
                    where s.mentorship = m.id and s.role = 'MENTOR'), ' | ',
                  (select k.code from mentorship.kind k where k.id = m.kind), ' ', m.state, ' ', lower(m.period), '..', upper(m.period) - 1, ' | ',
                  (select string_agg(concat(p.number, ' ', a.kind), ', ' order by p.number) from mentorship.act a
                    join mentorship.employer_order p on p.id = a.employer_order where a.mentorship = m.id)) collate kernel.russian) as words
                from mentorship.mentorship m
                join kernel.node n on n.id = m.node
                where n.path <@ (select path from kernel.node where id = :under)
                order by 1
                """).param("under", under.value()).query(String.class).list();
    }

    private List<String> people(NodeId under) {
        return db.sql("""
                select p.name from people.affiliation a
                join people.person p on p.id = a.person
                join kernel.node n on n.id = a.organisation
                where n.path <@ (select path from kernel.node where id = :under)
                order by p.name
                """).param("under", under.value()).query(String.class).list();
    }

    private int kept(NodeId under) {
        return db.sql("""
                select count(*) from mentorship.mistake k
                join kernel.node n on n.id = k.node
                where n.path <@ (select path from kernel.node where id = :under)
                """).param("under", under.value()).query(Integer.class).single();
    }
}
