package estafeta.people.stafflist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Staff lists as schools keep them, of invented people: as text and as the workbooks they came from. */
public final class Samples {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,5}(,\\d+)?");
    private static final Pattern LONG_DATE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}");

    private static final List<String> TARIFICATION_MERGED =
            List.of("A3:L3", "A4:L4", "D5:E5", "F5:G5", "I5:J5", "A5:A6", "B5:B6", "C5:C6", "H5:H6", "K5:K6", "L5:L6");

    private static final List<String> KINDERGARTEN_MERGED = List.of("A4:A5", "A6:A7", "A8:A9");

    private static final List<String> DISTRICT_MERGED = List.of("B4:B6", "B7:B8", "B12:B13", "C2:E2", "F2:G2");

    private Samples() {}

    public static byte[] tarificationCsv() {
        return resource("01-tarifikaciya-sosh.csv");
    }

    public static byte[] staffCsv() {
        return resource("02-pedsostav-tri-yacheyki.csv");
    }

    public static byte[] kindergartenCsv() {
        return resource("03-detskiy-sad.csv");
    }

    public static byte[] districtCsv() {
        return resource("04-molodye-i-nastavniki-rayon.csv");
    }

    public static byte[] answersCsv() {
        return resource("06-otvety-formy.csv");
    }

    public static byte[] partTimersCsv() {
        return resource("05-ddt-sovmestiteli.csv");
    }

    /** A tarification list: merged header of two rows, filled section rows, a hidden total. */
    public static byte[] tarification() {
        return tarification(new XSSFWorkbook());
    }

    public static byte[] tarificationXls() {
        return tarification(new HSSFWorkbook());
    }

    private static byte[] tarification(Workbook workbook) {
        var sheet = filled(workbook, "Тарификация", tarificationCsv(), ';', -1);
        for (var merged : TARIFICATION_MERGED) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(merged));
        }
        var grey = workbook.createCellStyle();
        grey.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.index);
        grey.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (var section : List.of(8, 12)) {
            for (int column = 0; column < 12; column++) {
                var row = sheet.getRow(section - 1);
                var cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
                cell.setCellStyle(grey);
            }
        }
        sheet.getRow(20).setZeroHeight(true);
        return bytes(workbook);
    }

    /** A staff list with the name in three cells: real dates beside dates as text, a bare serial number in K6. */
    public static byte[] staff() {
        return staff(new XSSFWorkbook());
    }

    public static byte[] staffXls() {
        return staff(new HSSFWorkbook());
    }

    private static byte[] staff(Workbook workbook) {
        filled(workbook, "Педсостав", staffCsv(), ',', 3);
        return bytes(workbook);
    }

    /** The tarification list in the other shapes a list comes in. */
    public static byte[] tarificationOds() {
        return Shapes.ods(lines(tarificationCsv(), ';'), TARIFICATION_MERGED);
    }

    public static byte[] tarificationDocx() {
        return Shapes.docx(lines(tarificationCsv(), ';'), TARIFICATION_MERGED);
    }

    public static byte[] tarificationPage() {
        return Shapes.page(lines(tarificationCsv(), ';'), TARIFICATION_MERGED);
    }

    public static byte[] staffOds() {
        return Shapes.ods(lines(staffCsv(), ','), List.of());
    }

    public static byte[] staffDocx() {
        return Shapes.docx(lines(staffCsv(), ','), List.of());
    }

    public static byte[] staffPage() {
        return Shapes.page(lines(staffCsv(), ','), List.of());
    }

    /** A kindergarten's list: groups go over two rows. */
    public static byte[] kindergarten() {
        var workbook = new XSSFWorkbook();
        var sheet = filled(workbook, "Кадры", kindergartenCsv(), ';', -1);
        KINDERGARTEN_MERGED.forEach(merged -> sheet.addMergedRegion(CellRangeAddress.valueOf(merged)));
        return bytes(workbook);
    }

    public static byte[] kindergartenOds() {
        return Shapes.ods(lines(kindergartenCsv(), ';'), KINDERGARTEN_MERGED);
    }

    public static byte[] kindergartenDocx() {
        return Shapes.docx(lines(kindergartenCsv(), ';'), KINDERGARTEN_MERGED);
    }

    public static byte[] partTimers() {
        var workbook = new XSSFWorkbook();
        filled(workbook, "ПДО", partTimersCsv(), '\t', -1);
        return bytes(workbook);
    }

    public static byte[] partTimersPage() {
        return Shapes.page(lines(partTimersCsv(), '\t'), List.of());
    }

    /** Pairs of a district: the organisation stands once over its lines. */
    public static byte[] district() {
        var workbook = new XSSFWorkbook();
        var sheet = filled(workbook, "Свод", districtCsv(), ';', -1);
        DISTRICT_MERGED.forEach(merged -> sheet.addMergedRegion(CellRangeAddress.valueOf(merged)));
        return bytes(workbook);
    }

    private static Sheet filled(Workbook workbook, String name, byte[] csv, char delimiter, int dates) {
        var sheet = workbook.createSheet(name);
        var day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        for (var line : lines(csv, delimiter)) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int column = 0; column < line.size(); column++) {
                if (!line.get(column).isEmpty()) {
                    fill(row.createCell(column), line.get(column), column == dates ? day : null);
                }
            }
        }
        return sheet;
    }

    private static void fill(Cell cell, String text, @Nullable CellStyle day) {
        if (FIGURE.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
        } else if (day != null && LONG_DATE.matcher(text).matches() && !text.startsWith("29.02")) {
            cell.setCellValue(LocalDate.parse(text, DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(text);
        }
    }

    private static List<List<String>> lines(byte[] csv, char delimiter) {
        try (var parser = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] bytes(Workbook workbook) {
        try (workbook) {
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] resource(String name) {
        try (var stream = Samples.class.getResourceAsStream("/samples/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("No sample " + name);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
