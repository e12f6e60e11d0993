package estafeta.document.template;

import static java.util.Objects.requireNonNull;

import estafeta.document.template.ExcelTemplate.Sheet;
import estafeta.document.template.Node.Condition;
import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.Loop;
import estafeta.document.template.Node.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells facts in a workbook: first lays out the rows of every sheet, then says where everything that speaks of rows stands. */
final class WorkbookFilling {

    private static final References.Rows AS_THEY_STAND = new References.Rows() {
        @Override
        public int first(int row) {
            return row;
        }

        @Override
        public int last(int row) {
            return row;
        }
    };

    private static final Pattern ROW_OF_NOTE = Pattern.compile("(<x:Row>\\s*)(\\d{1,7})(\\s*</x:Row>)");
    private static final Set<String> FORMULAS = Set.of("x:f", "x:formula", "x:formula1", "x:formula2", "xm:f");

    /** What speaks of rows of a sheet, and from which row of which sheet it does so. */
    private record Mention(String of, int from, int to, String by, int row) {}

    /** A row of the template to stand at a row of the paper, its cells told, for these items. */
    private record Placed(Element row, int at, List<Integer> items) {}

    private record Laid(Layout layout, List<Placed> rows) {}

    private final String workbook;
    private final Element book;
    private final List<Sheet> sheets;
    private final Map<String, Element> charts;
    private final Map<String, Element> attached;
    private final Container file;
    private final CellFilling cells;
    private final List<Mention> mentions = new ArrayList<>();

    WorkbookFilling(
            String workbook,
            Element book,
            List<Sheet> sheets,
            Map<String, Element> charts,
            Map<String, Element> attached,
            Container file,
            Styles styles) {
        this.workbook = workbook;
        this.book = book;
        this.sheets = sheets;
        this.charts = charts;
        this.attached = attached;
        this.file = file;
        this.cells = new CellFilling(book, styles);
        for (var sheet : sheets) {
            rows(sheet.rows()).forEach(row -> row.walk(element -> mention(element, sheet.name(), row(row))));
            sheet.attached().forEach((part, what) -> {
                if (what.equals("table")) {
                    References.reach(
                            requireNonNull(attached.get(part)).attribute("ref", ""),
                            reach -> mentions.add(new Mention(sheet.name(), reach.from(), reach.to(), "", 0)));
                }
            });
        }
        charts.values().forEach(chart -> chart.walk(element -> mention(element, "", 0)));
        book.walk(element -> mention(element, "", 0));
    }

    private void mention(Element element, String sheet, int row) {
        if (element.is("x:f", "c:f", "x:definedName")
                && !element.attribute("name", "").startsWith("_xlnm.")) {
            References.reach(
                    element.text(),
                    reach -> mentions.add(new Mention(
                            reach.sheet().isEmpty() ? sheet : reach.sheet(), reach.from(), reach.to(), sheet, row)));
        }
    }

    private static Stream<Element> rows(List<Node> nodes) {
        return nodes.stream().flatMap(node -> switch (node) {
            case Element row -> Stream.of(row);
            case Loop loop -> rows(loop.body());
            case Condition condition -> rows(condition.body());
            default -> Stream.empty();
        });
    }

    private static int row(Element row) {
        return Integer.parseInt(row.attribute("r", "0"));
    }

    Map<String, byte[]> parts(Telling telling) {
        var laid = new HashMap<String, Laid>();
        sheets.forEach(sheet ->
                laid.put(ExcelTemplate.small(sheet.name()), new Laying(sheet.name()).lay(sheet.rows(), telling)));
        var parts = new LinkedHashMap<String, byte[]>();
        for (var sheet : sheets) {
            var own = requireNonNull(laid.get(ExcelTemplate.small(sheet.name())));
            parts.put(sheet.part(), Xml.write(sheet(sheet, own, laid, telling)));
            sheet.attached().forEach((part, what) -> parts.put(part, attached(part, what, own.layout)));
        }
        var outside = seen("", List.of(), laid);
        charts.forEach((part, chart) -> parts.put(
                part, Xml.write(chart.mapped(element -> element.is("c:f") ? formula(element, outside) : element))));
        parts.put(
                workbook,
                Xml.write(recalculating(
                        book.mapped(element -> element.is("x:definedName") ? formula(element, outside) : element))));
        return parts;
    }

    /** The rows of each sheet, as they are seen from a row of one of them. */
    private static Function<String, References.Rows> seen(String sheet, List<Integer> items, Map<String, Laid> laid) {
        return name -> {
            var own = name.isEmpty() || name.equalsIgnoreCase(sheet);
            var there = laid.get(ExcelTemplate.small(name.isEmpty() ? sheet : name));
            return there == null ? AS_THEY_STAND : there.layout.seenFrom(own ? items : List.of());
        };
    }

    private static Element formula(Element element, Function<String, References.Rows> rows) {
        return element.with(List.of(new Words(References.moved(element.text(), rows))));
    }

