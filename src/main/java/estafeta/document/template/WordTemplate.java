package estafeta.document.template;

import estafeta.document.template.Node.Between;
import estafeta.document.template.Node.Condition;
import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.First;
import estafeta.document.template.Node.Loop;
import estafeta.document.template.Node.Mark;
import estafeta.document.template.Node.Value;
import estafeta.document.template.Node.Words;
import estafeta.document.template.Place.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One part of a Word document: its text, a header, the notes. */
final class WordTemplate {

    private static final int SHOWN = 40;
    private static final List<String> VISIBLE = List.of(
            "w:drawing",
            "w:pict",
            "w:object",
            "mc:AlternateContent",
            "w:sym",
            "w:fldChar",
            "w:fldSimple",
            "w:footnoteReference",
            "w:endnoteReference",
            "w:ptab");
    /** What may stand in a document once only. */
    private static final List<String> SINGULAR = List.of(
            "w:bookmarkStart",
            "w:bookmarkEnd",
            "w:commentRangeStart",
            "w:commentRangeEnd",
            "w:commentReference",
            "w:footnoteReference",
            "w:endnoteReference",
            "w:permStart",
            "w:permEnd");

    /** What we add carries the usual prefix, declared at the root. */
    private static final Element TEXT = new Element("w:t", "w:t", Map.of(), List.of());

    private static final Pattern HELD = Pattern.compile("(?U)(?<!\\p{L})(\\p{L}\\.|№) (?=\\S)");
    private static final Element GAP = Inline.gap(TEXT);

    private final Problems problems;
    private final Names names;
    private final Part part;
    private int paragraphs;
    private int tables;

    private WordTemplate(Part part, Names names, Problems problems) {
        this.part = part;
        this.names = names;
        this.problems = problems;
    }

    /** The part with its markers read and their names looked up. */
    static Element read(Element root, Part part, Names names, Problems problems) {
        var declared = Xml.declaring("w", root);
        var read = new WordTemplate(part, names, problems).containers(declared);
        return (Element) names.resolved(List.of(read)).getFirst();
    }

    private Element containers(Element element) {
        if (element.is("w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent")) {
            return standing(element, element.with(Blocks.settle(blocks(element.children(), null), problems)));
        }
        return element.with(element.children().stream()
                .map(child -> child instanceof Element inner ? containers(inner) : child)
                .toList());
    }

    /** Paragraphs and tables as they follow each other; loose marks are left for the row around them. */
    private List<Node> blocks(List<Node> children, @Nullable Place cell) {
        var blocks = new ArrayList<Node>();
        for (var child : children) {
            switch (child) {
                case Element p when p.is("w:p") -> blocks.addAll(paragraph(p, cell));
                case Element table when table.is("w:tbl") -> blocks.add(table(table));
                case Element control
                when control.is("w:sdt", "w:customXml", "w:sdtContent") -> {
                    var inner = blocks(control.children(), cell);
                    if (inner.stream().anyMatch(Blocks::loose)) {
                        inner.stream()
                                .filter(node -> !(node instanceof Element silent
                                        && silent.is("w:sdtPr", "w:sdtEndPr", "w:customXmlPr")))
                                .forEach(blocks::add);
                    } else {
                        blocks.add(control.with(inner));
                    }
                }
                default -> blocks.add(child);
            }
        }
        return Blocks.pair(blocks, problems);
    }

    private List<Node> paragraph(Element source, @Nullable Place cell) {
        var flat = Inline.of(source);
        if (cell == null && !flat.blank()) {
            paragraphs++;
        }
        var place = cell != null
                ? cell
                : new Place.Paragraph(part, part == Part.BODY ? paragraphs : 0, beginning(flat.text()));
        var marked = flat.marked(place, names::known, problems);
        var boxed = marked.with(marked.children().stream().map(this::boxes).toList());
        var lifted = Inline.lifted(boxed, problems);
        if (lifted.stream().noneMatch(Blocks::loose)) {
            return List.of(lifted.equals(source.children()) ? source : source.with(lifted));
        }
        var before = new ArrayList<Node>();
        var after = new ArrayList<Node>();
        var rest = lifted.stream().filter(node -> !Blocks.loose(node)).toList();
        var bare = rest.stream().noneMatch(WordTemplate::visible);
        for (int at = 0; at < lifted.size(); at++) {
            if (lifted.get(at) instanceof Mark mark && Blocks.loose(mark)) {
                if (bare || lifted.subList(0, at).stream().noneMatch(WordTemplate::visible)) {
                    before.add(mark);
                } else if (lifted.subList(at, lifted.size()).stream().noneMatch(WordTemplate::visible)) {
                    after.add(mark);
                } else {
                    problems.note(Problem.Kind.AMID_TEXT, place, mark.marker().typed(), "");
                    before.add(mark);
                }
            }
        }
        if (!bare || hasSection(source)) {
            before.add(source.with(rest));
        }
        before.addAll(after);
        return before;
    }

