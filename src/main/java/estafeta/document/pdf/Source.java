package estafeta.document.pdf;

import static estafeta.document.pdf.StyleSheet.child;

import estafeta.document.template.Node.Element;
import estafeta.document.template.WordFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document with what holds for all of its parts. */
record Source(WordFile file, StyleSheet styles, Settings settings, Map<String, Optional<Picture>> pictures) {

    /** From then on the edge of a table stands at the margin, before it was the text in it. */
    private static final int TABLES_BY_EDGE = 15;

    record Settings(float everyStop, boolean wideAtBreaks, boolean evenAndOdd, boolean tablesByEdge) {}

    static Source of(WordFile file) {
        var said = Properties.NONE.over(file.beside("settings").orElse(null));
        var compatibility = said.find("w:compat").orElse(null);
        return new Source(
                file,
                new StyleSheet(file),
                new Settings(
                        Math.max(1, Measure.twips(said.value("w:defaultTabStop", ""), 36)),
                        child(compatibility, "w:doNotExpandShiftReturn") == null,
                        said.on("w:evenAndOddHeaders"),
                        mode(compatibility) >= TABLES_BY_EDGE),
                new HashMap<>());
    }

    private static int mode(@Nullable Element compatibility) {
        return compatibility == null
                ? 0
                : compatibility.elements("w:compatSetting").stream()
                        .filter(setting -> setting.attribute("name", "").equals("compatibilityMode"))
                        .mapToInt(setting -> Measure.whole(setting.attribute("val", ""), 0))
                        .findFirst()
                        .orElse(0);
    }

    Optional<Picture> picture(@Nullable String part) {
        return part == null
                ? Optional.empty()
                : pictures.computeIfAbsent(
                        part, name -> file.content(name).flatMap(content -> Picture.of(name, content)));
    }
}
