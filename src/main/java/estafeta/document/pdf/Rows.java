package estafeta.document.pdf;

import estafeta.document.pdf.Block.Cell;
import estafeta.document.pdf.Block.Paragraph;
import estafeta.document.pdf.Block.Stands;
import estafeta.document.pdf.Block.Table;
import estafeta.document.pdf.Shape.Edge;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Places the rows of a table: what does not fit on a page goes on upon the next, under the head of the table. */
final class Rows {

    /** More than this of a page is no head that could be repeated. */
    private static final float MOST_OF_A_PAGE = 0.5f;

    /** A cell that is being drawn: what of it is still to come, and where it goes on upon this page. */
    private static final class Open {
        final Cell cell;
        final int lastRow;
        List<Unit.Strip> rest;
        float top;
        boolean begun;

        Open(Cell cell, int lastRow, List<Unit.Strip> content, float top) {
            this.cell = cell;
            this.lastRow = lastRow;
            this.rest = content;
            this.top = top;
        }

        float margins() {
            return Rows.margins(cell);
        }

        float content() {
            return Rows.height(rest);
        }
    }

    private final Table table;
    private final float shift;
    private final Lines.Setting setting;
    private final Map<Cell, List<Unit.Strip>> contents = new IdentityHashMap<>();
    private final List<Open> open = new ArrayList<>();
    private final float[] heights;

    Rows(Table table, float width, Lines.Setting setting) {
        this.table = table;
        this.setting = setting;
        this.shift = switch (table.align()) {
            case CENTRE -> (width - table.width()) / 2;
            case RIGHT -> width - table.width();
            case LEFT, BOTH -> table.shift();
        };
        this.heights = new float[table.rows().size()];
        for (int row = 0; row < heights.length; row++) {
            float height = table.rows().get(row).least();
            for (var cell : table.rows().get(row).cells()) {
                if (cell.down() == 1) {
                    height = Math.max(
                            height,
                            height(content(cell))
                                    + cell.inner().top()
                                    + cell.inner().bottom());
                }
            }
            heights[row] = height;
        }
    }

    private List<Unit.Strip> content(Cell cell) {
        return contents.computeIfAbsent(
                cell,
                any -> Stack.within(
                        cell.content(),
                        Math.max(
                                1,
                                table.width(cell)
                                        - cell.inner().left()
                                        - cell.inner().right()),
                        setting));
    }

    private static float height(List<Unit.Strip> strips) {
        float height = 0;
        for (var strip : strips) {
            height += strip.gap() + strip.height();
        }
        return height;
    }

    private static float margins(Cell cell) {
        return edge(cell, "top").width() + cell.inner().top() + cell.inner().bottom();
    }

    /** What the row takes by itself. */
    float height(int row) {
        return heights[row];
    }

