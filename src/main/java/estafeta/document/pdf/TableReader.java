package estafeta.document.pdf;

import static estafeta.document.pdf.StyleSheet.child;

import estafeta.document.pdf.Block.Cell;
import estafeta.document.pdf.Block.Inner;
import estafeta.document.pdf.Block.Row;
import estafeta.document.pdf.Block.Stands;
import estafeta.document.pdf.Shape.Edge;
import estafeta.document.template.Node.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a table: which cells stand where, how wide, in which lines. */
final class TableReader {

    /** As many columns as Word allows. */
    private static final int MOST_COLUMNS = 63;

    private static final float BESIDE = 5.4f;
    private static final float NARROWEST = 6;

    private final Reader reader;
    private final Source source;

    TableReader(Reader reader, Source source) {
        this.reader = reader;
        this.source = source;
    }

    /** A cell as it is written, before it is known what is merged into it. */
    private record Written(
            int row, int column, int across, boolean goesOn, Element tc, Properties properties, float width) {}

    Optional<Block.Table> read(Element table) {
        var said = child(table, "w:tblPr");
        var styleName = child(said, "w:tblStyle");
        var chain = source.styles().chain(styleName == null ? "" : styleName.attribute("val", ""));
        var properties = Properties.NONE;
        for (var style : chain) {
            properties = properties.over(child(style, "w:tblPr"));
        }
        properties = properties.over(said);
        var trs = rows(table);
        var written = new ArrayList<List<Written>>();
        for (int row = 0; row < trs.size(); row++) {
            written.add(cells(trs.get(row), row));
        }
        int count = written.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column + cell.across)
                .max()
                .orElse(0);
        if (count == 0) {
            return Optional.empty();
        }
        var columns = columns(table, written, count);
        var look = new Conditions(chain, properties, trs.size(), count);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < trs.size(); row++) {
            var cells = new ArrayList<Cell>();
            for (var cell : written.get(row)) {
                if (!cell.goesOn) {
                    cells.add(cell(cell, down(cell, written), properties, look));
                }
            }
            rows.add(row(trs.get(row), cells));
        }
        var inner = inner(properties.find("w:tblCellMar").orElse(null), new Inner(0, BESIDE, 0, BESIDE));
        var indent = properties
                .find("w:tblInd")
                .map(ind -> Measure.twips(ind.attribute("w", ""), 0))
                .orElse(0f);
        return Optional.of(new Block.Table(
                columns,
                source.settings().tablesByEdge() ? indent : indent - inner.left(),
                switch (properties.value("w:jc", "left")) {
                    case "center" -> Shape.Align.CENTRE;
                    case "right", "end" -> Shape.Align.RIGHT;
                    default -> Shape.Align.LEFT;
                },
                properties.value("w:tblLayout", "type", "autofit").equals("fixed"),
                List.copyOf(rows)));
    }

    static List<Element> rows(Element container) {
        var rows = new ArrayList<Element>();
        for (var element : container.elements()) {
            switch (element.name()) {
                case "w:tr" -> {
                    if (child(child(element, "w:trPr"), "w:del") == null) {
                        rows.add(element);
                    }
                }
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins" -> rows.addAll(rows(element));
                default -> {}
            }
        }
        return rows;
    }

    static List<Element> cellsOf(Element container) {
        var cells = new ArrayList<Element>();
        for (var element : container.elements()) {
            switch (element.name()) {
                case "w:tc" -> cells.add(element);
                case "w:sdt", "w:sdtContent", "w:customXml" -> cells.addAll(cellsOf(element));
                default -> {}
            }
        }
        return cells;
    }

    private static List<Written> cells(Element tr, int row) {
        var cells = new ArrayList<Written>();
        int column = before(tr);
        for (var tc : cellsOf(tr)) {
            var properties = Properties.NONE.over(child(tc, "w:tcPr"));
            int across = Math.clamp(Measure.whole(properties.value("w:gridSpan", "1"), 1), 1, MOST_COLUMNS);
            if (column + across > MOST_COLUMNS) {
                break;
            }
            var goesOn = properties.find("w:vMerge").isPresent()
                    && properties.value("w:vMerge", "continue").equals("continue");
            float width = properties.value("w:tcW", "type", "dxa").equals("dxa")
                    ? Measure.twips(properties.value("w:tcW", "w", ""), 0)
                    : 0;
            cells.add(new Written(row, column, across, goesOn && row > 0, tc, properties, width));
            column += across;
        }
        return cells;
    }

    private static int before(Element tr) {
        var said = child(child(tr, "w:trPr"), "w:gridBefore");
        return said == null ? 0 : Math.clamp(Measure.whole(said.attribute("val", "0"), 0), 0, MOST_COLUMNS - 1);
    }

    private static int down(Written cell, List<List<Written>> rows) {
        if (cell.properties.find("w:vMerge").isEmpty()) {
            return 1;
        }
        int down = 1;
        while (cell.row + down < rows.size()
                && rows.get(cell.row + down).stream().anyMatch(under -> under.goesOn && under.column == cell.column)) {
            down++;
        }
        return down;
    }

    /** As the cells of a row say that has them all; else as the grid says; what nobody says is shared out. */
    private static List<Float> columns(Element table, List<List<Written>> rows, int count) {
        var columns = new ArrayList<Float>();
        var grid = child(table, "w:tblGrid");
        if (grid != null) {
            grid.elements("w:gridCol").stream()
                    .limit(count)
                    .forEach(column -> columns.add(Math.max(0, Measure.twips(column.attribute("w", ""), 0))));
        }
        while (columns.size() < count) {
            columns.add(0f);
        }
        rows.stream()
                .filter(cells -> cells.size() == count && cells.stream().allMatch(cell -> cell.width > 0))
                .findFirst()
                .ifPresent(cells -> cells.forEach(cell -> columns.set(cell.column, cell.width)));
        return List.copyOf(columns);
    }

    private static Row row(Element tr, List<Cell> cells) {
        var properties = Properties.NONE.over(child(tr, "w:trPr"));
        return new Row(
                List.copyOf(cells),
                Math.max(0, Measure.twips(properties.value("w:trHeight", ""), 0)),
                properties.on("w:tblHeader"),
                properties.on("w:cantSplit"));
    }

    private Cell cell(Written written, int down, Properties table, Conditions look) {
        var paragraph = look.over(Properties.NONE, "w:pPr", written.row, written.column);
        var run = look.over(Properties.NONE, "w:rPr", written.row, written.column);
        var properties = look.over(Properties.NONE, "w:tcPr", written.row, written.column)
                .over(written.properties);
        var edges = new HashMap<>(look.edges(written.row, down, written.column, written.across));
        properties.find("w:tcBorders").ifPresent(borders -> edges.putAll(Edge.all(borders)));
        var inner = inner(
                properties.find("w:tcMar").orElse(null),
                inner(table.find("w:tblCellMar").orElse(null), new Inner(0, BESIDE, 0, BESIDE)));
        return new Cell(
                written.column,
                written.across,
                down,
                reader.blocks(written.tc, paragraph, run),
                Map.copyOf(edges),
                StyleSheet.fill(properties.find("w:shd").orElse(null)),
                inner,
                switch (properties.value("w:vAlign", "top")) {
                    case "center" -> Stands.MIDDLE;
                    case "bottom" -> Stands.BOTTOM;
                    default -> Stands.TOP;
                });
    }

    private static Inner inner(@Nullable Element said, Inner otherwise) {
        return new Inner(
                side(said, otherwise.top(), "w:top"),
                side(said, otherwise.right(), "w:right", "w:end"),
                side(said, otherwise.bottom(), "w:bottom"),
                side(said, otherwise.left(), "w:left", "w:start"));
    }

    private static float side(@Nullable Element said, float otherwise, String... names) {
        for (var name : names) {
            var side = child(said, name);
            if (side != null) {
                return Math.clamp(Measure.twips(side.attribute("w", ""), otherwise), 0, 100);
            }
        }
        return otherwise;
    }

    /** What the style of a table says of its first row, its bands, its last column. */
    private record Conditions(List<Element> chain, Properties table, int rows, int columns) {

        Properties over(Properties base, String name, int row, int column) {
            var all = base;
            for (var style : chain) {
                all = all.over(child(style, name));
            }
            for (var part : parts(row, column)) {
                all = all.over(child(part, name));
            }
            return all;
        }

        private List<Element> parts(int row, int column) {
            var wanted = new ArrayList<String>();
            if (looks("noHBand", 0x200, false)) {
                int banded = looks("firstRow", 0x20, true) ? row - 1 : row;
                wanted.add(banded % 2 == 0 ? "band1Horz" : "band2Horz");
            }
            if (column == columns - 1 && looks("lastColumn", 0x100, true)) {
                wanted.add("lastCol");
            }
            if (column == 0 && looks("firstColumn", 0x80, true)) {
                wanted.add("firstCol");
            }
            if (row == rows - 1 && looks("lastRow", 0x40, true)) {
                wanted.add("lastRow");
            }
            if (row == 0 && looks("firstRow", 0x20, true)) {
                wanted.add("firstRow");
            }
            var parts = new ArrayList<Element>();
            for (var name : wanted) {
                for (var style : chain) {
                    style.elements("w:tblStylePr").stream()
                            .filter(part -> part.attribute("type", "").equals(name))
                            .forEach(parts::add);
                }
            }
            return parts;
        }

        private boolean looks(String attribute, int bit, boolean wanted) {
            var look = table.find("w:tblLook");
            if (look.isEmpty()) {
                return false;
            }
            var said = look.get().attribute(attribute, "");
            if (!said.isEmpty()) {
                return List.of("1", "true", "on").contains(said) == wanted;
            }
            var bits = look.get().attribute("val", "");
            return bits.matches("[0-9A-Fa-f]{1,4}") && (Integer.parseInt(bits, 16) & bit) != 0 == wanted;
        }

        Map<String, Edge> edges(int row, int down, int column, int across) {
            var borders = new HashMap<String, Edge>();
            table.find("w:tblBorders").ifPresent(all -> borders.putAll(Edge.all(all)));
            var inH = borders.getOrDefault("insideH", Edge.NONE);
            var inV = borders.getOrDefault("insideV", Edge.NONE);
            var edges = new HashMap<String, Edge>();
            edges.put("top", row == 0 ? borders.getOrDefault("top", Edge.NONE) : inH);
            edges.put("bottom", row + down == rows ? borders.getOrDefault("bottom", Edge.NONE) : inH);
            edges.put("left", column == 0 ? borders.getOrDefault("left", Edge.NONE) : inV);
            edges.put("right", column + across >= columns ? borders.getOrDefault("right", Edge.NONE) : inV);
            for (var part : parts(row, column)) {
                var said = child(child(part, "w:tcPr"), "w:tcBorders");
                if (said != null) {
                    edges.putAll(Edge.all(said));
                }
            }
            return edges;
        }
    }

    /** Widths that fit into the text: a table that is wider than it is narrowed, a word that is wider than its column widens it. */
    static List<Float> fitted(Block.Table table, float available) {
        var columns = new ArrayList<>(table.columns());
        long unsaid = columns.stream().filter(width -> width < NARROWEST).count();
        if (unsaid > 0) {
            float each = Math.max(NARROWEST * 2, (available - sum(columns)) / unsaid);
            columns.replaceAll(width -> width < NARROWEST ? each : width);
        }
        float all = sum(columns);
        if (all > available) {
            columns.replaceAll(width -> width * available / all);
        }
        if (!table.fixed()) {
            widen(columns, table);
        }
        return List.copyOf(columns);
    }

    private static float sum(List<Float> widths) {
        return (float) widths.stream().mapToDouble(Float::doubleValue).sum();
    }

    /** What one column needs, the others give as far as their own words leave room. */
    private static void widen(List<Float> columns, Block.Table table) {
        var least = new float[columns.size()];
        for (var row : table.rows()) {
            for (var cell : row.cells()) {
                if (cell.across() == 1 && cell.column() < least.length) {
                    var inner = cell.inner();
                    least[cell.column()] =
                            Math.max(least[cell.column()], widest(cell.content()) + inner.left() + inner.right());
                }
            }
        }
        float lacking = 0;
        float spare = 0;
        for (int i = 0; i < least.length; i++) {
            lacking += Math.max(0, least[i] - columns.get(i));
            spare += Math.max(0, columns.get(i) - least[i]);
        }
        if (lacking == 0 || spare == 0) {
            return;
        }
        float given = Math.min(1, spare / lacking);
        float taken = Math.min(1, lacking / spare);
        for (int i = 0; i < least.length; i++) {
            float lack = least[i] - columns.get(i);
            columns.set(i, columns.get(i) + lack * (lack > 0 ? given : taken));
        }
    }

    private static float widest(List<Block> content) {
        float widest = 0;
        for (var block : content) {
            if (block instanceof Block.Paragraph paragraph) {
                widest = Math.max(
                        widest,
                        paragraph.shape().left() + paragraph.shape().right() + Lines.widest(paragraph.pieces()));
            }
        }
        return widest;
    }
}
