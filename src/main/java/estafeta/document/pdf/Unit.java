package estafeta.document.pdf;

/** What follows downwards on a page: {@code gap} is the room above it, and what is {@code glued} stays with the next. */
sealed interface Unit {

    float gap();

    float height();

    boolean glued();

    @FunctionalInterface
    interface Drawing {
        void draw(Sheet sheet, float x, float y);
    }

    /** A line of text, or something else that is not parted. */
    record Strip(float gap, float height, boolean glued, boolean onNewPage, boolean turns, Drawing drawing)
            implements Unit {}

    /** A row of a table, which may be parted. */
    record TableRow(Rows rows, int number, float gap) implements Unit {
        @Override
        public float height() {
            return rows.height(number);
        }

        @Override
        public boolean glued() {
            return rows.glued(number);
        }
    }
}
