package estafeta.shell;

/** In whose hands a piece of work is. Always shown as icon and word, colour only repeats it. */
public enum State {
    TURN("turn", "turn"),
    WAIT("wait", "clock"),
    DONE("done", "check"),
    STOP("stop", "alert"),
    NONE("none", "minus");

    private final String css;
    private final String icon;

    State(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    public String css() {
        return css;
    }

    public String icon() {
        return icon;
    }

    /** Whether the viewer is to act: not handed over and not done. */
    public boolean mine() {
        return this == TURN || this == STOP || this == NONE;
    }
}
