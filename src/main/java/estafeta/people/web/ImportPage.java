package estafeta.people.web;

import estafeta.shell.Option;
import java.util.List;

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
        List<Same> same,
        List<Skipped> skipped,
        List<Remark> remarks,
        List<Cell> asks,
        List<Kept> kept,
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

    public record Same(int row, String name) {}

    public record Skipped(int row, String kind, String why, String words) {}

    /** A row that an undo has left, and why. */
    public record Kept(int row, String name, String why) {}

    public record Remark(String cell, String found, String words) {}

    public boolean preview() {
        return state == State.PREVIEW;
    }
}