    private Node boxes(Node node) {
        return switch (node) {
            case Element box
            when box.is("w:txbxContent") ->
                new WordTemplate(part == Part.BODY ? Part.BOX : part, names, problems).containers(box);
            case Element element ->
                element.with(element.children().stream().map(this::boxes).toList());
            default -> node;
        };
    }

    private static String beginning(String text) {
        var words = text.replaceAll("[\\s\\u00a0\\uFFFC]+", " ").strip();
        return words.length() > SHOWN ? words.substring(0, SHOWN).strip() + "…" : words;
    }

    private static boolean hasSection(Element paragraph) {
        return paragraph.elements("w:pPr").stream()
                .anyMatch(pPr -> !pPr.elements("w:sectPr").isEmpty());
    }

    private static boolean visible(Node node) {
        return switch (node) {
            case Mark mark -> !Blocks.loose(mark);
            case Words words -> false;
            case Element element ->
                switch (element.name()) {
                    case "w:t" -> !element.text().isBlank();
                    case "w:pPr", "w:rPr", "w:tcPr", "w:del", "w:sdtPr", "w:sectPr" -> false;
                    case "w:br" -> !element.attribute("type", "").isEmpty();
                    default ->
                        VISIBLE.contains(element.name())
                                || element.children().stream().anyMatch(WordTemplate::visible);
                };
            default -> true;
        };
    }

    private Element table(Element table) {
        tables++;
        int number = tables;
        var row = new int[1];
        var rows = rows(table.children(), row, number);
        var settled = Blocks.settle(rows, problems);
        return table.with(Merges.readyToRepeat(settled));
    }

    private List<Node> rows(List<Node> children, int[] row, int table) {
        var rows = new ArrayList<Node>();
        for (var child : children) {
            switch (child) {
                case Element tr
                when tr.is("w:tr") -> {
                    int number = ++row[0];
                    rows.addAll(row(tr, column -> new Place.TableCell(part, table, number, column)));
                }
                case Element control
                when control.is("w:sdt", "w:sdtContent", "w:customXml") -> {
                    var inner = rows(control.children(), row, table);
                    if (inner.stream().anyMatch(Blocks::loose)) {
                        inner.stream()
                                .filter(node -> !(node instanceof Element silent && silent.is("w:sdtPr", "w:sdtEndPr")))
                                .forEach(rows::add);
                    } else {
                        rows.add(control.with(inner));
                    }
                }
                default -> rows.add(child);
            }
        }
        return Blocks.pair(rows, problems);
    }

    /** A row stands between what it opens and what it closes; a row of nothing but that goes. */
    private List<Node> row(Element row, IntFunction<Place> places) {
        var marks = new ArrayList<Node>();
        var column = new int[1];
        var cells = cells(row, column, places, marks);
        if (marks.isEmpty()) {
            return List.of(cells);
        }
        var partnerless = Blocks.pair(marks, new Problems()).stream().anyMatch(Blocks::loose)
                || marks.stream().allMatch(mark -> ((Mark) mark).marker().closes());
        if (partnerless && !visible(cells)) {
            return marks;
        }
        var around = new ArrayList<Node>();
        marks.stream().filter(mark -> ((Mark) mark).marker().opens()).forEach(around::add);
        around.add(cells);
        marks.stream().filter(mark -> ((Mark) mark).marker().closes()).forEach(around::add);
        return around;
    }

    private Element cells(Element row, int[] column, IntFunction<Place> places, List<Node> marks) {
        return row.with(row.children().stream()
                .map(child -> switch (child) {
                    case Element cell
                    when cell.is("w:tc") -> {
                        column[0]++;
                        var inner = blocks(cell.children(), places.apply(column[0]));
                        inner.stream().filter(Blocks::loose).forEach(marks::add);
                        yield (Node) standing(
                                cell,
                                cell.with(inner.stream()
                                        .filter(node -> !Blocks.loose(node))
                                        .toList()));
                    }
                    case Element control
                    when control.is("w:sdt", "w:sdtContent", "w:customXml") -> cells(control, column, places, marks);
                    default -> child;
                })
                .toList());
    }

    /** The part as it reads of these facts. */
    static Element fill(Element read, Telling telling) {
        return (Element) filled(List.of(read), telling, false).getFirst();
    }

    /** «г. Томск», «№ 55», «Е. Г. Верстка»: what a line does not part. */
    private static String held(String words) {
        return HELD.matcher(words).replaceAll("$1\u00a0");
    }

    private static List<Node> filled(List<Node> nodes, Telling telling, boolean inline) {
        var filled = new ArrayList<Node>(nodes.size());
        for (var node : nodes) {
            switch (node) {
                case Element element -> filled(element, telling, inline, filled);
                case Value value -> filled.addAll(told(held(telling.words(value))));
                case Between between -> filled.addAll(told(telling.words(between)));
                case First first -> filled(telling.first() ? first.first() : first.later(), telling, inline, filled);
                case Condition condition -> {
                    if (telling.holds(condition)) {
                        filled.addAll(filled(condition.body(), telling, inline));
                    } else if (inline) {
                        filled.add(GAP);
                    }
                }
                case Loop loop -> {
                    var items = telling.items(loop);
                    for (var item : items) {
                        var copy = filled(loop.body(), item, inline);
                        filled.addAll(item.first() ? copy : copies(copy));
                    }
                    if (items.isEmpty() && inline) {
                        filled.add(GAP);
                    }
                }
                default -> filled.add(node);
            }
        }
        return filled;
    }

