package estafeta.document.pdf;

import java.util.List;

/**
 * A line of a paragraph as it will be drawn: its marks from the left of the text area and from the base of the letters.
 * {@code turns} where a new page begins after it.
 */
record Line(float height, float base, List<Mark> marks, boolean turns) {

    sealed interface Mark {
        float x();
    }

    record Letters(float x, String text, Look look, float stretch, float width) implements Mark {}

    /** The way of a tab that is underlined. */
    record Underlined(float x, float width, Look look) implements Mark {}

    record Shown(float x, Piece.Shown picture) implements Mark {}

    private static final float UNDER = 0.11f;
    private static final float THROUGH = -0.26f;
    private static final float THICK = 0.05f;

    void draw(Sheet sheet, float x, float y) {
        float baseline = y + base;
        for (var mark : marks) {
            switch (mark) {
                case Letters letters -> draw(letters, sheet, x + letters.x, baseline);
                case Underlined gap -> rule(sheet, x + gap.x, baseline, gap.width, gap.look, UNDER);
                case Shown shown ->
                    sheet.put(new Ink.Shown(
                            x + shown.x,
                            baseline - shown.picture.height(),
                            shown.picture.width(),
                            shown.picture.height(),
                            shown.picture.picture()));
            }
        }
    }

    private static void draw(Letters letters, Sheet sheet, float x, float baseline) {
        var look = letters.look;
        if (look.highlight() >= 0) {
            sheet.put(new Ink.Fill(
                    x,
                    baseline - look.ascent(),
                    letters.width,
                    look.ascent() + look.face().descent() * look.size(),
                    look.highlight()));
        }
        sheet.put(new Ink.Letters(x, baseline - look.rise(), letters.text, look, letters.stretch));
        if (look.underline()) {
            rule(sheet, x, baseline, letters.width, look, UNDER);
        }
        if (look.strike()) {
            rule(sheet, x, baseline - look.rise(), letters.width, look, THROUGH);
        }
    }

    private static void rule(Sheet sheet, float x, float baseline, float width, Look look, float share) {
        float y = baseline + look.size() * share;
        sheet.put(new Ink.Rule(x, y, x + width, y, look.size() * THICK, look.colour(), 0));
    }
}
