package estafeta.document.pdf;

import estafeta.document.template.Node.Element;
import estafeta.document.template.WordFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles of a document: each with all that it inherits. */
final class StyleSheet {

    private static final int DEEPEST = 50;
    private static final float SMALLER = 0.65f;
    private static final float UP = 0.33f;
    private static final float DOWN = -0.14f;
    private static final float LETTERS = 10;

    private final Map<String, Element> styles = new LinkedHashMap<>();
    private final Map<String, Properties> paragraphs = new HashMap<>();
    private final Map<String, Properties> runs = new HashMap<>();
    private final Map<String, String> theme = new HashMap<>();
    private final Properties paragraph;
    private final Properties run;
    private final String usual;

    StyleSheet(WordFile file) {
        Properties paragraphDefault = Properties.NONE;
        Properties runDefault = Properties.NONE;
        var usualStyle = "";
        var root = file.beside("styles");
        if (root.isPresent()) {
            for (var style : root.get().elements("w:style")) {
                styles.put(style.attribute("styleId", ""), style);
                if (style.attribute("type", "").equals("paragraph")
                        && List.of("1", "true", "on").contains(style.attribute("default", "0"))) {
                    usualStyle = style.attribute("styleId", "");
                }
            }
            for (var defaults : root.get().elements("w:docDefaults")) {
                paragraphDefault = paragraphDefault.over(inner(child(defaults, "w:pPrDefault"), "w:pPr"));
                runDefault = runDefault.over(inner(child(defaults, "w:rPrDefault"), "w:rPr"));
            }
        }
        this.paragraph = paragraphDefault;
        this.run = runDefault;
        this.usual = usualStyle;
        file.beside("theme").ifPresent(this::readTheme);
    }

    private void readTheme(Element root) {
        root.walk(element -> {
            if (element.is("a:majorFont", "a:minorFont")) {
                var latin = child(element, "a:latin");
                if (latin != null) {
                    theme.put(
                            element.is("a:majorFont") ? "major" : "minor",
                            latin.attribute("typeface", "Times New Roman"));
                }
            }
        });
    }

    static @Nullable Element child(@Nullable Element of, String name) {
        return inner(of, name);
    }

    private static @Nullable Element inner(@Nullable Element of, String name) {
        if (of != null) {
            for (var child : of.elements()) {
                if (child.is(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** From the style that others are based on to the one that is named. */
    List<Element> chain(String id) {
        var chain = new ArrayDeque<Element>();
        var seen = new HashSet<String>();
        var next = id;
        while (seen.add(next) && chain.size() < DEEPEST) {
            var style = styles.get(next);
            if (style == null) {
                break;
            }
            chain.addFirst(style);
            var base = child(style, "w:basedOn");
            next = base == null ? "" : base.attribute("val", "");
        }
        return new ArrayList<>(chain);
    }

    /** The style that a paragraph has without saying so. */
    String styleOf(@Nullable Element paragraphProperties) {
        var named = child(paragraphProperties, "w:pStyle");
        var id = named == null ? usual : named.attribute("val", usual);
        return styles.containsKey(id) ? id : usual;
    }

    Properties paragraphDefaults() {
        return paragraph;
    }

    Properties paragraph(String style) {
        return paragraphs.computeIfAbsent(style, id -> layered(id, "w:pPr"));
    }

    Properties run(String style) {
        return runs.computeIfAbsent(style, id -> layered(id, "w:rPr"));
    }

    private Properties layered(String id, String name) {
        var all = Properties.NONE;
        for (var style : chain(id)) {
            all = all.over(child(style, name));
        }
        return all;
    }

    /** Of the runs of a paragraph, over what its table gives. */
    Properties runsOf(String style, Properties table) {
        return run.over(table).over(run(style));
    }

    /** With what the run says itself and the style of letters it names. */
    Properties run(Properties paragraph, @Nullable Element direct) {
        var named = child(direct, "w:rStyle");
        var styled = named == null ? paragraph : paragraph.over(run(named.attribute("val", "")));
        return styled.over(direct);
    }

    Look look(Properties run) {
        float size = Math.clamp(Measure.halves(run.value("w:sz", ""), LETTERS), 1, Measure.MOST / 4);
        var face = Face.of(font(run), run.on("w:b"), run.on("w:i"));
        var look = new Look(
                face,
                size,
                colour(run.value("w:color", "auto"), 0),
                !run.value("w:u", "none").equals("none"),
                run.on("w:strike") || run.on("w:dstrike"),
                Measure.halves(run.value("w:position", ""), 0),
                Measure.twips(run.value("w:spacing", ""), 0),
                Math.clamp(Measure.whole(run.value("w:w", "").replace("%", ""), 100), 1, 600) / 100f,
                highlight(run));
        return switch (run.value("w:vertAlign", "")) {
            case "superscript" -> look.smaller(SMALLER, size * UP);
            case "subscript" -> look.smaller(SMALLER, size * DOWN);
            default -> look;
        };
    }

    private String font(Properties run) {
        var fonts = run.find("w:rFonts");
        if (fonts.isEmpty()) {
            return "Times New Roman";
        }
        var byTheme = fonts.get().attribute("hAnsiTheme", fonts.get().attribute("asciiTheme", ""));
        if (!byTheme.isEmpty()) {
            return theme.getOrDefault(byTheme.startsWith("major") ? "major" : "minor", "Times New Roman");
        }
        return fonts.get().attribute("hAnsi", fonts.get().attribute("ascii", "Times New Roman"));
    }

    private static int highlight(Properties run) {
        return switch (run.value("w:highlight", "")) {
            case "yellow" -> 0xFFFF00;
            case "green" -> 0x00FF00;
            case "cyan" -> 0x00FFFF;
            case "magenta" -> 0xFF00FF;
            case "lightGray" -> 0xC0C0C0;
            case "darkGray" -> 0x808080;
            case "red" -> 0xFF0000;
            case "blue" -> 0x0000FF;
            case "" -> fill(run.find("w:shd").orElse(null));
            default -> -1;
        };
    }

    /** The colour under letters, a paragraph or a cell; −1 for none. */
    static int fill(@Nullable Element shade) {
        return shade == null ? -1 : colour(shade.attribute("fill", "auto"), -1);
    }

    static int colour(String written, int otherwise) {
        return written.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(written, 16) : otherwise;
    }
}
