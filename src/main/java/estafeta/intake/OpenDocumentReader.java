package estafeta.intake;

import estafeta.intake.Cell.Kind;
import estafeta.intake.Cell.Origin;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an OpenDocument spreadsheet as it streams by: what a cell shows, with the number or date it holds (ODF 1.3,
 * part 3, 9.1). A repeated cell is spread only as far as the limits allow.
 */
final class OpenDocumentReader {
    private static final int ISO_DAY = 10;

    private final String fileName;
    private final Limits limits;
    private final XMLStreamReader xml;
    private final Map<String, Style> styles = new HashMap<>();
    private final Set<String> hiddenTables = new HashSet<>();
    private String note = "";

    private OpenDocumentReader(String fileName, Limits limits, XMLStreamReader xml) {
        this.fileName = fileName;
        this.limits = limits;
        this.xml = xml;
    }

    /** What a named style says of a cell. */
    private record Style(boolean bold, boolean filled) {
        static final Style PLAIN = new Style(false, false);
    }

    static List<Sheet> read(String fileName, byte[] content, Limits limits) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return Opening.of(fileName, () -> {
            var xml = factory.createXMLStreamReader(decoded(part(fileName, content)));
            try {
                return new OpenDocumentReader(fileName, limits, xml).sheets();
            } finally {
                xml.close();
            }
        });
    }

    /** Decoded here: the parser of the JDK writes of a broken letter to the console before it says so. */
    private static Reader decoded(byte[] xml) {
        var wide = xml.length > 1 && (xml[0] == (byte) 0xFE || xml[0] == (byte) 0xFF);
        var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(new ByteArrayInputStream(xml), charset.newDecoder());
    }

    private static byte[] part(String fileName, byte[] content) throws IOException {
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw IntakeRefused.broken(fileName);
    }

    private List<Sheet> sheets() throws XMLStreamException {
        var sheets = new ArrayList<Sheet>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style();
                case "table" -> sheets.add(table());
                default -> {}
            }
        }
        return sheets;
    }

    private void style() throws XMLStreamException {
        var name = attribute("name", "");
        var bold = false;
        var filled = false;
        while (!ends("style")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "text-properties" -> bold = attribute("font-weight", "").equals("bold");
                case "table-cell-properties" ->
                    filled = !attribute("background-color", "transparent").equals("transparent");
                case "table-properties" -> {
                    if (attribute("display", "true").equals("false")) {
                        hiddenTables.add(name);
                    }
                }
                default -> {}
            }
        }
        styles.put(name, new Style(bold, filled));
    }

    private Sheet table() throws XMLStreamException {
        var built = new SheetBuilder(
                fileName, attribute("name", ""), hiddenTables.contains(attribute("style-name", "")), limits);
        var row = 0;
        var column = 0;
        while (!ends("table")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "table-column" -> {
                    var repeated = repeated("number-columns-repeated");
                    if (hides()) {
                        for (int i = column; i < Math.min(column + repeated, limits.columns()); i++) {
                            built.hideColumn(i);
                        }
                    }
                    column += repeated;
                }
                case "table-row" -> row += row(built, row);
                case "table" -> skip("table"); // a table within a cell
                default -> {}
            }
        }
        return built.build();
    }

    /** Whether a row or a column is folded away or filtered out. */
    private boolean hides() {
        return !attribute("visibility", "visible").equals("visible");
    }

    private int row(SheetBuilder built, int row) throws XMLStreamException {
        var repeated = repeated("number-rows-repeated");
        if (hides()) {
            for (int i = row; i < Math.min(row + repeated, limits.rows()); i++) {
                built.hideRow(i);
            }
        }
        var column = 0;
        while (!ends("table-row")) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "covered-table-cell" -> {
                    column += repeated("number-columns-repeated");
                    skip("covered-table-cell");
                }
                case "table-cell" -> {
                    var wide = repeated("number-columns-repeated");
                    var spanned = repeated("number-columns-spanned");
                    var deep = repeated("number-rows-spanned");
                    var cell = cell();
                    if (!cell.empty()) {
                        for (int i = row; i < row + repeated; i++) {
                            for (int j = column; j < column + wide; j++) {
                                built.put(i, j, cell);
                            }
                        }
                        built.merge(row, row + deep - 1, column, column + spanned - 1);
                    }
                    column += wide;
                }
                default -> {}
            }
        }
        return repeated;
    }

    private Cell cell() throws XMLStreamException {
        var type = attribute("value-type", "string");
        var value = attribute("value", "");
        var date = attribute("date-value", "");
        var style = Objects.requireNonNull(styles.getOrDefault(attribute("style-name", ""), Style.PLAIN));
        note = "";
        var text = text();
        return text.isBlank()
                ? Cell.EMPTY
                : cell(type, value, date, text, style).noted(note);
    }

    private static Cell cell(String type, String value, String date, String text, Style style) {
        var day = type.equals("date") ? day(date) : null;
        if (day != null) {
            return new Cell(Kind.DATE, Cell.shown(day), null, day, style.bold, style.filled, Origin.OWN);
        }
        var number = !value.isEmpty() && !type.equals("string") ? new BigDecimal(value) : null;
        return new Cell(
                number == null ? Kind.TEXT : Kind.NUMBER, text, number, null, style.bold, style.filled, Origin.OWN);
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return iso.length() < ISO_DAY ? null : LocalDate.parse(iso.substring(0, ISO_DAY));
        } catch (DateTimeParseException odd) {
            return null;
        }
    }

    /** The paragraphs of a cell; a note pinned to it is kept beside. */
    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (!ends("table-cell")) {
            if (xml.getEventType() == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "annotation" -> note = annotation();
                    case "table" -> skip("table");
                    case "p", "line-break" -> text.append(text.isEmpty() ? "" : "\n");
                    case "s", "tab" -> text.append(' ');
                    default -> {}
                }
            }
        }
        return text.toString();
    }

    /** What a note says, without who wrote it and when. */
    private String annotation() throws XMLStreamException {
        var said = new StringBuilder();
        var inside = false;
        while (!ends("annotation")) {
            switch (xml.getEventType()) {
                case XMLStreamConstants.START_ELEMENT ->
                    inside |= xml.getLocalName().equals("p");
                case XMLStreamConstants.END_ELEMENT -> {
                    inside &= !xml.getLocalName().equals("p");
                    said.append(' ');
                }
                case XMLStreamConstants.CHARACTERS -> said.append(inside ? xml.getText() : "");
                default -> {}
            }
        }
        return said.toString();
    }

    /** Goes one event on; whether it is the end of the element. */
    private boolean ends(String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private void skip(String element) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(element)) {
                depth--;
            }
        }
    }

    private int repeated(String attribute) {
        return Math.clamp(Integer.parseInt(attribute(attribute, "1")), 1, 1 << 24);
    }

    /** By its local name: the namespaces of a spreadsheet hold no two of the same. */
    private String attribute(String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }
}
