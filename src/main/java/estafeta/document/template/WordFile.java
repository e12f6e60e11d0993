package estafeta.document.template;

import estafeta.document.template.Node.Element;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A Word document to be read but not filled; brings nothing that a template may not bring. */
public final class WordFile {

    private static final String PROPERTIES = "docProps/core.xml";

    private final Container file;
    private final String document;
    private final Map<String, Element> read = new HashMap<>();
    private final Map<String, Map<String, Link>> linked = new HashMap<>();

    private WordFile(Container file, String document) {
        this.file = file;
        this.document = document;
    }

    /** Refuses what is no Word document, is too large, or fetches from elsewhere. */
    public static WordFile open(byte[] docx) {
        var file = Container.open(docx);
        Safety.check(file);
        var types = new ContentTypes(file.xml(Container.TYPES));
        var document = types.document()
                .filter(file::has)
                .orElseThrow(() -> TemplateRefused.of(Problem.Kind.ANOTHER_FORMAT, "", ""));
        return new WordFile(file, document);
    }

    /** The name of the part with the text itself. */
    public String document() {
        return document;
    }

    public Element xml(String part) {
        return read.computeIfAbsent(part, name -> {
            var root = file.xml(name);
            Safety.checkFields(root);
            return root;
        });
    }

    /** The content of a part that is no XML; none if the file lacks it. */
    public Optional<byte[]> content(String part) {
        return Optional.ofNullable(file.parts().get(part));
    }

    /** The parts that a part refers to, by the names of its references. */
    public Map<String, String> references(String part) {
        var references = new LinkedHashMap<String, String>();
        relationships(part).forEach((id, link) -> references.put(id, link.part));
        return references;
    }

    /** The part of this kind that belongs to the text: «styles», «numbering». */
    public Optional<Element> beside(String kind) {
        return relationships(document).values().stream()
                .filter(link -> link.kind.equals(kind))
                .findFirst()
                .map(link -> xml(link.part));
    }

    /** What the author said of the document. */
    public Optional<Element> properties() {
        return file.has(PROPERTIES) ? Optional.of(xml(PROPERTIES)) : Optional.empty();
    }

    private record Link(String kind, String part) {}

    private Map<String, Link> relationships(String part) {
        return linked.computeIfAbsent(part, this::readRelationships);
    }

    private Map<String, Link> readRelationships(String part) {
        var links = new LinkedHashMap<String, Link>();
        var relationships = Container.relationships(part);
        if (file.has(relationships)) {
            for (var each : file.xml(relationships).elements("rel:Relationship")) {
                var type = each.attribute("Type", "");
                var target = Container.resolved(part, each.attribute("Target", ""));
                if (!each.attribute("TargetMode", "").equalsIgnoreCase("External") && file.has(target)) {
                    links.put(each.attribute("Id", ""), new Link(type.substring(type.lastIndexOf('/') + 1), target));
                }
            }
        }
        return links;
    }
}
