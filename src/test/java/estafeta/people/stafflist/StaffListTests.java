package estafeta.people.stafflist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.intake.BookReader;
import estafeta.intake.Finding;
import estafeta.intake.Finding.Severity;
import estafeta.intake.Table;
import estafeta.intake.TableFinder;
import estafeta.people.PersonName;
import estafeta.people.StatedDate;
import estafeta.people.StatedDate.Precision;
import estafeta.people.stafflist.StaffCategory.Level;
import estafeta.people.stafflist.StaffLine.Kind;
import estafeta.people.stafflist.StaffPost.Employment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;

class StaffListTests {

    private static final RecursiveComparisonConfiguration ALIKE = RecursiveComparisonConfiguration.builder()
            .withIgnoredFields("findings")
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 12);

    static Stream<byte[]> tarification() {
        return Stream.of(Samples.tarification(), Samples.tarificationCsv(), windows1251(Samples.tarificationCsv()));
    }

    static Stream<byte[]> staff() {
        return Stream.of(Samples.staff(), Samples.staffCsv());
    }

    static Stream<byte[]> kindergarten() {
        return Stream.of(
                Samples.kindergarten(),
                Samples.kindergartenOds(),
                Samples.kindergartenDocx(),
                Samples.kindergartenCsv(),
                windows1251(Samples.kindergartenCsv()));
    }

    static Stream<byte[]> partTimers() {
        return Stream.of(Samples.partTimers(), Samples.partTimersPage(), Samples.partTimersCsv());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(
                        "тарификация",
                        Samples.tarification(),
                        List.of(
                                Samples.tarificationXls(),
                                Samples.tarificationOds(),
                                Samples.tarificationDocx(),
                                Samples.tarificationPage())),
                Arguments.of(
                        "педсостав",
                        Samples.staff(),
                        List.of(Samples.staffXls(), Samples.staffOds(), Samples.staffDocx(), Samples.staffPage())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void readsTheSameInEveryShapeOfAFile(String list, byte[] workbook, List<byte[]> others) {
        var expected = read(workbook);
        for (var other : others) {
            var reading = read(other);
            assertThat(reading.lines())
                    .extracting(StaffLine::kind)
                    .isEqualTo(expected.lines().stream().map(StaffLine::kind).toList());
            assertThat(Stream.concat(reading.people().stream(), reading.refused().stream()))
                    .usingRecursiveFieldByFieldElementComparator(ALIKE)
                    .containsExactlyElementsOf(Stream.concat(expected.people().stream(), expected.refused().stream())
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kindergarten")
    void tellsWhoWorksInWhichGroupOfAKindergarten(byte[] file) {
        var reading = read(file);
        assertThat(reading.people())
                .extracting(person -> person.name().surname())
                .containsExactly("Пустовит", "Агишева", "Лопатко", "Янчук", "Коржова", "Орешина", "Галкина", "Бойко");
        assertThat(person(reading, 4).posts()).singleElement().satisfies(post -> {
            assertThat(post.position()).isEqualTo("воспитатель");
            assertThat(post.homeroom()).startsWith("Гр. № 1 «Солнышко»");
        });
        assertThat(person(reading, 11).posts())
                .extracting(StaffPost::position, StaffPost::rate)
                .containsExactly(
                        tuple("музыкальный руководитель", new BigDecimal("0.5")),
                        tuple("инструктор по физической культуре", new BigDecimal("0.25")));
        assertThat(person(reading, 14).formerSurname()).isEqualTo("Сердюк");
        assertThat(person(reading, 8).absences()).singleElement().satisfies(absence -> {
            assertThat(absence.kind()).isEqualTo(StaffAbsence.Kind.CHILD_CARE);
            assertThat(absence.until()).isEqualTo("2027-05-11");
        });
    }

    @ParameterizedTest
    @MethodSource("kindergarten")
    void leavesOutWhoeverIsNotATeacherAndEmptyPlaces(byte[] file) {
        var reading = read(file);
        assertThat(reading.line(7).kind()).isEqualTo(Kind.VACANCY);
        assertThat(Stream.of(10, 15)).allMatch(row -> reading.line(row).kind() == Kind.SECTION);
        assertThat(Stream.of(16, 17)).allMatch(row -> reading.line(row).kind() == Kind.NOT_TEACHER);
        assertThat(reading.line(18).kind()).isEqualTo(Kind.SUBTOTAL);
    }

    @Test
    void readsTheAnswersOfAForm() {
        var reading = read(Samples.answersCsv());
        assertThat(reading.lines())
                .extracting(StaffLine::kind)
                .containsExactly(
                        Kind.HEADER,
                        Kind.SAME_PERSON,
                        Kind.PERSON,
                        Kind.REFUSED,
                        Kind.NO_CONSENT,
                        Kind.REFUSED,
                        Kind.PERSON);
        var julia = person(reading, 3);
        assertThat(julia.rows()).containsExactly(3, 2);
        assertThat(julia.name().full()).isEqualTo("Ситникова Юлия Марковна");
        assertThat(julia.birth()).isEqualTo(StatedDate.day(LocalDate.of(1981, 4, 9)));
        assertThat(julia.phones()).extracting(Phone::number).containsExactly("+79000000201");
        assertThat(julia.posts()).hasSize(1);
        assertThat(julia.answers()).satisfies(answers -> {
            assertThat(answers.workplace()).isEqualTo("СОШ № 1");
            assertThat(answers.strengths()).containsExactly("Подготовка к ЕГЭ");
            assertThat(answers.readiness())
                    .containsEntry("readySubject", "Да")
                    .containsEntry("readyHomeroom", "Да")
                    .containsEntry("readyRemote", "Да");
        });
        assertThat(reading.line(2).why()).isEqualTo("Ответ дан снова: взят поздний, из строки 3.");
        assertThat(refused(reading, 4).answers())
                .extracting(StaffAnswers::workplace)
                .isEqualTo("моу сош 1");
        assertThat(refused(reading, 4).findings())
                .filteredOn(Finding::refuses)
                .extracting(Finding::expected)
                .containsExactly("Месяца с номером 15\u00a0нет.");
        assertThat(reading.findings(6))
                .extracting(Finding::expected)
                .containsExactly("Это формула, а не имя: не выполняем её и не вносим.");
        assertThat(person(reading, 7).name().full()).isEqualTo("Мухаметзянова-Крюгер Альфия Рустем кызы");
        assertThat(person(reading, 7).posts()).extracting(StaffPost::position).containsExactly("социальный педагог");
    }

    @Test
    void takesTheSchoolYearForADayWithoutAYear() {
        var reading =
                read("Список на 15 сентября;\nФИО;Стаж\nИвлева Анна Олеговна;3\n".getBytes(StandardCharsets.UTF_8));
        assertThat(reading.asOf()).isEqualTo("2026-09-15");
        assertThat(reading.findings())
                .extracting(Finding::severity, Finding::expected)
                .containsExactly(tuple(Severity.NOTE, "Год не указан: прочитано как 15.09.2026, этот учебный год."));
    }

    @Test
    void asksOnceForAColumnOfTwoExperiences() {
        var lines = """
                Ивлева Анна Олеговна;8/5
                Трофимов Олег Ильич;12/10
                Ремезова Ольга Ильинична;30/28
                Ладыгин Пётр Олегович;3/1
                Снегирёва Инна Павловна;20/20
                """;
        var asked = read(("ФИО;Стаж\n" + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(asked.findings()).singleElement().satisfies(question -> {
            assertThat(question.place().cell()).isEqualTo("B2");
            assertThat(question.expected()).contains("какой стаж общий", "Так в 5 клетках столбца «Стаж».");
        });
        var told = read(("ФИО;Стаж общий/педагогический\n" + lines).getBytes(StandardCharsets.UTF_8));
        assertThat(told.findings()).isEmpty();
        assertThat(told.people().getFirst().workingSince())
                .isEqualTo(new StatedDate(TODAY.minusYears(8), Precision.YEAR));
        assertThat(told.people().getFirst().teachingSince())
                .isEqualTo(new StatedDate(TODAY.minusYears(5), Precision.YEAR));
    }

    @Test
    void readsTheSamePersonOfTwoTablesOnce() {
        var reading = read("""
                ФИО;Должность
                Ивлева Анна Олеговна;учитель

                ФИО;Категория;Телефон
                Ивлева Анна Олеговна;высшая;+7 900 000-00-01
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.people()).singleElement().satisfies(anna -> {
            assertThat(anna.rows()).containsExactly(2, 5);
            assertThat(anna.posts()).hasSize(1);
            assertThat(anna.category()).map(StaffCategory::level).hasValue(Level.HIGHEST);
        });
        assertThat(reading.findings())
                .extracting(Finding::expected)
                .contains("Есть и в строке 2: прочитано как один человек.");
    }

    @ParameterizedTest
    @MethodSource("partTimers")
    void takesTheCircleForTheSubjectAndTheMainPlaceForWhatItIs(byte[] file) {
        var reading = read(file);
        assertThat(reading.people())
                .flatExtracting(StaffRow::posts)
                .extracting(StaffPost::position)
                .containsOnly("педагог дополнительного образования");
        var irina = person(reading, 3);
        assertThat(irina.mainPlace()).isNull();
        assertThat(irina.posts()).singleElement().satisfies(post -> {
            assertThat(post.subjects()).containsExactly("«Корё»", "«Лингва»");
            assertThat(post.hours()).isEqualByComparingTo("18");
            assertThat(post.employment()).isEqualTo(Employment.MAIN);
        });
        assertThat(person(reading, 4).mainPlace()).isEqualTo("МБОУ Заречная СОШ 4, учитель");
        assertThat(Stream.of(4, 7, 9, 10))
                .allMatch(row -> person(reading, row).posts().getFirst().employment() == Employment.EXTERNAL);
        assertThat(reading.line(6).kind()).isEqualTo(Kind.CONTRACTOR);
        assertThat(reading.line(8).kind()).isEqualTo(Kind.VACANCY);
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void tellsWhatEachRowOfTheTarificationListIs(byte[] file) {
        assertThat(read(file).lines())
                .extracting(StaffLine::kind)
                .containsExactly(
                        Kind.TITLE,
                        Kind.TITLE,
                        Kind.TITLE,
                        Kind.TITLE,
                        Kind.HEADER,
                        Kind.HEADER,
                        Kind.COLUMN_NUMBERS,
                        Kind.SECTION,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.SAME_PERSON,
                        Kind.SECTION,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.VACANCY,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.SUBTOTAL,
                        Kind.BLANK,
                        Kind.SIGNATURE,
                        Kind.SIGNATURE);
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void readsEveryColumnOfTheTarificationListByItself(byte[] file) {
        var table = TableFinder.find(BookReader.read("Список", file), StaffList.FIELDS);
        var guess = table.guess(StaffList.FIELDS);
        assertThat(guess.answers()).hasSize(12).allMatch(answer -> answer.sure());
        var mapping = guess.mapping();
        assertThat(table.columns().stream().map(column -> mapping.fields().get(column.index())))
                .containsExactly(
                        "number",
                        "name",
                        "post",
                        "education",
                        "graduated",
                        "working",
                        "teaching",
                        "category",
                        "hours",
                        "rate",
                        "homeroom",
                        "note");
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void countsExperienceBackFromTheDateOfTheList(byte[] file) {
        var reading = read(file);
        assertThat(reading.asOf()).isEqualTo("2026-09-01");
        assertThat(person(reading, 14).teachingSince()).isEqualTo(StatedDate.month(2023, 10));
        assertThat(person(reading, 13).teachingSince()).isEqualTo(StatedDate.month(2025, 10));
        assertThat(person(reading, 19).teachingSince()).isEqualTo(StatedDate.month(2012, 7));
        assertThat(person(reading, 9).teachingSince())
                .isEqualTo(new StatedDate(LocalDate.of(1994, 9, 1), Precision.YEAR));
        assertThat(person(reading, 18).teachingSince())
                .isEqualTo(new StatedDate(LocalDate.of(2026, 9, 1), Precision.YEAR));
        assertThat(person(reading, 20).teachingSince()).isEqualTo(StatedDate.year(2021));
        assertThat(person(reading, 20).workingSince())
                .isEqualTo(new StatedDate(LocalDate.of(2018, 9, 1), Precision.YEAR));
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void dividesDirectorAndTeacherIntoTwoPosts(byte[] file) {
        var director = person(read(file), 9);
        assertThat(director.name()).isEqualTo(new PersonName("Ветлугина", "Зоя", "Кирилловна"));
        assertThat(director.posts())
                .containsExactly(
                        post(9, "директор", List.of(), null, "1", Employment.MAIN, "", ""),
                        post(9, "учитель", List.of("история"), "6", "0.33", Employment.MAIN, "", ""));
        assertThat(director.category()).hasValueSatisfying(category -> {
            assertThat(category.level()).isEqualTo(Level.HIGHEST);
            assertThat(category.until()).isEqualTo("2027-05-31");
        });
        assertThat(director.education()).isEqualTo(new StaffEducation("высшее", "НГПУ", 1994));
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void joinsTheTwoRowsOfAnInternalPartTimer(byte[] file) {
        var deputy = person(read(file), 10);
        assertThat(deputy.rows()).containsExactly(10, 11);
        assertThat(deputy.posts())
                .containsExactly(
                        post(10, "заместитель директора по УВР", List.of(), null, "1", Employment.MAIN, "", ""),
                        post(
                                11,
                                "учитель",
                                List.of("русский язык", "литература"),
                                "9",
                                "0.5",
                                Employment.INTERNAL,
                                "",
                                "внутр.совм."));
        assertThat(deputy.categories())
                .containsExactly(
                        new StaffCategory(Level.NONE, StatedDate.day(LocalDate.of(2023, 3, 14)), null, false, "", true),
                        new StaffCategory(
                                Level.FIRST, StatedDate.day(LocalDate.of(2024, 4, 25)), null, true, "112", false));
        assertThat(deputy.notes()).containsExactly("куратор");
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void takesThePositionOfTeachersFromTheirSection(byte[] file) {
        var reading = read(file);
        assertThat(person(reading, 13).posts())
                .containsExactly(post(
                        13, "учитель", List.of("русский язык", "литература"), "24", "1.33", Employment.MAIN, "5а", ""));
        assertThat(person(reading, 14).name()).isEqualTo(new PersonName("Чалых", "Роман", "Егорович"));
        assertThat(person(reading, 14).posts().getFirst().subjects()).containsExactly("физика", "информатика");
        assertThat(person(reading, 15).posts().getFirst().subjects()).containsExactly("английский язык");
        assertThat(person(reading, 18).posts().getFirst().subjects()).containsExactly("начальные классы");
        assertThat(person(reading, 20).posts())
                .containsExactly(post(
                        20,
                        "учитель",
                        List.of("корейский язык", "внеурочная деятельность"),
                        "4",
                        "0.22",
                        Employment.EXTERNAL,
                        "",
                        "кружок"));
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void findsAbsencesHiringAndYoungSpecialistsInTheNotes(byte[] file) {
        var reading = read(file);
        assertThat(person(reading, 15).absences())
                .containsExactly(new StaffAbsence(
                        StaffAbsence.Kind.CHILD_CARE,
                        LocalDate.of(2026, 2, 14),
                        LocalDate.of(2027, 10, 31),
                        "декрет с 14.02.2026 до 10.2027"));
        assertThat(person(reading, 19).absences())
                .containsExactly(new StaffAbsence(
                        StaffAbsence.Kind.LONG_LEAVE,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 8, 31),
                        "длительный отпуск с 01.09.26 на год"));
        assertThat(person(reading, 19).hired()).isNull();
        assertThat(person(reading, 18).hired()).isEqualTo(StatedDate.day(LocalDate.of(2026, 9, 1)));
        assertThat(person(reading, 20).mainPlace()).isEqualTo("ДДТ");
        assertThat(reading.people().stream().filter(StaffRow::youngSpecialist).map(StaffRow::row))
                .containsExactly(13, 14, 18);
        assertThat(person(reading, 17).notes()).containsExactly("пенсионер по возрасту");
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void asksOnlyForTheNameInInitials(byte[] file) {
        var reading = read(file);
        assertThat(reading.people()).hasSize(9);
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ASK);
            assertThat(finding.place().cell()).isEqualTo("B13");
            assertThat(finding.expected()).isEqualTo("Имя записано инициалами.");
        });
    }

    @Test
    void knowsThatTheTotalIsHidden() {
        assertThat(read(Samples.tarification()).line(21).hidden()).isTrue();
        assertThat(read(Samples.tarificationCsv()).line(21).hidden()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("staff")
    void tellsWhatEachRowOfTheListInThreeCellsIs(byte[] file) {
        assertThat(read(file).lines())
                .extracting(StaffLine::kind)
                .containsExactly(
                        Kind.TITLE,
                        Kind.HEADER,
                        Kind.PERSON,
                        Kind.SAME_PERSON,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.REFUSED,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.PERSON,
                        Kind.SAME_PERSON);
    }

    @ParameterizedTest
    @MethodSource("staff")
    void joinsOnePersonWrittenTwiceInLatinLetters(byte[] file) {
        var person = person(read(file), 3);
        assertThat(person.rows()).containsExactly(3, 4);
        assertThat(person.name()).isEqualTo(new PersonName("Безносова", "Алла", "Викторовна"));
        assertThat(person.birth()).isEqualTo(StatedDate.day(LocalDate.of(1979, 3, 12)));
        assertThat(person.phones()).containsExactly(new Phone("+79000000102", ""));
        assertThat(person.email()).isEqualTo("b_alla@example.org");
        assertThat(person.posts()).extracting(StaffPost::position).containsExactly("учитель", "руководитель ШМО");
        assertThat(person.category())
                .contains(new StaffCategory(
                        Level.HIGHEST, StatedDate.day(LocalDate.of(2023, 12, 12)), null, true, "77", false));
        assertThat(person.hired()).isEqualTo(StatedDate.day(LocalDate.of(2002, 9, 1)));
    }

    @ParameterizedTest
    @MethodSource("staff")
    void joinsOnePersonWithAndWithoutTheLetterYo(byte[] file) {
        var person = person(read(file), 10);
        assertThat(person.rows()).containsExactly(10, 11);
        assertThat(person.name().full()).isEqualTo("Фёдоров Пётр Ильич");
        assertThat(person.birth()).isEqualTo(StatedDate.day(LocalDate.of(1963, 4, 5)));
        assertThat(person.phones()).containsExactly(new Phone("+73000021415", "раб."), new Phone("+79000000105", ""));
        assertThat(person.posts().getFirst().subjects()).containsExactly("физическая культура", "ОБЗР");
        assertThat(person.posts().getLast().position()).isEqualTo("педагог дополнительного образования");
        assertThat(person.hired()).isEqualTo(StatedDate.year(1987));
        assertThat(person.category())
                .hasValueSatisfying(category -> assertThat(category.until()).isEqualTo("2024-12-31"));
    }

    @ParameterizedTest
    @MethodSource("staff")
    void keepsNamesakesBornOnDifferentDaysApart(byte[] file) {
        var reading = read(file);
        assertThat(person(reading, 8).birth()).isEqualTo(StatedDate.day(LocalDate.of(1985, 11, 11)));
        assertThat(person(reading, 8).category())
                .hasValueSatisfying(category -> assertThat(category.level()).isEqualTo(Level.FIRST));
        assertThat(person(reading, 8).hired()).isEqualTo(StatedDate.year(2009));
        assertThat(person(reading, 9).birth()).isEqualTo(StatedDate.day(LocalDate.of(2002, 6, 2)));
        assertThat(person(reading, 9).youngSpecialist()).isTrue();
        assertThat(person(reading, 9).teachingSince()).isNull();
    }

    @ParameterizedTest
    @MethodSource("staff")
    void readsNamesOfThePeoplesOfSiberia(byte[] file) {
        var person = person(read(file), 6);
        assertThat(person.name()).isEqualTo(new PersonName("Кара-Сал", "Чойган", "Седип-ооловна"));
        assertThat(person.birth()).isEqualTo(StatedDate.day(LocalDate.of(1991, 7, 3)));
        assertThat(person.hired()).isEqualTo(StatedDate.day(LocalDate.of(2021, 9, 1)));
        assertThat(person.teachingSince())
                .isEqualTo(new StatedDate(TODAY.minusYears(10).minusMonths(5), Precision.MONTH));
        assertThat(person.category()).hasValueSatisfying(category -> {
            assertThat(category.level()).isEqualTo(Level.NONE);
            assertThat(category.fitForPost()).isTrue();
        });
        assertThat(person(read(file), 5).name().patronymic()).isNull();
        assertThat(person(read(file), 5).posts().getFirst().subjects()).containsExactly("биология", "химия");
    }

    @ParameterizedTest
    @MethodSource("staff")
    void refusesTheRowWithAnImpossibleDate(byte[] file) {
        var reading = read(file);
        assertThat(reading.people()).hasSize(6);
        assertThat(reading.refused())
                .singleElement()
                .satisfies(row -> assertThat(row.name().brief()).isEqualTo("Петренко-Заяц Л. И."));
        assertThat(reading.findings(7))
                .singleElement()
                .isEqualTo(new Finding(
                        Severity.REFUSE,
                        reading.findings(7).getFirst().place(),
                        "29.02.2001",
                        "В феврале 2001 года 28 дней.",
                        "Исправьте дату или очистите ячейку."));
        assertThat(reading.findings(7).getFirst().place().cell()).isEqualTo("D7");
    }

    @ParameterizedTest
    @MethodSource("staff")
    void takesTheRowOnceItsCellIsCorrected(byte[] file) {
        var table = TableFinder.find(BookReader.read("Список", file), StaffList.FIELDS);
        var mapping = table.guess(StaffList.FIELDS).mapping();
        var corrected = table.over(table.sheet().corrected(7, 3, "28.02.2001"));
        var reading = StaffList.read(corrected.mapped(mapping, StaffList.FIELDS), TODAY);
        assertThat(reading.refused()).isEmpty();
        assertThat(person(reading, 7).birth()).isEqualTo(StatedDate.day(LocalDate.of(2001, 2, 28)));
        assertThat(person(reading, 7).hired()).isEqualTo(StatedDate.month(2025, 9));
    }

    @ParameterizedTest
    @MethodSource("staff")
    void saysWhatItAsksAndHowItRead(byte[] file) {
        var reading = read(file);
        assertThat(reading.findings())
                .extracting(
                        finding -> finding.severity() + " " + finding.place().cell())
                .containsExactlyInAnyOrder("ASK F5", "NOTE K6", "REFUSE D7", "NOTE D10", "ASK I10");
        assertThat(person(reading, 5).email()).isNull();
    }

    @Test
    void refusesNamesakesThatCannotBeToldApart() {
        var reading = read("""
                ФИО;Должность;Почта
                Иванова Мария Петровна;учитель истории;
                Иванова Мария Петровна;воспитатель;
                """);
        assertThat(reading.people())
                .singleElement()
                .satisfies(row -> assertThat(row.row()).isEqualTo(2));
        assertThat(reading.line(3).kind()).isEqualTo(Kind.REFUSED);
        assertThat(reading.findings(3).getFirst().words())
                .isEqualTo("Полная тёзка строки 2: один это человек или двое, не понять."
                        + " Добавьте дату рождения в обе строки, чтобы их различить.");
    }

    @Test
    void readsTheListUnderATableOfNobody() {
        var reading = read("""
                Приказы;;
                ФИО;Должность;Дата
                не заполнено;;
                ;;
                Учителя;;
                ФИО;Должность;Стаж
                Ким;учитель химии;9 лет
                Цой Анна Львовна;учитель физики;3
                """);
        assertThat(reading.people())
                .singleElement()
                .extracting(person -> person.name().full())
                .isEqualTo("Цой Анна Львовна");
        assertThat(reading.findings())
                .anySatisfy(finding -> assertThat(finding.place().cell()).isEqualTo("A7"));
    }

    @Test
    void refusesASurnameAlone() {
        var reading = read("""
                ФИО;Должность;Стаж
                Ким;учитель химии;9 лет
                Цой Анна Львовна;учитель физики;3
                """);
        assertThat(reading.line(2).kind()).isEqualTo(Kind.REFUSED);
        assertThat(reading.line(2).why()).isEqualTo("Нужны хотя бы фамилия и имя.");
        assertThat(reading.people()).hasSize(1);
    }

    @Test
    void leavesOutThoseWhoLeft() {
        var reading = read("""
                ФИО;Должность;Примечание
                Лямкин Илья Петрович;учитель;уволился 30.11.2025
                Цой Анна Львовна;учитель;уволена с 01.06.2027
                """);
        assertThat(reading.line(2).kind()).isEqualTo(Kind.LEAVER);
        assertThat(reading.line(3).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void takesARowWithoutANameForAPostOfThePersonAbove() {
        var reading = read("""
                №;ФИО;Должность;Часы
                1;Цой Анна Львовна;учитель физики;18
                ;;педагог доп. образования;4
                """);
        assertThat(reading.people())
                .singleElement()
                .satisfies(row -> assertThat(row.posts()).hasSize(2));
        assertThat(reading.findings(3)).extracting(Finding::severity).containsExactly(Severity.ASK);
    }

    @Test
    void knowsSheIsTheSameOfTheSurnameNamed() {
        var reading = read("""
                ФИО;Должность;Ставка
                Орешина Людмила Кимовна;муз. рук.;0,5
                Бойко (Сердюк) Ирина Николаевна;уч.-логопед;1
                она же, Орешина;инстр. ФИЗО;0,25
                """);
        assertThat(person(reading, 2).posts())
                .extracting(StaffPost::position)
                .containsExactly("музыкальный руководитель", "инструктор по физической культуре");
        assertThat(person(reading, 3).formerSurname()).isEqualTo("Сердюк");
        assertThat(person(reading, 3).posts().getFirst().position()).isEqualTo("учитель-логопед");
    }

    @Test
    void wantsAColumnOfNames() {
        var table = TableFinder.find(BookReader.read("Список", bytes("Должность;Стаж\nучитель;3\n")), StaffList.FIELDS);
        var mapping = table.guess(StaffList.FIELDS).mapping();
        assertThat(StaffList.lacks(mapping)).extracting(field -> field.code()).containsExactly("name");
        assertThat(StaffList.lacks(mapping.with(0, "surname")))
                .extracting(field -> field.code())
                .containsExactly("given");
    }

    @Test
    @Timeout(60)
    void readsTenThousandRows() {
        var csv = new StringBuilder("ФИО;Дата рождения;Должность;Стаж;Категория;Примечание\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("Иванов");
            for (int rest = i, letter = 0; letter < 4; letter++, rest /= 10) {
                csv.append((char) ('а' + rest % 10));
            }
            csv.append(i % 3 == 0 ? " И.П." : " Иван Петрович")
                    .append(";12.03.1979;учитель математики;2 г. 3 мес.;первая;мол. спец.\n");
        }
        assertThat(read(csv.toString()).people()).hasSize(10_000);
    }

    @Test
    void losesNoMonthsWithoutAWord() {
        var reading = read("ФИО;Должность;Пед. стаж, лет;Пед. стаж, мес.\nРябинина Анна Ильинична;учитель;14;13\n");
        assertThat(person(reading, 2).teachingSince()).isEqualTo(new StatedDate(TODAY.minusYears(14), Precision.YEAR));
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ASK);
            assertThat(finding.expected()).contains("а здесь 13", "лет 14");
        });
        var inWords = read("ФИО;Должность;Пед. стаж\nРябинина Анна Ильинична;учитель;14 лет 13 мес.\n");
        assertThat(person(inWords, 2).teachingSince())
                .isEqualTo(person(reading, 2).teachingSince());
        assertThat(inWords.findings()).hasSize(1);
    }

    @Test
    void saysOnceThatExperienceInThePostStandsForTeaching() {
        var reading = read(
                "ФИО;Должность;Стаж в данной должности\nРябинина Анна Ильинична;учитель;5\nОсинина Вера Ильинична;учитель;7\n");
        assertThat(person(reading, 2).teachingSince()).isEqualTo(new StatedDate(TODAY.minusYears(5), Precision.YEAR));
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place().cell()).isEqualTo("C1");
            assertThat(finding.expected()).contains("за него прочитан стаж в должности");
        });
        assertThat(read("ФИО;Должность;Пед. стаж;Стаж в данной должности\nРябинина Анна Ильинична;учитель;5;3\n")
                        .findings())
                .isEmpty();
    }

    @Test
    void namesTheTableThatIsNoPartOfTheList() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("Список"), 0, "ФИО", "Должность", "Рябинина Анна Ильинична", "учитель");
            fill(workbook.createSheet("Кабинеты"), 2, "Кабинет", "Площадь", "12", "48");
            workbook.write(bytes);
            var table = TableFinder.find(BookReader.read("а.xlsx", bytes.toByteArray()), StaffList.FIELDS);
            assertThat(table.left()).containsExactly(new Table.Left("Кабинеты", 3, "Кабинет · Площадь"));
            assertThat(StaffReading.whyLeft(table.left().getFirst())).contains("Лист «Кабинеты»", "не прочитана");
        }
    }

    private static void fill(Sheet sheet, int first, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            CellUtil.getCell(CellUtil.getRow(first + i / 2, sheet), i % 2).setCellValue(cells[i]);
        }
    }

    @Test
    void speaksEnglishToWhoeverChoseIt() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(read("ФИО;Должность;Телефон\nРябинина Анна Ильинична;учитель;12\n")
                            .findings())
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(finding.words())
                                    .isEqualTo(
                                            "A telephone number should have ten digits after +7 or 8. Complete the number; until then it is not entered."));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static StaffReading read(String csv) {
        return read(bytes(csv));
    }

    private static StaffReading read(byte[] file) {
        var table = TableFinder.find(BookReader.read("Список", file), StaffList.FIELDS);
        var mapping = table.guess(StaffList.FIELDS).mapping();
        return StaffList.read(table.mapped(mapping, StaffList.FIELDS), TODAY);
    }

    private static StaffRow person(StaffReading reading, int row) {
        return reading.people().stream()
                .filter(each -> each.row() == row)
                .findFirst()
                .orElseThrow();
    }

    private static StaffRow refused(StaffReading reading, int row) {
        return reading.refused().stream()
                .filter(each -> each.row() == row)
                .findFirst()
                .orElseThrow();
    }

    private static StaffPost post(
            int row,
            String position,
            List<String> subjects,
            @Nullable String hours,
            String rate,
            Employment employment,
            String homeroom,
            String remark) {
        var load = hours == null ? null : new BigDecimal(hours);
        return new StaffPost(row, position, subjects, load, new BigDecimal(rate), employment, homeroom, remark);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] windows1251(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).getBytes(Charset.forName("windows-1251"));
    }
}
