package estafeta.document.template;

import static java.util.Objects.requireNonNull;

import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.Mark;
import estafeta.document.template.Node.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an Excel workbook as a template: markers in cells and in headers, loops over rows, every formula on its own. */
final class ExcelTemplate {

    /** What of a sheet lies in parts of their own and speaks of its rows. */
    static final Set<String> ATTACHED = Set.of("table", "comments", "drawing", "vmlDrawing", "threadedComment");

    private static final Set<String> MARGINS =
            Set.of("x:oddHeader", "x:oddFooter", "x:evenHeader", "x:evenFooter", "x:firstHeader", "x:firstFooter");

    /** A sheet with its rows taken out; {@code attached} are its parts by what they are. */
    record Sheet(String name, String part, Element root, List<Node> rows, Map<String, String> attached) {}

    private record SharedFormula(String text, int row, int column) {}

    private final Container file;
    private final Names names;
    private final Problems problems;
    private final Styles styles;
    private final List<Element> strings;

    private ExcelTemplate(Container file, Styles styles, List<Element> strings, Names names, Problems problems) {
        this.file = file;
        this.styles = styles;
        this.strings = strings;
        this.names = names;
        this.problems = problems;
    }

    static Template read(String workbook, ContentTypes types, Container file, Names names, Problems problems) {
        var stylesPart = types.excel("styles").stream().findFirst();
        var stringsPart = types.excel("sharedStrings").stream().findFirst();
        var styles = new Styles(stylesPart.map(file::xml).orElse(null));
        var strings = stringsPart
                .map(part -> file.xml(part))
                .map(root -> root.elements("x:si"))
                .orElse(List.of());
        var reading = new ExcelTemplate(file, styles, strings, names, problems);
        var book = file.xml(workbook);
        var targets = targets(file, workbook);
        var sheets = new ArrayList<Sheet>();
        for (var listed : book.elements("x:sheets").stream()
                .flatMap(all -> all.elements("x:sheet").stream())
                .toList()) {
            var target = targets.get(listed.attribute("id", ""));
            if (target != null && types.excel("worksheet").contains(target)) {
                sheets.add(reading.sheet(listed.attribute("name", ""), target));
            }
        }
        var changed = new LinkedHashMap<String, byte[]>();
        stringsPart.ifPresent(part -> changed.put(part, Xml.write(blanked(file.xml(part)))));
        if (styles.grown()) {
            stylesPart.ifPresent(part -> changed.put(part, styles.written()));
        }
        var gone = types.excel("calcChain");
        for (var part : gone) {
            changed.putAll(
                    new ContentTypes(file.xml(Container.TYPES)).without(part).part());
            var relationships = file.xml(Container.relationships(workbook));
            changed.put(
                    Container.relationships(workbook),
                    Xml.write(relationships.with(relationships.children().stream()
                            .filter(child -> !(child instanceof Element each
                                    && each.attribute("Type", "").endsWith("/calcChain")))
                            .toList())));
        }
        var charts = new LinkedHashMap<String, Element>();
        file.parts().keySet().stream()
                .filter(part -> part.startsWith("xl/charts/chart") && part.endsWith(".xml"))
                .forEach(part -> charts.put(part, file.xml(part)));
        var attached = new LinkedHashMap<String, Element>();
        sheets.forEach(sheet -> sheet.attached().keySet().stream()
                .filter(part -> part.endsWith(".xml"))
                .forEach(part -> attached.put(part, file.xml(part))));
        var filling = new WorkbookFilling(workbook, book, List.copyOf(sheets), charts, attached, file, styles);
        return new Template(
                Template.Format.EXCEL, names.used(), file.with(changed).without(gone), filling::parts);
    }

    /** Relationships of a part that stay in the file: id to part. */
    private static Map<String, String> targets(Container file, String part) {
        var targets = new HashMap<String, String>();
        relationships(file, part)
                .forEach(each ->
                        targets.put(each.attribute("Id", ""), Container.resolved(part, each.attribute("Target", ""))));
        return targets;
    }

