package estafeta.mentorship.web;

import org.jspecify.annotations.Nullable;

/** What is chosen for one pair on its own page, and what was seen there when it was opened. */
public record FateForm(
        String fate, String until, String kind, String newcomer, String newcomerWords, String consented, String seen) {
    public FateForm {
        fate = text(fate);
        until = text(until);
        kind = text(kind);
        newcomer = text(newcomer);
        newcomerWords = text(newcomerWords);
        consented = text(consented);
        seen = text(seen);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
