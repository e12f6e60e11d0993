package estafeta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class BlankedBookTests {
    private static final List<Field> FIELDS =
            List.of(Field.of("name", "ФИО", "фио").needed(), Field.of("phone", "Телефон", "тел"));
    private static final Mapping MAPPING = new Mapping(Map.of(0, "name", 1, "phone"));

    @Test
    void hasNoNumberAnywhere() throws IOException {
        var blanked = blanked(book());
        assertThat(blanked.fileName()).isEqualTo("Список.xlsx");
        var book = BookReader.read(blanked.fileName(), blanked.content());
        assertThat(book.sheets())
                .as("only what was read")
                .extracting(Sheet::name)
                .containsExactly("Педагоги");
        assertThat(book.sheets().getFirst().rows().stream()
                        .map(row -> row.cells().stream().map(Cell::words).toList()))
                .containsExactly(
                        List.of("ФИО", "Телефон", "СНИЛС"),
                        List.of("Ольхина Анна Петровна", "89131112233"),
                        List.of("Полынина Дарья Ильинична,", "+7 913 111-22-33"),
                        List.of("Ивлева Анна Олеговна", "8 (913) 111 22 33"));
    }

    @Test
    void isTheFileAsItCameWhereThereIsNone() {
        var plain = "ФИО;Телефон\nОльхина Анна Петровна;89131112233\n".getBytes(StandardCharsets.UTF_8);
        var read = BookReader.read("Список.csv", plain);
        assertThat(BlankedBook.of(read, plain, TableFinder.find(read, FIELDS), MAPPING))
                .isEqualTo(new MarkedBook.Saved("Список.csv", plain));
    }

    private static MarkedBook.Saved blanked(byte[] content) {
        var book = BookReader.read("Список.xlsx", content);
        return BlankedBook.of(book, content, TableFinder.find(book, FIELDS), MAPPING);
    }

    private static byte[] book() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Педагоги");
            write(sheet.createRow(0), "ФИО", "Телефон", "СНИЛС");
            write(sheet.createRow(1), "Ольхина Анна Петровна", "89131112233", "1122334459");
            write(sheet.createRow(2), "Полынина Дарья Ильинична, 112-233-445 95", "+7 913 111-22-33", "1122334459");
            write(sheet.createRow(3), "Ивлева Анна Олеговна", "8 (913) 111 22 33", "1122334459");
            write(workbook.createSheet("Черновик").createRow(0), "Ольхина", "11223344595");
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
