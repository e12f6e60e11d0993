package estafeta.people.web;

import static estafeta.shell.Text.number;
import static estafeta.shell.Text.t;

import estafeta.intake.Look;
import estafeta.shell.Figure;
import estafeta.shell.Option;
import java.util.List;
import java.util.stream.Stream;

/** A staff list looked at before it is taken over, on its way, or what became of it. */
public record ImportPage(
        Look look,
        String file,
        String place,
        String day,
        State state,
        List<Look.Column> columns,
        List<Option> fields,
        List<Bad> bad,
        List<Change> changes,
        List<New> created,
        List<Named> same,
        List<Skipped> skipped,
        List<Look.Remark> remarks,
        List<Look.Cell> asks,
        List<Kept> kept,
        List<Named> withdrawn,
        List<Missing> missing,
        List<Look.Doubt> doubts,
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

    /** Somebody of the organisation of whom the list says nothing. */
    public record Missing(String name, String href, boolean away) {}

    /** A cell that keeps its row out: what stands there, what is wrong, a place to put it right. */
    public record Bad(int row, String name, List<Look.Cell> cells) {
        boolean in(Look look) {
            return cells.stream().anyMatch(cell -> look.column(cell.column()));
        }
    }

    public record Change(int row, String name, List<Line> lines) {}

    /** One change; key: how the form names it, so that it can be left out. */
    public record Line(String key, String what, String before, String after, boolean wanted) {}

    public record New(int row, String name, String posts, String facts) {}

    public record Named(int row, String name) {}

    public record Skipped(int row, String kind, String why, String words) {}

    /** A row that an undo has left, and why. */
    public record Kept(int row, String name, String why) {}

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
