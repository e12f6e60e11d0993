package estafeta.matching.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Flows drawn between two columns: where mentors work, where mentees work. A place is a bar as high as its pairs, under
 * its name; a flow is a band as wide as its pairs. In units of which a phone shows {@link #WIDTH}.
 */
public record FlowPicture(int height, List<Bar> bars, List<Band> bands) {
    public static final int WIDTH = 340;
    public static final int BAR = 8;
    /** Two lines of text. */
    private static final int WORDS = 38;

    private static final int GAP = 12;
    private static final double HIGHEST = 400;
    private static final double WIDEST = 14;
    private static final double NARROWEST = 1.5;
    private static final int LETTERS = 20;

    /** A place on the left or on the right; {@code y} is the top of its bar. */
    public record Bar(Workplace place, boolean giving, double y, double height, int pairs) {
        public int x() {
            return giving ? 0 : WIDTH - BAR;
        }

        /** The name as far as it has room. */
        public String words() {
            return place.name().length() <= LETTERS
                    ? place.name()
                    : place.name().substring(0, LETTERS - 1).strip() + "…";
        }
    }

    /** A flow; {@code from} and {@code to} are the middles of its ends. */
    public record Band(Flow flow, double from, double to, double width) {
        public String path() {
            var middle = WIDTH / 2;
            return "M" + BAR + " " + from + "C" + middle + " " + from + " " + middle + " " + to + " " + (WIDTH - BAR)
                    + " " + to;
        }
    }

    /** Places that give most come first; those that receive stand over against whom they receive from. */
    static FlowPicture of(List<Flow> flows) {
        var scale =
                Math.min(WIDEST, HIGHEST / flows.stream().mapToInt(Flow::pairs).sum());
        var giving = column(flows, Flow::from, Comparator.comparing(Column::pairs, Comparator.reverseOrder()));
        var ranks = new HashMap<Workplace, Integer>();
        giving.forEach(column -> ranks.put(column.place, ranks.size()));
        var receiving = column(flows, Flow::to, Comparator.comparing(column -> column.middle(ranks)));
        var bars = new ArrayList<Bar>();
        var from = new HashMap<Flow, Double>();
        var to = new HashMap<Flow, Double>();
        var order = receiving.stream().map(Column::place).toList();
        var height = Math.max(height(giving, scale), height(receiving, scale));
        stand(giving, true, scale, height, Comparator.comparing(flow -> order.indexOf(flow.to())), from, bars);
        stand(
                receiving,
                false,
                scale,
                height,
                Comparator.comparing(flow -> ranks.getOrDefault(flow.from(), 0)),
                to,
                bars);
        return new FlowPicture(
                (int) Math.ceil(height),
                List.copyOf(bars),
                flows.stream()
                        .map(flow -> new Band(
                                flow, from.getOrDefault(flow, 0.0), to.getOrDefault(flow, 0.0), width(flow, scale)))
                        .toList());
    }

    private record Column(Workplace place, List<Flow> flows) {
        int pairs() {
            return flows.stream().mapToInt(Flow::pairs).sum();
        }

        double middle(Map<Workplace, Integer> ranks) {
            return flows.stream()
                            .mapToInt(flow -> flow.pairs() * ranks.getOrDefault(flow.from(), 0))
                            .sum()
                    / (double) pairs();
        }
    }

    private static List<Column> column(
            List<Flow> flows, Function<Flow, Workplace> side, Comparator<Column> comparator) {
        return flows.stream()
                .collect(Collectors.groupingBy(side, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Column(entry.getKey(), entry.getValue()))
                .sorted(comparator.thenComparing(column -> column.place.name()))
                .toList();
    }

    private static double height(List<Column> columns, double scale) {
        return columns.stream()
                .flatMap(column -> column.flows.stream())
                .mapToDouble(flow -> width(flow, scale))
                .reduce((double) columns.size() * (WORDS + GAP), Double::sum);
    }

    /** Puts the bars one under another down to the height, and the ends of the bands on them. */
    private static void stand(
            List<Column> columns,
            boolean giving,
            double scale,
            double height,
            Comparator<Flow> order,
            Map<Flow, Double> ends,
            List<Bar> bars) {
        var gap = GAP + (height - height(columns, scale)) / columns.size();
        var y = 0.0;
        for (var column : columns) {
            y += WORDS;
            var top = y;
            for (var flow : column.flows.stream().sorted(order).toList()) {
                var width = width(flow, scale);
                ends.put(flow, tenth(y + width / 2));
                y += width;
            }
            bars.add(new Bar(column.place, giving, tenth(top), tenth(y - top), column.pairs()));
            y += gap;
        }
    }

    private static double width(Flow flow, double scale) {
        return tenth(Math.max(NARROWEST, flow.pairs() * scale));
    }

    private static double tenth(double exact) {
        return Math.round(exact * 10) / 10.0;
    }
}