    private static List<Element> relationships(Container file, String part) {
        var relationships = Container.relationships(part);
        return file.has(relationships)
                ? file.xml(relationships).elements("rel:Relationship").stream()
                        .filter(each -> !each.attribute("TargetMode", "").equalsIgnoreCase("External"))
                        .toList()
                : List.of();
    }

    /** Shared texts with markers are told in their cells; nothing of them stays here. */
    private static Element blanked(Element strings) {
        return strings.with(strings.children().stream()
                .map(child -> child instanceof Element si && si.is("x:si") && braced(si)
                        ? (Node) si.with(List.of(si.beside("t", Map.of(), List.of())))
                        : child)
                .toList());
    }

    private static boolean braced(Element text) {
        var words = text.text();
        return words.indexOf('{') >= 0 || words.indexOf('}') >= 0;
    }

    private Sheet sheet(String name, String part) {
        var root = file.xml(part);
        var attached = new LinkedHashMap<String, String>();
        for (var each : relationships(file, part)) {
            var type = each.attribute("Type", "");
            var what = type.substring(type.lastIndexOf('/') + 1);
            var target = Container.resolved(part, each.attribute("Target", ""));
            if (ATTACHED.contains(what) && file.has(target)) {
                attached.put(target, what);
            }
        }
        root.walk(element -> {
            if (element.is("x:f")) {
                Safety.checkFormula(element.text());
            }
        });
        var rows = root.elements("x:sheetData").stream()
                .flatMap(data -> rows(data, name).stream())
                .toList();
        var settled = names.resolved(Blocks.settle(Blocks.pair(rows, problems), problems));
        var rest = root.mapped(element -> element.is("x:sheetData")
                ? element.with(List.of())
                : MARGINS.contains(element.name()) ? margin(element, new Place.SheetMargin(name)) : element);
        return new Sheet(name, part, rest, settled, attached);
    }

    private Element margin(Element margin, Place place) {
        if (!braced(margin)) {
            return margin;
        }
        var text = margin.with(List.of(run(margin, margin.text())));
        var holder = text.beside("is", Map.of(), text.children());
        var nodes = Inline.lifted(Inline.of(holder).marked(place, names::known, problems), problems);
        return margin.with(names.resolved(Blocks.settle(nodes, problems)));
    }

    private static Element run(Element beside, String text) {
        return beside.beside("r", Map.of(), List.of(Inline.words(beside, text)));
    }

    private List<Node> rows(Element data, String sheet) {
        var rows = new ArrayList<Node>();
        var shared = new HashMap<String, SharedFormula>();
        int number = 0;
        for (var row : data.elements("x:row")) {
            number = number(row.attribute("r", ""), number + 1);
            var marks = new ArrayList<Node>();
            var cells = new ArrayList<Node>();
            int column = 0;
            for (var cell : row.elements("x:c")) {
                var address = cell.attribute("r", "");
                column = address.matches("[A-Z]{1,3}\\d{1,7}")
                        ? References.column(References.letters(address))
                        : column + 1;
                cells.add(cell(cell, number, column, sheet, shared, marks));
            }
            rows.addAll(row(row.with(placed(row, Integer.toString(number))).with(cells), number, marks));
        }
        return rows;
    }

    private static int number(String typed, int otherwise) {
        if (!typed.matches("\\d{1,7}")
                || Integer.parseInt(typed) < otherwise
                || Integer.parseInt(typed) > Layout.MOST) {
            return otherwise;
        }
        return Integer.parseInt(typed);
    }

    /** A row stands between what it opens and what it closes; a row of nothing but that is dropped. */
    private static List<Node> row(Element row, int number, List<Node> marks) {
        if (marks.isEmpty()) {
            return List.of(row);
        }
        var partnerless = Blocks.pair(marks, new Problems()).stream().anyMatch(Blocks::loose);
        var around = new ArrayList<Node>();
        if (partnerless && row.elements("x:c").stream().noneMatch(ExcelTemplate::filled)) {
            around.add(step("dropped", number));
            around.addAll(marks);
            return around;
        }
        around.add(step("upto", number - 1));
        marks.stream().filter(mark -> ((Mark) mark).marker().opens()).forEach(around::add);
        around.add(row);
        marks.stream().filter(mark -> ((Mark) mark).marker().closes()).forEach(around::add);
        return around;
    }