    /** Puts the rows of one sheet one under the other. */
    private final class Laying {
        private final String sheet;
        private final Layout layout = new Layout();
        private final List<Placed> placed = new ArrayList<>();
        private int before;
        private int next = 1;
        private int loops;

        Laying(String sheet) {
            this.sheet = sheet;
        }

        Laid lay(List<Node> nodes, Telling telling) {
            lay(nodes, telling, List.of(), false);
            layout.place(before + 1, Layout.MOST, next, List.of());
            return new Laid(layout, placed);
        }

        private void lay(List<Node> nodes, Telling telling, List<Integer> items, boolean blank) {
            for (var node : nodes) {
                switch (node) {
                    case Element step when step.is("upto") -> upTo(row(step), items);
                    case Element step
                    when step.is("dropped") -> {
                        upTo(row(step) - 1, items);
                        before = row(step);
                    }
                    case Element row -> {
                        upTo(row(row) - 1, items);
                        placed.add(
                                new Placed(blank ? CellFilling.emptied(row) : cells.told(row, telling), next, items));
                        upTo(row(row), items);
                    }
                    case Condition condition -> {
                        if (blank || telling.holds(condition)) {
                            lay(condition.body(), telling, items, blank);
                        }
                        before = last(condition.body());
                    }
                    case Loop loop -> loop(loop, telling, items, blank);
                    default -> throw new IllegalStateException("not a row: " + node);
                }
            }
        }

        /** What formulas speak of never goes wholly: without items one row stays, with nothing in it. */
        private void loop(Loop loop, Telling telling, List<Integer> items, boolean blank) {
            int id = loops++;
            int start = before;
            var told = blank ? List.<Telling>of() : telling.items(loop);
            for (var item : told) {
                before = start;
                lay(loop.body(), item, with(items, id, item.number()), false);
            }
            if (told.isEmpty() && (blank || mentioned(loop))) {
                lay(loop.body(), telling, with(items, id, 1), true);
            }
            before = last(loop.body());
        }

        private boolean mentioned(Loop loop) {
            int from = rows(loop.body()).mapToInt(WorkbookFilling::row).min().orElse(0);
            int to = last(loop.body());
            return mentions.stream()
                    .filter(mention -> mention.of.equalsIgnoreCase(sheet) && mention.from <= to && mention.to >= from)
                    .anyMatch(mention -> !mention.by.equalsIgnoreCase(sheet) || mention.row < from || mention.row > to);
        }

        private void upTo(int row, List<Integer> items) {
            if (row > before) {
                layout.place(before + 1, row, next, items);
                next += row - before;
                before = row;
            }
            if (next > Layout.MOST) {
                throw new IllegalStateException("more rows than a sheet has");
            }
        }

        private static int last(List<Node> body) {
            return rows(body).mapToInt(WorkbookFilling::row).max().orElse(0);
        }

        private static List<Integer> with(List<Integer> items, int loop, int number) {
            return Stream.concat(items.stream(), Stream.of(loop, number)).toList();
        }
    }

    private Element sheet(Sheet sheet, Laid own, Map<String, Laid> laid, Telling telling) {
        var outside = seen(sheet.name(), List.of(), laid);
        var moved = sheet.root().mapped(element -> switch (element.name()) {
            case "x:sheetData" -> element.with(rows(sheet, own, laid));
            case "x:mergeCells" -> merges(element, own.layout);
            case "x:conditionalFormatting", "x:dataValidation", "x:protectedRange", "x:ignoredError" ->
                ranges(element, "sqref", own.layout);
            case "x:hyperlinks" -> links(element, own.layout);
            case "x:autoFilter", "x:sortState" -> ranges(element, "ref", own.layout);
            case "x:brk" -> broken(element, own.layout);
            case "xm:sqref" -> element.with(List.of(new Words(ranges(element.text(), own.layout))));
            case "x:oddHeader", "x:oddFooter", "x:evenHeader", "x:evenFooter", "x:firstHeader", "x:firstFooter" ->
                CellFilling.margin(element, telling);
            default -> FORMULAS.contains(element.name()) ? formula(element, outside) : element;
        });
        return moved.with(moved.children().stream()
                .filter(child -> !(child instanceof Element part
                        && (part.is("x:dimension")
                                || part.is("x:mergeCells", "x:hyperlinks")
                                        && part.elements().isEmpty())))
                .toList());
    }

    private static List<Node> rows(Sheet sheet, Laid own, Map<String, Laid> laid) {
        var rows = new ArrayList<Node>();
        for (var placed : own.rows) {
            var seen = seen(sheet.name(), placed.items, laid);
            var cells = placed.row.children().stream()
                    .map(child -> child instanceof Element cell && cell.is("x:c")
                            ? (Node) cell(cell, placed.at, seen)
                            : child)
                    .toList();
            rows.add(placed.row.with("r", Integer.toString(placed.at)).with(cells));
        }
        return rows;
    }

    private static Element cell(Element cell, int row, Function<String, References.Rows> seen) {
        var moved = cell.with("r", References.at(cell.attribute("r", "A1"), row));
        return cell.elements("x:f").isEmpty()
                ? moved
                : moved.with(moved.elements().stream()
                        .map(child -> (Node) (child.is("x:f") ? computed(child, seen) : child))
                        .toList());
    }

