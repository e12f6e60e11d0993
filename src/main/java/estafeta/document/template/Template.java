package estafeta.document.template;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.template.Node.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** An office's own Word or Excel file with fields in braces, read and checked; fills any number of papers at once. */
public final class Template {

    /** What the file is, and so what the papers are. */
    public enum Format {
        WORD("docx"),
        EXCEL("xlsx");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        public String extension() {
            return extension;
        }
    }

    @FunctionalInterface
    interface Filling {
        Map<String, byte[]> parts(Telling telling);
    }

    private final Format format;
    private final Set<String> fields;
    private final Container kept;
    private final Filling filling;

    Template(Format format, Set<String> fields, Container kept, Filling filling) {
        this.format = format;
        this.fields = fields;
        this.kept = kept;
        this.filling = filling;
    }

    /** Refuses with everything that is wrong; names of the other papers' fields are told from misspelt ones. */
    public static Template read(byte[] file, Vocabulary<?> vocabulary, Vocabulary<?>... others) {
        var container = Container.open(file);
        Safety.check(container);
        var types = new ContentTypes(container.xml(Container.TYPES));
        var problems = new Problems();
        var names = new Names(vocabulary, List.of(others), problems);
        var document = types.document();
        var workbook = types.workbook();
        if (document.isEmpty() && workbook.isEmpty()) {
            throw TemplateRefused.of(Problem.Kind.ANOTHER_FORMAT, "", "");
        }
        var paper = container.with(types.ofPaper().part());
        var template = document.isPresent()
                ? word(document.get(), types, paper, names, problems)
                : ExcelTemplate.read(workbook.orElseThrow(), types, paper, names, problems);
        problems.refuseIfAny();
        return template;
    }

    /** A fact as a marker with nothing after its name tells it. */
    public static String plain(Fact fact) {
        return Wording.PLAIN.of(fact);
    }

    public Format format() {
        return format;
    }

    /** The fields it tells, as the vocabulary spells them: «приказ.номер», «пары». */
    public Set<String> fields() {
        return fields;
    }

    /** The paper; of the same facts the same to the byte. */
    public byte[] fill(Facts facts) {
        return kept.with(filling.parts(Telling.of(facts))).packed();
    }

    private static Template word(String document, ContentTypes types, Container file, Names names, Problems problems) {
        var parts = new LinkedHashMap<String, Element>();
        parts.put(document, word(document, Place.Part.BODY, file, names, problems));
        types.word("header").forEach(part -> parts.put(part, word(part, Place.Part.HEADER, file, names, problems)));
        types.word("footer").forEach(part -> parts.put(part, word(part, Place.Part.FOOTER, file, names, problems)));
        types.word("footnotes").forEach(part -> parts.put(part, word(part, Place.Part.NOTE, file, names, problems)));
        types.word("endnotes").forEach(part -> parts.put(part, word(part, Place.Part.NOTE, file, names, problems)));
        var kept = detached(types, file);
        return new Template(Format.WORD, names.used(), kept, telling -> {
            var filled = new LinkedHashMap<String, byte[]>();
            parts.forEach((part, read) -> filled.put(part, Xml.write(WordTemplate.fill(read, telling))));
            return filled;
        });
    }

    private static Element word(String part, Place.Part where, Container file, Names names, Problems problems) {
        var root = file.xml(part);
        Safety.checkFields(root);
        return WordTemplate.read(root, where, names, problems);
    }

    /** Without the file that the document was once made from: Word would look for it. */
    private static Container detached(ContentTypes types, Container file) {
        var detached = new LinkedHashMap<String, byte[]>();
        for (var settings : types.word("settings")) {
            var relationships = Container.relationships(settings);
            if (file.has(settings) && file.has(relationships)) {
                detached.put(settings, without(file.xml(settings), element -> element.is("w:attachedTemplate")));
                detached.put(
                        relationships,
                        without(
                                file.xml(relationships),
                                element -> element.attribute("Type", "").endsWith("/attachedTemplate")));
            }
        }
        return file.with(detached);
    }

    private static byte[] without(Element root, Predicate<Element> gone) {
        return Xml.write(root.with(root.children().stream()
                .filter(child -> !(child instanceof Element element && gone.test(element)))
                .toList()));
    }
}
