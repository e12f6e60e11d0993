package estafeta.mentorship.pairlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.intake.BookReader;
import estafeta.intake.Finding.Severity;
import estafeta.intake.RowKind;
import estafeta.mentorship.Side.Aspect;
import estafeta.mentorship.pairlist.PairRow.Kind;
import estafeta.mentorship.pairlist.PairRow.State;
import estafeta.people.AbsenceKind;
import estafeta.people.CategoryKind;
import estafeta.people.StatedDate;
import estafeta.people.stafflist.ListWords;
import estafeta.people.stafflist.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairListTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 7);

    static Stream<byte[]> district() {
        return Stream.of(Samples.districtCsv(), Samples.district());
    }

    @ParameterizedTest
    @MethodSource("district")
    void readsEachLineOfADistrict(byte[] file) {
        var reading = read(file);
        assertThat(reading.rows())
                .extracting(PairRow::rows, PairRow::kind, PairRow::organisation, PairRow::state)
                .containsExactly(
                        tuple(List.of(4), Kind.PAIR, "Заречная СОШ № 4", State.ACTIVE),
                        tuple(List.of(5), Kind.PAIR, "Заречная СОШ № 4", State.ACTIVE),
                        tuple(List.of(6), Kind.WITHOUT_MENTOR, "Заречная СОШ № 4", State.ACTIVE),
                        tuple(List.of(7, 8), Kind.PAIR, "СОШ № 1", State.ACTIVE),
                        tuple(List.of(9), Kind.PAIR, "Озёрная ООШ (малокомпл.)", State.ACTIVE),
                        tuple(List.of(10), Kind.PAIR, "д/с «Рябинка»", State.ACTIVE),
                        tuple(List.of(11), Kind.NO_YOUNG, "ДДТ", State.ACTIVE),
                        tuple(List.of(12), Kind.PAIR, "СОШ № 3", State.PAUSED),
                        tuple(List.of(13), Kind.PAIR, "СОШ № 3", State.ENDED));
        assertThat(reading.rows()).noneMatch(PairRow::refused);
        assertThat(reading.around())
                .extracting(PairReading.Line::kind)
                .containsExactly(RowKind.TITLE, RowKind.HEADER, RowKind.HEADER, RowKind.SUBTOTAL);
    }

    @ParameterizedTest
    @MethodSource("district")
    void readsWhoTheTwoAre(byte[] file) {
        var first = row(read(file), 4);
        assertThat(first.mentees()).singleElement().satisfies(arina -> {
            assertThat(arina.name().full()).isEqualTo("Бреднева Арина Павловна");
            assertThat(arina.post()).isEqualTo(new ListWords.Held("учитель", List.of("русский язык")));
            assertThat(arina.teachingSince()).isEqualTo(StatedDate.year(2025));
        });
        assertThat(first.mentors()).singleElement().satisfies(tamara -> {
            assertThat(tamara.name().full()).isEqualTo("Осокина Т. И.");
            assertThat(tamara.post()).isEqualTo(new ListWords.Held("заместитель директора по УВР", List.of()));
            assertThat(tamara.category()).isEqualTo(CategoryKind.FIRST);
            assertThat(tamara.teachingSince())
                    .isEqualTo(new StatedDate(TODAY.minusYears(25), StatedDate.Precision.YEAR));
        });
        assertThat(row(read(file), 5).mentors().getFirst().post())
                .isEqualTo(new ListWords.Held("учитель", List.of("математика")));
        assertThat(row(read(file), 5).mentors().getFirst().category()).isEqualTo(CategoryKind.HIGHEST);
        assertThat(row(read(file), 9).mentees().getFirst().post())
                .isEqualTo(new ListWords.Held("учитель", List.of("физика", "информатика", "ОБЗР")));
    }

    @ParameterizedTest
    @MethodSource("district")
    void readsTheOrders(byte[] file) {
        var reading = read(file);
        var order = new PairOrder("97/1-од", LocalDate.of(2025, 9, 1), false);
        assertThat(row(reading, 4).orders()).containsExactly(order);
        assertThat(row(reading, 5).orders()).containsExactly(order);
        assertThat(row(reading, 7).orders())
                .containsExactly(
                        new PairOrder("210", LocalDate.of(2024, 9, 5), false),
                        new PairOrder("14", LocalDate.of(2025, 1, 17), true));
        assertThat(row(reading, 9).orders()).isEmpty();
        assertThat(row(reading, 9).begun()).isEqualTo("2025-10-10");
        assertThat(row(reading, 12).orders()).containsExactly(new PairOrder("118", null, false));
        assertThat(asked(reading, 12)).contains("У приказа №\u00a0118\u00a0не указана дата.");
    }

    @ParameterizedTest
    @MethodSource("district")
    void makesOnePairOfTwoMentorsByRole(byte[] file) {
        assertThat(row(read(file), 7).mentors())
                .extracting(mentor -> mentor.name().full(), PairPerson::aspect, PairPerson::since)
                .containsExactly(
                        tuple("Ситникова Юлия Марковна", Aspect.SUBJECT, LocalDate.of(2025, 1, 17)),
                        tuple("Латыш О. П.", Aspect.HOMEROOM, null));
    }

    @ParameterizedTest
    @MethodSource("district")
    void knowsAMentorOfAnotherSchoolAndAGroup(byte[] file) {
        var far = row(read(file), 9);
        assertThat(far.mentors()).singleElement().satisfies(mentor -> {
            assertThat(mentor.name().full()).isEqualTo("Дудко С. А.");
            assertThat(mentor.elsewhere()).isEqualTo("Заречная № 4");
        });
        assertThat(far.remote()).isTrue();
        assertThat(row(read(file), 10).mentees())
                .extracting(mentee -> mentee.name().full())
                .containsExactly("Агишева Р. Р.", "Коржова Д. М.");
        assertThat(row(read(file), 10).mentees().getFirst().post())
                .isEqualTo(new ListWords.Held("воспитатель", List.of()));
    }

    @ParameterizedTest
    @MethodSource("district")
    void readsWhyAPairRestsOrIsOver(byte[] file) {
        var paused = row(read(file), 12);
        assertThat(paused.mentees().getFirst().away())
                .isEqualTo(new ListWords.Away(AbsenceKind.PARENTAL, LocalDate.of(2026, 10, 12), null));
        assertThat(paused.until()).isEqualTo("2026-10-12");
        var ended = row(read(file), 13);
        assertThat(ended.mentees().getFirst().left()).isEqualTo("2026-11-30");
        assertThat(ended.until()).isEqualTo("2026-11-30");
        assertThat(asked(read(file), 13)).contains("Год не указан: прочитано как 30.11.2026.");
    }

    @Test
    void readsANumberAfterItsDayAndAnOrderInTwoColumns() {
        var reading = read("""
                Школа;Наставляемый;Наставник;Приказ;Дата приказа;Примечание
                СОШ № 2;Ивлева Анна Олеговна;Ремезова Ольга Ильинична;приказ от 29.08.2025 г. № 41-од;;
                СОШ № 2;Трофимов Олег Ильич;Ремезова Ольга Ильинична;45;01.09.2025;прекращено
                СОШ № 5;;;;;
                """);
        assertThat(reading.rows().getFirst().orders())
                .containsExactly(new PairOrder("41-од", LocalDate.of(2025, 8, 29), false));
        assertThat(row(reading, 3).orders()).containsExactly(new PairOrder("45", LocalDate.of(2025, 9, 1), false));
        assertThat(asked(reading, 3)).contains("Не указано, когда пара прекращена.");
    }

    @Test
    void readsWhoWasMentorBefore() {
        var reading = read("""
                Школа;Наставляемый;Наставник;Приказ;Примечание
                СОШ № 2;Ивлева Анна Олеговна;Ремезова О. И.;12 от 01.09.2025, изм. 80 от 10.01.2026;вместо Латыша О. П.
                СОШ № 2;Трофимов Олег Ильич;Ремезова О. И.;12 от 01.09.2025;замена часов
                СОШ № 2;Зимина Яна Петровна;Ремезова О. И.;12;смена наставника, была Рогова
                """);
        assertThat(row(reading, 2).former())
                .containsExactly(new FormerMentor("Латыша О. П.", LocalDate.of(2026, 1, 9)));
        assertThat(row(reading, 2).mentors())
                .singleElement()
                .satisfies(mentor -> assertThat(mentor.since()).isEqualTo("2026-01-10"));
        assertThat(row(reading, 3).former()).isEmpty();
        assertThat(row(reading, 4).former()).isEmpty();
        assertThat(row(reading, 4).mentors())
                .singleElement()
                .satisfies(mentor -> assertThat(mentor.since()).isNull());
        assertThat(asked(reading, 4))
                .contains("Не сказано, с какого дня прежнего наставника («Рогова») сменил другой: войдёт нынешний.");
    }

    private static PairReading read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static PairReading read(byte[] file) {
        var table = PairList.find(BookReader.read("Список", file)).orElseThrow();
        return PairList.read(table.mapped(table.guess(PairList.FIELDS).mapping(), PairList.FIELDS), TODAY);
    }

    private static PairRow row(PairReading reading, int row) {
        return reading.rows().stream()
                .filter(each -> each.rows().contains(row))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> asked(PairReading reading, int row) {
        return reading.findings().stream()
                .filter(finding ->
                        finding.severity() == Severity.ASK && finding.place().row() == row)
                .map(finding -> finding.expected())
                .toList();
    }
}