    private static Element computed(Element formula, Function<String, References.Rows> seen) {
        var range = formula.attribute("ref", "");
        var moved = formula(formula, seen);
        return range.isEmpty() ? moved : moved.with("ref", References.moved(range, seen));
    }

    private static Element merges(Element merges, Layout layout) {
        var moved = merges.elements().stream()
                .flatMap(merge -> moved(merge.attribute("ref", ""), layout).stream()
                        .map(range -> (Node) merge.with("ref", range)))
                .toList();
        return merges.with("count", Integer.toString(moved.size())).with(moved);
    }

    private static Element links(Element links, Layout layout) {
        return links.with(links.elements().stream()
                .flatMap(link ->
                        moved(link.attribute("ref", ""), layout).stream().map(range -> (Node) link.with("ref", range)))
                .toList());
    }

    private static Element ranges(Element element, String attribute, Layout layout) {
        var moved = ranges(element.attribute(attribute, ""), layout);
        return element.with(attribute, moved);
    }

    /** Ranges one below the other become one; a rule whose cells are gone keeps a cell out of sight. */
    private static String ranges(String ranges, Layout layout) {
        var moved = new ArrayList<String>();
        for (var range : ranges.strip().split("\\s+")) {
            for (var each : moved(range, layout)) {
                var joined = moved.isEmpty() ? null : joined(moved.getLast(), each);
                if (joined == null) {
                    moved.add(each);
                } else {
                    moved.set(moved.size() - 1, joined);
                }
            }
        }
        return moved.isEmpty() ? "XFD" + Layout.MOST : String.join(" ", moved);
    }

    private static @Nullable String joined(String above, String below) {
        var first = above.split(":");
        var second = below.split(":");
        return References.row(first[first.length - 1]) + 1 == References.row(second[0])
                        && References.letters(first[0]).equals(References.letters(second[0]))
                        && References.letters(first[first.length - 1])
                                .equals(References.letters(second[second.length - 1]))
                ? first[0] + ":" + second[second.length - 1]
                : null;
    }

    /** «A4:B4» wherever its rows stand now; what is no range of cells stays. */
    private static List<String> moved(String range, Layout layout) {
        if (!range.matches("\\$?[A-Z]{1,3}\\$?\\d{1,7}(:\\$?[A-Z]{1,3}\\$?\\d{1,7})?")) {
            return List.of(range);
        }
        var ends = range.split(":");
        return layout.ranges(References.row(ends[0]), References.row(ends[ends.length - 1])).stream()
                .map(rows -> References.at(ends[0], rows.from())
                        + (ends.length == 1 ? "" : ":" + References.at(ends[1], rows.to())))
                .toList();
    }

    private static Element broken(Element pageBreak, Layout layout) {
        var row = pageBreak.attribute("id", "");
        return row.matches("\\d{1,7}") && pageBreak.attribute("max", "").equals("16383")
                ? pageBreak.with(
                        "id", Integer.toString(layout.seenFrom(List.of()).last(Integer.parseInt(row))))
                : pageBreak;
    }

    private byte[] attached(String part, String what, Layout layout) {
        var rows = layout.seenFrom(List.of());
        if (what.equals("vmlDrawing") || !part.endsWith(".xml")) {
            var text = new String(requireNonNull(file.parts().get(part)), StandardCharsets.UTF_8);
            return ROW_OF_NOTE
                    .matcher(text)
                    .replaceAll(
                            row -> row.group(1) + (rows.first(Integer.parseInt(row.group(2)) + 1) - 1) + row.group(3))
                    .getBytes(StandardCharsets.UTF_8);
        }
        var root = requireNonNull(attached.get(part));
        return Xml.write(root.mapped(element -> {
            if (element.is("xdr:row")) {
                return drawn(element, rows);
            }
            var range = element.attributes().get("ref");
            return range == null ? element : element.with("ref", References.moved(range, name -> rows));
        }));
    }

    /** Rows of drawings are counted from nothing. */
    private static Element drawn(Element row, References.Rows rows) {
        var number = row.text().strip();
        return number.matches("\\d{1,7}")
                ? row.with(List.of(new Words(
                        Integer.toString(Math.max(1, rows.first(Integer.parseInt(number) + 1)) - 1))))
                : row;
    }

    private static Element recalculating(Element book) {
        var recalculated = book.beside("calcPr", Map.of("fullCalcOnLoad", "1"), List.of());
        var children = new ArrayList<Node>();
        var after = Set.of("x:sheets", "x:functionGroups", "x:externalReferences", "x:definedNames");
        int at = 0;
        for (var child : book.children()) {
            if (child instanceof Element old && old.is("x:calcPr")) {
                recalculated = old.with("fullCalcOnLoad", "1");
                continue;
            }
            children.add(child);
            if (child instanceof Element part && after.contains(part.name())) {
                at = children.size();
            }
        }
        children.add(at, recalculated);
        return book.with(children);
    }
}
