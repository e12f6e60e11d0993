package estafeta.document.template;

import estafeta.document.template.Node.Block;
import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.First;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cells of Word tables merged downwards, where rows are repeated and left out. */
final class Merges {

    private Merges() {}

    /** A cell that begins in a repeated row and goes on below the loop begins once, then goes on through every copy. */
    static List<Node> readyToRepeat(List<Node> rows) {
        var ready = new ArrayList<Node>();
        for (int at = 0; at < rows.size(); at++) {
            ready.add(
                    rows.get(at) instanceof Block block
                                    && block.opening().marker().kind() == Marker.Kind.LOOP
                            ? new Block(block.opening(), repeated(block.body(), rows.subList(at + 1, rows.size())))
                            : rows.get(at));
        }
        return ready;
    }

    private static List<Node> repeated(List<Node> body, List<Node> below) {
        var following = rows(below).findFirst();
        if (following.isEmpty()) {
            return body;
        }
        var goesOn = going(following.get());
        var repeated = new ArrayList<Node>(body.reversed());
        for (int at = 0; at < repeated.size(); at++) {
            if (repeated.get(at) instanceof Element row && row.is("w:tr")) {
                var here = goesOn;
                repeated.set(
                        at,
                        changed(
                                row,
                                (column, cell) ->
                                        here.contains(column) && merge(cell).equals("restart")
                                                ? new First(cell, continued(cell))
                                                : cell));
                goesOn = going(row);
            }
        }
        return repeated.reversed();
    }

    /** A cell that goes on from nothing, for the row where it began was left out, begins here. */
    static Element mended(Element table) {
        var merged = new HashSet<Integer>();
        var mended = new ArrayList<Node>();
        for (var child : table.children()) {
            if (child instanceof Element row && row.is("w:tr")) {
                var above = new HashSet<>(merged);
                merged.clear();
                columns(row).forEach((column, cell) -> {
                    if (!merge(cell).isEmpty()) {
                        merged.add(column);
                    }
                });
                mended.add(changed(
                        row,
                        (column, cell) ->
                                merge(cell).equals("continue") && !above.contains(column) ? begun(cell) : cell));
            } else {
                mended.add(child);
            }
        }
        return table.with(mended);
    }

    @FunctionalInterface
    private interface Change {
        Node of(int column, Element cell);
    }

    private static Element changed(Element row, Change change) {
        var numbers = columns(row).keySet().iterator();
        var children = new ArrayList<Node>();
        for (var child : row.children()) {
            children.add(child instanceof Element cell && cell.is("w:tc") ? change.of(numbers.next(), cell) : child);
        }
        return children.equals(row.children()) ? row : row.with(children);
    }

    private static Stream<Element> rows(List<Node> nodes) {
        return nodes.stream().flatMap(node -> switch (node) {
            case Element row when row.is("w:tr") -> Stream.of(row);
            case Block block -> rows(block.body());
            default -> Stream.empty();
        });
    }

    private static HashSet<Integer> going(Element row) {
        var going = new HashSet<Integer>();
        columns(row).forEach((column, cell) -> {
            if (merge(cell).equals("continue")) {
                going.add(column);
            }
        });
        return going;
    }

    /** Cells by the column of the grid they begin in. */
    private static Map<Integer, Element> columns(Element row) {
        var columns = new LinkedHashMap<Integer, Element>();
        int column = row.elements("w:trPr").stream()
                .flatMap(trPr -> trPr.elements("w:gridBefore").stream())
                .mapToInt(skipped -> number(skipped.attribute("val", "0")))
                .sum();
        for (var cell : row.elements("w:tc")) {
            columns.put(column, cell);
            column += property(cell, "w:gridSpan")
                    .map(span -> number(span.attribute("val", "1")))
                    .orElse(1);
        }
        return columns;
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(digits)) : 1;
    }

    /** «restart», «continue» or nothing. */
    private static String merge(Element cell) {
        return property(cell, "w:vMerge")
                .map(merge -> merge.attribute("val", "continue"))
                .orElse("");
    }

    private static Optional<Element> property(Element cell, String name) {
        return cell.elements("w:tcPr").stream()
                .flatMap(tcPr -> tcPr.elements(name).stream())
                .findFirst();
    }

    private static Element continued(Element cell) {
        return merging(
                cell.with(List.of(cell.elements("w:tcPr").getFirst(), cell.beside("p", Map.of(), List.of()))),
                merge -> merge.beside("vMerge", Map.of(), List.of()));
    }

    private static Element begun(Element cell) {
        return merging(cell, merge -> merge.beside("vMerge", Map.of(prefix(merge) + "val", "restart"), List.of()));
    }

    private static Element merging(Element cell, UnaryOperator<Element> change) {
        return cell.with(cell.children().stream()
                .map(child -> child instanceof Element tcPr && tcPr.is("w:tcPr")
                        ? (Node) tcPr.mapped(each -> each.is("w:vMerge") ? change.apply(each) : each)
                        : child)
                .toList());
    }

    private static String prefix(Element element) {
        return element.tag().substring(0, element.tag().indexOf(':') + 1);
    }
}
