package estafeta.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.intake.Book.Format;
import estafeta.intake.Cell.Kind;
import estafeta.intake.Cell.Origin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookReaderTests {

    private static final String LIST = "ФИО;Должность\n\"Чалых\nРоман\";учитель, физика\n";

    @Test
    void refusesAFloodOfBlankRows() {
        refuses(
                "список.csv",
                ("ФИО;Должность" + "\n".repeat(300_000) + "Иванова;учитель").getBytes(StandardCharsets.UTF_8),
                "строк");
    }

    @Test
    void keepsTypesOfCells() throws IOException {
        var sheet = BookReader.read("список.xlsx", workbook()).sheets().getFirst();
        assertThat(sheet.cell(1, 0).text()).isEqualTo("Чалых\nРоман");
        assertThat(sheet.cell(1, 0).words()).isEqualTo("Чалых Роман");
        assertThat(sheet.cell(1, 1).kind()).isEqualTo(Kind.NUMBER);
        assertThat(sheet.cell(1, 1).text()).isEqualTo("1,33");
        assertThat(sheet.cell(1, 1).number()).isEqualByComparingTo("1.33");
        assertThat(sheet.cell(1, 2).kind()).isEqualTo(Kind.DATE);
        assertThat(sheet.cell(1, 2).date()).isEqualTo("2021-09-01");
        assertThat(sheet.cell(1, 3).text()).isEqualTo("44440");
        assertThat(sheet.cell(99, 99).empty()).isTrue();
    }

    @Test
    void readsFormulasAsTheValueLastSeen() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.getCell(0).setCellValue(7);
            row.createCell(1).setCellFormula("HYPERLINK(\"http://example.org\",\"нажми\")");
            row.getCell(1).setCellValue("Иванова");
            row.createCell(2, CellType.ERROR).setCellErrorValue((byte) 0x17);
            var sheet = BookReader.read("a.xlsx", bytes(workbook)).sheets().getFirst();
            assertThat(sheet.cell(1, 0).number()).isEqualByComparingTo("7");
            assertThat(sheet.cell(1, 1).text()).isEqualTo("Иванова");
            assertThat(sheet.cell(1, 2).kind()).isEqualTo(Kind.ERROR);
        }
    }

    @Test
    void spreadsMergedCellsAndNotesWhatIsHidden() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Люди");
            sheet.createRow(0).createCell(0).setCellValue("Группа");
            sheet.createRow(1).createCell(1).setCellValue("Пустовит");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:A2"));
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(1, true);
            workbook.createSheet("Черновик").createRow(0).createCell(0).setCellValue("x");
            workbook.setSheetHidden(1, true);
            var book = BookReader.read("a.xlsx", bytes(workbook));
            var read = book.sheets().getFirst();
            assertThat(read.cell(2, 0).text()).isEqualTo("Группа");
            assertThat(read.cell(2, 0).origin()).isEqualTo(Origin.FROM_ABOVE);
            assertThat(read.rows().get(1).hidden()).isTrue();
            assertThat(read.hiddenColumns()).containsExactly(1);
            assertThat(book.visible()).containsExactly(read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void tellsTheEncodingOfText(String charset) {
        assertChalykh(LIST.getBytes(Charset.forName(charset)));
    }

    @Test
    void readsTextWithAByteOrderMark() {
        assertChalykh(("\ufeff" + LIST).getBytes(StandardCharsets.UTF_8));
        assertChalykh(("\ufeff" + LIST).getBytes(StandardCharsets.UTF_16LE));
        assertChalykh(("sep=;\r\n" + LIST).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsTheDelimiterFromTheText() {
        assertChalykh(LIST.replace(';', '\t').getBytes(StandardCharsets.UTF_8));
        assertChalykh("ФИО,Должность\n\"Чалых\nРоман\",\"учитель, физика\"\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void neverRunsAFormulaKeptAsText() {
        var sheet = BookReader.read("a.csv", "ФИО;Стаж\n=1+1;3\n".getBytes(StandardCharsets.UTF_8))
                .sheets()
                .getFirst();
        assertThat(sheet.cell(2, 0).text()).isEqualTo("=1+1");
    }

    @Test
    void believesTheContentAndNotTheName() throws IOException {
        assertThat(BookReader.read("список.csv", workbook()).format()).isEqualTo(Format.XLSX);
        refuses("список.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "картинка");
        var page = "<html><table><tr><td>ФИО</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(BookReader.read("список.xls", page).format()).isEqualTo(Format.WEB_PAGE);
        refuses("список.xls", "<html><p>ФИО</p></html>".getBytes(StandardCharsets.UTF_8), "нет ни одной таблицы");
        refuses("список.xls", "<?xml version='1.0'?><Workbook/>".getBytes(StandardCharsets.UTF_8), "XML");
        refuses("список.csv", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
        refuses("список.csv", new byte[] {1, 0, 2, 0, 3}, "Не узнали");
        refuses("список.csv", new byte[] {(byte) 0x80, (byte) 0x81, (byte) 0x90, (byte) 0x83}, "кодировка");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses("список.xlsx", new byte[0], "пуст");
        refuses("список.csv", " \n \n".getBytes(StandardCharsets.UTF_8), "пуст");
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            refuses("список.xlsx", bytes(workbook), "пуст");
        }
    }

    @Test
    void refusesAHugeFile() {
        refuses("список.csv", new byte[11 * 1024 * 1024], "занимает 11 МБ, а принимаем до 10 МБ");
    }

    @Test
    void refusesTooManyRows() {
        refuses("список.csv", "Иванова;3\n".repeat(20_001).getBytes(StandardCharsets.UTF_8), "20");
    }

    @Test
    void refusesAZipBombBeforeOpeningIt() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            var zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        refuses("список.xlsx", bytes.toByteArray(), "больше 60 МБ");
    }

    @Test
    void refusesRepeatedCellsAndWideSpansWithoutSpreadingThem() throws IOException {
        var flood = """
                <d xmlns:t="urn:t" xmlns:o="urn:o"><t:table t:name="Л"><t:table-row t:number-rows-repeated="1000000">
                <t:table-cell t:number-columns-repeated="150"><t:p>x</t:p></t:table-cell></t:table-row></t:table></d>
                """;
        refuses("список.ods", with(zip("mimetype", "x"), "content.xml", flood), "больше 20");
        var cell = "<td colspan=200 rowspan=9999>x</td>";
        refuses(
                "список.html",
                ("<table><tr>" + cell.repeat(300) + "</tr></table>").getBytes(StandardCharsets.UTF_8),
                "повреждён");
    }

    @Test
    void refusesMacros() throws IOException {
        refuses("список.xlsm", with(workbook(), "xl/vbaProject.bin", "x"), "макросы");
        var enabled = rewritten(
                workbook(), "[Content_Types].xml", xml -> xml.replace("sheet.main+xml", "sheet.macroEnabled.main+xml"));
        refuses("список.xlsx", enabled, "макросы");
    }

    @Test
    void refusesLinksToOtherBooks() throws IOException {
        refuses("список.xlsx", with(workbook(), "xl/externalLinks/externalLink1.xml", "<x/>"), "из других файлов");
    }

    @Test
    void refusesEntities() throws IOException {
        var hostile = rewritten(
                workbook(),
                "xl/workbook.xml",
                xml -> xml.replaceFirst(
                        "(<\\?xml[^>]*>)?", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));
        refuses("список.xlsx", hostile, "каких Excel не создаёт");
    }

    @Test
    void refusesOldAndEncryptedBooks() throws IOException {
        try (var old = new POIFSFileSystem()) {
            old.createDocument(new ByteArrayInputStream(new byte[16]), "Workbook");
            refuses("список.xls", bytes(old), "нет ни одной таблицы");
        }
        try (var ancient = new POIFSFileSystem()) {
            ancient.createDocument(new ByteArrayInputStream(new byte[16]), "Book");
            refuses("список.xls", bytes(ancient), "до 1997 года");
        }
        try (var word = new POIFSFileSystem()) {
            word.createDocument(new ByteArrayInputStream(new byte[16]), "WordDocument");
            refuses("список.doc", bytes(word), "старом виде Word");
        }
        try (var macros = new POIFSFileSystem()) {
            macros.createDocument(new ByteArrayInputStream(new byte[16]), "Workbook");
            macros.getRoot().createDirectory("_VBA_PROJECT_CUR");
            refuses("список.xls", bytes(macros), "макросы");
        }
        try (var closed = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("тайна");
            try (var out = encryptor.getDataStream(closed)) {
                out.write(workbook());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
            refuses("список.xlsx", bytes(closed), "закрыта паролем");
        }
    }

    @Test
    void refusesOtherOfficeFiles() throws IOException {
        refuses("список.docx", zip("word/document.xml", "<x/>"), "повреждён");
        refuses("список.xlsx", zip("xl/workbook.bin", "x"), "двоичная книга");
        refuses("список.xlsx", zip("readme.txt", "x"), "архивом");
        refuses("список.ods", with(zip("mimetype", "x"), "content.xml", "<x/>"), "нет ни одной таблицы");
        refuses("список.ods", with(zip("mimetype", "x"), "content.xml", "<x"), "повреждён");
    }

    @Test
    void refusesABrokenBook() throws IOException {
        refuses("список.xlsx", zip("xl/workbook.xml", "<x"), "повреждён");
        var whole = workbook();
        refuses("список.xlsx", Arrays.copyOf(whole, whole.length / 2), "повреждён");
    }

    private static void assertChalykh(byte[] text) {
        var sheet = BookReader.read("список.csv", text).sheets().getFirst();
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.cell(2, 0).words()).isEqualTo("Чалых Роман");
        assertThat(sheet.cell(2, 1).text()).isEqualTo("учитель, физика");
    }

    private static void refuses(String name, byte[] content, String because) {
        assertThatExceptionOfType(IntakeRefused.class)
                .isThrownBy(() -> BookReader.read(name, content))
                .withMessageContaining(because);
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("Люди").createRow(0);
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
            row.createCell(0).setCellValue("Чалых\nРоман");
            row.createCell(1).setCellValue(1.33);
            row.createCell(2).setCellValue(LocalDate.of(2021, 9, 1));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellValue(44440);
            return bytes(workbook);
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(POIFSFileSystem files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        files.writeFilesystem(bytes);
        return bytes.toByteArray();
    }

    private static byte[] zip(String part, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] whole, String part, String content) throws IOException {
        return copied(whole, "", UnaryOperator.identity(), part, content);
    }

    private static byte[] rewritten(byte[] whole, String part, UnaryOperator<String> change) throws IOException {
        return copied(whole, part, change, "", "");
    }

    private static byte[] copied(
            byte[] whole, String changed, UnaryOperator<String> change, String added, String content)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(whole));
                var to = new ZipOutputStream(bytes)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                var part = from.readAllBytes();
                to.write(
                        entry.getName().equals(changed)
                                ? change.apply(new String(part, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
            if (!added.isEmpty()) {
                to.putNextEntry(new ZipEntry(added));
                to.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
