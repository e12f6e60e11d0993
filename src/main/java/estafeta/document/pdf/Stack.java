package estafeta.document.pdf;

import estafeta.document.pdf.Block.Paragraph;
import estafeta.document.pdf.Block.Table;
import estafeta.document.pdf.Shape.Edge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets blocks one under another for a width. */
final class Stack {

    private static final Unit.Drawing NOTHING = (sheet, x, y) -> {};

    private final float width;
    private final Lines.Setting setting;
    private final boolean within;
    private final List<Unit> units = new ArrayList<>();
    private float after;
    private @Nullable Shape above;

    private Stack(float width, Lines.Setting setting, boolean within) {
        this.width = width;
        this.setting = setting;
        this.within = within;
    }

    /** On pages: tables may be parted between them. */
    static List<Unit> onPages(List<Block> blocks, float width, Lines.Setting setting) {
        return new Stack(width, setting, false).set(blocks);
    }

    /** In a cell or at the edge of a page: a table is one thing. */
    static List<Unit.Strip> within(List<Block> blocks, float width, Lines.Setting setting) {
        var stack = new Stack(width, setting, true);
        return stack.set(blocks).stream().map(Unit.Strip.class::cast).toList();
    }

    private List<Unit> set(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case Paragraph paragraph ->
                    set(paragraph, i + 1 < blocks.size() && blocks.get(i + 1) instanceof Paragraph next ? next : null);
                case Table table -> set(table);
                case Block.SectionEnd none -> {}
            }
        }
        if (within && after > 0) {
            units.add(new Unit.Strip(0, after, false, false, false, NOTHING));
        }
        return units;
    }

    private void set(Paragraph paragraph, @Nullable Paragraph next) {
        var shape = paragraph.shape();
        var lines = Lines.of(shape, paragraph.mark(), paragraph.pieces(), width, setting);
        var bordered = !shape.edges().isEmpty();
        var joinsAbove = bordered && above != null && above.edges().equals(shape.edges());
        var joinsBelow = bordered && next != null && next.shape().edges().equals(shape.edges());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean last = i + 1 == lines.size();
            var top = i == 0 && !joinsAbove ? shape.edges().getOrDefault("top", Edge.NONE) : Edge.NONE;
            var bottom = last && !joinsBelow ? shape.edges().getOrDefault("bottom", Edge.NONE) : Edge.NONE;
            float gap = i == 0 ? gap(shape) : 0;
            float under = joinsAbove || above != null && above.fill() == shape.fill() ? gap : 0;
            float upper = top.seen() ? top.space() + top.width() : 0;
            float lower = bottom.seen() ? bottom.space() + bottom.width() : 0;
            units.add(new Unit.Strip(
                    gap,
                    upper + line.height() + lower,
                    last
                            ? shape.keptWithNext()
                            : shape.keptWhole() || shape.withoutWidows() && (i == 0 || i + 2 == lines.size()),
                    i == 0 && shape.onNewPage(),
                    line.turns(),
                    (sheet, x, y) -> {
                        frame(shape, sheet, x, y, under, upper + line.height() + lower, top, bottom);
                        line.draw(sheet, x, y + upper);
                    }));
        }
        after = shape.after();
        above = shape;
    }

    private float gap(Shape shape) {
        var alike = above != null && above.style().equals(shape.style());
        float before = alike && shape.contextual() ? 0 : shape.before();
        float kept = alike && above != null && above.contextual() ? 0 : after;
        return Math.max(before, kept);
    }

    private void frame(Shape shape, Sheet sheet, float x, float y, float under, float height, Edge top, Edge bottom) {
        if (shape.fill() < 0 && shape.edges().isEmpty()) {
            return;
        }
        var left = shape.edges().getOrDefault("left", Edge.NONE);
        var right = shape.edges().getOrDefault("right", Edge.NONE);
        float from = x + shape.left() + Math.min(0, shape.first()) - left.space();
        float to = x + width - shape.right() + right.space();
        if (shape.fill() >= 0) {
            sheet.put(new Ink.Fill(from, y - under, to - from, height + under, shape.fill()));
        }
        top.draw(sheet, from, y, to, y);
        bottom.draw(sheet, from, y + height, to, y + height);
        left.draw(sheet, from, y - under, from, y + height);
        right.draw(sheet, to, y - under, to, y + height);
    }

    private void set(Table table) {
        float beside = table.align() == Shape.Align.LEFT ? -2 * Math.min(0, table.shift()) : 0;
        var fitted = table.with(TableReader.fitted(table, width + beside));
        var rows = new Rows(fitted, width, setting);
        float gap = after;
        after = 0;
        above = null;
        if (within) {
            var drawn = Flow.endless();
            for (int row = 0; row < fitted.rows().size(); row++) {
                rows.place(row, drawn);
            }
            units.add(new Unit.Strip(gap, drawn.y(), false, false, false, drawn.sheet()::putOn));
        } else {
            for (int row = 0; row < fitted.rows().size(); row++) {
                units.add(new Unit.TableRow(rows, row, row == 0 ? gap : 0));
            }
        }
    }
}
