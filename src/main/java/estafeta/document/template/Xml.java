package estafeta.document.template;

import static java.util.Map.entry;

import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML nobody vouches for into nodes and writes it back: no document types, no entities, no bottomless nesting. */
final class Xml {

    private static final int DEEPEST = 250;
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            entry(FORMATS + "wordprocessingml/2006/main", "w"),
            entry(STRICT + "wordprocessingml/main", "w"),
            entry(FORMATS + "spreadsheetml/2006/main", "x"),
            entry(STRICT + "spreadsheetml/main", "x"),
            entry(FORMATS + "drawingml/2006/spreadsheetDrawing", "xdr"),
            entry(STRICT + "drawingml/spreadsheetDrawing", "xdr"),
            entry(FORMATS + "drawingml/2006/chart", "c"),
            entry(STRICT + "drawingml/chart", "c"),
            entry(FORMATS + "drawingml/2006/wordprocessingDrawing", "wp"),
            entry(STRICT + "drawingml/wordprocessingDrawing", "wp"),
            entry(FORMATS + "drawingml/2006/main", "a"),
            entry(STRICT + "drawingml/main", "a"),
            entry(FORMATS + "drawingml/2006/picture", "pic"),
            entry(STRICT + "drawingml/picture", "pic"),
            entry(FORMATS + "officeDocument/2006/math", "m"),
            entry(STRICT + "officeDocument/math", "m"),
            entry("urn:schemas-microsoft-com:vml", "v"),
            entry("http://purl.org/dc/elements/1.1/", "dc"),
            entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
            entry("http://schemas.openxmlformats.org/package/2006/content-types", "ct"),
            entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
            entry("http://schemas.microsoft.com/office/excel/2006/main", "xm"));

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private record Open(String name, String tag, Map<String, String> attributes, List<Node> children) {
        Element closed() {
            return new Element(name, tag, attributes, List.copyOf(children));
        }
    }

    static Element read(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader;
        synchronized (FACTORY) {
            reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
        }
        var open = new ArrayDeque<Open>();
        Element root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() == DEEPEST) {
                        throw new XMLStreamException("nested too deep");
                    }
                    open.push(new Open(
                            name(reader),
                            tag(reader.getPrefix(), reader.getLocalName()),
                            attributes(reader),
                            new ArrayList<>()));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().children.add(new Words(reader.getText()));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var closed = open.pop().closed();
                    if (open.isEmpty()) {
                        root = closed;
                    } else {
                        open.element().children.add(closed);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("declares or refers to entities");
                default -> {}
            }
        }
        if (root == null) {
            throw new XMLStreamException("no element");
        }
        return root;
    }

    private static String name(XMLStreamReader reader) {
        var known = PREFIXES.get(reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI());
        return (known == null ? "?" : known) + ":" + reader.getLocalName();
    }

    private static String tag(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getNamespaceCount() + reader.getAttributeCount() == 0) {
            return Map.of();
        }
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            var prefix = reader.getNamespacePrefix(i);
            var address = reader.getNamespaceURI(i);
            attributes.put(
                    prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, address == null ? "" : address);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(
                    tag(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
        }
        return attributes;
    }

    /** The root, declaring the usual prefix of its namespace beside its own. */
    static Element declaring(String prefix, Element root) {
        if (root.tag().startsWith(prefix + ":")) {
            return root;
        }
        var attributes = new LinkedHashMap<>(root.attributes());
        root.attributes().forEach((name, address) -> {
            if (name.startsWith("xmlns") && prefix.equals(PREFIXES.get(address))) {
                attributes.put("xmlns:" + prefix, address);
            }
        });
        return root.with(attributes);
    }

    static byte[] write(Element root) {
        var written =
                new StringBuilder(1 << 14).append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(root, written);
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, StringBuilder to) {
        switch (node) {
            case Words words -> escape(words.text(), false, to);
            case Element element -> {
                to.append('<').append(element.tag());
                element.attributes().forEach((name, value) -> {
                    to.append(' ').append(name).append("=\"");
                    escape(value, true, to);
                    to.append('"');
                });
                if (element.children().isEmpty()) {
                    to.append("/>");
                    return;
                }
                to.append('>');
                for (var child : element.children()) {
                    write(child, to);
                }
                to.append("</").append(element.tag()).append('>');
            }
            default -> throw new IllegalStateException("not filled: " + node);
        }
    }

    private static void escape(String text, boolean attribute, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '\r' -> to.append("&#13;");
                case '"', '\n', '\t' -> {
                    if (attribute) {
                        to.append("&#").append((int) letter).append(';');
                    } else {
                        to.append(letter);
                    }
                }
                default -> to.append(letter);
            }
        }
    }

    /** Without what XML cannot say: control characters and halves of a pair. */
    static String sayable(String text) {
        var sayable = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point == '\t' || point == '\n' || point >= ' ' && point != 0xFFFE && point != 0xFFFF)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .forEach(sayable::appendCodePoint);
        return sayable.toString();
    }
}
