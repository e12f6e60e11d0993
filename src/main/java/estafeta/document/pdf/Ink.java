package estafeta.document.pdf;

/** What stands on a page; in points from its upper left corner. */
sealed interface Ink {

    Ink moved(float right, float down);

    /** Letters from here on along a line; each space is wider by {@code stretch}. */
    record Letters(float x, float y, String text, Look look, float stretch) implements Ink {
        @Override
        public Letters moved(float right, float down) {
            return new Letters(x + right, y + down, text, look, stretch);
        }
    }

    /** A straight line; {@code dash} of 0 is unbroken. */
    record Rule(float fromX, float fromY, float toX, float toY, float width, int colour, float dash) implements Ink {
        @Override
        public Rule moved(float right, float down) {
            return new Rule(fromX + right, fromY + down, toX + right, toY + down, width, colour, dash);
        }
    }

    record Fill(float x, float y, float width, float height, int colour) implements Ink {
        @Override
        public Fill moved(float right, float down) {
            return new Fill(x + right, y + down, width, height, colour);
        }
    }

    record Shown(float x, float y, float width, float height, Picture picture) implements Ink {
        @Override
        public Shown moved(float right, float down) {
            return new Shown(x + right, y + down, width, height, picture);
        }
    }
}