    private static Element step(String name, int row) {
        return new Element(name, name, Map.of("r", Integer.toString(row)), List.of());
    }

    private static boolean filled(Element cell) {
        return !cell.children().isEmpty();
    }

    private Element cell(
            Element source, int row, int column, String sheet, Map<String, SharedFormula> shared, List<Node> marks) {
        var address = References.letters(column) + row;
        var cell = source.with(placed(source, address));
        var formula = cell.elements("x:f");
        if (!formula.isEmpty()) {
            return computed(cell, formula.getFirst(), row, column, shared);
        }
        var text = text(cell);
        if (text == null || !braced(text)) {
            return cell;
        }
        var runs = text.elements("x:r").isEmpty()
                ? List.<Node>of(run(cell, text.text()))
                : adopted(text, cell).children();
        var holder = cell.beside("is", Map.of(), runs);
        var place = new Place.SheetCell(sheet, address);
        var nodes = Inline.lifted(Inline.of(holder).marked(place, names::known, problems), problems);
        nodes.stream().filter(Blocks::loose).forEach(marks::add);
        var rest = nodes.stream().filter(node -> !Blocks.loose(node)).toList();
        styles.prepare(cell.attribute("s", "0"));
        var attributes = new LinkedHashMap<>(cell.attributes());
        attributes.remove("t");
        var bare = cell.with(attributes);
        return bare.with(rest.stream().allMatch(ExcelTemplate::blank) ? List.of() : List.of(holder.with(rest)));
    }

    private static boolean blank(Node node) {
        return node instanceof Element run
                && run.text().isBlank()
                && run.children().stream().allMatch(Element.class::isInstance);
    }

    private static Map<String, String> placed(Element element, String address) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("r", address);
        element.attributes().forEach((name, value) -> {
            if (!name.equals("r") && !name.equals("spans")) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    private @Nullable Element text(Element cell) {
        return switch (cell.attribute("t", "")) {
            case "s" -> {
                var index = cell.elements("x:v").stream()
                        .map(Element::text)
                        .map(String::strip)
                        .findFirst()
                        .orElse("");
                yield index.matches("\\d{1,7}") && Integer.parseInt(index) < strings.size()
                        ? strings.get(Integer.parseInt(index))
                        : null;
            }
            case "inlineStr" -> cell.elements("x:is").stream().findFirst().orElse(null);
            default -> null;
        };
    }

    /** Texts of another part under the prefix of this one. */
    private static Element adopted(Element text, Element cell) {
        return text.with(text.children().stream()
                .filter(child -> child instanceof Element run && run.is("x:r"))
                .map(child -> (Node) ((Element) child)
                        .mapped(each -> cell.beside(each.name().substring(2), each.attributes(), each.children())))
                .toList());
    }

    /** A formula of its own for each cell, without the value that it had. */
    private static Element computed(
            Element cell, Element formula, int row, int column, Map<String, SharedFormula> shared) {
        var text = formula.text();
        var own = formula;
        if (formula.attribute("t", "").equals("shared")) {
            var id = formula.attribute("si", "");
            if (!text.isEmpty()) {
                shared.put(id, new SharedFormula(text, row, column));
            } else if (shared.containsKey(id)) {
                var first = requireNonNull(shared.get(id));
                text = References.shifted(first.text, row - first.row, column - first.column);
            }
            own = formula.with(Map.of()).with(List.of(new Words(text)));
        }
        var attributes = new LinkedHashMap<>(cell.attributes());
        attributes.remove("t");
        return cell.with(attributes).with(text.isEmpty() ? List.of() : List.of(own));
    }

    static String small(String sheet) {
        return sheet.toLowerCase(Locale.ROOT);
    }
}
