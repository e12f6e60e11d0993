package estafeta.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Small Word documents made of raw XML, and what can be read of them. */
public final class Docx {
    private static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> types = new LinkedHashMap<>();
    private final StringBuilder references = new StringBuilder();
    private final StringBuilder relationships = new StringBuilder();

    private Docx() {}

    public static Docx of(String... blocks) {
        var docx = new Docx();
        docx.body = String.join("", blocks);
        return docx;
    }

    private String body = "";

    public static byte[] bytes(String... blocks) {
        return of(blocks).bytes();
    }

    /** A paragraph of one run. */
    public static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    /** A paragraph of runs as they are given. */
    public static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    public static String r(String text) {
        return "<w:r>" + t(text) + "</w:r>";
    }

    public static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr>" + t(text) + "</w:r>";
    }

    public static String t(String text) {
        return "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
    }

    public static String table(String... rows) {
        return "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>"
                + String.join("", rows) + "</w:tbl>";
    }

    /** Cells of one paragraph each; a cell that begins with a tag is taken as it is. */
    public static String row(String... cells) {
        return "<w:tr>" + Arrays.stream(cells).map(Docx::cell).collect(Collectors.joining()) + "</w:tr>";
    }

    public static String cell(String text) {
        return text.startsWith("<w:tc>")
                ? text
                : "<w:tc><w:tcPr/>" + (text.startsWith("<") ? text : p(text)) + "</w:tc>";
    }

    /** A cell of a vertical merge, «restart» or «continue». */
    public static String merged(String merge, String text) {
        return "<w:tc><w:tcPr><w:vMerge w:val=\"" + merge + "\"/></w:tcPr>" + p(text) + "</w:tc>";
    }

    public Docx header(String blocks) {
        return margin("header", "hdr", blocks);
    }

    public Docx footer(String blocks) {
        return margin("footer", "ftr", blocks);
    }

    private Docx margin(String kind, String root, String blocks) {
        references
                .append("<w:")
                .append(kind)
                .append("Reference w:type=\"default\" r:id=\"")
                .append(kind)
                .append("\"/>");
        relationships.append(relationship(kind, kind, kind + "1.xml", ""));
        return part(
                "word/" + kind + "1.xml",
                TYPE + kind + "+xml",
                "<w:" + root + " " + NAMES + ">" + blocks + "</w:" + root + ">");
    }

    public Docx footnotes(String blocks) {
        relationships.append(relationship("notes", "footnotes", "footnotes.xml", ""));
        return part(
                "word/footnotes.xml",
                TYPE + "footnotes+xml",
                "<w:footnotes " + NAMES + "><w:footnote w:id=\"2\">" + blocks + "</w:footnote></w:footnotes>");
    }

    public Docx related(String id, String kind, String target, String mode) {
        relationships.append(relationship(id, kind, target, mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\""));
        return this;
    }

    private static String relationship(String id, String kind, String target, String mode) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"" + mode + "/>";
    }

    public Docx part(String name, String type, String xml) {
        return part(name, type, xml.getBytes(StandardCharsets.UTF_8));
    }

    public Docx part(String name, String type, byte[] content) {
        parts.put(name, content);
        types.put(name, type);
        return this;
    }

    public byte[] bytes() {
        return bytesAs(TYPE + "document.main+xml");
    }

    public byte[] bytesAs(String mainType) {
        var all = new LinkedHashMap<String, byte[]>();
        var overrides = new StringBuilder();
        types.forEach((name, type) -> overrides
                .append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>"));
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + mainType + "\"/>" + overrides
                        + "</Types>"));
        all.put("_rels/.rels", utf8(relationships(relationship("main", "officeDocument", "word/document.xml", ""))));
        all.put(
                "word/document.xml",
                utf8("<w:document " + NAMES + "><w:body>" + body + "<w:sectPr>" + references
                        + "</w:sectPr></w:body></w:document>"));
        if (!relationships.isEmpty()) {
            all.put("word/_rels/document.xml.rels", utf8(relationships(relationships.toString())));
        }
        all.putAll(parts);
        return zip(all);
    }

    private static String relationships(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    public static Map<String, byte[]> parts(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return parts;
    }

    public static byte[] part(byte[] file, String part) {
        return Objects.requireNonNull(parts(file).get(part), part);
    }

    public static String xml(byte[] file, String part) {
        return new String(part(file, part), StandardCharsets.UTF_8);
    }

    /** The document as it is written, without its frame. */
    public static String body(byte[] file) {
        var xml = xml(file, "word/document.xml");
        return xml.substring(xml.indexOf("<w:body>") + "<w:body>".length(), xml.lastIndexOf("<w:sectPr"));
    }

    /** The text of every paragraph of the body, those of tables too; spaces that hold together are plain. */
    public static List<String> paragraphs(byte[] file) {
        return paragraphs(file, "word/document.xml");
    }

    public static List<String> paragraphs(byte[] file, String part) {
        var found = parsed(part(file, part)).getElementsByTagName("w:p");
        var texts = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(text((Element) found.item(i)));
        }
        return texts;
    }

    /** Rows of all tables, cells joined by a bar. */
    public static List<String> rows(byte[] file) {
        var found = parsed(part(file, "word/document.xml")).getElementsByTagName("w:tr");
        var rows = new ArrayList<String>();
        for (int i = 0; i < found.getLength(); i++) {
            var cells = ((Element) found.item(i)).getElementsByTagName("w:tc");
            var texts = new ArrayList<String>();
            for (int j = 0; j < cells.getLength(); j++) {
                texts.add(text((Element) cells.item(j)));
            }
            rows.add(String.join(" | ", texts));
        }
        return rows;
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                text.append(
                        switch (inner.getTagName()) {
                            case "w:t" -> inner.getTextContent();
                            case "w:br" -> "\n";
                            case "w:tab" -> "\t";
                            case "w:txbxContent" -> "";
                            default -> text(inner);
                        });
            }
        }
        return text.toString().replace('\u00a0', ' ');
    }

    public static Document parsed(byte[] xml) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(new String(xml, StandardCharsets.UTF_8), broken);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
