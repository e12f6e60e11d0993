package estafeta.people.web;

import static estafeta.shell.Text.number;
import static estafeta.shell.Text.t;

import estafeta.shell.Figure;
import estafeta.shell.Option;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A staff list looked at before it is taken over, on its way, or what became of it. */
public record ImportPage(
        String href,
        String file,
        String place,
        String day,
        State state,
        List<Column> columns,
        List<Option> fields,
        List<Bad> bad,
        List<Change> changes,
        List<New> created,
        List<Named> same,
        List<Skipped> skipped,
        List<Remark> remarks,
        List<Cell> asks,
        List<Kept> kept,
        List<Named> withdrawn,
        List<Missing> missing,
        List<Doubt> doubts,
        String only,
        boolean whole,
        String undoable,
        int ready,
        boolean lacking,
        boolean columnsOpen,
        boolean asLastTime) {
    public enum State {
        PREVIEW,
        DONE,
        UNDONE
    }

    /** So many rows of a part are shown before the rest is asked for. */
    static final int PART = 100;

    /** A column with cells that need a look: how many, and the page with these alone. */
    public record Doubt(String title, String href, boolean chosen) {}

    /** Somebody of the organisation of whom the list says nothing. */
    public record Missing(String name, String href, boolean away) {}

    public record Column(int index, String letter, String title, String sample, String field, boolean sure) {}

    /** A cell that keeps its row out: what stands there, what is wrong, a place to put it right. */
    public record Bad(int row, String name, List<Cell> cells) {
        boolean in(ImportPages.Shown shown) {
            return cells.stream().anyMatch(cell -> shown.column(cell.column));
        }
    }

    public record Cell(String key, int column, String title, String found, String why) {}

    public record Change(int row, String name, List<Line> lines) {}

    /** One change; key: how the form names it, so that it can be left out. */
    public record Line(String key, String what, String before, String after, boolean wanted) {}

    public record New(int row, String name, String posts, String facts) {}

    public record Named(int row, String name) {}

    public record Skipped(int row, String kind, String why, String words) {}

    /** A row that an undo has left, and why. */
    public record Kept(int row, String name, String why) {}

    public record Remark(int column, String cell, String found, String words) {}

    /** The first of many, or all if they are asked for. */
    public <T> List<T> part(List<T> rows) {
        return whole || rows.size() <= PART ? rows : rows.subList(0, PART);
    }

    /** Where all are shown; nothing if they are. */
    public @Nullable String rest(List<?> rows) {
        return part(rows).size() == rows.size() ? null : href + "?whole=true" + (only.isEmpty() ? "" : "&only=" + only);
    }

    /** How many rows there are of each outcome; of an outcome without rows nothing is said. */
    public List<Figure> figures() {
        return Stream.of(
                        Figure.of(created.size(), preview() ? t("добавить") : t("добавлены"), "#created"),
                        Figure.of(changes.size(), preview() ? t("изменить") : t("изменены"), "#changed"),
                        Figure.of(same.size(), t("уже внесены, всё совпадает"), "#same"),
                        Figure.of(withdrawn.size(), t("убраны при отмене"), "#withdrawn"),
                        new Figure(
                                number(bad.size()),
                                preview() ? t("не внести: есть ошибки") : t("не внесены"),
                                "#bad",
                                true))
                .filter(figure -> !figure.number().equals("0"))
                .toList();
    }

    public boolean preview() {
        return state == State.PREVIEW;
    }
}
