package estafeta.notification;

import org.jspecify.annotations.Nullable;

/** What a letter says: the subject, the text, and the link to the thing to do. */
record Letter(String subject, String text, @Nullable String link) {
    String body() {
        return link == null ? text : text + "\n\n" + link + "\n";
    }
}
