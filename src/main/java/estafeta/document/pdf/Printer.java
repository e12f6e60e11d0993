package estafeta.document.pdf;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Writes sheets as PDF: with its fonts inside, to be searched and copied; of the same sheets the same to the byte. */
final class Printer implements AutoCloseable {

    private static final String LANGUAGE = "ru-RU";
    private static final float THOUSAND = 1000;

    private final PDDocument document = new PDDocument();
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final List<TrueTypeFont> opened = new ArrayList<>();
    private final Map<String, PDImageXObject> pictures = new HashMap<>();

    private Printer() {}

    static byte[] print(List<Sheet> sheets, Imprint imprint) {
        try (var printer = new Printer()) {
            for (var sheet : sheets) {
                printer.page(sheet);
            }
            return saved(printer.document, imprint);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One after another. */
    static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] joined(List<byte[]> papers, Imprint imprint) {
        var opened = new ArrayList<PDDocument>();
        try (var all = new PDDocument()) {
            var merger = new PDFMergerUtility();
            for (var paper : papers) {
                var one = Loader.loadPDF(paper);
                opened.add(one);
                merger.appendDocument(all, one);
            }
            return saved(all, imprint);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            opened.forEach(Printer::close);
        }
    }

    /** What another program has made, saying of itself what we say. */
    static byte[] marked(byte[] pdf, Imprint imprint) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return saved(document, imprint);
        }
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] saved(PDDocument document, Imprint imprint) throws IOException {
        var information = new PDDocumentInformation();
        if (!imprint.title().isBlank()) {
            information.setTitle(imprint.title());
        }
        if (!imprint.author().isBlank()) {
            information.setAuthor(imprint.author());
        }
        if (imprint.made() != null) {
            Calendar made = GregorianCalendar.from(imprint.made().atZone(ZoneOffset.UTC));
            information.setCreationDate(made);
            information.setModificationDate(made);
        }
        document.setDocumentInformation(information);
        document.setDocumentId(0L);
        var catalogue = document.getDocumentCatalog();
        catalogue.setLanguage(LANGUAGE);
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(!imprint.title().isBlank());
        catalogue.setViewerPreferences(preferences);
        var written = new ByteArrayOutputStream(1 << 16);
        document.save(written);
        return written.toByteArray();
    }

    private void page(Sheet sheet) throws IOException {
        var page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var ink = new ArrayList<>(sheet.ink());
            ink.sort(Comparator.comparingInt(Printer::layer));
            for (var drop : ink) {
                draw(drop, sheet.height(), content);
            }
        }
    }

    /** Grounds lie under all else. */
    private static int layer(Ink drop) {
        return switch (drop) {
            case Ink.Fill fill -> 0;
            case Ink.Shown shown -> 1;
            case Ink.Rule rule -> 2;
            case Ink.Letters letters -> 3;
        };
    }

    private void draw(Ink drop, float height, PDPageContentStream content) throws IOException {
        switch (drop) {
            case Ink.Fill fill -> {
                content.setNonStrokingColor(new Color(fill.colour()));
                content.addRect(fill.x(), height - fill.y() - fill.height(), fill.width(), fill.height());
                content.fill();
            }
            case Ink.Shown shown ->
                content.drawImage(
                        image(shown.picture()),
                        shown.x(),
                        height - shown.y() - shown.height(),
                        shown.width(),
                        shown.height());
            case Ink.Rule rule -> {
                content.setStrokingColor(new Color(rule.colour()));
                content.setLineWidth(rule.width());
                content.setLineDashPattern(rule.dash() == 0 ? new float[0] : new float[] {rule.dash()}, 0);
                content.moveTo(rule.fromX(), height - rule.fromY());
                content.lineTo(rule.toX(), height - rule.toY());
                content.stroke();
            }
            case Ink.Letters letters -> write(letters, height, content);
        }
    }

    private void write(Ink.Letters letters, float height, PDPageContentStream content) throws IOException {
        var look = letters.look();
        var shown = new StringBuilder(letters.text().length());
        for (int i = 0; i < letters.text().length(); i++) {
            char drawn = Look.drawn(letters.text().charAt(i));
            if (drawn != Look.NOTHING) {
                shown.append(look.face().has(drawn) ? drawn : '?');
            }
        }
        if (shown.toString().isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font(look.face()), look.size());
        content.setNonStrokingColor(new Color(look.colour()));
        content.setCharacterSpacing(look.spacing());
        content.setHorizontalScaling(look.scale() * 100);
        content.newLineAtOffset(letters.x(), height - letters.y());
        if (letters.stretch() == 0) {
            content.showText(shown.toString());
        } else {
            content.showTextWithPositioning(apart(shown.toString(), letters));
        }
        content.endText();
    }

    private static Object[] apart(String text, Ink.Letters letters) {
        float wider = -letters.stretch()
                * THOUSAND
                / letters.look().size()
                / letters.look().scale();
        var parts = new ArrayList<Object>();
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            parts.add(text.substring(from, space + 1));
            parts.add(wider);
            from = space + 1;
        }
        if (from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts.toArray();
    }

    /** Without the substitutions of the font: our widths know nothing of them. */
    private PDFont font(Face face) throws IOException {
        var known = fonts.get(face);
        if (known == null) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(face.content()));
            opened.add(font);
            font.setEnableGsub(false);
            known = PDType0Font.load(document, font, true);
            fonts.put(face, known);
        }
        return known;
    }

    private PDImageXObject image(Picture picture) throws IOException {
        var known = pictures.get(picture.part());
        if (known == null) {
            known = picture.jpeg()
                    ? JPEGFactory.createFromByteArray(document, picture.content())
                    : PDImageXObject.createFromByteArray(document, picture.content(), picture.part());
            pictures.put(picture.part(), known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        document.close();
        for (var font : opened) {
            font.close();
        }
    }
}
