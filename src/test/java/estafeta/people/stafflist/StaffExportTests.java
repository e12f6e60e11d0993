package estafeta.people.stafflist;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.BookReader;
import estafeta.intake.Finding;
import estafeta.intake.Outcome;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Affiliations;
import estafeta.people.Contacts;
import estafeta.people.NewPost;
import estafeta.people.PeopleGiven;
import estafeta.people.Snils;
import estafeta.people.TeachingStart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** What is given out may be brought in again: nothing changes, nobody is missing. */
@EstafetaTest
class StaffExportTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven people;

    @Autowired
    Affiliations affiliations;

    @Autowired
    StaffImports imports;

    @Autowired
    RunsAtWork work;

    @Autowired
    Runs runs;

    @Autowired
    StaffExport export;

    @Autowired
    AccessGiven access;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("01.csv", Samples.tarificationCsv()),
                Arguments.of("02.csv", Samples.staffCsv()),
                Arguments.of("03.xlsx", Samples.kindergarten()),
                Arguments.of("05.tsv", Samples.partTimersCsv()));
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private RunId bring(NodeId school, String name, byte[] list) {
        return as(() -> imports.bring(school, name, list, null, SYSTEM));
    }

    private StaffPreview preview(RunId run) {
        return as(() -> imports.preview(run, SYSTEM));
    }

    private byte[] given(NodeId school) {
        return as(() -> export.workbook(school, "школа", SYSTEM));
    }

    private void changesNothing(NodeId school) {
        var again = preview(bring(school, "Педагоги.xlsx", given(school)));
        assertThat(again.entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.outcome())
                        .as(
                                "%s %s %s",
                                entry.row().name(), entry.changes(), entry.row().findings())
                        .isEqualTo(Outcome.SAME));
        assertThat(again.missing()).isEmpty();
        assertThat(again.reading().unnamed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aListThatWasTakenOverComesBackUnchanged(String name, byte[] list) {
        var school = places.region().school();
        var run = bring(school, name, list);
        viewers.as(SYSTEM, () -> work.confirm(run, SYSTEM));
        changesNothing(school);
    }

    private static byte[] insured(Snils number, String name) {
        return ("№;ФИО;Должность;СНИЛС\n1;" + name + ";учитель;" + number.digits()
                        + "\n2;Вторникова Вера Ильинична;учитель;123-456-789 65\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theNumberIsReadNowhereUntilItIsKept() {
        var school = places.region().school();
        var number = PeopleGiven.snils();
        var run = bring(school, "Номера.csv", insured(number, "Первакова Анна Петровна"));
        var preview = preview(run);
        assertThat(preview.of(Outcome.CREATE)).hasSize(2);
        assertThat(preview.reading().findings())
                .extracting(Finding::expected)
                .containsExactly("СНИЛС здесь не ведётся: столбец пропущен, номера нигде не сохранены.");
        var kept = as(() -> runs.requireContent(runs.require(run, SYSTEM)));
        assertThat(cells(kept))
                .anyMatch(row -> row.contains("Первакова"))
                .noneMatch(row -> row.contains(number.digits()));
        viewers.as(SYSTEM, () -> work.confirm(run, SYSTEM));
        assertThat(cells(given(school))).noneMatch(row -> row.contains("СНИЛС"));
    }

    @Test
    void theNumberIsReadCheckedAndComesBackUnchangedWhereItIsKept() {
        var school = places.region().school();
        people.keepSnils(school);
        var number = PeopleGiven.snils();
        var run = bring(school, "Номера.csv", insured(number, "Первакова Анна Петровна"));
        assertThat(preview(run).reading().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().cell()).isEqualTo("D3"))
                .satisfies(finding -> assertThat(finding.expected()).contains("кончается на 65", "должен на 64"));
        viewers.as(SYSTEM, () -> work.confirm(run, SYSTEM));
        assertThat(cells(given(school))).anyMatch(row -> row.contains("Первакова") && row.contains(number.words()));
        changesNothing(school);
    }

    @Test
    void theNumberFindsItsPersonUnderAnotherNameAndTellsNamesakesApart() {
        var school = places.region().school();
        people.keepSnils(school);
        var number = PeopleGiven.snils();
        var anna = people.teacher(
                school, "Первакова Анна Петровна", teacher -> teacher.with(new Contacts(null, null, null, number)));
        var married = preview(bring(school, "а.csv", insured(number, "Замужнина Анна Петровна")));
        assertThat(married.entries().getFirst()).satisfies(entry -> {
            assertThat(entry.known()).isNotNull();
            assertThat(Objects.requireNonNull(entry.known()).present().person()).isEqualTo(anna.person());
            assertThat(entry.row().findings())
                    .extracting(Finding::expected)
                    .contains("По СНИЛС это Первакова Анна Петровна: имя на карточке другое.");
        });
        assertThat(married.missing()).isEmpty();
        var namesake = preview(bring(school, "б.csv", insured(PeopleGiven.snils(), "Первакова Анна Петровна")));
        assertThat(namesake.entries().getFirst().outcome()).isEqualTo(Outcome.CREATE);
    }

    @Test
    void aNumberThatIsAddedByAListGoesWithIt() {
        var school = places.region().school();
        people.keepSnils(school);
        people.teacher(
                school, "Первакова Анна Петровна", teacher -> teacher.with(new Contacts(null, "+79001234567", null)));
        var before = cells(given(school));
        var run = bring(school, "Номера.csv", insured(PeopleGiven.snils(), "Первакова Анна Петровна"));
        assertThat(preview(run).entries().getFirst().changes())
                .filteredOn(change -> change.what() == StaffChange.What.SNILS)
                .singleElement()
                .satisfies(change -> assertThat(change.after()).startsWith("•••-•••-"));
        viewers.as(SYSTEM, () -> work.confirm(run, SYSTEM));
        assertThat(cells(given(school))).isNotEqualTo(before);
        viewers.as(SYSTEM, () -> work.undo(run, SYSTEM));
        assertThat(cells(given(school))).isEqualTo(before);
    }

    @Test
    void whatIsUndoneLeavesTheListAsItWasByteForByte() {
        var school = places.region().school();
        var first = bring(school, "01.csv", Samples.tarificationCsv());
        viewers.as(SYSTEM, () -> work.confirm(first, SYSTEM));
        var before = cells(given(school));
        var second = bring(school, "05.tsv", Samples.partTimersCsv());
        viewers.as(SYSTEM, () -> work.confirm(second, SYSTEM));
        assertThat(cells(given(school))).isNotEqualTo(before);
        viewers.as(SYSTEM, () -> work.undo(second, SYSTEM));
        assertThat(cells(given(school))).isEqualTo(before);
    }

    private static List<String> cells(byte[] workbook) {
        return BookReader.read("a.xlsx", workbook).sheets().getFirst().rows().stream()
                .map(row -> row.cells().toString())
                .toList();
    }

    @Test
    void whatWasTypedByHandAndWhatLooksLikeAFormulaComesBackToo() {
        var school = places.region().school();
        var anna = people.teacher(
                school, "Мухаметзянова-Крюгер Альфия Рустем кызы", teacher -> teacher.teaching(TeachingStart.in(2018)));
        viewers.as(
                SYSTEM,
                () -> affiliations.addPost(
                        anna.affiliation(), NewPost.of("=HYPERLINK(\"x\")"), PeopleGiven.SEPTEMBER, SYSTEM));
        people.teacher(school, "Ли Анна", teacher -> teacher.teaching(TeachingStart.on(PeopleGiven.SEPTEMBER)));
        people.teacher(school, "Кызыл-оол Айдыс Мерген-оолович");
        changesNothing(school);
        var sheet = BookReader.read("a.xlsx", given(school)).sheets().getFirst();
        assertThat(sheet.rows().stream().flatMap(row -> row.cells().stream()).map(cell -> cell.text()))
                .contains("=HYPERLINK(\"x\")");
    }

    @Test
    void aLookAtTheContactsOfManyIsNoted() {
        var region = places.region();
        var anna = people.teacher(region.school());
        var curator = access.account(Role.CURATOR, region.school());
        assertThat(browser.get()
                        .uri("/people/at/" + region.school().value() + "/staff.xlsx")
                        .with(access.signedIn(curator)))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/octet-stream");
        assertThat(as(() -> db.sql("select what from access.reading where person = :person and account = :account")
                        .param("person", anna.person().value())
                        .param("account", curator.value())
                        .query(String.class)
                        .list()))
                .containsExactly("выгрузка списка");
        assertThat(browser.get()
                        .uri("/people/at/" + region.school().value() + "/roster")
                        .with(access.signedIn(curator)))
                .hasStatusOk()
                .bodyText()
                .contains("Педагогический состав", "учитель математики, математика", "с 2024");
    }
}
