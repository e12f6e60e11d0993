package estafeta.shell.web;

import java.util.List;

/** A form that came too late, with everything typed into it. */
public record ExpiredPage(String action, List<Typed> typed, boolean signedIn, boolean file) {
    /** One sent field. */
    public record Typed(String name, String value) {}
}
