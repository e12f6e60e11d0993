package estafeta.matching.web;

import static estafeta.shell.Text.number;
import static estafeta.shell.Text.t;

import estafeta.matching.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Searches over the same participants side by side. */
public record ComparePage(String run, String nodeName, List<Column> variants) {
    public record Column(
            String href,
            String title,
            List<String> rules,
            String madeBy,
            Outcome outcome,
            boolean here,
            int approved) {}

    /** What is compared, variant by variant. */
    public record Line(String words, List<Cell> cells) {}

    /** {@code best} where the variants differ and none does better. */
    public record Cell(String words, boolean best) {}

    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(line(t("Получают наставника"), Outcome::matched, 1));
        lines.add(line(t("Остались без наставника"), Outcome::left, -1));
        lines.add(line(t("Среднее соответствие"), Outcome::mean, 1));
        lines.add(line(t("Самая слабая пара"), Outcome::worst, 1));
        lines.add(line(t("Так или слабее подходит одна пара из двадцати"), Outcome::low, 1));
        lines.add(line(t("Больше всего у одного наставника"), Outcome::most, -1));
        lines.add(line(t("Наставников занято"), Outcome::busy, 0));
        lines.add(line(t("Пары в своей организации"), Outcome::together, 1));
        lines.add(line(t("Пары в своём муниципалитете"), Outcome::near, 0));
        lines.add(line(t("Пары на расстоянии"), Outcome::far, 0));
        share(t("Сельские: получают наставника"), Outcome::rural, lines);
        share(t("Малокомплектные: получают наставника"), Outcome::small, lines);
        return lines;
    }

    /** @param better 1 if more is better, -1 if less, 0 if neither */
    private Line line(String words, ToLongFunction<Outcome> figure, int better) {
        return line(words, figure, outcome -> number(figure.applyAsLong(outcome)), better);
    }

    private void share(String words, Function<Outcome, Outcome.Share> share, List<Line> lines) {
        if (variants.stream().anyMatch(variant -> share.apply(variant.outcome()).wanted() > 0)) {
            lines.add(line(
                    words,
                    outcome -> share.apply(outcome).matched(),
                    outcome -> t(
                            "{0} из {1}",
                            share.apply(outcome).matched(), share.apply(outcome).wanted()),
                    1));
        }
    }

    private Line line(String words, ToLongFunction<Outcome> figure, Function<Outcome, String> told, int better) {
        var figures = variants.stream()
                .mapToLong(variant -> better * figure.applyAsLong(variant.outcome()))
                .summaryStatistics();
        var differ = better != 0 && figures.getMin() < figures.getMax();
        return new Line(
                words,
                variants.stream()
                        .map(Column::outcome)
                        .map(outcome -> new Cell(
                                told.apply(outcome),
                                differ && better * figure.applyAsLong(outcome) == figures.getMax()))
                        .toList());
    }
}
