package estafeta.document.pdf;

import estafeta.document.template.Node.Element;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages of one size with the same margins, headers and footers; lengths in points. */
record Section(
        float width,
        float height,
        float left,
        float right,
        float top,
        float bottom,
        float headerAt,
        float footerAt,
        boolean titlePage,
        boolean goesOn,
        int firstNumber,
        String numbers,
        Map<String, String> margins) {

    private static final float A4_WIDTH = 595.3f;
    private static final float A4_HEIGHT = 841.9f;
    private static final float INCH = 72;
    private static final float HALF_INCH = 36;
    /** What margins, however wide, leave for text. */
    private static final float LEAST = 72;

    /** {@code before} gives the headers and footers that this one does not name. */
    static Section of(@Nullable Element said, @Nullable Section before) {
        var properties = Properties.NONE.over(said);
        float width = side(properties, "w", A4_WIDTH);
        float height = side(properties, "h", A4_HEIGHT);
        float left = margin(properties, "left", INCH) + margin(properties, "gutter", 0);
        float right = margin(properties, "right", INCH);
        float top = Measure.twips(properties.value("w:pgMar", "top", ""), INCH);
        float bottom = Measure.twips(properties.value("w:pgMar", "bottom", ""), INCH);
        boolean narrow = width - left - right < LEAST;
        boolean low = height - Math.abs(top) - Math.abs(bottom) < LEAST;
        var margins = new HashMap<String, String>(before == null ? Map.of() : before.margins);
        if (said != null) {
            for (var reference : said.elements()) {
                if (reference.is("w:headerReference", "w:footerReference")) {
                    margins.put(
                            reference.name().substring(2, 8) + ":" + reference.attribute("type", "default"),
                            reference.attribute("id", ""));
                }
            }
        }
        return new Section(
                width,
                height,
                narrow ? (width - LEAST) / 2 : left,
                narrow ? (width - LEAST) / 2 : right,
                low ? (height - LEAST) / 2 : top,
                low ? (height - LEAST) / 2 : bottom,
                margin(properties, "header", HALF_INCH),
                margin(properties, "footer", HALF_INCH),
                properties.on("w:titlePg"),
                properties.value("w:type", "nextPage").equals("continuous"),
                Measure.whole(properties.value("w:pgNumType", "start", ""), -1),
                properties.value("w:pgNumType", "fmt", "decimal"),
                Map.copyOf(margins));
    }

    private static float side(Properties said, String name, float otherwise) {
        return Math.clamp(Measure.twips(said.value("w:pgSz", name, ""), otherwise), LEAST * 2, Measure.MOST);
    }

    private static float margin(Properties said, String name, float otherwise) {
        return Math.max(0, Measure.twips(said.value("w:pgMar", name, ""), otherwise));
    }

    float textWidth() {
        return width - left - right;
    }

    boolean sameSheet(Section other) {
        return width == other.width && height == other.height;
    }
}
