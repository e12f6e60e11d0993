package estafeta.mentorship.web;

import static estafeta.shell.Text.number;
import static estafeta.shell.Text.t;

import estafeta.intake.Look;
import estafeta.shell.Figure;
import estafeta.shell.Option;
import java.util.List;
import java.util.stream.Stream;

/** A list of pairs looked at before it is taken over, or what became of it. */
public record PairListPage(
        Look look,
        String file,
        String place,
        String day,
        State state,
        List<Look.Column> columns,
        List<Option> fields,
        List<Bad> bad,
        List<Pair> created,
        List<Pair> alone,
        List<Pair> same,
        List<Pair> none,
        List<Look.Cell> asks,
        List<Look.Remark> remarks,
        List<Kept> kept,
        List<Pair> withdrawn,
        List<Pair> left,
        List<Question> answered,
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

    /** A line that stays out: why, the cells to be put right, and who is to be told apart. */
    public record Bad(String row, String words, List<Look.Cell> cells, List<Question> questions) {
        boolean in(Look look) {
            return cells.stream().anyMatch(cell -> look.column(cell.column()));
        }
    }

    /** Which of several alike is meant; field: how the form asks. */
    public record Question(String field, String title, List<Option> answers, String answer) {}

    /** A line of the list: who with whom; a name of somebody new is marked. Key: how the form names it to leave it out. */
    public record Pair(
            String row,
            String key,
            boolean wanted,
            String href,
            String place,
            List<Somebody> mentees,
            List<Somebody> mentors,
            String order,
            String state) {}

    public record Somebody(String name, String facts, boolean newcomer) {}

    public record Kept(String row, String words, String why) {}

    /** How many lines there are of each outcome; of an outcome without lines nothing is said. */
    public List<Figure> figures() {
        return Stream.of(
                        Figure.of(created.size(), preview() ? t("пары внести") : t("пары внесены"), "#created"),
                        Figure.of(alone.size(), t("без наставника"), "#alone"),
                        Figure.of(same.size(), t("уже внесены"), "#same"),
                        Figure.of(none.size(), t("нет молодых педагогов"), "#none"),
                        Figure.of(withdrawn.size(), t("убраны при отмене"), "#withdrawn"),
                        Figure.of(left.size(), t("оставлены по вашему выбору"), "#left"),
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
                .filter(Pair::wanted)
                .flatMap(pair -> Stream.concat(pair.mentees().stream(), pair.mentors().stream()))
                .filter(Somebody::newcomer)
                .map(Somebody::name)
                .distinct()
                .count();
    }
}
