package estafeta.intake;

import estafeta.intake.Cell.Kind;
import estafeta.intake.Cell.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads an Excel workbook, new or old: cached values only, nothing is computed or fetched. */
final class WorkbookReader {

    private static final MathContext AS_EXCEL_SHOWS = new MathContext(15);

    private final String fileName;
    private final Limits limits;
    private final DataFormatter formatter = new DataFormatter(Locale.of("ru", "RU"));

    private WorkbookReader(String fileName, Limits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    static List<Sheet> xlsx(String fileName, byte[] content, Limits limits) {
        return Opening.of(
                fileName,
                () -> new WorkbookReader(fileName, limits).sheets(new XSSFWorkbook(new ByteArrayInputStream(content))));
    }

    static List<Sheet> xls(String fileName, byte[] content, Limits limits) {
        return Opening.of(fileName, () -> {
            try {
                return new WorkbookReader(fileName, limits).sheets(new HSSFWorkbook(new ByteArrayInputStream(content)));
            } catch (EncryptedDocumentException sealed) {
                throw IntakeRefused.encrypted(fileName);
            }
        });
    }

    private List<Sheet> sheets(Workbook opened) throws IOException {
        try (var workbook = opened) {
            var sheets = new ArrayList<Sheet>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                sheets.add(sheet(workbook, i));
            }
            return sheets;
        }
    }

    private Sheet sheet(Workbook workbook, int index) {
        var sheet = workbook.getSheetAt(index);
        var hidden = workbook.getSheetVisibility(index) != SheetVisibility.VISIBLE;
        var built = new SheetBuilder(fileName, sheet.getSheetName(), hidden, limits);
        var notes = sheet.getCellComments();
        for (var row : sheet) {
            for (var cell : row) {
                var note = notes.get(cell.getAddress());
                var read = cell(workbook, cell);
                built.put(
                        row.getRowNum(),
                        cell.getColumnIndex(),
                        note == null ? read : read.noted(note.getString().getString()));
            }
            if (row.getZeroHeight()) {
                built.hideRow(row.getRowNum());
            }
        }
        for (int column = 0; column < built.width(); column++) {
            if (sheet.isColumnHidden(column)) {
                built.hideColumn(column);
            }
        }
        for (var range : sheet.getMergedRegions()) {
            built.merge(range.getFirstRow(), range.getLastRow(), range.getFirstColumn(), range.getLastColumn());
        }
        return built.build();
    }

    private Cell cell(Workbook workbook, org.apache.poi.ss.usermodel.Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> styled(workbook, cell, Kind.TEXT, cell.getStringCellValue(), null, null);
            case BOOLEAN -> styled(workbook, cell, Kind.TEXT, cell.getBooleanCellValue() ? "да" : "нет", null, null);
            case ERROR -> styled(workbook, cell, Kind.ERROR, error(cell.getErrorCellValue()), null, null);
            case NUMERIC -> numeric(workbook, cell);
            default -> Cell.EMPTY;
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
    }

    private Cell numeric(Workbook workbook, org.apache.poi.ss.usermodel.Cell cell) {
        var value = cell.getNumericCellValue();
        var style = cell.getCellStyle();
        var date = value >= 1 && DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString())
                ? cell.getLocalDateTimeCellValue().toLocalDate()
                : null;
        if (date != null) {
            return styled(workbook, cell, Kind.DATE, Cell.shown(date), null, date);
        }
        var text = formatter
                .formatRawCellContents(value, style.getDataFormat(), style.getDataFormatString())
                .replace('\u00a0', ' ');
        return styled(
                workbook, cell, Kind.NUMBER, text, new BigDecimal(value, AS_EXCEL_SHOWS).stripTrailingZeros(), null);
    }

    private static Cell styled(
            Workbook workbook,
            org.apache.poi.ss.usermodel.Cell cell,
            Kind kind,
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date) {
        if (text.isBlank()) {
            return Cell.EMPTY;
        }
        var style = cell.getCellStyle();
        var filled = style.getFillPattern() != FillPatternType.NO_FILL;
        var bold = workbook.getFontAt(style.getFontIndex()).getBold();
        return new Cell(kind, text, number, date, bold, filled, Origin.OWN);
    }
}
