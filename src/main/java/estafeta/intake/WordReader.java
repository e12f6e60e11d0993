package estafeta.intake;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Reads the tables of a Word document, each as a sheet of its own. */
final class WordReader {
    private final String fileName;
    private final Limits limits;

    private WordReader(String fileName, Limits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    static List<Sheet> read(String fileName, byte[] content, Limits limits) {
        var reader = new WordReader(fileName, limits);
        return Opening.of(fileName, () -> {
            try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
                var sheets = new ArrayList<Sheet>();
                for (var table : document.getTables()) {
                    sheets.add(reader.sheet(table, "Таблица " + (sheets.size() + 1)));
                }
                return sheets;
            }
        });
    }

    /** A cell that goes on downwards: where it began and how wide it is. */
    private record Tall(int row, int width) {}

    private Sheet sheet(XWPFTable table, String name) {
        var built = new SheetBuilder(fileName, name, false, limits);
        var tall = new HashMap<Integer, Tall>();
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            var column = 0;
            for (var cell : table.getRow(row).getTableCells()) {
                var width = width(cell);
                if (continues(cell)) {
                    var above = tall.get(column);
                    if (above != null) {
                        built.merge(above.row, row, column, column + above.width - 1);
                    }
                } else {
                    tall.put(column, new Tall(row, width));
                    built.put(row, column, cell(cell));
                    built.merge(row, row, column, column + width - 1);
                }
                column += width;
            }
        }
        return built.build();
    }

    private static int width(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().max(BigInteger.ONE).intValue();
    }

    private static boolean continues(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static Cell cell(XWPFTableCell cell) {
        var text = cell.getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .collect(Collectors.joining("\n"))
                .strip();
        var bold = cell.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> !run.text().isBlank())
                .findFirst()
                .map(run -> run.isBold())
                .orElse(false);
        var colour = cell.getColor();
        var filled = colour != null && !colour.equals("auto") && !colour.equalsIgnoreCase("FFFFFF");
        return Cell.of(text, bold, filled);
    }
}
