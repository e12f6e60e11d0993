package estafeta.matching.engine;

import java.util.List;
import java.util.OptionalDouble;

/** What the engine shall reach on one market, at least or at most so much. */
record Target(String what, String unit, double bound, boolean atLeast, OptionalDouble measured) {
    private static final double SECOND = 1e9;
    private static final double GIBIBYTE = 1L << 30;

    /** Those whose markets are among the rows. */
    static List<Target> of(List<Standing> rows) {
        return rows.stream().flatMap(row -> of(row).stream()).toList();
    }

    private static List<Target> of(Standing row) {
        var ours = row.ours();
        var flow = row.of(Contestant.FLOW);
        var repair = row.of(Contestant.REPAIR);
        return switch (row.kind() + " " + row.size()) {
            case "country 120000" ->
                List.of(
                        most(row, "warm / one full scan", "×", 2, ours.ratio(Fact.WARM, ours, Fact.SCAN)),
                        most(row, "warm / one ideal kernel pass", "×", 5, ours.ratio(Fact.WARM, ours, Fact.KERNEL)),
                        most(row, "peak of the heap with -Xmx2g", "GiB", 1, in(GIBIBYTE, ours, Fact.HEAP_PEAK)));
            case "everybody 120000" ->
                List.of(most(row, "warm / one full scan", "×", 3, ours.ratio(Fact.WARM, ours, Fact.SCAN)));
            case "dense 5000" ->
                List.of(
                        least(row, "OR-Tools, all pairs / ours, cold", 10, flow.ratio(Fact.COLD, ours, Fact.COLD)),
                        least(row, "OR-Tools, all pairs / ours, warm", 30, flow.ratio(Fact.WARM, ours, Fact.WARM)));
            case "one 1000" ->
                List.of(
                        least(
                                row,
                                "JGraphT / ours, warm",
                                390,
                                row.of(Contestant.KUHN_MUNKRES).ratio(Fact.WARM, ours, Fact.WARM)),
                        least(row, "OR-Tools / ours, warm", 5.6, flow.ratio(Fact.WARM, ours, Fact.WARM)));
            case "scarce 20000" ->
                List.of(most(row, "warm / one full scan", "×", 6, ours.ratio(Fact.WARM, ours, Fact.SCAN)));
            case "scarce 120000" ->
                List.of(
                        most(row, "proven, cold", "s", 60, in(SECOND, ours, Fact.COLD)),
                        least(
                                row,
                                "OR-Tools / our master on the same lists, warm",
                                4,
                                row.of(Contestant.LISTS).ratio(Fact.WARM, ours, Fact.MASTER)));
            case "country 20000" ->
                List.of(most(
                        row,
                        "a mentor leaves, proven / solved from scratch",
                        "×",
                        1.0 / 20,
                        repair.ratio(Fact.REPAIR, repair, Fact.COLD)));
            default -> List.of();
        };
    }

    private static Target most(Standing row, String what, String unit, double bound, OptionalDouble measured) {
        return new Target(row.market() + ": " + what, unit, bound, false, measured);
    }

    private static Target least(Standing row, String what, double bound, OptionalDouble measured) {
        return new Target(row.market() + ": " + what, "×", bound, true, measured);
    }

    private static OptionalDouble in(double unit, Facts facts, Fact fact) {
        var measured = facts.middle(fact);
        return measured.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(measured.getAsLong() / unit);
    }

    String reached() {
        if (measured.isEmpty()) return "not measured";
        return (atLeast ? measured.getAsDouble() >= bound : measured.getAsDouble() <= bound) ? "yes" : "**no**";
    }
}