    private static void filled(Element element, Telling telling, boolean inline, List<Node> to) {
        if (element.children().isEmpty()) {
            to.add(element);
            return;
        }
        var children =
                filled(element.children(), telling, (inline || element.is("w:p")) && !element.is("w:txbxContent"));
        if (same(children, element.children())) {
            to.add(element);
            return;
        }
        var other = element.with(children);
        switch (element.name()) {
            case "w:p" -> {
                var flat = Inline.of(other);
                var closed = flat.closed();
                if (!Inline.of(closed).blank() || hasSection(element) || !flat.gapped()) {
                    to.add(closed);
                }
            }
            case "w:tbl" -> {
                if (!other.elements("w:tr").isEmpty()
                        || !other.elements("w:sdt").isEmpty()) {
                    to.add(Merges.mended(other));
                }
            }
            case "w:sdt" ->
                to.add(other.with(
                        other.children().stream().map(WordTemplate::unbound).toList()));
            default -> to.add(standing(element, apart(other)));
        }
    }

    private static boolean same(List<Node> some, List<Node> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int at = 0; at < some.size(); at++) {
            if (some.get(at) != others.get(at)) {
                return false;
            }
        }
        return true;
    }

    /** A content control filled by us no longer shows its hint and is not filled again from elsewhere. */
    private static Node unbound(Node node) {
        return node instanceof Element properties && properties.is("w:sdtPr")
                ? properties.with(properties.children().stream()
                        .filter(each -> !(each instanceof Element element
                                && element.tag().matches("(.*:)?(showingPlcHdr|dataBinding|temporary)")))
                        .toList())
                : node;
    }

    /** The words of a value, its lines and tabs as Word has them. */
    private static List<Node> told(String words) {
        if (words.isBlank()) {
            return List.of(GAP);
        }
        var told = new ArrayList<Node>();
        for (var piece :
                Xml.sayable(words.replace("\r\n", "\n").replace('\r', '\n')).split("(?<=[\n\t])|(?=[\n\t])")) {
            told.add(
                    switch (piece) {
                        case "\n" -> TEXT.beside("br", Map.of(), List.of());
                        case "\t" -> TEXT.beside("tab", Map.of(), List.of());
                        default -> Inline.value(TEXT, piece);
                    });
        }
        return told;
    }

    /** What may be in a document once stays with the first copy. */
    private static List<Node> copies(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> !(node instanceof Element element && SINGULAR.contains(element.name())))
                .map(node -> node instanceof Element element ? (Node) copy(element) : node)
                .toList();
    }

    private static Element copy(Element element) {
        var children = copies(element.children());
        if (element.is("w:sdtPr")) {
            children = children.stream()
                    .filter(child -> !(child instanceof Element id && id.is("w:id")))
                    .toList();
        }
        var copy = element.with(children);
        if (element.attributes().keySet().stream().noneMatch(WordTemplate::singular)) {
            return copy;
        }
        var attributes = new LinkedHashMap<>(element.attributes());
        attributes.keySet().removeIf(WordTemplate::singular);
        return copy.with(attributes);
    }

    private static boolean singular(String attribute) {
        return attribute.endsWith(":paraId") || attribute.endsWith(":textId");
    }

    /** Two tables that came to stand one after the other do not grow into one. */
    private static Element apart(Element container) {
        var apart = new ArrayList<Node>();
        for (var child : container.children()) {
            if (child instanceof Element table
                    && table.is("w:tbl")
                    && !apart.isEmpty()
                    && apart.getLast() instanceof Element above
                    && above.is("w:tbl")) {
                apart.add(container.beside("p", Map.of(), List.of()));
            }
            apart.add(child);
        }
        return apart.size() == container.children().size() ? container : container.with(apart);
    }

    /** A cell ends with a paragraph, a text has one: if none is left, an empty one formatted as its last was. */
    private static Element standing(Element source, Element left) {
        var stands = switch (left.name()) {
            case "w:tc" ->
                !left.children().isEmpty() && paragraph(left.children().getLast());
            case "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:txbxContent", "w:sdtContent" ->
                !left.children().isEmpty();
            default -> true;
        };
        if (stands) {
            return left;
        }
        var paragraphs = new ArrayList<Element>();
        source.walk(element -> {
            if (element.is("w:p")) {
                paragraphs.add(element.with(List.copyOf(element.elements("w:pPr"))));
            }
        });
        var children = new ArrayList<>(left.children());
        children.add(paragraphs.isEmpty() ? left.beside("p", Map.of(), List.of()) : paragraphs.getLast());
        return left.with(children);
    }

    private static boolean paragraph(Node node) {
        return !(node instanceof Element element) || element.is("w:p");
    }
}
