package estafeta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    private static final List<Field> SHELVES = List.of(
            Field.of("title", "Название", "назван", "книга").needed(),
            Field.of("price", "Цена", "цен").looking(cell -> cell.words().matches("\\d+")),
            Field.of("mail", "Почта", "почт")
                    .looking(cell -> cell.text().contains("@"))
                    .toldByItself());

    @Test
    void readsAHeaderOfTwoRows() {
        var table = find("Склад;;\n№;Книга;Цена;\n;;опт;розница\n1;Азбука;10;12\n");
        assertThat(table.firstHeaderRow()).isEqualTo(2);
        assertThat(table.lastHeaderRow()).isEqualTo(3);
        assertThat(table.columns())
                .extracting(Column::title)
                .containsExactly("№", "Книга", "Цена, опт", "Цена, розница");
    }

    @Test
    void sortsRowsAroundTheRecords() {
        var table = find("""
                Склад на осень
                №;Книга;Цена;Где
                1;2;3;4
                Учебники
                1;Азбука;10;А
                ;;;
                №;Книга;Цена;Где
                2;Букварь;12;Б
                Итого;2;22;
                Кладовщик;;;Иванов
                """);
        var rows = table.mapped(table.guess(SHELVES).mapping(), SHELVES).rows();
        assertThat(rows)
                .extracting(TableRow::kind)
                .containsExactly(
                        RowKind.TITLE,
                        RowKind.HEADER,
                        RowKind.COLUMN_NUMBERS,
                        RowKind.SECTION,
                        RowKind.RECORD,
                        RowKind.BLANK,
                        RowKind.REPEATED_HEADER,
                        RowKind.RECORD,
                        RowKind.SUBTOTAL,
                        RowKind.SIGNATURE);
        assertThat(rows.get(7).section()).isEqualTo("Учебники");
    }

    @Test
    void knowsAColumnByItsCellsAlone() {
        var table = find("Книга;Цена;Куда писать\nАзбука;10;a@example.org\nБукварь;12;b@example.org\n");
        var guess = table.guess(SHELVES);
        assertThat(guess.mapping().column("mail")).hasValue(2);
        assertThat(guess.answers().get(2).sure()).isTrue();
    }

    @Test
    void doubtsATitleThatItsCellsContradict() {
        var table = find("Книга;Цена вопроса\nАзбука;дорого\nБукварь;дёшево\n");
        assertThat(table.guess(SHELVES).answers().get(1).sure()).isFalse();
    }

    @Test
    void isMappedAnewByHand() {
        var table = find("Книга;Цена;Залог\nАзбука;10;3\n");
        var mapping = table.guess(SHELVES).mapping().with(2, "price");
        assertThat(mapping.column("price")).hasValue(2);
        var mapped = table.mapped(mapping, SHELVES);
        assertThat(mapped.cell(mapped.records().findFirst().orElseThrow(), "price")
                        .words())
                .isEqualTo("3");
        assertThat(mapping.with(0, "price").lacks(SHELVES))
                .extracting(Field::code)
                .containsExactly("title");
    }

    @Test
    void isRefusedWithoutAHeader() {
        assertThatExceptionOfType(IntakeRefused.class)
                .isThrownBy(() -> find("Азбука;10\nБукварь;12\n"))
                .withMessageContaining("не нашли строку с названиями столбцов");
    }

    @Test
    void namesCellsAsTheUserSeesThem() {
        assertThat(new Place("Люди", 14, 27).words()).isEqualTo("лист «Люди», строка 14, столбец AB");
    }

    private static Table find(String csv) {
        return TableFinder.find(BookReader.read("Склад", csv.getBytes(StandardCharsets.UTF_8)), SHELVES);
    }
}
