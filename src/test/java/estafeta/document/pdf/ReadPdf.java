package estafeta.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF read as a stranger would: its letters with their places on the page, in points from the upper left corner. */
record ReadPdf(List<List<Letter>> pages) {

    record Letter(String text, float x, float end, float y) {}

    static ReadPdf of(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<List<Letter>>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(letters(document, page));
            }
            return new ReadPdf(pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Letter> letters(PDDocument document, int page) throws IOException {
        var letters = new ArrayList<Letter>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                letters.add(new Letter(at.getUnicode(), at.getX(), at.getX() + at.getWidth(), at.getY()));
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return letters;
    }

    int count() {
        return pages.size();
    }

    private static String inked(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    /** The letters of a page as they were written, without spaces. */
    String letters(int page) {
        var text = new StringBuilder();
        pages.get(page - 1).forEach(letter -> text.append(letter.text));
        return inked(text.toString());
    }

    String letters() {
        var text = new StringBuilder();
        for (int page = 1; page <= count(); page++) {
            text.append(letters(page));
        }
        return text.toString();
    }

    /** The letters of these words, which were written one after another. */
    List<Letter> found(int page, String words) {
        var letters = pages.get(page - 1).stream()
                .filter(letter -> !inked(letter.text).isEmpty())
                .toList();
        var text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.text));
        int at = text.indexOf(inked(words));
        if (at < 0) {
            throw new AssertionError("«" + words + "» is not on page " + page + ": " + text);
        }
        return letters.subList(at, at + inked(words).length());
    }

    float left(int page, String words) {
        return found(page, words).getFirst().x;
    }

    float right(int page, String words) {
        return found(page, words).getLast().end;
    }

    float line(int page, String words) {
        return found(page, words).getFirst().y;
    }
}
