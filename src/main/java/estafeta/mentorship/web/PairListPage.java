package estafeta.mentorship.web;

import static estafeta.shell.Text.number;
import static estafeta.shell.Text.t;

import estafeta.shell.Figure;
import estafeta.shell.Option;
import java.util.List;
import java.util.stream.Stream;

/** A list of pairs looked at before it is taken over, or what became of it. */
public record PairListPage(
        String href,
        String file,
        String place,
        String day,
        State state,
        List<Column> columns,
        List<Option> fields,
        List<Bad> bad,
        List<Pair> created,
        List<Pair> alone,
        List<Pair> same,
        List<Pair> none,
        List<Cell> asks,
        List<Remark> remarks,
        List<Kept> kept,
        List<Pair> withdrawn,
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

    public record Column(int index, String letter, String title, String sample, String field) {}

    /** A line that stays out: why, and the cells to be put right. */
    public record Bad(String row, String words, List<Cell> cells) {}

    public record Cell(String key, String title, String found, String why) {}

    /** A line of the list: who with whom; a name of somebody new is marked. */
    public record Pair(
            String row,
            String href,
            String place,
            List<Somebody> mentees,
            List<Somebody> mentors,
            String order,
            String state) {}

    public record Somebody(String name, String facts, boolean newcomer) {}

    public record Kept(String row, String words, String why) {}

    public record Remark(String cell, String found, String words) {}

    /** How many lines there are of each outcome; of an outcome without lines nothing is said. */
    public List<Figure> figures() {
        return Stream.of(
                        Figure.of(created.size(), preview() ? t("пары внести") : t("пары внесены"), "#created"),
                        Figure.of(alone.size(), t("без наставника"), "#alone"),
                        Figure.of(same.size(), t("уже внесены"), "#same"),
                        Figure.of(none.size(), t("нет молодых педагогов"), "#none"),
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

    public int newcomers() {
        return (int) Stream.concat(created.stream(), alone.stream())
                .flatMap(pair -> Stream.concat(pair.mentees().stream(), pair.mentors().stream()))
                .filter(Somebody::newcomer)
                .map(Somebody::name)
                .distinct()
                .count();
    }
}
