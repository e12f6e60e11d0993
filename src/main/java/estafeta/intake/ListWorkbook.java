package estafeta.intake;

import static estafeta.shell.Text.t;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A list as a workbook: a title, a header that stays in sight, a row for each line; written as it comes, never whole in memory. */
public final class ListWorkbook implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final short DAY = 14;
    private static final int TITLE_ROWS = 2;
    private static final int MOST = 20_000;
    private static final DateTimeFormatter TITLE_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle day;
    private int rows;

    /** A column: its title and how many characters wide. */
    public record Column(String title, int width) {}

    public ListWorkbook(String name, String title, List<Column> columns) {
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        day = workbook.createCellStyle();
        day.setDataFormat(DAY);
        var bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        bold.setWrapText(true);
        sheet.createRow(rows++).createCell(0).setCellValue(Neutral.written(title));
        var header = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            var cell = header.createCell(i);
            cell.setCellValue(columns.get(i).title());
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, columns.get(i).width() * CHARACTER);
        }
        sheet.createFreezePane(0, TITLE_ROWS);
    }

    /** The list of a place as of a day, which whoever brings it in again reads in the title. */
    public static ListWorkbook of(String name, String place, LocalDate on, List<Column> columns) {
        return new ListWorkbook(name, t("{0}, на {1}", place, TITLE_DAY.format(on)), columns);
    }

    /** How many rows a query for a list asks for: one more than are given out. */
    public static int asked() {
        return MOST + 1;
    }

    /** The rows themselves, if they are not too many for one file. */
    public static <T> List<T> fitting(List<T> rows) {
        if (rows.size() > MOST) {
            throw IntakeRefused.tooManyToGiveOut(MOST);
        }
        return rows;
    }

    /** A row of texts, whole or decimal numbers and days; null leaves a cell empty. */
    public void row(@Nullable Object... values) {
        var row = sheet.createRow(rows++);
        for (int i = 0; i < values.length; i++) {
            put(row, i, values[i]);
        }
    }

    private void put(Row row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // nothing to say
            }
            case LocalDate date -> {
                var cell = row.createCell(column);
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Integer number -> row.createCell(column).setCellValue(number);
            case BigDecimal number -> row.createCell(column).setCellValue(number.doubleValue());
            default -> {
                if (!value.toString().isEmpty()) {
                    row.createCell(column).setCellValue(Neutral.written(value.toString()));
                }
            }
        }
    }

    public byte[] bytes() {
        try (var bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
