package estafeta.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which rows of a sheet stand where after loops were told: each copy knows of which items it is. */
final class Layout {

    /** The last row that Excel has. */
    static final int MOST = 1 << 20;

    /** Rows {@code from … to} of the template stand from row {@code at}. */
    private record Copy(int from, int to, int at, List<Integer> items) {}

    /** A range of rows of the sheet. */
    record Range(int from, int to) {}

    private final TreeMap<Integer, List<Copy>> copies = new TreeMap<>();

    void place(int from, int to, int at, List<Integer> items) {
        copies.computeIfAbsent(from, any -> new ArrayList<>()).add(new Copy(from, to, at, items));
    }

    /** Rows as a formula in the row of these items speaks of them: of the same items where they have a copy. */
    References.Rows seenFrom(List<Integer> items) {
        return new References.Rows() {
            @Override
            public int first(int row) {
                var here = copiesOf(row);
                if (!here.isEmpty()) {
                    var copy = nearest(here).getFirst();
                    return copy.at + row - copy.from;
                }
                var next = copies.ceilingEntry(row);
                return next == null ? 0 : nearest(next.getValue()).getFirst().at;
            }

            @Override
            public int last(int row) {
                var here = copiesOf(row);
                if (!here.isEmpty()) {
                    var copy = nearest(here).getLast();
                    return copy.at + row - copy.from;
                }
                var before = copies.floorEntry(row);
                if (before == null) {
                    return 0;
                }
                var copy = nearest(before.getValue()).getLast();
                return copy.at + copy.to - copy.from;
            }

            private List<Copy> nearest(List<Copy> several) {
                if (items.isEmpty() || several.size() == 1) {
                    return several;
                }
                int most = several.stream()
                        .mapToInt(copy -> shared(copy.items, items))
                        .max()
                        .orElse(0);
                return several.stream()
                        .filter(copy -> shared(copy.items, items) == most)
                        .toList();
            }
        };
    }

    /** A range inside of a loop stands once for each item; one that reaches out of it grows. */
    List<Range> ranges(int from, int to) {
        var starts = copiesOf(from);
        var ends = copiesOf(to);
        if (starts.size() == ends.size() && !starts.isEmpty() && items(starts).equals(items(ends))) {
            var ranges = new ArrayList<Range>();
            for (int i = 0; i < starts.size(); i++) {
                var start = starts.get(i);
                var end = ends.get(i);
                ranges.add(new Range(start.at + from - start.from, end.at + to - end.from));
            }
            return ranges;
        }
        var rows = seenFrom(List.of());
        int first = rows.first(from);
        int last = rows.last(to);
        return first == 0 || last < first ? List.of() : List.of(new Range(first, last));
    }

    private static List<List<Integer>> items(List<Copy> several) {
        return several.stream().map(Copy::items).toList();
    }

    private List<Copy> copiesOf(int row) {
        var entry = copies.floorEntry(row);
        return entry != null && entry.getValue().getFirst().to >= row ? entry.getValue() : List.of();
    }

    private static int shared(List<Integer> some, List<Integer> others) {
        int at = 0;
        while (at < some.size() && at < others.size() && some.get(at).equals(others.get(at))) {
            at++;
        }
        return at;
    }
}
