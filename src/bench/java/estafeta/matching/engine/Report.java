package estafeta.matching.engine;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The rows of a run as tables in Markdown. What was not measured is a dash, what did not end says why. */
final class Report {
    private static final String DASH = "–";
    private static final double MILLISECOND = 1e6;
    private static final double MEGABYTE = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private final List<Standing> rows;

    private Report(List<Standing> rows) {
        this.rows = rows;
    }

    static String of(List<Standing> rows) {
        var report = new Report(rows);
        report.machine();
        report.ours();
        report.peers();
        report.repairs();
        report.targets();
        return report.text.toString();
    }

    private void machine() {
        text.append("%d cores, Java %s, %s, heap %d MB at most.%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.arch"),
                        Math.round(Runtime.getRuntime().maxMemory() / MEGABYTE)));
    }

    private void ours() {
        head(
                "Ours",
                "market",
                "mentees × mentors",
                "eligible pairs",
                "matched",
                "points",
                "gap",
                "verified",
                "cold, ms",
                "warm, ms",
                "full scan, ms",
                "kernel pass, ms",
                "master, ms",
                "warm / scan",
                "warm / pass",
                "heap after, MB",
                "peak, MB");
        for (var row : rows) {
            var ours = row.ours();
            line(
                    row.market(),
                    number(ours.middle(Fact.MENTEES)) + " × " + number(ours.middle(Fact.MENTORS)),
                    number(ours.middle(Fact.ELIGIBLE)),
                    number(ours.middle(Fact.MATCHED)),
                    number(ours.middle(Fact.POINTS)),
                    number(ours.middle(Fact.GAP)),
                    verified(ours),
                    cold(ours),
                    ms(ours.middle(Fact.WARM)),
                    ms(ours.middle(Fact.SCAN)),
                    ms(ours.middle(Fact.KERNEL)),
                    ms(ours.middle(Fact.MASTER)),
                    ratio(ours.ratio(Fact.WARM, ours, Fact.SCAN)),
                    ratio(ours.ratio(Fact.WARM, ours, Fact.KERNEL)),
                    mb(ours.middle(Fact.HEAP_AFTER)),
                    mb(ours.middle(Fact.HEAP_PEAK)));
        }
    }

    private void peers() {
        head(
                "Peers",
                "market",
                "peer",
                "pairs given",
                "cold, ms",
                "of it handing over",
                "warm, ms",
                "÷ ours cold",
                "÷ ours warm",
                "process peak, MB",
                "same total");
        for (var row : rows)
            row.facts().forEach((contestant, peer) -> {
                if (!contestant.peer()) return;
                var onLists = contestant == Contestant.LISTS;
                line(
                        row.market(),
                        contestant.words,
                        number(peer.middle(Fact.GIVEN)),
                        cold(peer),
                        ms(peer.middle(Fact.HANDED_OVER)),
                        ms(peer.middle(Fact.WARM)),
                        onLists ? DASH : ratio(peer.ratio(Fact.COLD, row.ours(), Fact.COLD)),
                        ratio(peer.ratio(Fact.WARM, row.ours(), onLists ? Fact.MASTER : Fact.WARM)),
                        mb(peer.middle(Fact.PROCESS_PEAK)),
                        peer.knows(Fact.POINTS) && row.ours().knows(Fact.POINTS)
                                ? row.agrees(peer) ? "yes" : "**no**"
                                : DASH);
            });
    }

    private void repairs() {
        if (rows.stream().noneMatch(row -> row.facts().containsKey(Contestant.REPAIR))) return;
        head(
                "A mentor leaves",
                "market",
                "departures",
                "repaired, ms",
                "the longest",
                "solved from scratch, ms",
                "repaired / from scratch",
                "others moved in all",
                "verified");
        for (var row : rows) {
            var repair = row.of(Contestant.REPAIR);
            if (row.facts().containsKey(Contestant.REPAIR))
                line(
                        row.market(),
                        String.valueOf(repair.count(Fact.REPAIR)),
                        repair.knows(Fact.REPAIR) ? ms(repair.middle(Fact.REPAIR)) : repair.fate(),
                        ms(repair.most(Fact.REPAIR)),
                        ms(repair.middle(Fact.COLD)),
                        ratio(repair.ratio(Fact.REPAIR, repair, Fact.COLD)),
                        number(repair.sum(Fact.MOVED)),
                        verified(repair));
        }
    }

    private void targets() {
        var targets = Target.of(rows);
        if (targets.isEmpty()) return;
        head("Goals", "what", "wanted", "measured", "reached");
        for (var target : targets)
            line(
                    target.what(),
                    "%s %s %s"
                            .formatted(
                                    target.atLeast() ? "≥" : "≤",
                                    ratio(OptionalDouble.of(target.bound())),
                                    target.unit()),
                    ratio(target.measured()),
                    target.reached());
    }

    private void head(String title, String... columns) {
        text.append("%n### %s%n".formatted(title));
        line(columns);
        text.append("|---".repeat(columns.length)).append("|\n");
    }

    private void line(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String cold(Facts facts) {
        if (facts.knows(Fact.COLD)) return ms(facts.middle(Fact.COLD));
        if (facts.knows(Fact.UNPROVEN))
            return "not proven in %d s"
                    .formatted(Math.round(facts.middle(Fact.UNPROVEN).orElse(0) / 1e9));
        return facts.fate().isEmpty() ? DASH : facts.fate();
    }

    private static String verified(Facts facts) {
        if (!facts.knows(Fact.FINDINGS)) return facts.fate().isEmpty() ? DASH : facts.fate();
        return facts.middle(Fact.FINDINGS).orElse(0) == 0
                ? "yes, in %s ms".formatted(ms(facts.middle(Fact.VERIFYING)))
                : "**no**";
    }

    private static String number(OptionalLong number) {
        return number.isEmpty() ? DASH : String.format(Locale.ROOT, "%,d", number.getAsLong());
    }

    /** Three digits that mean something. */
    private static String ms(OptionalLong nanos) {
        return nanos.isEmpty() ? DASH : ratio(OptionalDouble.of(nanos.getAsLong() / MILLISECOND));
    }

    private static String mb(OptionalLong bytes) {
        return bytes.isEmpty() ? DASH : String.format(Locale.ROOT, "%,.0f", bytes.getAsLong() / MEGABYTE);
    }

    private static String ratio(OptionalDouble ratio) {
        if (ratio.isEmpty()) return DASH;
        var value = ratio.getAsDouble();
        return String.format(
                Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
