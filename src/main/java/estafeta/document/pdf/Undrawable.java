package estafeta.document.pdf;

import static estafeta.document.pdf.StyleSheet.child;

import estafeta.document.template.Node.Element;
import estafeta.document.template.Place;
import estafeta.document.template.Place.Part;
import estafeta.document.template.Problem;
import estafeta.document.template.Problem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through a document for what would be missing from its PDF, or would stand elsewhere. */
final class Undrawable {

    private static final int MOST = 100;
    private static final int DEEPEST = 3;
    private static final int SHOWN = 40;
    private static final int MOST_LETTERS = 5;
    private static final Set<String> FIELDS =
            Set.of("FORMCHECKBOX", "FORMDROPDOWN", "EQ", "SYMBOL", "SECTIONPAGES", "STYLEREF", "ADVANCE");

    private final Source source;
    private final Part part;
    private final Map<String, String> references;
    private final Set<Problem> found;
    private final StringBuilder code = new StringBuilder();
    private int paragraphs;
    private int tables;
    private Place near = new Place.Whole();

    private Undrawable(Source source, String name, Part part, Set<Problem> found) {
        this.source = source;
        this.part = part;
        this.references = source.file().references(name);
        this.found = found;
    }

    static List<Problem> of(Source source) {
        var found = new LinkedHashSet<Problem>();
        var file = source.file();
        var root = file.xml(file.document());
        var references = file.references(file.document());
        new Undrawable(source, file.document(), Part.BODY, found).blocks(root, null, 0);
        var margins = new LinkedHashSet<String>();
        root.walk(element -> {
            if (element.is("w:headerReference", "w:footerReference")) {
                var name = references.get(element.attribute("id", ""));
                if (name != null && margins.add(name)) {
                    var where = element.is("w:headerReference") ? Part.HEADER : Part.FOOTER;
                    new Undrawable(source, name, where, found).blocks(file.xml(name), null, 0);
                }
            }
        });
        return List.copyOf(found);
    }

    private void note(Kind kind, String what) {
        if (found.size() < MOST) {
            found.add(new Problem(kind, near, what, ""));
        }
    }

    private void blocks(Element container, @Nullable Place cell, int depth) {
        for (var element : container.elements()) {
            switch (element.name()) {
                case "w:p" -> paragraph(element, cell);
                case "w:tbl" -> table(element, cell, depth + 1);
                case "w:sectPr" -> section(element);
                case "mc:AlternateContent" -> blocks(Reader.chosen(element), cell, depth);
                case "w:altChunk" -> note(Kind.EMBEDDED_OBJECT, "altChunk");
                case "w:body", "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" ->
                    blocks(element, cell, depth);
                default -> {}
            }
        }
    }

    private void paragraph(Element p, @Nullable Place cell) {
        var beginning = beginning(p);
        if (cell != null) {
            near = cell;
        } else if (!beginning.isEmpty()) {
            paragraphs++;
            near = new Place.Paragraph(part, part == Part.BODY ? paragraphs : 0, beginning);
        } else if (part != Part.BODY) {
            near = new Place.Paragraph(part, 0, "…");
        }
        var said = child(p, "w:pPr");
        if (said != null) {
            var properties = Properties.NONE.over(said);
            if (properties.find("w:framePr").isPresent()) {
                note(Kind.UNDRAWN_FRAME, "");
            }
            if (properties.on("w:bidi")) {
                note(Kind.UNDRAWN_RIGHT_TO_LEFT, "");
            }
            properties.find("w:sectPr").ifPresent(this::section);
        }
        inline(p);
    }

    private static String beginning(Element p) {
        var text = new StringBuilder();
        p.walk(element -> {
            if (element.is("w:t")) {
                text.append(element.text());
            }
        });
        var words = text.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
        return words.length() > SHOWN ? words.substring(0, SHOWN).strip() + "…" : words;
    }

    private void inline(Element container) {
        for (var element : container.elements()) {
            switch (element.name()) {
                case "w:pPr", "w:del", "w:moveFrom" -> {}
                case "mc:AlternateContent" -> inline(Reader.chosen(element));
                case "w:rPr" -> {
                    if (Properties.NONE.over(element).on("w:rtl")) {
                        note(Kind.UNDRAWN_RIGHT_TO_LEFT, "");
                    }
                }
                case "w:t" -> letters(element.text());
                case "w:sym" -> sign(element);
                case "w:drawing" -> drawing(element);
                case "w:pict" -> pict(element);
                case "w:object" -> note(Kind.EMBEDDED_OBJECT, "OLE");
                case "w:footnoteReference", "w:endnoteReference" -> note(Kind.UNDRAWN_NOTE, "");
                case "m:oMath", "m:oMathPara" -> note(Kind.UNDRAWN_FORMULA, "");
                case "w:ruby" -> note(Kind.UNDRAWN_FIELD, "RUBY");
                case "w:instrText" -> code.append(element.text());
                case "w:fldChar" -> {
                    field(code.toString());
                    code.setLength(0);
                }
                case "w:fldSimple" -> {
                    field(element.attribute("instr", ""));
                    inline(element);
                }
                case "w:pgNum" -> field("PAGE");
                default -> inline(element);
            }
        }
    }

