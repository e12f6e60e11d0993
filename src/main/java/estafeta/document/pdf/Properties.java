package estafeta.document.pdf;

import estafeta.document.template.Node.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Properties of a paragraph, a run or a table by their names, as later layers have put them over earlier ones. */
record Properties(Map<String, Element> named) {

    static final Properties NONE = new Properties(Map.of());

    /** What puts its own attributes over those of the layer below, and what each of them puts out. */
    private static final Map<String, Map<String, String>> MERGED = Map.of(
            "w:ind", Map.of("firstLine", "hanging", "hanging", "firstLine", "left", "start", "start", "left"),
            "w:spacing", Map.of(),
            "w:rFonts", Map.of("ascii", "asciiTheme", "hAnsi", "hAnsiTheme"));

    Properties over(@Nullable Element layer) {
        if (layer == null || layer.children().isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(named);
        for (var property : layer.elements()) {
            all.merge(property.name(), property, Properties::merged);
        }
        return new Properties(all);
    }

    Properties over(Properties layer) {
        var all = new LinkedHashMap<>(named);
        layer.named.forEach((name, property) -> all.merge(name, property, Properties::merged));
        return new Properties(all);
    }

    private static Element merged(Element below, Element above) {
        if (above.is("w:tabs")) {
            var stops = new ArrayList<>(below.children());
            stops.addAll(above.children());
            return above.with(stops);
        }
        var puttingOut = MERGED.get(above.name());
        if (puttingOut == null) {
            return above;
        }
        var attributes = new LinkedHashMap<>(below.attributes());
        above.attributes().forEach((name, value) -> {
            var out = puttingOut.get(name.substring(name.indexOf(':') + 1));
            attributes
                    .keySet()
                    .removeIf(other -> other.substring(other.indexOf(':') + 1).equals(out));
        });
        attributes.putAll(above.attributes());
        return above.with(attributes);
    }

    Optional<Element> find(String name) {
        return Optional.ofNullable(named.get(name));
    }

    String value(String name, String otherwise) {
        return value(name, "val", otherwise);
    }

    String value(String name, String attribute, String otherwise) {
        var property = named.get(name);
        return property == null ? otherwise : property.attribute(attribute, otherwise);
    }

    boolean on(String name) {
        return on(name, false);
    }

    boolean on(String name, boolean otherwise) {
        var property = named.get(name);
        return property == null ? otherwise : on(property);
    }

    static boolean on(Element property) {
        return !List.of("0", "false", "off", "none").contains(property.attribute("val", "true"));
    }
}
