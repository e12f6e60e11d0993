package estafeta.shell;

/** A stretch of the way: carried already, carried now by the viewer or by another, or still ahead. */
public record LaneStep(String title, String words, Stage stage) {
    /** Where the baton is seen from this stretch. */
    public enum Stage {
        DONE("done"),
        MINE("now"),
        THEIRS("now theirs"),
        AHEAD("");

        private final String css;

        Stage(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }

        public boolean now() {
            return this == MINE || this == THEIRS;
        }
    }
}