    private void letters(String text) {
        var unknown = text.codePoints()
                .filter(letter -> !Look.known(letter))
                .distinct()
                .limit(MOST_LETTERS)
                .mapToObj(letter -> letter >= 0xE000 && letter <= 0xF8FF ? "Wingdings" : Character.toString(letter))
                .distinct()
                .collect(Collectors.joining(" "));
        if (!unknown.isEmpty()) {
            note(Kind.UNDRAWN_LETTERS, unknown);
        }
    }

    private void sign(Element sym) {
        if (!Numbering.hasSign(Reader.sign(sym))) {
            note(Kind.UNDRAWN_LETTERS, sym.attribute("font", "Wingdings"));
        }
    }

    private void field(String written) {
        var name = Reader.name(written);
        if (part == Part.BODY && (name.equals("PAGE") || name.equals("NUMPAGES"))) {
            note(Kind.UNDRAWN_PAGE_NUMBER, "");
        } else if (FIELDS.contains(name)) {
            note(Kind.UNDRAWN_FIELD, name);
        }
    }

    private void drawing(Element drawing) {
        for (var frame : drawing.elements()) {
            var data = child(child(frame, "a:graphic"), "a:graphicData");
            var kind = data == null ? "" : data.attribute("uri", "");
            var blip = Pictures.blip(frame);
            if (blip == null) {
                note(
                        kind.endsWith("/chart")
                                ? Kind.UNDRAWN_CHART
                                : kind.endsWith("/diagram") ? Kind.UNDRAWN_DIAGRAM : Kind.UNDRAWN_SHAPE,
                        "");
            } else if (frame.is("wp:anchor")) {
                note(Kind.UNDRAWN_FLOATING_PICTURE, "");
            } else if (Pictures.changed(frame)) {
                note(Kind.UNDRAWN_CHANGED_PICTURE, "");
            } else {
                picture(blip.attribute("embed", ""));
            }
        }
    }

    private void picture(String reference) {
        if (source.picture(references.get(reference)).isEmpty()) {
            note(Kind.UNDRAWN_PICTURE_KIND, "");
        }
    }

    private void pict(Element pict) {
        for (var shape : pict.elements()) {
            var image = child(shape, "v:imagedata");
            if (shape.is("v:shapetype")) {
                continue;
            }
            if (image == null || child(shape, "v:textbox") != null) {
                note(Kind.UNDRAWN_SHAPE, "");
            } else if (shape.attribute("style", "").contains("position:absolute")
                    || Pictures.length(shape, "width") == 0
                    || Pictures.length(shape, "height") == 0) {
                note(Kind.UNDRAWN_FLOATING_PICTURE, "");
            } else {
                picture(image.attribute("id", ""));
            }
        }
    }

    private void table(Element table, @Nullable Place cell, int depth) {
        int number = tables;
        if (cell == null) {
            tables++;
            number = tables;
        }
        near = cell == null ? new Place.TableCell(part, number, 1, 1) : cell;
        if (depth > DEEPEST) {
            note(Kind.UNDRAWN_DEEP_TABLE, "");
            return;
        }
        var said = child(table, "w:tblPr");
        if (child(said, "w:tblpPr") != null) {
            note(Kind.UNDRAWN_FLOATING_TABLE, "");
        }
        if (Properties.NONE.over(said).on("w:bidiVisual")) {
            note(Kind.UNDRAWN_RIGHT_TO_LEFT, "");
        }
        int row = 0;
        for (var tr : TableReader.rows(table)) {
            row++;
            int column = 0;
            for (var tc : TableReader.cellsOf(tr)) {
                column++;
                var here = cell == null ? new Place.TableCell(part, number, row, column) : cell;
                near = here;
                cell(tc);
                blocks(tc, here, depth);
            }
        }
    }

    private void cell(Element tc) {
        var properties = Properties.NONE.over(child(tc, "w:tcPr"));
        var borders = properties.find("w:tcBorders").orElse(null);
        if (child(borders, "w:tl2br") != null || child(borders, "w:tr2bl") != null) {
            note(Kind.UNDRAWN_DIAGONAL, "");
        }
        if (!List.of("lrTb", "lr").contains(properties.value("w:textDirection", "lrTb"))) {
            note(Kind.UNDRAWN_TURNED_TEXT, "");
        }
    }

    private void section(Element said) {
        var columns = child(said, "w:cols");
        var properties = Properties.NONE.over(said);
        var kinds = new ArrayList<Kind>();
        if (columns != null && Measure.whole(columns.attribute("num", "1"), 1) > 1) {
            kinds.add(Kind.UNDRAWN_COLUMNS);
        }
        if (properties.find("w:pgBorders").isPresent()) {
            kinds.add(Kind.UNDRAWN_PAGE_FRAME);
        }
        if (properties.find("w:lnNumType").isPresent()) {
            kinds.add(Kind.UNDRAWN_LINE_NUMBERS);
        }
        if (!properties.value("w:vAlign", "top").equals("top")) {
            kinds.add(Kind.UNDRAWN_PLACED_PAGE);
        }
        kinds.forEach(kind -> note(kind, ""));
    }
}
