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
 * centred and bold, «. » without indent, «> » at the right, «_ » with a line to write on after it, «a ~ b» apart at both
 * margins, «| a | b» a row of a table, whose first row is its head, «a // b» two paragraphs of a cell, «|% 10 40 50» the widths
 * of its columns, «|~ 50 50» those of a table without head and lines, «|_ 50 50» those of signatures, never alone on a page. A
 * template that comes with the program is kept so, and from then on is an ordinary file for the office to change.
 */
public final class PlainPaper {
    /** Of an A4 sheet with margins of 30, 15, 20 and 20 mm, in twentieths of a point. */
    private static final int WIDTH = 9356;

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String BARE =
            "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>" + "<w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar>";
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
        var body = new ArrayList<String>();
        var rows = new ArrayList<String>();
        for (var line : text.strip().lines().toList()) {
            if (line.startsWith("|")) {
                rows.add(line);
                continue;
            }
            table(rows, body);
            body.add(paragraph(line));
        }
        table(rows, body);
        return "<w:document " + W + " " + R + "><w:body>" + String.join("", body) + SECTION + "</w:body></w:document>";
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
        if (line.equals("_") || line.startsWith("_ ")) {
            return paragraph("Fill", line.substring(1).strip() + " ~ ");
        }
        return line.contains(" ~ ") || line.isBlank() ? paragraph("Flush", line) : paragraph("Text", line);
    }

    private static String paragraph(String style, String words) {
        var runs = Arrays.stream(words.split(" ~ ", -1))
                .map(run -> "<w:t xml:space=\"preserve\">" + escaped(run) + "</w:t>")
                .toList();
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r>" + String.join("<w:tab/>", runs)
                + "</w:r></w:p>";
    }

    private static String onOnePageWithNext(String paragraph) {
        return paragraph.replaceFirst("(<w:pStyle [^>]*>)", "$1<w:keepNext/>");
    }

    /** What leads to a table stands on its page; signatures take the last words of the text along. */
    private static void leadTo(List<String> body, boolean signatures) {
        for (int no = body.size() - 1; no >= 0 && body.get(no).startsWith("<w:p>"); no--) {
            body.set(no, onOnePageWithNext(body.get(no)));
            if (!signatures || !body.get(no).contains("></w:t>")) {
                return;
            }
        }
    }

    private static void table(List<String> rows, List<String> body) {
        if (rows.isEmpty()) {
            return;
        }
        var widths = widths(rows.getFirst());
        var signatures = rows.getFirst().startsWith("|_");
        var bare = signatures || rows.getFirst().startsWith("|~");
        leadTo(body, signatures);
        var table = new StringBuilder("<w:tbl><w:tblPr>")
                .append(bare ? "" : "<w:tblStyle w:val=\"Grid\"/>")
                .append("<w:tblW w:w=\"")
                .append(WIDTH)
                .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
                .append(bare ? BARE.formatted(signatures ? 0 : 85) : "")
                .append("</w:tblPr><w:tblGrid>");
        widths.forEach(width -> table.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        table.append("</w:tblGrid>");
        for (int no = 1; no < rows.size(); no++) {
            table.append("<w:tr><w:trPr><w:cantSplit/>")
                    .append(no == 1 && !bare ? "<w:tblHeader/>" : "")
                    .append("</w:trPr>");
            var cells = cells(rows.get(no));
            for (int column = 0; column < widths.size(); column++) {
                var last = signatures && column == widths.size() - 1;
                var style = last ? "SignedBy" : signatures ? "Signs" : no == 1 && !bare ? "Head" : "Cell";
                table.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                        .append(widths.get(column))
                        .append("\" w:type=\"dxa\"/>")
                        .append(signatures ? "<w:vAlign w:val=\"bottom\"/>" : "")
                        .append("</w:tcPr>");
                for (var words : (column < cells.size() ? cells.get(column) : "").split(" // ")) {
                    var paragraph = paragraph(style, words);
                    table.append(bare && no < rows.size() - 1 ? onOnePageWithNext(paragraph) : paragraph);
                }
                table.append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        body.add(table.append("</w:tbl>").toString());
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
        return text.replace("№ ", "№\u00a0")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\u2011", "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">");
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
            + style(
                    "Fill",
                    "Line to write on",
                    "<w:tabs><w:tab w:val=\"right\" w:leader=\"underscore\" w:pos=\"" + WIDTH + "\"/></w:tabs>"
                            + "<w:spacing w:line=\"276\" w:lineRule=\"auto\"/>",
                    "",
                    "")
            + style("Centre", "Centred", "<w:jc w:val=\"center\"/>", "", "")
            + style("Title", "Title of a paper", "<w:keepNext/><w:jc w:val=\"center\"/>", "<w:b/>", "")
            + style("Right", "At the right", "<w:ind w:left=\"4820\"/>", "", "")
            + style("Signs", "Who signs as what", "", "", "")
            + style("SignedBy", "Who signs", "<w:jc w:val=\"right\"/>", "", "")
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
