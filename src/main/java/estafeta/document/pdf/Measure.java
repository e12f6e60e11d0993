package estafeta.document.pdf;

import java.util.function.Function;

/** Lengths of Word in points. What is written wrongly counts as not written, what is absurd as the most that Word has. */
final class Measure {

    /** The longest side of a page in Word, 22 inches. */
    static final float MOST = 1584;

    private static final float TWIPS = 20;
    private static final float HALVES = 2;
    private static final float EIGHTHS = 8;
    private static final float EMU = 12_700;

    private Measure() {}

    static float twips(String written, float otherwise) {
        return read(written, TWIPS, otherwise);
    }

    /** Of the size of letters. */
    static float halves(String written, float otherwise) {
        return read(written, HALVES, otherwise);
    }

    /** Of the width of lines. */
    static float eighths(String written, float otherwise) {
        return read(written, EIGHTHS, otherwise);
    }

    /** Of pictures, which are made smaller to fit. */
    static float emu(String written) {
        return written.matches("\\d{1,12}") ? Float.parseFloat(written) / EMU : 0;
    }

    static int whole(String written, int otherwise) {
        return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    private static float read(String written, float inPoint, float otherwise) {
        Function<Float, Float> bounded = points -> Math.clamp(points, -MOST, MOST);
        if (written.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return bounded.apply(Float.parseFloat(written) / inPoint);
        }
        return written.matches("-?\\d{1,6}(\\.\\d{1,6})?(pt|cm|mm|in|pc)") ? bounded.apply(said(written)) : otherwise;
    }

    /** «12pt», «1.25cm», as the strict format writes them. */
    static float said(String written) {
        int unit = written.length() - 2;
        float number = Float.parseFloat(written.substring(0, unit));
        return switch (written.substring(unit)) {
            case "cm" -> number * 72 / 2.54f;
            case "mm" -> number * 72 / 25.4f;
            case "in" -> number * 72;
            case "pc" -> number * 12;
            default -> number;
        };
    }
}
