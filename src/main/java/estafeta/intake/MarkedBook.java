package estafeta.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A list given back to whoever brought it: doubtful cells coloured, cells put right by hand put right in it, and a last
 * column that says of each row what to do. The column is not read when the list is brought again.
 */
public final class MarkedBook {
    private static final String TITLE = "Что исправить";
    private static final int WIDE = 60 * 256;
    private static final short DAY = 14;

    private final Workbook workbook;
    private final Map<Short, CellStyle> marked = new HashMap<>();
    private final Map<String, Integer> free = new HashMap<>();

    private MarkedBook(Workbook workbook) {
        this.workbook = workbook;
    }

    /** A workbook to be saved under a name. */
    public record Saved(String fileName, byte[] content) {}

    /** The file with its marks: the book itself if it is one of Excel, else a new one with the same cells. */
    public static Saved of(Book book, byte[] content, Table table, Adjustments adjustments, List<Finding> findings) {
        try (var workbook = workbook(book, content);
                var bytes = new ByteArrayOutputStream()) {
            new MarkedBook(workbook).mark(table, adjustments, findings);
            workbook.write(bytes);
            return new Saved(name(book), bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How the file is called: an old book stays one, everything else becomes a new one. */
    private static String name(Book book) {
        var dot = book.fileName().lastIndexOf('.');
        return (dot < 0 ? book.fileName() : book.fileName().substring(0, dot)) + ", пометки."
                + (book.format() == Book.Format.XLS ? "xls" : "xlsx");
    }

    private static Workbook workbook(Book book, byte[] content) throws IOException {
        return book.format() == Book.Format.XLSX || book.format() == Book.Format.XLS
                ? WorkbookFactory.create(new ByteArrayInputStream(content))
                : rebuilt(book);
    }

    static Workbook rebuilt(Book book) {
        var workbook = new XSSFWorkbook();
        var day = workbook.createCellStyle();
        day.setDataFormat(DAY);
        for (var sheet : book.sheets()) {
            var made = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet.name()));
            workbook.setSheetHidden(workbook.getSheetIndex(made), sheet.hidden());
            sheet.hiddenColumns().forEach(column -> made.setColumnHidden(column, true));
            for (var row : sheet.rows()) {
                if (row.hidden()) {
                    CellUtil.getRow(row.number() - 1, made).setZeroHeight(true);
                }
                for (int column = 0; column < row.cells().size(); column++) {
                    var cell = row.cell(column);
                    if (cell.stated()) {
                        var written = CellUtil.getCell(CellUtil.getRow(row.number() - 1, made), column);
                        if (cell.date() == null) {
                            written.setCellValue(cell.text());
                        } else {
                            written.setCellValue(cell.date());
                            written.setCellStyle(day);
                        }
                        merged(sheet, row.number(), column).ifPresent(made::addMergedRegion);
                        pin(cell.note(), written);
                    }
                }
            }
        }
        return workbook;
    }

    private static void pin(String note, org.apache.poi.ss.usermodel.Cell to) {
        if (!note.isEmpty()) {
            var help = to.getSheet().getWorkbook().getCreationHelper();
            var pinned = to.getSheet().createDrawingPatriarch().createCellComment(help.createClientAnchor());
            pinned.setString(help.createRichTextString(note));
            to.setCellComment(pinned);
        }
    }

    /** The range a cell is spread over. */
    private static Optional<CellRangeAddress> merged(Sheet sheet, int row, int column) {
        var right = column;
        while (sheet.cell(row, right + 1).origin() == Cell.Origin.FROM_LEFT) {
            right++;
        }
        var down = row;
        while (sheet.cell(down + 1, column).origin() == Cell.Origin.FROM_ABOVE) {
            down++;
        }
        return right == column && down == row
                ? Optional.empty()
                : Optional.of(new CellRangeAddress(row - 1, down - 1, column, right));
    }

    private void mark(Table table, Adjustments adjustments, List<Finding> findings) {
        for (var part : table.parts()) {
            var sheet = sheet(part.sheet());
            var words = words(sheet);
            if (part.headed()) {
                CellUtil.getCell(CellUtil.getRow(part.firstHeader() - part.shift() - 1, sheet), words)
                        .setCellValue(TITLE);
            }
            sheet.setColumnWidth(words, WIDE);
        }
        for (var correction : adjustments.corrections()) {
            var place = table.place(correction.row(), correction.column());
            cell(sheet(place.sheet()), place.row(), place.column()).setCellValue(correction.text());
        }
        findings.stream()
                .filter(finding -> finding.severity() != Finding.Severity.NOTE)
                .distinct()
                .collect(Collectors.groupingBy(finding ->
                        new Line(finding.place().sheet(), finding.place().row())))
                .forEach((line, ofLine) -> {
                    var sheet = sheet(line.sheet);
                    cell(sheet, line.row, words(sheet))
                            .setCellValue(ofLine.stream()
                                    .map(finding -> finding.place().cell() + ": " + finding.words())
                                    .collect(Collectors.joining("\n")));
                    ofLine.forEach(finding -> {
                        var cell = cell(sheet, line.row, finding.place().column());
                        cell.setCellStyle(marked(cell.getCellStyle()));
                    });
                });
    }

    private record Line(String sheet, int row) {}

    private org.apache.poi.ss.usermodel.Sheet sheet(String name) {
        return Optional.ofNullable(workbook.getSheet(name)).orElseGet(() -> workbook.getSheetAt(0));
    }

    /** The column of our words: the first that the sheet as it came has left free. */
    private int words(org.apache.poi.ss.usermodel.Sheet sheet) {
        return free.computeIfAbsent(sheet.getSheetName(), name -> {
            var width = 0;
            for (var row : sheet) {
                for (var cell : row) {
                    width = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.BLANK
                            ? width
                            : Math.max(width, cell.getColumnIndex() + 1);
                }
            }
            return width;
        });
    }

    private static org.apache.poi.ss.usermodel.Cell cell(org.apache.poi.ss.usermodel.Sheet sheet, int row, int column) {
        return CellUtil.getRow(row - 1, sheet).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private CellStyle marked(CellStyle plain) {
        return marked.computeIfAbsent(plain.getIndex(), index -> {
            var style = workbook.createCellStyle();
            style.cloneStyleFrom(plain);
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            return style;
        });
    }

    /** The sheet without a column of ours. */
    static Sheet without(Sheet sheet) {
        return IntStream.range(0, sheet.rows().size())
                .boxed()
                .flatMap(row -> IntStream.range(0, sheet.rows().get(row).cells().size())
                        .filter(column -> sheet.cell(row + 1, column).words().equals(TITLE))
                        .mapToObj(column -> without(sheet, column)))
                .findFirst()
                .orElse(sheet);
    }

    private static Sheet without(Sheet sheet, int ours) {
        var rows = sheet.rows().stream()
                .map(row -> {
                    var cells = new ArrayList<>(row.cells());
                    if (ours < cells.size()) {
                        cells.set(ours, Cell.EMPTY);
                    }
                    while (!cells.isEmpty() && cells.getLast().empty()) {
                        cells.removeLast();
                    }
                    return new Sheet.Row(row.number(), row.hidden(), cells);
                })
                .toList();
        return new Sheet(sheet.name(), sheet.hidden(), rows, sheet.hiddenColumns());
    }
}