    /** A head stays with the first row under it, others where each of their paragraphs wants to. */
    boolean glued(int row) {
        if (row + 1 == heights.length) {
            return false;
        }
        if (row < table.heads()) {
            return true;
        }
        var cells = table.rows().get(row).cells();
        return !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> !cell.content().isEmpty()
                                && cell.content().getFirst() instanceof Paragraph paragraph
                                && paragraph.shape().keptWithNext());
    }

    void place(int number, Flow flow) {
        var row = table.rows().get(number);
        var begun = new ArrayList<Open>();
        for (var cell : row.cells()) {
            begun.add(new Open(cell, number + cell.down() - 1, content(cell), flow.y()));
        }
        open.addAll(begun);
        float least = row.least();
        boolean atTop = flow.fresh();
        boolean parted = false;
        while (Math.max(least, need(number, flow.y())) > flow.rest() + Flow.HAIR) {
            boolean whole = row.whole() && heights[number] <= flow.whole() - headHeight(number, flow);
            if (!atTop && !parted && (whole || !beginsWithin(begun, flow.rest()))) {
                open.removeAll(begun);
                turn(number, flow.y(), false, flow);
                begun.forEach(each -> each.top = flow.y());
                open.addAll(begun);
            } else {
                least -= flow.rest();
                parted = true;
                turn(number, flow.bottom(), atTop, flow);
            }
            atTop = true;
        }
        float need = Math.max(Math.max(least, 0), need(number, flow.y()));
        var done = open.stream().filter(each -> each.lastRow <= number).toList();
        done.forEach(each -> draw(each, each.rest.size(), flow.y() + need, flow));
        open.removeAll(done);
        flow.down(need);
    }

    /** From here to where the longest of the cells that end in this row ends. */
    private float need(int number, float y) {
        float need = 0;
        for (var each : open) {
            if (each.lastRow == number) {
                need = Math.max(need, each.content() + each.margins() - (y - each.top));
            }
        }
        return need;
    }

    private static boolean beginsWithin(List<Open> cells, float rest) {
        return cells.stream()
                .filter(each -> !each.rest.isEmpty())
                .allMatch(each -> each.margins() + beginning(each.rest) <= rest + Flow.HAIR);
    }

    /** The first lines that are not parted. */
    private static float beginning(List<Unit.Strip> strips) {
        float height = 0;
        for (var strip : strips) {
            height += strip.gap() + strip.height();
            if (!strip.glued()) {
                break;
            }
        }
        return height;
    }

    /** What stands open is drawn down to {@code bottom} and goes on upon the next page; {@code anyway} if it does not fit. */
    void turn(int number, float bottom, boolean anyway, Flow flow) {
        for (var each : open) {
            if (bottom > each.top + Flow.HAIR) {
                int fitting = fitting(each, bottom - each.top - each.margins());
                draw(each, anyway ? Math.max(fitting, Math.min(1, each.rest.size())) : fitting, bottom, flow);
            }
        }
        flow.turn();
        head(number, flow);
        open.forEach(each -> each.top = flow.y());
    }

    /** How many of the lines to come have room; those that stay together are not parted. */
    private static int fitting(Open each, float room) {
        int fitting = 0;
        float height = 0;
        for (int i = 0; i < each.rest.size(); i++) {
            height += (i == 0 && each.begun ? 0 : each.rest.get(i).gap())
                    + each.rest.get(i).height();
            if (height > room + Flow.HAIR) {
                break;
            }
            if (!each.rest.get(i).glued()) {
                fitting = i + 1;
            }
        }
        return fitting;
    }

    private float headHeight(int number, Flow flow) {
        float height = 0;
        for (int row = 0; row < table.heads() && table.heads() <= number; row++) {
            height += heights[row];
        }
        return height > flow.whole() * MOST_OF_A_PAGE ? 0 : height;
    }

    private void head(int number, Flow flow) {
        if (headHeight(number, flow) == 0) {
            return;
        }
        var others = new ArrayList<>(open);
        open.clear();
        for (int row = 0; row < table.heads(); row++) {
            place(row, flow);
        }
        open.addAll(others);
    }

    private void draw(Open each, int strips, float bottom, Flow flow) {
        var cell = each.cell;
        var here = each.rest.subList(0, strips);
        float left = flow.left() + shift + table.left(cell);
        float right = left + table.width(cell);
        if (cell.fill() >= 0) {
            flow.sheet().put(new Ink.Fill(left, each.top, right - left, bottom - each.top, cell.fill()));
        }
        float y = each.top + edge(cell, "top").width() + cell.inner().top();
        if (strips == each.rest.size() && !each.begun) {
            float spare = Math.max(0, bottom - each.top - each.margins() - height(here));
            y += cell.stands() == Stands.TOP ? 0 : cell.stands() == Stands.MIDDLE ? spare / 2 : spare;
        }
        for (int i = 0; i < strips; i++) {
            y += i == 0 && each.begun ? 0 : here.get(i).gap();
            here.get(i).drawing().draw(flow.sheet(), left + cell.inner().left(), y);
            y += here.get(i).height();
        }
        edge(cell, "top").draw(flow.sheet(), left, each.top, right, each.top);
        edge(cell, "bottom").draw(flow.sheet(), left, bottom, right, bottom);
        edge(cell, "left").draw(flow.sheet(), left, each.top, left, bottom);
        edge(cell, "right").draw(flow.sheet(), right, each.top, right, bottom);
        each.rest = each.rest.subList(strips, each.rest.size());
        each.begun = true;
    }

    private static Edge edge(Cell cell, String side) {
        return cell.edges().getOrDefault(side, Edge.NONE);
    }
}
