package estafeta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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

    @Test
    void readsTablesOneBelowAnotherAsOneList() {
        var table = find("""
                №;Книга;Цена
                1;Азбука;10
                Итого;;10

                Второй склад
                Цена;Книга;Полка
                12;Букварь;Б
                """);
        assertThat(table.columns()).extracting(Column::title).containsExactly("№", "Книга", "Цена", "Полка");
        var mapped = table.mapped(table.guess(SHELVES).mapping(), SHELVES);
        assertThat(mapped.rows())
                .extracting(TableRow::kind)
                .containsExactly(
                        RowKind.HEADER,
                        RowKind.RECORD,
                        RowKind.SUBTOTAL,
                        RowKind.BLANK,
                        RowKind.TITLE,
                        RowKind.HEADER,
                        RowKind.RECORD);
        var last = mapped.rows().getLast();
        assertThat(last.section()).isEqualTo("Второй склад");
        assertThat(mapped.cell(last, "price").words()).isEqualTo("12");
        assertThat(mapped.margin(last, "price", new ArrayList<>()).place().cell())
                .isEqualTo("A7");
        assertThat(table.remarks())
                .extracting(Finding::expected)
                .containsExactly("Ещё одна таблица (лист «Склад», строка 6): прочитана как продолжение списка.");
    }

    @Test
    void readsTablesSideBySide() {
        var table = find("""
                Наш склад;;;Чужой склад;
                Книга;Цена;;Книга;Цена
                Азбука;10;;Задачник;15
                Букварь;12;;Атлас;20
                """);
        var mapped = table.mapped(table.guess(SHELVES).mapping(), SHELVES);
        assertThat(titles(mapped)).containsExactly("Азбука", "Букварь", "Задачник", "Атлас");
        var atlas = mapped.records().toList().getLast();
        assertThat(mapped.margin(atlas, "price", new ArrayList<>()).place()).isEqualTo(new Place("Склад", 4, 4, 8, 1));
    }

    @Test
    void keepsOneTableWithAnEmptyColumnTogether() {
        var table = find("Книга;;Цена\nАзбука;;10\nБукварь;;12\n");
        assertThat(table.parts()).hasSize(1);
        assertThat(table.mapped(table.guess(SHELVES).mapping(), SHELVES).records())
                .hasSize(2);
    }

    @Test
    void readsSheetAfterSheetAndSaysWhichAreHidden() throws IOException {
        var table = TableFinder.find(BookReader.read("Склад.xlsx", workbook()), SHELVES);
        var mapped = table.mapped(table.guess(SHELVES).mapping(), SHELVES);
        assertThat(titles(mapped)).containsExactly("Азбука", "Букварь");
        var second = mapped.records().toList().get(1);
        assertThat(mapped.margin(second, "title", new ArrayList<>()).place().words())
                .isEqualTo("лист «Второй», строка 2, столбец B");
        assertThat(table.row(second.number())).isEqualTo("2 листа «Второй»");
        assertThat(second.cell(0).note()).isEqualTo("потёрта");
        assertThat(table.remarks()).extracting(Finding::expected).contains("Скрытый лист «Черновик» не читаем.");
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("Первый"), List.of("Книга", "Цена"), List.of("Азбука", "10"));
            fill(workbook.createSheet("Второй"), List.of("Цена", "Книга"), List.of("12", "Букварь"));
            fill(workbook.createSheet("Черновик"), List.of("Книга", "Цена"), List.of("Тайна", "1"));
            workbook.setSheetHidden(2, true);
            var noted = workbook.getSheet("Второй");
            var note = noted.createDrawingPatriarch()
                    .createCellComment(workbook.getCreationHelper().createClientAnchor());
            note.setString(workbook.getCreationHelper().createRichTextString("потёрта"));
            noted.getRow(1).getCell(1).setCellComment(note);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @SafeVarargs
    private static void fill(XSSFSheet sheet, List<String>... lines) {
        for (var line : lines) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            line.forEach(
                    text -> row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(text));
        }
    }

    private static List<String> titles(MappedTable mapped) {
        return mapped.records().map(row -> mapped.cell(row, "title").words()).toList();
    }

    private static Table find(String csv) {
        return TableFinder.find(BookReader.read("Склад", csv.getBytes(StandardCharsets.UTF_8)), SHELVES);
    }
}
