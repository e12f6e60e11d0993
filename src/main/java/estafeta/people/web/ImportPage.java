package estafeta.people.web;

import static estafeta.shell.Text.number;
import static estafeta.shell.Text.t;

import estafeta.shell.Figure;
import estafeta.shell.Option;
import java.util.List;
import java.util.stream.Stream;

/** A staff list looked at before it is taken over, or what became of it. */
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
        String undoable,
        int ready,
        boolean lacking,
        boolean columnsOpen) {
    public enum State {
        PREVIEW,
        DONE,
        UNDONE
    }

    public record Column(int index, String letter, String title, String sample, String field, boolean sure) {}

    /** A cell that keeps its row out: what stands there, what is wrong, a place to put it right. */
    public record Bad(int row, String name, List<Cell> cells) {}

    public record Cell(String key, String title, String found, String why) {}

    public record Change(int row, String name, List<Line> lines) {}

    public record Line(String what, String before, String after) {}

    public record New(int row, String name, String posts, String facts) {}

    public record Named(int row, String name) {}

    public record Skipped(int row, String kind, String why, String words) {}

    /** A row that an undo has left, and why. */
    public record Kept(int row, String name, String why) {}

    public record Remark(String cell, String found, String words) {}

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
