package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.BookReader;
import estafeta.intake.ListsGiven;
import estafeta.intake.Outcome;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.Runs;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.mentorship.pairlist.PairPreview;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Contacts;
import estafeta.people.NewPost;
import estafeta.people.PeopleGiven;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What may be chosen before a list of pairs is taken over, its file with marks, and lists too long to wait for. */
@EstafetaTest
class PairListChoicesTests {
    private static final Viewer SYSTEM = Viewer.system("test");

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
    RunsAtWork work;

    @Autowired
    Runs runs;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    ListsGiven lists;
    NodeId school;
    AccountId curator;

    @BeforeEach
    void openSchool() {
        lists = ListsGiven.ofPairs(browser, access);
        school = places.region().school();
        curator = lists.curator(school);
    }

    private ListsGiven.Address brought(String text) {
        return lists.brought(school, curator, "Пары.csv", ListsGiven.list(text));
    }

    private Run run(ListsGiven.Address list) {
        return as(() -> runs.require(list.id(), SYSTEM));
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, work);
    }

    @Test
    void aLineThatIsNotWantedStaysOut() {
        var list = brought("""
                Молодой педагог;Наставник;Приказ
                Снегирёва Инна Павловна;Дубова Вера Ильинична;7 от 01.09.2025
                Зорин Олег Ильич;Дубова Вера Ильинична;7
                """);
        assertThat(lists.get(list, curator)).bodyText().contains("Внести 2 строки", "value=\"2:ROW:\" checked");
        lists.done(list + "/correct", curator, "offered", "2:ROW:", "offered", "3:ROW:", "wanted", "3:ROW:");
        assertThat(lists.get(list, curator))
                .bodyText()
                .contains("Внести 1 строку", "value=\"3:ROW:\" checked")
                .doesNotContain("value=\"2:ROW:\" checked");
        lists.done(list + "/confirm", curator, "offered", "2:ROW:", "offered", "3:ROW:", "wanted", "3:ROW:");
        assertThat(as(() -> runs.results(list.id()))).extracting(RowResult::row).containsExactly(3);
        assertThat(mentees()).containsExactly("Зорин Олег Ильич");
        assertThat(lists.get(list, curator))
                .bodyText()
                .containsPattern("(?s)Оставлены по вашему выбору.*Снегирёва Инна Павловна");
    }

    @Test
    void whatIsTypedAtTheLastMomentIsShownBeforeItIsTakenOver() {
        var list = brought("""
                Молодой педагог;Наставник;Приказ
                ;Дубова Вера Ильинична;7 от 01.09.2025
                """);
        lists.done(list + "/confirm", curator, "cell-2-0", "Зорин Олег Ильич");
        assertThat(run(list).state()).isEqualTo(Run.State.READ);
        assertThat(lists.get(list, curator)).bodyText().contains("Внести 1 строку");
        lists.done(list + "/confirm", curator, "cell-2-0", "Зорин Олег Ильич");
        assertThat(run(list).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void doubtsAreLookedAtColumnByColumn() {
        var list = brought("""
                Молодой педагог;Наставник;Приказ;Примечание
                Снегирёва Инна Павловна;Дубова Вера Ильинична;7 от 01.09.2025;прекращено
                Зорин Олег Ильич;Дубова Вера Ильинична;8;
                Рябов Олег Ильич;Дубова Вера Ильинична;9;
                """);
        assertThat(lists.get(list, curator)).bodyText().contains("Приказ: 2", "Примечание: 1", "cell-2-3\"");
        assertThat(lists.get(list + "?only=2", curator))
                .bodyText()
                .contains("cell-3-2\"", "cell-4-2\"")
                .doesNotContain("cell-2-3\"");
    }

    @Test
    void ofNamesakesOneIsChosenAndTheChoiceHolds() {
        var name = "Серова Анна Петровна";
        people.teacher(
                school,
                name,
                teacher -> teacher.with(NewPost.of("учитель химии", "химия"))
                        .with(new Contacts(LocalDate.of(1961, 5, 2), null, null)));
        var meant = people.teacher(
                school,
                name,
                teacher -> teacher.with(NewPost.of("учитель физики", "физика"))
                        .with(new Contacts(LocalDate.of(1999, 3, 8), null, null)));
        people.teacher(school, "Дубова Вера Ильинична");
        var list = brought("""
                Молодой педагог;Наставник;Приказ
                Серова Анна Петровна;Дубова Вера Ильинична;7 от 01.09.2025
                """);
        assertThat(lists.get(list, curator))
                .bodyText()
                .contains("не один человек с именем Серова Анна Петровна", "name=\"who-2-0\"")
                .contains("1961 года рождения, учитель химии", "1999 года рождения, учитель физики")
                .contains("Вносить нечего");
        lists.done(list + "/correct", curator, "who-2-0", UUID.randomUUID().toString());
        assertThat(lists.get(list, curator)).bodyText().contains("Вносить нечего");

        var chosen = meant.affiliation().value().toString();
        lists.done(list + "/correct", curator, "who-2-0", chosen);
        assertThat(lists.get(list, curator))
                .bodyText()
                .contains("Внести 1 строку", "Кто это: отмечено вами")
                .containsPattern("value=\"" + chosen + "\" checked");
        lists.done(list + "/confirm", curator);
        assertThat(db.sql("select affiliation from mentorship.side where organisation = :school and role = 'MENTEE'")
                        .param("school", school.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(meant.affiliation().value());
        assertThat(lists.get(list, curator)).hasStatusOk().bodyText().contains("Пары внесены");
    }

    @Test
    void aNamesakeOfBothIsEnteredAsSomebodyNewAndOnlyOnce() {
        var name = "Серова Анна Петровна";
        people.teacher(school, name, teacher -> teacher.with(new Contacts(LocalDate.of(1961, 5, 2), null, null)));
        people.teacher(school, name, teacher -> teacher.with(new Contacts(LocalDate.of(1999, 3, 8), null, null)));
        var list = brought("""
                Молодой педагог;Наставник;Приказ
                Зорин Олег Ильич;Серова Анна Петровна;7 от 01.09.2025
                Снегирёва Инна Павловна;Серова Анна Петровна;7
                """);
        assertThat(lists.get(list, curator)).bodyText().contains("никто из них: это новый человек");
        lists.done(list + "/correct", curator, "who-2-1", PairPreview.ANOTHER, "who-3-1", PairPreview.ANOTHER);
        assertThat(lists.get(list, curator)).bodyText().contains("Внести 2 строки");
        lists.done(list + "/confirm", curator);
        assertThat(db.sql("""
                                select count(distinct s.affiliation), count(*)
                                from mentorship.side s join people.affiliation a on a.id = s.affiliation
                                join people.person p on p.id = a.person
                                where s.organisation = :school and s.role = 'MENTOR' and p.name = :name
                                """)
                        .param("school", school.value())
                        .param("name", name)
                        .query((row, no) -> row.getInt(1) + " " + row.getInt(2))
                        .single())
                .isEqualTo("1 2");
    }

    @Test
    void theListComesBackWithItsDoubtfulCellsMarkedAndReadsAsBefore() throws IOException {
        var list = brought("""
                Молодой педагог;Наставник;Приказ
                Снегирёва Инна Павловна;Дубова Вера Ильинична;8
                ;Дубова Вера Ильинична;7 от 01.09.2025
                """);
        var answer = lists.get(list + "/remarks.xlsx", curator);
        assertThat(answer).hasStatusOk();
        var file = answer.getResponse().getContentAsByteArray();
        var sheet = BookReader.read("Пары, пометки.xlsx", file).sheets().getFirst();
        assertThat(sheet.cell(2, 2).filled()).as("an order without a day").isTrue();
        assertThat(sheet.cell(2, 0).filled()).isFalse();
        assertThat(sheet.width()).as("the column of remarks is not read again").isEqualTo(3);
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var words = workbook.getSheetAt(0);
            assertThat(words.getRow(0).getCell(3).getStringCellValue()).isEqualTo("Что исправить");
            assertThat(words.getRow(2).getCell(3).getStringCellValue()).startsWith("A3: Не указан молодой педагог.");
        }
        var again = lists.brought(school, curator, "Пары, пометки.xlsx", file);
        assertThat(outcomes(again)).isEqualTo(outcomes(list)).containsExactly(Outcome.CREATE, Outcome.REFUSE);
    }

    private List<Outcome> outcomes(ListsGiven.Address list) {
        return as(() -> imports.preview(list.id(), SYSTEM)).entries().stream()
                .map(entry -> entry.outcome())
                .toList();
    }

    /** Each mentor has five mentees. */
    private static String many(int rows) {
        var mentors = IntStream.rangeClosed(0, rows / 5)
                .mapToObj(no -> PeopleGiven.surname() + " Вера Ильинична")
                .toList();
        return IntStream.range(0, rows)
                .mapToObj(row ->
                        "%s Олег Ильич;%s;7 от 01.09.2025".formatted(PeopleGiven.surname(), mentors.get(row / 5)))
                .collect(Collectors.joining("\n", "Молодой педагог;Наставник;Приказ\n", "\n"));
    }

    private void awaitState(ListsGiven.Address list, Run.State state) {
        await().atMost(Duration.ofMinutes(2)).until(() -> run(list).state() == state);
    }

    @Test
    void aLongListIsTakenOverAndBackInTheBackground() {
        var text = many(205);
        var list = brought(text);
        lists.done(list + "/confirm", curator);
        awaitState(list, Run.State.DONE);
        assertThat(as(() -> runs.results(list.id())))
                .hasSize(205)
                .allMatch(result -> result.outcome() == Outcome.CREATE);
        assertThat(lists.get(list, curator)).bodyText().contains("Пары внесены", "Показать все: 205");
        assertThat(mentees()).hasSize(205);
        assertThat(workers()).as("a mentor of five lines is one person").isEqualTo(205 + 41);
        assertThat(lists.get(brought(text), curator)).bodyText().contains("Вносить нечего");

        lists.done(list + "/undo", curator);
        awaitState(list, Run.State.UNDONE);
        assertThat(as(() -> runs.results(list.id()))).allMatch(RowResult::undone);
        assertThat(workers()).isZero();
    }

    @Test
    void aRunThatWasBrokenOffGoesOnWithTheLinesThatHaveNoResult() {
        var list = brought(many(3));
        as(() -> runs.begin(list.id(), 3, SYSTEM));
        as(() -> {
            runs.note(list.id(), RowResult.of(2, Outcome.REFUSE, null, "уже было"));
            return list;
        });
        assertThat(lists.get(list, curator)).bodyText().contains("Список вносится", "Внесено строк: 1\u00a0из 3");
        assertThat(lists.get(list + "/progress", curator)).bodyText().contains("Внесено строк: 1\u00a0из 3");
        viewers.as(SYSTEM, () -> work.takeOver(list.id(), SYSTEM));
        assertThat(as(() -> runs.results(list.id())))
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.REFUSE, Outcome.CREATE, Outcome.CREATE);
        assertThat(workers()).isEqualTo(3);
        assertThat(browser.get()
                        .uri(list + "/progress")
                        .header("HX-Request", "true")
                        .with(access.signedIn(curator)))
                .hasStatusOk()
                .hasHeader("HX-Redirect", list.href());
    }

    @Test
    void aStoppedRunKeepsWhatIsDone() {
        var list = brought(many(2));
        as(() -> runs.begin(list.id(), 2, SYSTEM));
        lists.done(list + "/stop", curator);
        viewers.as(SYSTEM, () -> work.takeOver(list.id(), SYSTEM));
        assertThat(as(() -> runs.results(list.id()))).isEmpty();
        assertThat(run(list).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void anotherListMeanwhileIsRefusedAndKeepsWhatWasTyped() {
        var first = brought(many(1));
        var second = brought(many(2));
        as(() -> runs.begin(first.id(), 1, SYSTEM));
        assertThat(lists.post(
                        second + "/confirm", curator, "offered", "2:ROW:", "offered", "3:ROW:", "wanted", "3:ROW:"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Сейчас вносится или отменяется другой список", "value=\"3:ROW:\" checked")
                .doesNotContain("value=\"2:ROW:\" checked");
    }

    private List<String> mentees() {
        return db.sql("""
                select name from mentorship.side where organisation = :school and role = 'MENTEE' order by name
                """).param("school", school.value()).query(String.class).list();
    }

    private int workers() {
        return db.sql("select count(*) from people.affiliation where organisation = :school")
                .param("school", school.value())
                .query(Integer.class)
                .single();
    }
}
