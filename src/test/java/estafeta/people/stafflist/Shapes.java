package estafeta.people.stafflist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The same rows as an OpenDocument sheet, a table of a Word document and a table of a web page. */
final class Shapes {
    private Shapes() {}

    private static final String ODS_HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
            <office:body><office:spreadsheet><table:table table:name="Лист1">
            """;

    static byte[] ods(List<List<String>> lines, List<String> merged) {
        var xml = new StringBuilder(ODS_HEAD);
        var width = width(lines);
        for (int row = 0; row < lines.size(); row++) {
            xml.append("<table:table-row>");
            for (int column = 0; column < width; column++) {
                var range = range(merged, row, column);
                if (range.isPresent() && !begins(range.get(), row, column)) {
                    xml.append("<table:covered-table-cell/>");
                    continue;
                }
                xml.append("<table:table-cell office:value-type=\"string\"");
                range.ifPresent(
                        wide -> xml.append(" table:number-columns-spanned=\"%d\" table:number-rows-spanned=\"%d\""
                                .formatted(columns(wide), rows(wide))));
                xml.append('>');
                for (var paragraph : cell(lines, row, column).split("\n", -1)) {
                    xml.append("<text:p>").append(escaped(paragraph)).append("</text:p>");
                }
                xml.append("</table:table-cell>");
            }
            xml.append("</table:table-row>");
        }
        xml.append(
                "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        xml.append("</table:table></office:spreadsheet></office:body></office:document-content>");
        return ods(xml.toString());
    }

    static byte[] ods(String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] docx(List<List<String>> lines, List<String> merged) {
        return document(List.of(lines), merged);
    }

    /** A table on each page. */
    static byte[] pages(List<List<List<String>>> tables) {
        return document(tables, List.of());
    }

    private static byte[] document(List<List<List<String>>> tables, List<String> merged) {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Сведения о педагогах");
            for (var lines : tables) {
                table(document, lines, merged);
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void table(XWPFDocument document, List<List<String>> lines, List<String> merged) {
        var width = width(lines);
        var table = document.createTable(0, 0);
        while (table.getNumberOfRows() > 0) {
            table.removeRow(0);
        }
        for (int row = 0; row < lines.size(); row++) {
            var line = table.createRow();
            while (!line.getTableCells().isEmpty()) {
                line.removeCell(0);
            }
            for (int column = 0; column < width; column++) {
                var range = range(merged, row, column);
                if (range.isPresent() && column > range.get().getFirstColumn()) {
                    continue;
                }
                var cell = line.addNewTableCell();
                cell.setText(cell(lines, row, column));
                if (range.isPresent()) {
                    span(cell, range.get(), row);
                }
            }
        }
        document.createParagraph();
    }

    private static void span(XWPFTableCell cell, CellRangeAddress range, int row) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        if (columns(range) > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(columns(range)));
        }
        if (rows(range) > 1) {
            properties.addNewVMerge().setVal(row == range.getFirstRow() ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    static byte[] page(List<List<String>> lines, List<String> merged) {
        var html = new StringBuilder("<html><body><h1>Педагогический состав</h1><table>");
        var width = width(lines);
        for (int row = 0; row < lines.size(); row++) {
            html.append("<tr>");
            for (int column = 0; column < width; column++) {
                var range = range(merged, row, column);
                if (range.isPresent() && !begins(range.get(), row, column)) {
                    continue;
                }
                html.append("<td");
                range.ifPresent(wide -> html.append(" colspan=%d rowspan=\"%d\"".formatted(columns(wide), rows(wide))));
                html.append('>')
                        .append(escaped(cell(lines, row, column)).replace("\n", "<br>"))
                        .append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int width(List<List<String>> lines) {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    private static String cell(List<List<String>> lines, int row, int column) {
        return column < lines.get(row).size() ? lines.get(row).get(column) : "";
    }

    private static Optional<CellRangeAddress> range(List<String> merged, int row, int column) {
        return merged.stream()
                .map(CellRangeAddress::valueOf)
                .filter(range -> range.isInRange(row, column))
                .findFirst();
    }

    private static boolean begins(CellRangeAddress range, int row, int column) {
        return range.getFirstRow() == row && range.getFirstColumn() == column;
    }

    private static int columns(CellRangeAddress range) {
        return range.getLastColumn() - range.getFirstColumn() + 1;
    }

    private static int rows(CellRangeAddress range) {
        return range.getLastRow() - range.getFirstRow() + 1;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
