package estafeta.shell;

/** How the viewer wants the pages: light, dark or as the device says; «версия для слабовидящих» on or off. */
public record Look(Theme theme, boolean clear) {
    /** Colours of the page. */
    public enum Theme {
        AUTO,
        LIGHT,
        DARK;

        public String css() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
