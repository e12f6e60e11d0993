package estafeta.document.template;

import estafeta.document.template.Node.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which part of an office file is what. */
record ContentTypes(Element root) {

    private static final String WORD = "wordprocessingml.";
    private static final String EXCEL = "spreadsheetml.";

    Optional<String> document() {
        return parts(WORD + "document.main+xml").stream()
                .findFirst()
                .or(() -> parts(WORD + "template.main+xml").stream().findFirst());
    }

    Optional<String> workbook() {
        return parts(EXCEL + "sheet.main+xml").stream()
                .findFirst()
                .or(() -> parts(EXCEL + "template.main+xml").stream().findFirst());
    }

    List<String> word(String kind) {
        return parts(WORD + kind + "+xml");
    }

    List<String> excel(String kind) {
        return parts(EXCEL + kind + "+xml");
    }

    private List<String> parts(String ending) {
        return root.elements("ct:Override").stream()
                .filter(type -> type.attribute("ContentType", "")
                        .toLowerCase(Locale.ROOT)
                        .endsWith(ending.toLowerCase(Locale.ROOT)))
                .map(type -> type.attribute("PartName", "").replaceFirst("^/", ""))
                .toList();
    }

    /** Of a paper: what is made of a «template» of Word or Excel is a document. */
    ContentTypes ofPaper() {
        return new ContentTypes(root.mapped(type -> type.is("ct:Override") ? paper(type) : type));
    }

    ContentTypes without(String part) {
        return new ContentTypes(root.with(root.children().stream()
                .filter(child -> !(child instanceof Element type
                        && type.attribute("PartName", "").equals("/" + part)))
                .toList()));
    }

    private static Element paper(Element type) {
        var attributes = new LinkedHashMap<>(type.attributes());
        attributes.computeIfPresent(
                "ContentType",
                (name, value) -> value.replace(WORD + "template.main", WORD + "document.main")
                        .replace(EXCEL + "template.main", EXCEL + "sheet.main"));
        return attributes.equals(type.attributes()) ? type : type.with(attributes);
    }

    Map<String, byte[]> part() {
        return Map.of(Container.TYPES, Xml.write(root));
    }
}
