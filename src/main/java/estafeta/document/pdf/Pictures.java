package estafeta.document.pdf;

import static estafeta.document.pdf.StyleSheet.child;

import estafeta.document.template.Node.Element;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a drawing of Word its picture is, and how large. */
final class Pictures {

    private static final Pattern LENGTH =
            Pattern.compile("(?:^|;)\\s*(width|height)\\s*:\\s*(\\d{1,6}(?:\\.\\d{1,6})?(?:pt|in|cm|mm|pc))");

    private Pictures() {}

    /** None where the drawing is no picture: a chart, a shape. */
    static @Nullable Element blip(Element drawing) {
        var data = child(child(drawing, "a:graphic"), "a:graphicData");
        return child(child(child(data, "pic:pic"), "pic:blipFill"), "a:blip");
    }

    /** Whether Word shows it cut or turned. */
    static boolean changed(Element drawing) {
        var picture = child(child(child(drawing, "a:graphic"), "a:graphicData"), "pic:pic");
        var cut = child(child(picture, "pic:blipFill"), "a:srcRect");
        var turn = child(child(picture, "pic:spPr"), "a:xfrm");
        return cut != null
                        && List.of("l", "t", "r", "b").stream()
                                .anyMatch(side -> !cut.attribute(side, "0").equals("0"))
                || turn != null
                        && List.of("rot", "flipH", "flipV").stream()
                                .anyMatch(way -> !turn.attribute(way, "0").equals("0"));
    }

    static float length(Element shape, String side) {
        for (var found = LENGTH.matcher(shape.attribute("style", "")); found.find(); ) {
            if (found.group(1).equals(side)) {
                return Measure.said(found.group(2));
            }
        }
        return 0;
    }
}
