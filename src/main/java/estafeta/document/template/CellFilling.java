package estafeta.document.template;

import estafeta.document.Fact;
import estafeta.document.template.Node.Between;
import estafeta.document.template.Node.Condition;
import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.Loop;
import estafeta.document.template.Node.Value;
import estafeta.document.template.Node.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells facts in the cells of a row: numbers and days as such, all else as text that never becomes a formula. */
final class CellFilling {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_MACS = LocalDate.of(1904, 1, 1);
    /** Before it Excel counts a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_MARGIN = 255;
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private final Styles styles;
    private final LocalDate dayZero;

    CellFilling(Element book, Styles styles) {
        this.styles = styles;
        var macs = book.elements("x:workbookPr").stream()
                .anyMatch(each -> Set.of("1", "true").contains(each.attribute("date1904", "0")));
        this.dayZero = macs ? DAY_ZERO_OF_MACS : DAY_ZERO;
    }

    /** A row with its cells told. */
    Element told(Element row, Telling telling) {
        return changed(row, cell -> cell(cell, telling));
    }

    /** A row with its styles alone. */
    static Element emptied(Element row) {
        return changed(row, CellFilling::empty);
    }

    private static Element changed(Element row, UnaryOperator<Element> change) {
        return row.with(row.children().stream()
                .map(child -> child instanceof Element cell && cell.is("x:c") ? (Node) change.apply(cell) : child)
                .toList());
    }

    private static Element empty(Element cell) {
        var attributes = new LinkedHashMap<>(cell.attributes());
        attributes.remove("t");
        return cell.with(attributes).with(List.of());
    }

    private Element cell(Element cell, Telling telling) {
        var texts = cell.elements("x:is");
        if (texts.isEmpty() || !cell.attribute("t", "").isEmpty()) {
            return cell;
        }
        var alone = alone(texts.getFirst());
        if (alone != null && alone.wording().asTyped() && !alone.several()) {
            var typed = typed(cell, telling.fact(alone));
            if (typed != null) {
                return typed;
            }
        }
        if (alone != null && alone.wording().shape() == Wording.Shape.COUNT) {
            return Objects.requireNonNull(number(cell, BigDecimal.valueOf(telling.count(alone))));
        }
        var text = Inline.of(texts.getFirst()
                        .with(filled(texts.getFirst().children(), telling, texts.getFirst(), words -> words)))
                .closed();
        var words = text.text();
        if (words.isBlank()) {
            return cell.with(List.of());
        }
        var other =
                styled(cell, LIKE_A_FORMULA.matcher(words).matches() ? styles.quoted(cell.attribute("s", "0")) : -1);
        var formatted = text.elements("x:r").stream()
                .anyMatch(run -> !run.elements("x:rPr").isEmpty());
        return other.with("t", "inlineStr")
                .with(List.of(
                        formatted && words.length() <= LONGEST_TEXT
                                ? text
                                : text.with(List.of(Inline.words(
                                        cell, words.substring(0, Math.min(words.length(), LONGEST_TEXT)))))));
    }

    private static @Nullable Value alone(Element text) {
        var content = text.children().stream()
                .flatMap(child ->
                        child instanceof Element run && run.is("x:r") ? run.children().stream() : Stream.of(child))
                .filter(child -> !(child instanceof Element part && part.is("x:rPr")))
                .toList();
        return content.size() == 1 && content.getFirst() instanceof Value value ? value : null;
    }

    /** A number as a number, a day as a day; what Excel cannot keep exactly stays text. */
    private @Nullable Element typed(Element cell, Fact fact) {
        return switch (fact) {
            case Fact.Number number -> number(cell, number.number());
            case Fact.Sum sum -> number(cell, sum.roubles());
            case Fact.Day day -> {
                int style = styles.dated(cell.attribute("s", "0"));
                yield style < 0 || day.day().isBefore(FIRST_DAY) || day.day().isBefore(dayZero)
                        ? null
                        : number(styled(cell, style), BigDecimal.valueOf(ChronoUnit.DAYS.between(dayZero, day.day())));
            }
            default -> null;
        };
    }

    private static @Nullable Element number(Element cell, BigDecimal number) {
        return number.stripTrailingZeros().precision() > MOST_DIGITS
                ? null
                : cell.with(List.of(cell.beside("v", Map.of(), List.of(new Words(number.toPlainString())))));
    }

    private static Element styled(Element cell, int style) {
        return style < 0 ? cell : cell.with("s", Integer.toString(style));
    }

    private static List<Node> filled(
            List<Node> nodes, Telling telling, Element beside, Function<String, String> escaped) {
        var filled = new ArrayList<Node>();
        for (var node : nodes) {
            switch (node) {
                case Value value -> filled.add(told(telling.words(value), beside, escaped));
                case Between between -> filled.add(told(telling.words(between), beside, escaped));
                case Condition condition ->
                    filled.addAll(
                            telling.holds(condition)
                                    ? filled(condition.body(), telling, beside, escaped)
                                    : List.of(Inline.gap(beside)));
                case Loop loop -> {
                    var items = telling.items(loop);
                    items.forEach(item -> filled.addAll(filled(loop.body(), item, beside, escaped)));
                    if (items.isEmpty()) {
                        filled.add(Inline.gap(beside));
                    }
                }
                case Element element
                when element.is("x:r") ->
                    filled.add(element.with(filled(element.children(), telling, beside, escaped)));
                default -> filled.add(node);
            }
        }
        return filled;
    }

    private static Element told(String words, Element beside, Function<String, String> escaped) {
        return words.isBlank()
                ? Inline.gap(beside)
                : Inline.value(
                        beside,
                        escaped.apply(Xml.sayable(words.replace("\r\n", "\n").replace('\r', '\n'))));
    }

    /** In headers an ampersand begins a command; the text may have 255 characters. */
    static Element margin(Element margin, Telling telling) {
        if (margin.children().stream().allMatch(Words.class::isInstance)) {
            return margin;
        }
        var beside = margin.beside("is", Map.of(), List.of());
        var told = beside.with(filled(margin.children(), telling, beside, words -> words.replace("&", "&&")));
        var text = Inline.of(told).closed().text();
        return margin.with(List.of(new Words(text.substring(0, Math.min(text.length(), LONGEST_MARGIN)))));
    }
}
