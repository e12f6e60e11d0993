package estafeta.document.pdf;

import static estafeta.document.pdf.StyleSheet.child;

import estafeta.document.template.Node.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a part of a document into blocks, each with all that styles, tables and lists give it. */
final class Reader {

    private static final float SMALL_CAPITALS = 0.8f;
    private static final Locale RUSSIAN = Locale.of("ru");

    /** A field of Word: what it is, and whether its result is being read or put in place by us. */
    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean shown;
        boolean counted;
    }

    /** The page that is being read for: «2» of «5»; empty for the text itself. */
    record Pages(String number, String all) {}

    private final Source source;
    private final StyleSheet styles;
    private final Numbering numbering;
    private final Map<String, String> references;
    private final Pages pages;
    private final Deque<Field> fields = new ArrayDeque<>();

    Reader(Source source, String part, Numbering numbering, Pages pages) {
        this.source = source;
        this.styles = source.styles();
        this.numbering = numbering;
        this.references = source.file().references(part);
        this.pages = pages;
    }

    List<Block> blocks(Element container) {
        return blocks(container, Properties.NONE, Properties.NONE);
    }

    List<Block> blocks(Element container, Properties tableParagraph, Properties tableRun) {
        var blocks = new ArrayList<Block>();
        for (var element : container.elements()) {
            switch (element.name()) {
                case "w:p" -> {
                    blocks.add(paragraph(element, tableParagraph, tableRun));
                    var section = child(child(element, "w:pPr"), "w:sectPr");
                    if (section != null) {
                        blocks.add(new Block.SectionEnd(section));
                    }
                }
                case "w:tbl" -> new TableReader(this, source).read(element).ifPresent(blocks::add);
                case "w:sectPr" -> blocks.add(new Block.SectionEnd(element));
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo" ->
                    blocks.addAll(blocks(element, tableParagraph, tableRun));
                case "mc:AlternateContent" -> blocks.addAll(blocks(chosen(element), tableParagraph, tableRun));
                default -> {}
            }
        }
        return blocks;
    }

    /** What a reader of today takes of several ways to say the same. */
    static Element chosen(Element alternatives) {
        var choice = child(alternatives, "mc:Choice");
        return choice == null ? alternatives : choice;
    }

    private Block.Paragraph paragraph(Element p, Properties tableParagraph, Properties tableRun) {
        var said = child(p, "w:pPr");
        var style = styles.styleOf(said);
        var styled = styles.paragraph(style);
        var list = child(said, "w:numPr");
        var listOfStyle = list == null ? styled.find("w:numPr").orElse(null) : null;
        var base = styles.paragraphDefaults().over(tableParagraph);
        var properties = listOfStyle == null
                ? base.over(styled).over(list == null ? null : ofLevel(list, "w:pPr"))
                : base.over(ofLevel(listOfStyle, "w:pPr")).over(styled);
        var shape = Shape.of(style, properties.over(said));
        var runs = styles.runsOf(style, tableRun);
        var marked = runs.over(child(said, "w:rPr"));
        var mark = styles.look(marked);
        var pieces = new ArrayList<Piece>();
        var numbered = list == null ? listOfStyle : list;
        var label = numbered == null ? null : numbering.next(numbered);
        if (label != null && !marked.on("w:vanish")) {
            label(label, marked, pieces);
        }
        inline(p, runs, pieces);
        return new Block.Paragraph(shape, mark, List.copyOf(pieces));
    }

    private @Nullable Element ofLevel(Element numPr, String name) {
        return child(numbering.levelOf(numPr), name);
    }

    private void label(Numbering.Label label, Properties marked, List<Piece> pieces) {
        var said = child(label.level(), "w:rPr");
        var look = styles.look(marked.over(said));
        var plain = new Look(look.face(), look.size(), look.colour(), false, false, 0, 0, 1, -1);
        words(label.words(), plain, pieces);
        var after = child(label.level(), "w:suff");
        switch (after == null ? "tab" : after.attribute("val", "tab")) {
            case "tab" -> pieces.add(new Piece.Tab(plain, null));
            case "space" -> pieces.add(new Piece.Words(" ", plain));
            default -> {}
        }
    }

    private void inline(Element container, Properties runs, List<Piece> pieces) {
        for (var element : container.elements()) {
            switch (element.name()) {
                case "w:r" -> run(element, element, runs, pieces);
                case "w:fldSimple" -> {
                    var field = new Field();
                    field.code.append(element.attribute("instr", ""));
                    fields.push(field);
                    show(field, styles.look(runs), pieces);
                    inline(element, runs, pieces);
                    fields.pop();
                }
                case "w:hyperlink",
                        "w:ins",
                        "w:moveTo",
                        "w:smartTag",
                        "w:sdt",
                        "w:sdtContent",
                        "w:customXml",
                        "w:dir" -> inline(element, runs, pieces);
                case "mc:AlternateContent" -> inline(chosen(element), runs, pieces);
                default -> {}
            }
        }
    }

    private void run(Element run, Element content, Properties runs, List<Piece> pieces) {
        var properties = styles.run(runs, child(run, "w:rPr"));
        var look = styles.look(properties);
        for (var element : content.elements()) {
            switch (element.name()) {
                case "w:fldChar" -> field(element.attribute("fldCharType", ""), look, pieces);
                case "w:instrText" -> {
                    if (!fields.isEmpty()) {
                        fields.element().code.append(element.text());
                    }
                }
                case "mc:AlternateContent" -> run(run, chosen(element), runs, pieces);
                default -> {
                    if (!properties.on("w:vanish")
                            && fields.stream().allMatch(field -> field.shown && !field.counted)) {
                        shown(element, properties, look, pieces);
                    }
                }
            }
        }
    }

    private void shown(Element element, Properties properties, Look look, List<Piece> pieces) {
        switch (element.name()) {
            case "w:t" -> text(element, properties, look, pieces);
            case "w:tab" -> pieces.add(new Piece.Tab(look, null));
            case "w:ptab" ->
                pieces.add(new Piece.Tab(
                        look,
                        switch (element.attribute("alignment", "left")) {
                            case "center" -> Shape.Stop.Kind.CENTRE;
                            case "right" -> Shape.Stop.Kind.RIGHT;
                            default -> Shape.Stop.Kind.LEFT;
                        }));
            case "w:br" ->
                pieces.add(new Piece.Turn(
                        !element.attribute("type", "textWrapping").equals("textWrapping"), look));
            case "w:cr" -> pieces.add(new Piece.Turn(false, look));
            case "w:noBreakHyphen" -> words("\u2011", look, pieces);
            case "w:softHyphen" -> words("\u00ad", look, pieces);
            case "w:sym" -> words(Character.toString(Numbering.sign(sign(element))), look, pieces);
            case "w:pgNum" -> words(pages.number, look, pieces);
            case "w:drawing" -> drawing(element, look, pieces);
            case "w:pict" -> pict(element, look, pieces);
            default -> {}
        }
    }

    static int sign(Element sym) {
        var code = sym.attribute("char", "");
        return code.matches("[0-9A-Fa-f]{1,4}") ? Integer.parseInt(code, 16) : '?';
    }

    private void field(String what, Look look, List<Piece> pieces) {
        switch (what) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    show(fields.element(), look, pieces);
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    show(fields.pop(), look, pieces);
                }
            }
            default -> {}
        }
    }

    /** The number of a page is ours to tell; of other fields what Word has last shown is shown. */
    private void show(Field field, Look look, List<Piece> pieces) {
        var code = name(field.code.toString());
        if (!field.shown && (code.equals("PAGE") || code.equals("NUMPAGES"))) {
            words(code.equals("PAGE") ? pages.number : pages.all, look, pieces);
            field.counted = true;
        }
        field.shown = true;
    }

    static String name(String code) {
        return code.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static void text(Element t, Properties properties, Look look, List<Piece> pieces) {
        var written = t.text().replaceAll("[\\n\\r]+", " ");
        var text = t.attribute("space", "").equals("preserve") ? written : written.strip();
        if (properties.on("w:caps")) {
            words(text.toUpperCase(RUSSIAN), look, pieces);
        } else if (properties.on("w:smallCaps")) {
            var small = look.smaller(SMALL_CAPITALS, 0);
            text.codePoints().forEach(letter -> {
                boolean lower = Character.isLowerCase(letter);
                words(Character.toString(letter).toUpperCase(RUSSIAN), lower ? small : look, pieces);
            });
        } else {
            words(text, look, pieces);
        }
    }

    /** A letter that the face lacks is taken of another. */
    static void words(String text, Look look, List<Piece> pieces) {
        int from = 0;
        var face = look.face();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            var having = letter < ' ' ? look.face() : look.face().having(Look.drawn(letter));
            if (having != face) {
                add(text.substring(from, at), look.with(face), pieces);
                from = at;
                face = having;
            }
        }
        add(text.substring(from), look.with(face), pieces);
    }

    private static void add(String text, Look look, List<Piece> pieces) {
        int from = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', from)) {
            put(text.substring(from, tab), look, pieces);
            pieces.add(new Piece.Tab(look, null));
            from = tab + 1;
        }
        put(text.substring(from), look, pieces);
    }

    private static void put(String text, Look look, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Piece.Words(text, look));
        }
    }

    private void drawing(Element drawing, Look look, List<Piece> pieces) {
        for (var inline : drawing.elements("wp:inline")) {
            var extent = child(inline, "wp:extent");
            var blip = Pictures.blip(inline);
            if (extent != null && blip != null) {
                picture(
                        blip.attribute("embed", ""),
                        Measure.emu(extent.attribute("cx", "")),
                        Measure.emu(extent.attribute("cy", "")),
                        look,
                        pieces);
            }
        }
    }

    private void pict(Element pict, Look look, List<Piece> pieces) {
        for (var shape : pict.elements()) {
            var image = child(shape, "v:imagedata");
            if (image != null) {
                picture(
                        image.attribute("id", ""),
                        Pictures.length(shape, "width"),
                        Pictures.length(shape, "height"),
                        look,
                        pieces);
            }
        }
    }

    private void picture(String reference, float width, float height, Look look, List<Piece> pieces) {
        if (width > 0 && height > 0) {
            source.picture(references.get(reference))
                    .ifPresent(picture -> pieces.add(new Piece.Shown(picture, width, height, look)));
        }
    }
}
