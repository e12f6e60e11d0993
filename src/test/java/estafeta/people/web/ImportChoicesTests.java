package estafeta.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.Book;
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
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import estafeta.people.stafflist.Samples;
import estafeta.people.stafflist.StaffImports;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a curator may choose before a list is taken over, and lists too long to wait for. */
@EstafetaTest
class ImportChoicesTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven people;

    ListsGiven lists;

    @Autowired
    StaffImports imports;

    @Autowired
    RunsAtWork work;

    @Autowired
    Runs runs;

    @Autowired
    Viewers viewers;

    NodeId school;
    AccountId curator;

    @BeforeEach
    void openSchool() {
        lists = ListsGiven.ofStaff(browser, access);
        school = places.region().school();
        curator = lists.curator(school);
    }

    private ListsGiven.Address brought(String text) {
        return lists.brought(school, curator, "Список.csv", ListsGiven.list(text));
    }

    private Run run(ListsGiven.Address list) {
        return as(() -> runs.require(list.id(), SYSTEM));
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, work);
    }

    private static String key(int row, String what, String after) {
        return row + ":" + what + ":" + after;
    }

    @Test
    void aChangeThatIsNotWantedStaysAsItWas() {
        var first = brought("""
                ФИО;Телефон;Должность
                Орлова Анна Павловна;89000000001;учитель химии
                """);
        lists.done(first + "/confirm", curator);
        var second = brought("""
                ФИО;Телефон;Эл. почта;Должность
                Орлова Анна Павловна;89000000002;orlova@example.org;учитель химии
                """);
        var phone = key(2, "PHONE", "+79000000002");
        var mail = key(2, "EMAIL", "orlova@example.org");
        assertThat(lists.get(second, curator)).bodyText().contains(phone, mail);
        lists.done(second + "/correct", curator, "offered", phone, "offered", mail, "wanted", mail);
        assertThat(lists.get(second, curator))
                .as("the choice waits until the list is taken over")
                .bodyText()
                .containsPattern("value=\"" + java.util.regex.Pattern.quote(mail) + "\" checked")
                .doesNotContainPattern("value=\"" + java.util.regex.Pattern.quote(phone) + "\" checked");
        lists.done(second + "/confirm", curator, "offered", phone, "offered", mail, "wanted", mail);
        assertThat(as(() -> runs.results(second.id())))
                .singleElement()
                .extracting(RowResult::outcome, RowResult::words)
                .containsExactly(Outcome.CHANGE, "почта");
        var third = brought("""
                ФИО;Телефон;Эл. почта;Должность
                Орлова Анна Павловна;89000000001;orlova@example.org;учитель химии
                """);
        assertThat(lists.get(third, curator)).bodyText().contains("Вносить нечего");
    }

    @Test
    void whatIsTypedAtTheLastMomentIsShownBeforeItIsTakenOver() {
        var list = brought("""
                ФИО;Дата рождения;Должность
                Орлова Анна Павловна;31.02.1990;учитель химии
                """);
        lists.done(list + "/confirm", curator, "cell-2-1", "28.02.1990");
        assertThat(run(list).state()).isEqualTo(Run.State.READ);
        assertThat(lists.get(list, curator))
                .bodyText()
                .contains("Внести 1 человека")
                .doesNotContain("31.02.1990");
        lists.done(list + "/confirm", curator, "cell-2-1", "28.02.1990");
        assertThat(run(list).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void whoWorksHereButIsNotInTheListIsNamedAndLeftAlone() {
        var missing = people.teacher(school, "Забытова Ольга Львовна");
        var list = brought("""
                ФИО;Должность
                Орлова Анна Павловна;учитель химии
                """);
        assertThat(lists.get(list, curator))
                .bodyText()
                .containsPattern("(?s)в списке их нет.*" + missing.person().value() + ".*Забытова Ольга Львовна");
        lists.done(list + "/confirm", curator);
        var again = brought("""
                ФИО;Должность
                Орлова Анна Павловна;учитель химии
                Забытова Ольга Львовна;учитель математики
                """);
        assertThat(lists.get(again, curator)).bodyText().doesNotContain("в списке их нет");
    }

    @Test
    void doubtsAreLookedAtColumnByColumn() {
        var list = brought("""
                ФИО;Дата рождения;Эл. почта;Должность
                Орлова Анна Павловна;31.02.1990;орлова;учитель химии
                Зимин Олег Ильич;;зимин;учитель физики
                """);
        assertThat(lists.get(list, curator)).bodyText().contains("Эл. почта: 2", "Дата рождения: 1", "31.02.1990");
        assertThat(lists.get(list + "?only=2", curator))
                .bodyText()
                .contains("cell-3-2")
                .doesNotContain("cell-2-1\"");
    }

    @Test
    void theListComesBackWithItsDoubtfulCellsMarkedAndReadsAsBefore() {
        var list = lists.brought(school, curator, "Педсостав.xlsx", Samples.staff());
        var answer = lists.get(list + "/remarks.xlsx", curator);
        assertThat(answer).hasStatusOk();
        var file = answer.getResponse().getContentAsByteArray();
        var sheet = BookReader.read("Педсостав, пометки.xlsx", file).sheets().getFirst();
        assertThat(sheet.cell(7, 3).filled()).as("29.02.2001").isTrue();
        assertThat(BookReader.read("a.xlsx", Samples.staff())
                        .sheets()
                        .getFirst()
                        .width())
                .as("the column of remarks is not read again")
                .isEqualTo(sheet.width());
        var again = lists.brought(school, curator, "Педсостав, пометки.xlsx", file);
        assertThat(outcomes(again)).isEqualTo(outcomes(list));
        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("PK");
    }

    @Test
    void aTextComesBackAsAWorkbook() {
        var list = brought("""
                ФИО;Дата рождения;Должность
                Орлова Анна Павловна;31.02.1990;учитель химии
                """);
        var answer = lists.get(list + "/remarks.xlsx", curator);
        var book = BookReader.read("Список, пометки.xlsx", answer.getResponse().getContentAsByteArray());
        assertThat(book.format()).isEqualTo(Book.Format.XLSX);
        assertThat(book.sheets().getFirst().cell(2, 1).words()).isEqualTo("31.02.1990");
    }

    private List<Outcome> outcomes(ListsGiven.Address list) {
        return as(() -> imports.preview(list.id(), SYSTEM)).entries().stream()
                .map(entry -> entry.outcome())
                .toList();
    }

    private static String many(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "%s Анна Павловна;учитель химии".formatted(PeopleGiven.surname()))
                .collect(Collectors.joining("\n", "ФИО;Должность\n", "\n"));
    }

    private void awaitState(ListsGiven.Address list, Run.State state) {
        await().atMost(Duration.ofMinutes(1)).until(() -> run(list).state() == state);
    }

    @Test
    void aLongListIsTakenOverAndBackInTheBackground() {
        var text = many(230);
        var list = brought(text);
        lists.done(list + "/confirm", curator);
        awaitState(list, Run.State.DONE);
        assertThat(as(() -> runs.results(list.id())))
                .hasSize(230)
                .allMatch(result -> result.outcome() == Outcome.CREATE);
        assertThat(lists.get(list, curator)).bodyText().contains("Список внесён", "Показать все: 230");
        assertThat(lists.get(brought(text), curator)).bodyText().contains("Вносить нечего");
        lists.done(list + "/undo", curator);
        awaitState(list, Run.State.UNDONE);
        assertThat(as(() -> runs.results(list.id()))).allMatch(RowResult::undone);
    }

    @Test
    void aRunThatWasBrokenOffGoesOnWithTheRowsThatHaveNoResult() {
        var list = brought(many(3));
        as(() -> runs.begin(list.id(), 3, SYSTEM));
        var first = as(() -> imports.preview(list.id(), SYSTEM)).entries().getFirst();
        as(() -> {
            runs.note(list.id(), RowResult.of(first.row().row(), Outcome.REFUSE, null, "уже было"));
            return list;
        });
        assertThat(lists.get(list, curator)).bodyText().contains("Список вносится", "Внесено строк: 1\u00a0из 3");
        assertThat(lists.post(brought(many(1)) + "/confirm", curator))
                .as("one list at a time")
                .hasStatus(HttpStatus.CONFLICT);
        viewers.as(SYSTEM, () -> work.takeOver(list.id(), SYSTEM));
        assertThat(as(() -> runs.results(list.id())))
                .extracting(RowResult::outcome)
                .containsExactly(Outcome.REFUSE, Outcome.CREATE, Outcome.CREATE);
    }

    @Test
    void aStoppedRunKeepsWhatIsDoneAndMayBeTakenBack() {
        var list = brought(many(2));
        as(() -> runs.begin(list.id(), 2, SYSTEM));
        lists.done(list + "/stop", curator);
        viewers.as(SYSTEM, () -> work.takeOver(list.id(), SYSTEM));
        assertThat(as(() -> runs.results(list.id()))).isEmpty();
        assertThat(run(list).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void beginsWithTheColumnsAsTheyWerePutRightLastTime() {
        var first = brought("ФИО;Чем занят;Телефон\nЗимин Олег Львович;физика\n");
        lists.done(first + "/correct", curator, "column-0", "name", "column-1", "subject");
        var tried = brought("ФИО;Чем занят;Телефон\nЗимин Олег Львович;физика\n");
        assertThat(lists.get(tried, curator))
                .as("not taken over yet")
                .bodyText()
                .doesNotContain("как в прошлый раз");
        lists.done(first + "/confirm", curator);

        var next = brought("фио;ЧЕМ  ЗАНЯТ;телефон\nЛетова Яна Ильинична;химия\n");
        assertThat(lists.get(next, curator))
                .bodyText()
                .contains("Столбцы прочитаны как в прошлый раз", "учитель, химия");
        lists.done(next + "/correct", curator, "column-0", "name", "column-1", "note");
        assertThat(lists.get(next, curator)).bodyText().doesNotContain("как в прошлый раз");
    }

    @Test
    void remembersColumnsForOneOrganisationAndOneShape() {
        var first = brought("ФИО;Чем занят;Телефон\nЗимин Олег Львович;физика\n");
        lists.done(first + "/correct", curator, "column-0", "name", "column-1", "subject");
        lists.done(first + "/confirm", curator);
        var otherShape = brought("Чем занят;ФИО;Телефон\nхимия;Летова Яна Ильинична\n");
        assertThat(lists.get(otherShape, curator)).bodyText().doesNotContain("как в прошлый раз");
        var elsewhere = places.region().school();
        var colleague = lists.curator(elsewhere);
        var otherPlace = lists.brought(
                elsewhere,
                colleague,
                "Список.csv",
                ListsGiven.list("ФИО;Чем занят;Телефон\nЛетова Яна Ильинична;химия\n"));
        assertThat(lists.get(otherPlace, colleague)).bodyText().doesNotContain("как в прошлый раз");
    }
}
