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
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Staff lists as schools keep them, of invented people: as text and as the workbooks they came from. */
public final class Samples {

    private static final Pattern FIGURE = Pattern.compile("\\d{1,5}(,\\d+)?");
    private static final Pattern LONG_DATE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}");

    private Samples() {}

    public static byte[] tarificationCsv() {
        return resource("01-tarifikaciya-sosh.csv");
    }

    public static byte[] staffCsv() {
        return resource("02-pedsostav-tri-yacheyki.csv");
    }

    /** A tarification list: merged header of two rows, filled section rows, a hidden total. */
    public static byte[] tarification() {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = filled(workbook, "Тарификация", tarificationCsv(), ';', -1);
            for (var merged : List.of(
                    "A3:L3", "A4:L4", "D5:E5", "F5:G5", "I5:J5", "A5:A6", "B5:B6", "C5:C6", "H5:H6", "K5:K6",
                    "L5:L6")) {
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
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A staff list with the name in three cells: real dates beside dates as text, a bare serial number in K6. */
    public static byte[] staff() {
        try (var workbook = new XSSFWorkbook()) {
            filled(workbook, "Педсостав", staffCsv(), ',', 3);
            return bytes(workbook);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static XSSFSheet filled(XSSFWorkbook workbook, String name, byte[] csv, char delimiter, int dates)
            throws IOException {
        var sheet = workbook.createSheet(name);
        var day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy"));
        for (var record : records(csv, delimiter)) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int column = 0; column < record.size(); column++) {
                if (!record.get(column).isEmpty()) {
                    fill(row.createCell(column), record.get(column), column == dates ? day : null);
                }
            }
        }
        return sheet;
    }

    private static void fill(XSSFCell cell, String text, @Nullable XSSFCellStyle day) {
        if (FIGURE.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text.replace(',', '.')));
        } else if (day != null && LONG_DATE.matcher(text).matches() && !text.startsWith("29.02")) {
            cell.setCellValue(LocalDate.parse(text, DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            cell.setCellStyle(day);
        } else {
            cell.setCellValue(text);
        }
    }

    private static List<CSVRecord> records(byte[] csv, char delimiter) throws IOException {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
                .getRecords();
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
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
