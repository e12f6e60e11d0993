package estafeta.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.BookReader;
import estafeta.intake.Cell;
import estafeta.intake.ListsGiven;
import estafeta.intake.Outcome;
import estafeta.intake.Runs;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.Endings;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AffiliationId;
import estafeta.people.Affiliations;
import estafeta.people.Contacts;
import estafeta.people.NewPost;
import estafeta.people.PeopleGiven;
import estafeta.people.stafflist.Samples;
import estafeta.people.stafflist.StaffImports;
import estafeta.people.stafflist.StaffPreview;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@EstafetaTest
class ImportScreenTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    Today today;

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    ListsGiven lists;

    @Autowired
    OrganisationGiven places;

    @Autowired
    StaffImports imports;

    @Autowired
    Runs runs;

    @Autowired
    PeopleGiven given;

    @Autowired
    Affiliations affiliations;

    @Autowired
    MentorshipGiven pairs;

    @Autowired
    Endings endings;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    @BeforeEach
    void sitDownAtTheScreen() {
        lists = ListsGiven.ofStaff(browser, access);
    }

    static Stream<Arguments> tarification() {
        return Stream.of(
                Arguments.of("Тарификация.xlsx", Samples.tarification()),
                Arguments.of("Тарификация.csv", Samples.tarificationCsv()));
    }

    static Stream<Arguments> staff() {
        return Stream.of(
                Arguments.of("Педсостав.xlsx", Samples.staff()), Arguments.of("Педсостав.csv", Samples.staffCsv()));
    }

    @Test
    void asksOfAnotherNameUnderTheSameNumber() {
        var school = places.region().school();
        given.keepSnils(school);
        var number = PeopleGiven.snils();
        given.teacher(
                school, "Первакова Анна Петровна", teacher -> teacher.with(new Contacts(null, null, null, number)));
        var curator = lists.curator(school);
        var run = lists.brought(
                school,
                curator,
                "Номера.csv",
                ListsGiven.list("ФИО;Должность;СНИЛС\nЗамужнина Анна Петровна;учитель;" + number.words() + "\n"));
        assertThat(lists.get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains("Уточните, если можете", "По СНИЛС это Первакова Анна Петровна");
    }

    @Test
    void keepsNoNumberWhereNoneIsKeptThisTimeOrTheNext() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var file = "ФИО;СНИЛС;Должность;Кабинет\nОльхина Анна Петровна;112-233-445 95;учитель;7\n";
        var run = lists.brought(school, curator, "Номера.csv", ListsGiven.list(file));
        assertThat(lists.get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains("СНИЛС здесь не ведётся", "column-2")
                .doesNotContain("column-1\"", "112-233-445");
        lists.done(run + "/confirm", curator, "column-0", "name", "column-2", "position", "column-3", "");
        assertThat(outcomes(run)).as("taken over at the first press").containsExactly(Outcome.SAME);

        var again = file.replace("Анна", "Инна");
        var next = lists.brought(school, curator, "Номера 2.csv", ListsGiven.list(again));
        lists.done(next + "/correct", curator, "column-0", "name", "column-2", "position", "column-3", "rate");
        lists.done(next + "/confirm", curator, "column-0", "name", "column-2", "position", "column-3", "rate");
        var last = lists.brought(school, curator, "Номера 3.csv", ListsGiven.list(again.replace("Инна", "Римма")));
        for (var each : List.of(run, next, last)) {
            assertThat(kept(each)).contains("СНИЛС", "учитель").noneMatch(words -> words.contains("445"));
        }
    }

    /** All cells of the file as it is kept. */
    private List<String> kept(ListsGiven.Address run) {
        return system(() -> {
            var found = runs.require(run.id(), SYSTEM);
            return BookReader.read(found.fileName(), runs.requireContent(found)).sheets().stream()
                    .flatMap(sheet -> sheet.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .map(Cell::words)
                    .toList();
        });
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void takesTheTarificationListOverAndBack(String name, byte[] file) {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(school, curator, name, file);
        assertThat(outcomes(run))
                .containsExactly(Stream.generate(() -> Outcome.CREATE).limit(9).toArray(Outcome[]::new));
        assertThat(lists.get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Проверьте, что будет внесено",
                        "1\u00a0сентября 2026",
                        "Ветлугина Зоя Кирилловна",
                        "Внести 9 человек")
                .contains("Имя записано инициалами", "вакансия", "Администрация", "ИТОГО", "31\u00a0октября 2027");
        lists.done(run + "/correct", curator, "cell-13-1", "Бреднева Анна Павловна");
        lists.done(run + "/confirm", curator);
        assertThat(lists.get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains("Список внесён", "Бреднева Анна Павловна");
        assertThat(register(school))
                .containsExactly(
                        "Бреднева Анна Павловна | учитель MAIN 24.00 | | | HIGHER",
                        "Ветлугина Зоя Кирилловна | директор MAIN, учитель MAIN 6.00 | HIGHEST до 2027-05-31 | | HIGHER",
                        "Дудко Степан Андреевич | учитель MAIN 30.00 | HIGHEST | | HIGHER",
                        "Кольцова Инна Юрьевна | учитель MAIN 18.00 | | | VOCATIONAL",
                        "Мирошник Ева Львовна | учитель MAIN 21.00 | FIRST | PARENTAL с 2026-02-14 до 2027-10-31 | HIGHER",
                        "Осокина Тамара Ильинична | заместитель директора по УВР MAIN, учитель INTERNAL 9.00"
                                + " | FIRST | | HIGHER",
                        "Тен Ирина | учитель EXTERNAL 4.00 | | | HIGHER",
                        "Чалых Роман Егорович | учитель MAIN 27.00 | | | HIGHER",
                        "Ярмак Ольга Павловна | учитель MAIN 22.00 | FIRST | LONG_LEAVE с 2026-09-01 до 2027-08-31"
                                + " | HIGHER");
        assertThat(since(school)).containsOnly("2026-02-14", "2026-09-01");

        var again = lists.brought(school, curator, name, file);
        assertThat(outcomes(again)).hasSize(9).containsOnly(Outcome.SAME);
        assertThat(lists.get(again, curator)).bodyText().contains("Вносить нечего");

        lists.done(run + "/undo", curator);
        assertThat(register(school)).isEmpty();
        assertThat(lists.get(run, curator)).hasStatusOk().bodyText().contains("Загрузка отменена");
        assertThat(outcomes(again)).hasSize(9).containsOnly(Outcome.CREATE);
    }

    @ParameterizedTest
    @MethodSource("staff")
    void mendsACellOfTheListInThreeCells(String name, byte[] file) {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(school, curator, name, file);
        assertThat(outcomes(run))
                .containsExactlyInAnyOrder(
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.REFUSE);
        assertThat(lists.get(run, curator))
                .bodyText()
                .contains("Не будут внесены", "29.02.2001", "В феврале 2001 года 28 дней.", "cell-7-3");
        lists.done(run + "/correct", curator, "cell-7-3", "31.02.2001");
        assertThat(lists.get(run, curator)).bodyText().contains("value=\"31.02.2001\"", "В феврале 2001 года 28 дней.");
        lists.done(run + "/correct", curator, "cell-7-3", "28.02.2001");
        assertThat(outcomes(run)).hasSize(7).containsOnly(Outcome.CREATE);
        lists.done(run + "/confirm", curator);
        assertThat(register(school))
                .contains("Петренко-Заяц Любовь Ивановна | учитель MAIN | | |")
                .contains("Кара-Сал Чойган Седип-ооловна | педагог-психолог MAIN | CONFORMITY | |")
                .contains("Безносова Алла Викторовна | руководитель ШМО MAIN, учитель MAIN | HIGHEST | |");
        assertThat(register(school).stream().filter(line -> line.startsWith("Смирнова Анна Сергеевна")))
                .hasSize(2);
        assertThat(born(school)).hasSize(7).contains("2001-02-28", "1979-03-12", "1985-11-11", "2002-06-02");

        var again = lists.brought(school, curator, name, file);
        assertThat(outcomes(again))
                .containsExactlyInAnyOrder(
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.REFUSE);

        lists.done(run + "/undo", curator);
        assertThat(register(school)).isEmpty();
        assertThat(born(school)).isEmpty();
    }

    @Test
    void showsWhatChangesAndPutsItBack() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var first = lists.brought(school, curator, "Список.csv", ListsGiven.list("""
                ФИО;Дата рождения;Телефон;Должность;Предмет;Кв. категория
                Орлова А. П.;;89000000001;учитель;химия;первая, пр. 5 от 01.02.2025
                Ким;;;учитель;физика;
                Зимин Олег Ильич;01.02.1980;;учитель;физика;высшая
                """));
        assertThat(lists.get(first, curator))
                .bodyText()
                .contains("Не будут внесены", "Строка 3: Ким", "cell-3-0", "Нужны хотя бы фамилия и имя.");
        lists.done(first + "/confirm", curator);
        assertThat(lists.get(first, curator)).bodyText().contains("A3: Нужны хотя бы фамилия и имя.");
        var before = register(school);
        assertThat(before)
                .containsExactly(
                        "Зимин Олег Ильич | учитель MAIN | HIGHEST | |", "Орлова А. П. | учитель MAIN | FIRST | |");

        var second = lists.brought(school, curator, "Список 2.csv", ListsGiven.list("""
                ФИО;Дата рождения;Телефон;Должность;Предмет;Пед. стаж;Кв. категория
                Орлова Анна Павловна;03.04.1990;89000000002;учитель;химия;с 2015;высшая, пр. 9 от 01.10.2026
                Зимин Олег Ильич;01.02.1980;;учитель;физика;;высшая
                """));
        assertThat(outcomes(second)).containsExactly(Outcome.CHANGE, Outcome.SAME);
        assertThat(lists.get(second, curator))
                .bodyText()
                .contains("<del>Орлова А. П.</del>", "Орлова Анна Павловна", "<del>+79000000001</del>", "+79000000002")
                .contains("<del>первая</del>", "высшая", "Внести 1 человека");
        lists.done(second + "/confirm", curator);
        assertThat(register(school))
                .contains("Орлова Анна Павловна | учитель MAIN | HIGHEST | |")
                .doesNotContain("Орлова А. П. | учитель MAIN | FIRST | |");
        assertThat(born(school)).contains("1990-04-03");

        lists.done(second + "/undo", curator);
        assertThat(register(school)).isEqualTo(before);
        assertThat(born(school)).doesNotContain("1990-04-03");
        assertThat(lists.get(second, curator)).bodyText().contains("Загрузка отменена");
        assertThat(browser.get()
                        .uri("/people/"
                                + teacher(school, "Орлова А. П.").person().value())
                        .with(access.signedIn(curator)))
                .hasStatusOk()
                .bodyText()
                .contains("Внесено ошибочно: с какого времени преподаёт");
    }

    @Test
    void keepsWhoStandsInAPairWhenUndone() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(school, curator, "Список.csv", ListsGiven.list("""
                ФИО;Должность;Предмет;Дата приёма
                Парина Анна Павловна;учитель;химия;01.09.2010
                Вольнова Ольга Ивановна;учитель;физика;01.09.2010
                """));
        lists.done(run + "/confirm", curator);
        var mentor = pairs.teacher("Наставникова", school);
        var pair = pairs.proposed(school, mentor, teacher(school, "Парина Анна Павловна"));
        lists.done(run + "/undo", curator);
        assertThat(register(school)).noneMatch(line -> line.startsWith("Вольнова"));
        assertThat(register(school)).anyMatch(line -> line.startsWith("Парина"));
        assertThat(lists.get(run, curator))
                .bodyText()
                .contains("Не убраны при отмене", "Строка 2: Парина Анна Павловна", "Наставникова Анна Павловна")
                .containsPattern("(?s)<h2>Убраны при отмене</h2>.{0,40}Вольнова.*<h2>Добавлены</h2>(?!.*Вольнова)");
        pairs.as(() -> endings.cancel(pair, "проба", SYSTEM));
        lists.done(run + "/undo", curator);
        assertThat(register(school))
                .as("a pair that was noted stays readable, with who was in it")
                .anyMatch(line -> line.startsWith("Парина"));
    }

    @Test
    void keepsOfWhomSomethingWasNotedSince() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(school, curator, "Список.csv", ListsGiven.list("""
                ФИО;Должность;Предмет;Дата приёма
                Парина Анна Павловна;учитель;химия;01.09.2010
                Вольнова Ольга Ивановна;учитель;физика;01.09.2010
                """));
        lists.done(run + "/confirm", curator);
        var olga = teacher(school, "Вольнова Ольга Ивановна");
        pairs.as(() -> affiliations.addPost(olga.at(), NewPost.of("методист"), LocalDate.of(2026, 9, 1), SYSTEM));
        lists.done(run + "/undo", curator);
        assertThat(register(school))
                .singleElement()
                .asString()
                .startsWith("Вольнова")
                .contains("методист");
        assertThat(lists.get(run, curator)).bodyText().contains("Строка 3: Вольнова", "внесли ещё сведения");
    }

    @Test
    void leavesOutACategoryThatHasEnded() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(school, curator, "Список.csv", ListsGiven.list("""
                ФИО;Должность;Предмет;Кв. категория
                Парина Анна Павловна;учитель;химия;первая, до 01.05.2024
                """));
        assertThat(lists.get(run, curator)).bodyText().contains("эта кончилась 01.05.2024");
        lists.done(run + "/confirm", curator);
        assertThat(register(school)).containsExactly("Парина Анна Павловна | учитель MAIN | | |");
    }

    @Test
    void asksWhichOfTwoAnInitialMeans() {
        var school = places.region().school();
        var curator = lists.curator(school);
        given.teacher(school, "Рогова Анна Петровна");
        given.teacher(school, "Рогова Алла Павловна");
        given.teacher(school, "Щукина Вера Львовна");
        var run = lists.brought(school, curator, "Список.csv", ListsGiven.list("""
                ФИО;Должность;Предмет
                Рогова А.П.;учитель;химия
                Щукина В.Л.;учитель математики;математика
                """));
        assertThat(outcomes(run)).containsExactly(Outcome.REFUSE, Outcome.SAME);
        assertThat(lists.get(run, curator))
                .bodyText()
                .contains(
                        "Рогова Алла Павловна, Рогова Анна Петровна", "Впишите имя и отчество полностью.", "cell-2-0");
    }

    @Test
    void refusesBesideTheFieldWhatIsNotAList() {
        var school = places.region().school();
        var curator = lists.curator(school);
        assertThat(lists.bring(school, curator, "Список.pdf", ListsGiven.list("%PDF-1.7 …")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"file-error\"", "картинка или документ PDF");
        assertThat(lists.bring(school, curator, "Список.csv", ListsGiven.list("Привет;мир\n1;2\n")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("не нашли строку с названиями столбцов");
        assertThat(lists.bring(school, curator, "Список.xlsx", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Выберите файл со списком педагогов");
        assertThat(lists.bring(places.region().school(), curator, "Список.csv", Samples.staffCsv()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Выберите организацию");
    }

    @Test
    void readsAgainWithColumnsPutRight() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(school, curator, "Список.csv", ListsGiven.list("""
                ФИО;Должность;Нечто
                Цой Анна Львовна;учитель химии;первая
                """));
        assertThat(lists.post(run + "/correct", curator, "column-0", "name", "column-1", "post", "column-2", "post"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("То же самое выбрано для столбца B");
        lists.done(
                run + "/correct",
                curator,
                "column-0",
                "name",
                "column-1",
                "post",
                "column-2",
                "category",
                "column-x",
                "?");
        assertThat(lists.get(run, curator)).bodyText().contains("первая");
        lists.done(
                run + "/correct", curator, "cell-900-0", "вне листа", "cell-2-77", "вне листа", "cell-2-0", "Цой Анна");
        lists.done(run + "/confirm", curator);
        assertThat(register(school)).containsExactly("Цой Анна | учитель MAIN | FIRST | |");
    }

    @Test
    void answersStrangersThatThereIsNothing() {
        var region = places.region();
        var curator = lists.curator(region.school());
        var run = lists.brought(region.school(), curator, "Список.csv", Samples.staffCsv());
        var stranger = lists.curator(places.school(region.municipality()));
        assertThat(lists.get(run, stranger)).hasStatus(HttpStatus.NOT_FOUND);
        for (var act : List.of("/correct", "/confirm", "/stop", "/undo")) {
            assertThat(lists.post(run + act, stranger)).as(act).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(lists.get(run, access.account(Role.HEAD, region.school()))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lists.get("/people/imports", access.account(Role.HEAD, region.school())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lists.get("/people/imports", curator))
                .hasStatusOk()
                .bodyText()
                .contains("Список.csv", run.href());
        assertThat(lists.get("/people/imports", stranger))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Список.csv");
    }

    @Test
    void forgetsTheFileAfterThirtyDays() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var run = lists.brought(
                school, curator, "Список.csv", ListsGiven.list("ФИО;Должность\nЦой Анна Львовна;учитель химии\n"));
        var left = lists.brought(
                school, curator, "Брошен.csv", ListsGiven.list("ФИО;Должность\nКим Анна Львовна;учитель химии\n"));
        lists.done(run + "/confirm", curator);
        system(() -> db.sql("update intake.run set made_at = made_at - interval '31 days' where node = :school")
                .param("school", school.value())
                .update());
        system(() -> {
            runs.wipe();
            return true;
        });
        assertThat(lists.get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains("Цой Анна Львовна")
                .doesNotContain("Отменить загрузку");
        assertThat(lists.post(run + "/undo", curator)).hasStatus(HttpStatus.CONFLICT);
        assertThat(lists.get(left, curator)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(system(() -> db.sql("select count(*) from kernel.file where node = :school")
                        .param("school", school.value())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private MentorshipGiven.Teacher teacher(NodeId school, String name) {
        return system(() -> db.sql("""
                select a.person, a.id from people.affiliation a join people.person p on p.id = a.person
                where a.organisation = :school and p.name = :name
                """)
                .param("school", school.value())
                .param("name", name)
                .query((row, number) -> new MentorshipGiven.Teacher(
                        new PersonId(row.getObject("person", UUID.class)),
                        new AffiliationId(row.getObject("id", UUID.class))))
                .single());
    }

    private List<Outcome> outcomes(ListsGiven.Address run) {
        return preview(run).entries().stream().map(StaffPreview.Entry::outcome).toList();
    }

    private StaffPreview preview(ListsGiven.Address run) {
        return system(() -> imports.preview(run.id(), SYSTEM));
    }

    /** Everybody of the school in one line each: name, posts, categories, absences, education. */
    private List<String> register(NodeId school) {
        return system(
                () -> db
                        .sql("""
                select p.name || ' | ' || concat_ws(' | ',
                    coalesce((select string_agg(concat_ws(' ', t.position, t.terms, t.hours), ', ' order by t.position)
                      from people.post t where t.affiliation = a.id), ''),
                    coalesce((select string_agg(concat_ws(' до ', c.category, upper(c.period) - 1), ', ')
                      from people.category c where c.person = p.id and c.period @> :today::date), ''),
                    coalesce((select string_agg(concat_ws(' ', b.kind, 'с', lower(b.period), 'до', upper(b.period) - 1), ', ')
                      from people.absence b where b.affiliation = a.id), ''),
                    coalesce((select string_agg(e.level, ', ') from people.education e where e.person = p.id), ''))
                from people.affiliation a join people.person p on p.id = a.person
                where a.organisation = :school
                order by p.name, a.id
                """)
                        .param("school", school.value())
                        .param("today", today.at(school))
                        .query(String.class)
                        .list()
                        .stream()
                        .map(line -> line.replace("|  |", "| |")
                                .replace("|  |", "| |")
                                .strip())
                        .toList());
    }

    private List<String> since(NodeId school) {
        return system(() -> db.sql("select lower(period)::text from people.affiliation where organisation = :school")
                .param("school", school.value())
                .query(String.class)
                .list());
    }

    private List<String> born(NodeId school) {
        return system(() -> db.sql("select birth_date::text from people.person_private where node = :school")
                .param("school", school.value())
                .query(String.class)
                .list());
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return viewers.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    @Test
    void takesATablePastedAsTextOrWithItsPage() {
        var school = places.region().school();
        var curator = lists.curator(school);
        var text = "ФИО\tДолжность\nСтепнова Анна Петровна\tучитель физики\n";
        var page = "<table><tr><th>ФИО<th>Должность<tr><td>Луговая Анна Петровна<td>учитель химии</table>";
        assertThat(preview(paste(school, curator, text, ""), curator))
                .bodyText()
                .contains("Степнова", "физика");
        assertThat(preview(paste(school, curator, text, page), curator))
                .bodyText()
                .contains("Луговая", "химия")
                .doesNotContain("Степнова");
        assertThat(paste(school, curator, "просто слова", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("не нашли строку с названиями столбцов", "просто слова");
    }

    private MvcTestResult paste(NodeId school, AccountId account, String text, String page) {
        return browser.post()
                .uri("/people/imports")
                .multipart()
                .param("once", UUID.randomUUID().toString())
                .param("place", school.value().toString())
                .param("pasted", text)
                .param("pastedPage", page)
                .with(access.signedIn(account))
                .exchange();
    }

    private MvcTestResult preview(MvcTestResult brought, AccountId account) {
        return lists.get(Objects.requireNonNull(brought.getResponse().getRedirectedUrl()), account);
    }
}
