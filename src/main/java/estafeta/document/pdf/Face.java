package estafeta.document.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A face of the fonts that come along, with the widths of Times New Roman, Arial and Courier New. */
enum Face {
    SERIF("Serif-Regular"),
    SERIF_BOLD("Serif-Bold"),
    SERIF_ITALIC("Serif-Italic"),
    SERIF_BOLD_ITALIC("Serif-BoldItalic"),
    SANS("Sans-Regular"),
    SANS_BOLD("Sans-Bold"),
    SANS_ITALIC("Sans-Italic"),
    SANS_BOLD_ITALIC("Sans-BoldItalic"),
    MONO("Mono-Regular"),
    MONO_BOLD("Mono-Bold"),
    MONO_ITALIC("Mono-Italic"),
    MONO_BOLD_ITALIC("Mono-BoldItalic");

    private static final int STYLES = 4;
    private static final int LETTERS = 1 << 16;
    private static final Face[] ALL = values();

    private final String file;
    private volatile float @Nullable [] widths;
    private volatile byte @Nullable [] content;
    private float ascent;
    private float descent;
    private float gap;

    Face(String file) {
        this.file = file;
    }

    /** The nearest face to a font by its name: fonts that we do not have are drawn by their likes. */
    static Face of(String font, boolean bold, boolean italic) {
        var name = font.toLowerCase(Locale.ROOT);
        int family = name.matches(".*(courier|mono|consol|typewriter).*")
                ? MONO.ordinal()
                : name.matches(
                                ".*(arial|calibri|helvetic|verdana|tahoma|sans|segoe|roboto|trebuchet|aptos|gothic|inter).*")
                        ? SANS.ordinal()
                        : SERIF.ordinal();
        return ALL[family + (bold ? 1 : 0) + (italic ? 2 : 0)];
    }

    /** This face or, of another family, the one that has the letter. */
    Face having(int letter) {
        if (has(letter)) {
            return this;
        }
        int style = ordinal() % STYLES;
        for (int family = 0; family < ALL.length; family += STYLES) {
            if (ALL[family + style].has(letter)) {
                return ALL[family + style];
            }
        }
        return this;
    }

    boolean has(int letter) {
        return letter < LETTERS && metrics()[letter] >= 0;
    }

    /** Of one letter, in ems. */
    float width(int letter) {
        float width = letter < LETTERS ? metrics()[letter] : -1;
        return width < 0 ? metrics()['?'] : width;
    }

    float ascent() {
        metrics();
        return ascent;
    }

    float descent() {
        metrics();
        return descent;
    }

    /** What the font wants between two lines. */
    float gap() {
        metrics();
        return gap;
    }

    /** The font itself, read once. */
    byte[] content() {
        var known = content;
        if (known != null) {
            return known;
        }
        try (var font = Face.class.getResourceAsStream("/liberation/Liberation" + file + ".ttf")) {
            var read = Objects.requireNonNull(font, file).readAllBytes();
            content = read;
            return read;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private float[] metrics() {
        var known = widths;
        return known == null ? measured() : known;
    }

    private synchronized float[] measured() {
        var known = widths;
        if (known != null) {
            return known;
        }
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(content()))) {
            float em = font.getUnitsPerEm();
            var letters = font.getUnicodeCmapLookup();
            var measured = new float[LETTERS];
            for (int letter = 0; letter < LETTERS; letter++) {
                int glyph = letters.getGlyphId(letter);
                measured[letter] = glyph == 0 ? -1 : font.getAdvanceWidth(glyph) / em;
            }
            var lines = font.getHorizontalHeader();
            ascent = lines.getAscender() / em;
            descent = -lines.getDescender() / em;
            gap = lines.getLineGap() / em;
            widths = measured;
            return measured;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
