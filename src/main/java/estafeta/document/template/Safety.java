package estafeta.document.template;

import estafeta.document.template.Node.Element;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for what a template must not bring: macros, objects of other programs, anything fetched from elsewhere. */
final class Safety {

    private static final Set<String> FETCHING = Set.of(
            "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "LINK", "DATABASE", "EMBED", "RD");
    /** {@code =program|'topic'!item} of a spreadsheet. */
    private static final Pattern DDE = Pattern.compile("[\\p{L}\\p{N}_.\\]']\\|");

    private static final int BEGINNING = 64 * 1024;

    private Safety() {}

    static void check(Container file) {
        var types = file.xml(Container.TYPES).toString().toLowerCase(Locale.ROOT);
        for (var part : file.parts().keySet()) {
            var name = part.toLowerCase(Locale.ROOT);
            if (types.contains("macroenabled") || name.contains("vbaproject") || name.contains("/macrosheets/")) {
                throw TemplateRefused.of(Problem.Kind.MACROS, "", "");
            }
            if (name.contains("/embeddings/") || name.contains("/activex/") || name.contains("/ctrlprops/")) {
                throw TemplateRefused.of(Problem.Kind.EMBEDDED_OBJECT, part, "");
            }
            if (name.startsWith("xl/externallinks/")
                    || name.startsWith("xl/querytables/")
                    || name.equals("xl/connections.xml")) {
                throw TemplateRefused.of(Problem.Kind.EXTERNAL_LINK, part, "");
            }
            if (Container.isXml(name) && declares(file.parts().getOrDefault(part, new byte[0]))) {
                throw TemplateRefused.of(Problem.Kind.ENTITIES, "", "");
            }
            if (name.endsWith(".rels")) {
                file.xml(part).elements("rel:Relationship").forEach(Safety::check);
            }
        }
    }

    /** Links that are followed by a press stay; the file a document was once made from is dropped on reading. */
    private static void check(Element relationship) {
        if (!relationship.attribute("TargetMode", "").equalsIgnoreCase("External")) {
            return;
        }
        var type = relationship.attribute("Type", "");
        var what = type.substring(type.lastIndexOf('/') + 1);
        var target = relationship.attribute("Target", "");
        switch (what) {
            case "hyperlink", "attachedTemplate" -> {}
            case "image" -> throw TemplateRefused.of(Problem.Kind.EXTERNAL_PICTURE, target, "");
            case "oleObject", "package" -> throw TemplateRefused.of(Problem.Kind.EMBEDDED_OBJECT, target, "");
            default -> throw TemplateRefused.of(Problem.Kind.EXTERNAL_LINK, target, "");
        }
    }

    private static boolean declares(byte[] xml) {
        var beginning = new String(xml, 0, Math.min(xml.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .replace("\0", ""); // UTF-16 hides the words between zero bytes
        return beginning.contains("<!DOCTYPE") || beginning.contains("<!ENTITY");
    }

    /** Fields of Word that would fetch when opened, and pages of another format that it would take in. */
    static void checkFields(Element root) {
        var code = new StringBuilder();
        root.walk(element -> {
            switch (element.name()) {
                case "w:instrText", "w:delInstrText" -> code.append(element.text());
                case "w:fldChar" -> {
                    checkField(code.toString());
                    code.setLength(0);
                }
                case "w:fldSimple" -> checkField(element.attribute("instr", ""));
                case "w:altChunk" -> throw TemplateRefused.of(Problem.Kind.EMBEDDED_OBJECT, "altChunk", "");
                default -> {}
            }
        });
        checkField(code.toString());
    }

    private static void checkField(String code) {
        var name = code.strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (FETCHING.contains(name)) {
            throw TemplateRefused.of(Problem.Kind.FETCHING_FIELD, name, "");
        }
    }

    static void checkFormula(String formula) {
        if (DDE.matcher(formula.replaceAll("\"[^\"]*\"", "")).find()) {
            throw TemplateRefused.of(Problem.Kind.EXTERNAL_LINK, "=" + formula, "");
        }
    }
}
