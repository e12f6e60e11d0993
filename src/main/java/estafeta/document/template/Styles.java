package estafeta.document.template;

import static java.util.Objects.requireNonNull;

import estafeta.document.template.Node.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cell styles of a workbook, and beside them the same for a date and for text that must not become a formula. */
final class Styles {

    /** Not the format that goes by the country of the reader's computer. */
    private static final String DATE = "dd\\.mm\\.yyyy";

    private static final int FIRST_OF_OUR_OWN = 164;

    private final @Nullable Element root;
    private final List<Element> formats;
    private final int date;
    private final List<Element> added = new ArrayList<>();
    private final Map<String, Integer> dated = new LinkedHashMap<>();
    private final Map<String, Integer> quoted = new LinkedHashMap<>();

    Styles(@Nullable Element root) {
        this.root = root;
        this.formats = root == null
                ? List.of()
                : root.elements("x:cellXfs").stream()
                        .flatMap(xfs -> xfs.elements("x:xf").stream())
                        .toList();
        this.date = 1
                + numberFormats()
                        .mapToInt(format -> index(format.attribute("numFmtId", "0")))
                        .reduce(FIRST_OF_OUR_OWN - 1, Math::max);
    }

    /** Made while reading, so that filling finds them. */
    void prepare(String style) {
        var format = format(style);
        if (format != null && !dated.containsKey(style)) {
            dated.put(
                    style,
                    ofDates(format)
                            ? index(style)
                            : add(format.with("numFmtId", Integer.toString(date))
                                    .with("applyNumberFormat", "1")));
            quoted.put(style, add(format.with("quotePrefix", "1")));
        }
    }

    /** The style of a date in place of one that would show it as a number; −1 where there are no styles. */
    int dated(String style) {
        return dated.getOrDefault(style, -1);
    }

    /** The style whose text stays text when the cell is edited. */
    int quoted(String style) {
        return quoted.getOrDefault(style, -1);
    }

    private @Nullable Element format(String style) {
        int index = index(style);
        return index < formats.size() ? formats.get(index) : null;
    }

    private static int index(String style) {
        return style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
    }

    private int add(Element format) {
        added.add(format);
        return formats.size() + added.size() - 1;
    }

    private boolean ofDates(Element format) {
        var id = format.attribute("numFmtId", "0");
        int number = index(id);
        if (number >= 14 && number <= 22
                || number >= 27 && number <= 36
                || number >= 45 && number <= 58 && number != 48 && number != 49) {
            return true;
        }
        return numberFormats()
                .filter(each -> each.attribute("numFmtId", "").equals(id))
                .map(each -> each.attribute("formatCode", "")
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "")
                        .toLowerCase(Locale.ROOT))
                .anyMatch(code -> code.matches(".*[dmyдмг].*") && !code.contains("general"));
    }

    private Stream<Element> numberFormats() {
        return root == null
                ? Stream.empty()
                : root.elements("x:numFmts").stream().flatMap(formats -> formats.elements("x:numFmt").stream());
    }

    byte[] written() {
        var whole = requireNonNull(root);
        var format = whole.beside("numFmt", Map.of("numFmtId", Integer.toString(date)), List.of())
                .with("formatCode", DATE);
        var children = new ArrayList<Node>();
        var formats = Stream.concat(numberFormats(), Stream.of(format)).toList();
        children.add(whole.beside("numFmts", Map.of("count", Integer.toString(formats.size())), List.copyOf(formats)));
        whole.children().stream()
                .filter(child -> !(child instanceof Element element && element.is("x:numFmts")))
                .map(child -> child instanceof Element xfs && xfs.is("x:cellXfs") ? (Node) widened(xfs) : child)
                .forEach(children::add);
        return Xml.write(whole.with(children));
    }

    private Element widened(Element xfs) {
        return xfs.with("count", Integer.toString(formats.size() + added.size()))
                .with(Stream.concat(xfs.children().stream(), added.stream()).toList());
    }

    boolean grown() {
        return !added.isEmpty();
    }
}
