package estafeta.document.pdf;

import estafeta.document.template.Node.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a paragraph stands; lengths in points from the margins. */
record Shape(
        String style,
        Align align,
        float left,
        float right,
        float first,
        float before,
        float after,
        Spacing spacing,
        List<Stop> stops,
        boolean keptWithNext,
        boolean keptWhole,
        boolean onNewPage,
        boolean withoutWidows,
        boolean contextual,
        Map<String, Edge> edges,
        int fill) {

    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        BOTH
    }

    /** Of lines: a share of what the letters take, or at least so much, or exactly. */
    record Spacing(Rule rule, float amount) {
        enum Rule {
            SHARE,
            AT_LEAST,
            EXACTLY
        }
    }

    record Stop(float at, Kind kind, String leader) {
        enum Kind {
            LEFT,
            CENTRE,
            RIGHT,
            DECIMAL
        }
    }

    /** As many as Word allows. */
    private static final int MOST_STOPS = 64;

    private static final float TWIPS_OF_A_LINE = 240;
    private static final float AUTOMATIC = 14;

    static Shape of(String style, Properties said) {
        var ind = said.find("w:ind");
        float left = ind.map(i -> Measure.twips(i.attribute("left", i.attribute("start", "")), 0))
                .orElse(0f);
        float right = ind.map(i -> Measure.twips(i.attribute("right", i.attribute("end", "")), 0))
                .orElse(0f);
        float first = ind.map(i ->
                        Measure.twips(i.attribute("firstLine", ""), 0) - Measure.twips(i.attribute("hanging", ""), 0))
                .orElse(0f);
        return new Shape(
                style,
                switch (said.value("w:jc", "left")) {
                    case "center" -> Align.CENTRE;
                    case "right", "end" -> Align.RIGHT;
                    case "both", "distribute" -> Align.BOTH;
                    default -> Align.LEFT;
                },
                left,
                right,
                first,
                space(said, "before"),
                space(said, "after"),
                spacing(said),
                stops(said),
                said.on("w:keepNext"),
                said.on("w:keepLines"),
                said.on("w:pageBreakBefore"),
                said.on("w:widowControl", true),
                said.on("w:contextualSpacing"),
                edges(said),
                StyleSheet.fill(said.find("w:shd").orElse(null)));
    }

    private static float space(Properties said, String side) {
        if (List.of("1", "true", "on").contains(said.value("w:spacing", side + "Autospacing", "0"))) {
            return AUTOMATIC;
        }
        return Math.max(0, Measure.twips(said.value("w:spacing", side, ""), 0));
    }

    private static Spacing spacing(Properties said) {
        var line = said.value("w:spacing", "line", "");
        return switch (said.value("w:spacing", "lineRule", "auto")) {
            case "exact" -> new Spacing(Spacing.Rule.EXACTLY, Math.max(1, Measure.twips(line, 12)));
            case "atLeast" -> new Spacing(Spacing.Rule.AT_LEAST, Math.max(0, Measure.twips(line, 0)));
            default ->
                new Spacing(
                        Spacing.Rule.SHARE,
                        Math.clamp(Measure.whole(line, (int) TWIPS_OF_A_LINE) / TWIPS_OF_A_LINE, 0.1f, 132));
        };
    }

    private static List<Stop> stops(Properties said) {
        var stops = new HashMap<Float, Stop>();
        for (var tab : said.find("w:tabs").map(tabs -> tabs.elements("w:tab")).orElse(List.of())) {
            if (stops.size() == MOST_STOPS) {
                break;
            }
            float at = Measure.twips(tab.attribute("pos", ""), 0);
            var kind = tab.attribute("val", "left");
            stops.remove(at);
            if (!kind.equals("clear") && !kind.equals("bar")) {
                stops.put(
                        at,
                        new Stop(
                                at,
                                switch (kind) {
                                    case "center" -> Stop.Kind.CENTRE;
                                    case "right", "end" -> Stop.Kind.RIGHT;
                                    case "decimal" -> Stop.Kind.DECIMAL;
                                    default -> Stop.Kind.LEFT;
                                },
                                switch (tab.attribute("leader", "none")) {
                                    case "dot" -> ".";
                                    case "hyphen" -> "-";
                                    case "underscore", "heavy" -> "_";
                                    case "middleDot" -> "·";
                                    default -> "";
                                }));
            }
        }
        var sorted = new ArrayList<>(stops.values());
        sorted.sort(Comparator.comparing(Stop::at));
        return List.copyOf(sorted);
    }

    private static Map<String, Edge> edges(Properties said) {
        return said.find("w:pBdr").map(Edge::all).orElse(Map.of());
    }

    /** How a line drawn around a paragraph, a cell or a table looks. */
    record Edge(float width, int colour, boolean doubled, float dash, float space) {
        static final Edge NONE = new Edge(0, 0, false, 0, 0);

        static Map<String, Edge> all(Element borders) {
            var edges = new HashMap<String, Edge>();
            for (var side : borders.elements()) {
                var name = side.name().substring(2);
                edges.put(
                        switch (name) {
                            case "start" -> "left";
                            case "end" -> "right";
                            default -> name;
                        },
                        of(side));
            }
            return Map.copyOf(edges);
        }

        private static Edge of(Element side) {
            var kind = side.attribute("val", "nil");
            if (kind.equals("nil") || kind.equals("none")) {
                return NONE;
            }
            float width = Math.clamp(Measure.eighths(side.attribute("sz", "4"), 0.5f), 0.25f, 12);
            return new Edge(
                    width,
                    StyleSheet.colour(side.attribute("color", "auto"), 0),
                    kind.equals("double"),
                    kind.startsWith("dot") ? 1.5f : kind.startsWith("dash") ? 4 : 0,
                    Math.clamp(Measure.whole(side.attribute("space", "0"), 0), 0, 31));
        }

        boolean seen() {
            return width > 0;
        }

        void draw(Sheet sheet, float fromX, float fromY, float toX, float toY) {
            if (!seen()) {
                return;
            }
            if (!doubled) {
                sheet.put(new Ink.Rule(fromX, fromY, toX, toY, width, colour, dash));
                return;
            }
            float apart = width;
            float dx = fromX == toX ? apart : 0;
            float dy = fromY == toY ? apart : 0;
            sheet.put(new Ink.Rule(fromX - dx, fromY - dy, toX - dx, toY - dy, width, colour, dash));
            sheet.put(new Ink.Rule(fromX + dx, fromY + dy, toX + dx, toY + dy, width, colour, dash));
        }
    }
}
