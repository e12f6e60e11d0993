package estafeta.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Word file in the layout of ГОСТ Р 7.0.97-2016 out of a plain text, a line of which is a paragraph: «= » centred, «== »
 * centred and bold, «. » without indent, «> » at the right, «a ~ b» apart at both margins, «| a | b» a row of a table, whose
 * first row is its head, «|% 10 40 50» the widths of its columns, «|~ 50 50» those of a table without head and lines. A template that comes with the program is kept so, and
 * from then on is an ordinary file for the office to change.
 */
public final class PlainPaper {
    /** Of an A4 sheet with margins of 30, 15, 20 and 20 mm, in twentieths of a point. */
    private static final int WIDTH = 9356;

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private PlainPaper() {}

    /** The file as Word opens it. */
    public static byte[] word(String text) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                    <Override PartName="/word/header1.xml" ContentType="%1$sheader+xml"/></Types>""".formatted(WORD));
            put(zip, "_rels/.rels", relationships("officeDocument", "word/document.xml"));
            put(zip, "word/_rels/document.xml.rels", relationships("styles", "styles.xml", "header", "header1.xml"));
            put(zip, "word/styles.xml", STYLES);
            put(zip, "word/header1.xml", HEADER);
            put(zip, "word/document.xml", document(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static String document(String text) {
        var body = new StringBuilder();
        var rows = new ArrayList<String>();
        for (var line : text.strip().lines().toList()) {
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            table(rows, body);
            body.append(paragraph(line));
        }
        table(rows, body);
        return "<w:document " + W + " " + R + "><w:body>" + body + SECTION + "</w:body></w:document>";
    }

    private static String paragraph(String line) {
        if (line.startsWith("== ")) {
            return paragraph("Title", line.substring(3));
        }
        if (line.startsWith("= ")) {
            return paragraph("Centre", line.substring(2));
        }
        if (line.startsWith("> ")) {
            return paragraph("Right", line.substring(2));
        }
        if (line.startsWith(". ")) {
            return paragraph("Flush", line.substring(2));
        }
        return line.contains(" ~ ") || line.isBlank() ? paragraph("Flush", line) : paragraph("Text", line);
    }

    private static String paragraph(String style, String words) {
        var runs = Arrays.stream(words.split(" ~ "))
                .map(run -> "<w:t xml:space=\"preserve\">" + escaped(run) + "</w:t>")
                .toList();
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r>" + String.join("<w:tab/>", runs)
                + "</w:r></w:p>";
    }

    private static void table(List<String> rows, StringBuilder body) {
        if (rows.isEmpty()) {
            return;
        }
        var widths = widths(rows.getFirst());
        var bare = rows.getFirst().startsWith("|~");
        body.append("<w:tbl><w:tblPr>")
                .append(bare ? "" : "<w:tblStyle w:val=\"Grid\"/>")
                .append("<w:tblW w:w=\"")
                .append(WIDTH)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        for (int no = 1; no < rows.size(); no++) {
            body.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(no == 1 && !bare ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            var cells = cells(rows.get(no));
            for (int column = 0; column < widths.size(); column++) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                        .append(widths.get(column))
                        .append("\" w:type=\"dxa\"/></w:tcPr>")
                        .append(paragraph(
                                no == 1 && !bare ? "Head" : "Cell", column < cells.size() ? cells.get(column) : ""))
                        .append("</w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
        rows.clear();
    }

    private static List<Integer> widths(String line) {
        return Arrays.stream(line.substring(2).strip().split("\\s+"))
                .map(percent -> Integer.parseInt(percent) * WIDTH / 100)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split(" \\| "))
                .map(String::strip)
                .toList();
    }

    private static String relationships(String... typesAndTargets) {
        var links = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            links.append("<Relationship Id=\"r")
                    .append(i)
                    .append("\" Type=\"")
                    .append(OFFICE)
                    .append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return links.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The number of the page above the text, from the second page on. */
    private static final String HEADER = "<w:hdr " + W
            + "><w:p><w:pPr><w:pStyle w:val=\"Centre\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
            + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>";

    private static final String SECTION = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/>"
            + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
            + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1700\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            + "<w:titlePg/></w:sectPr>";

    private static final String STYLES = "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/>"
            + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"ru-RU\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + style("Normal", "Normal", "", "", " w:default=\"1\"")
            + style(
                    "Text",
                    "Text of a paper",
                    "<w:ind w:firstLine=\"709\"/><w:spacing w:line=\"276\" w:lineRule=\"auto\"/><w:jc w:val=\"both\"/>",
                    "",
                    "")
            + style(
                    "Flush",
                    "Without indent",
                    "<w:tabs><w:tab w:val=\"right\" w:pos=\"" + WIDTH + "\"/></w:tabs>",
                    "",
                    "")
            + style("Centre", "Centred", "<w:jc w:val=\"center\"/>", "", "")
            + style("Title", "Title of a paper", "<w:keepNext/><w:jc w:val=\"center\"/>", "<w:b/>", "")
            + style("Right", "At the right", "<w:ind w:left=\"4820\"/>", "", "")
            + style("Cell", "Cell", "", "<w:sz w:val=\"24\"/>", "")
            + style("Head", "Head of a table", "<w:keepNext/><w:jc w:val=\"center\"/>", "<w:sz w:val=\"24\"/>", "")
            + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
            + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
            + border("insideV")
            + "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";

    private static String style(String id, String name, String paragraph, String run, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + more + "><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:pPr>" + paragraph
                + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    }
}
