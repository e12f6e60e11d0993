package estafeta.intake;

import estafeta.intake.Cell.Kind;
import estafeta.intake.Cell.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads an Excel workbook: cached values only, nothing is computed or fetched. */
final class WorkbookReader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);
    private static final long MOST_SPREAD = 1_000_000;

    private final Limits limits;
    private final DataFormatter formatter = new DataFormatter(Locale.of("ru", "RU"));

    private WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    static List<Sheet> read(String fileName, byte[] content, Limits limits) {
        var reader = new WorkbookReader(limits);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheets = new ArrayList<Sheet>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                var hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                sheets.add(reader.sheet(fileName, workbook.getSheetAt(i), hidden));
            }
            if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw IntakeRefused.empty(fileName);
            }
            return sheets;
        } catch (IntakeRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException hostile) { // the library gives up on broken bytes in many ways
            throw IntakeRefused.broken(fileName);
        }
    }

    private Sheet sheet(String fileName, XSSFSheet sheet, boolean hidden) {
        var rows = new ArrayList<List<Cell>>();
        var hiddenRows = new HashSet<Integer>();
        var width = 0;
        for (var each : sheet) {
            var row = (XSSFRow) each;
            var cells = cells(sheet.getSheetName(), row);
            if (cells.isEmpty()) {
                continue;
            }
            if (row.getRowNum() >= limits.rows()) {
                throw IntakeRefused.tooManyRows(sheet.getSheetName(), limits.rows());
            }
            while (rows.size() <= row.getRowNum()) {
                rows.add(new ArrayList<>());
            }
            rows.set(row.getRowNum(), cells);
            width = Math.max(width, cells.size());
            if (row.getZeroHeight()) {
                hiddenRows.add(row.getRowNum());
            }
        }
        spread(fileName, sheet, rows, width);
        var hiddenColumns = new HashSet<Integer>();
        for (int column = 0; column < width; column++) {
            if (sheet.isColumnHidden(column)) {
                hiddenColumns.add(column);
            }
        }
        var numbered = new ArrayList<Sheet.Row>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add(new Sheet.Row(i + 1, hiddenRows.contains(i), rows.get(i)));
        }
        return new Sheet(sheet.getSheetName(), hidden, numbered, hiddenColumns);
    }

    private List<Cell> cells(String sheet, XSSFRow row) {
        var cells = new ArrayList<Cell>();
        var filled = 0;
        for (var each : row) {
            var cell = cell((XSSFCell) each);
            if (cell.empty()) {
                continue;
            }
            if (each.getColumnIndex() >= limits.columns()) {
                throw IntakeRefused.tooManyColumns(sheet, limits.columns());
            }
            while (cells.size() <= each.getColumnIndex()) {
                cells.add(Cell.EMPTY);
            }
            cells.set(each.getColumnIndex(), cell);
            filled = cells.size();
        }
        return new ArrayList<>(cells.subList(0, filled));
    }

    private Cell cell(XSSFCell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> styled(cell, Kind.TEXT, cell.getStringCellValue(), null, null);
            case BOOLEAN -> styled(cell, Kind.TEXT, cell.getBooleanCellValue() ? "да" : "нет", null, null);
            case ERROR -> styled(cell, Kind.ERROR, cell.getErrorCellString(), null, null);
            case NUMERIC -> numeric(cell);
            default -> Cell.EMPTY;
        };
    }

    private Cell numeric(XSSFCell cell) {
        var value = cell.getNumericCellValue();
        var style = cell.getCellStyle();
        var date = value >= 1 && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())
                ? cell.getLocalDateTimeCellValue().toLocalDate()
                : null;
        if (date != null) {
            return styled(cell, Kind.DATE, DAY.format(date), null, date);
        }
        var text = formatter
                .formatRawCellContents(value, style.getDataFormat(), style.getDataFormatString())
                .replace('\u00a0', ' ');
        return styled(cell, Kind.NUMBER, text, new BigDecimal(value, AS_EXCEL_SHOWS).stripTrailingZeros(), null);
    }

    private static Cell styled(
            XSSFCell cell, Kind kind, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {
        if (text.isBlank()) {
            return Cell.EMPTY;
        }
        var style = cell.getCellStyle();
        var filled = style.getFillPattern() != FillPatternType.NO_FILL;
        return new Cell(kind, text, number, date, style.getFont().getBold(), filled, Origin.OWN);
    }

    private static void spread(String fileName, XSSFSheet sheet, List<List<Cell>> rows, int width) {
        long spread = 0;
        for (var range : sheet.getMergedRegions()) {
            var last = Math.min(range.getLastRow(), rows.size() - 1);
            var lastColumn = Math.min(range.getLastColumn(), width - 1);
            if (range.getFirstRow() > last || range.getFirstColumn() > lastColumn) {
                continue;
            }
            spread += (long) (last - range.getFirstRow() + 1) * (lastColumn - range.getFirstColumn() + 1);
            if (spread > MOST_SPREAD) {
                throw IntakeRefused.broken(fileName);
            }
            var first = rows.get(range.getFirstRow());
            if (range.getFirstColumn() >= first.size()) {
                continue;
            }
            var value = first.get(range.getFirstColumn());
            for (int row = range.getFirstRow(); row <= last; row++) {
                var cells = rows.get(row);
                for (int column = range.getFirstColumn(); column <= lastColumn; column++) {
                    while (cells.size() <= column) {
                        cells.add(Cell.EMPTY);
                    }
                    if (column > range.getFirstColumn()) {
                        cells.set(column, value.spread(Origin.FROM_LEFT));
                    } else if (row > range.getFirstRow()) {
                        cells.set(column, value.spread(Origin.FROM_ABOVE));
                    }
                }
            }
        }
    }
}
