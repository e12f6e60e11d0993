package estafeta.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the sending of letters stands: whether a mail server is set, how many letters wait and since when, how many were given up. */
public record Outbox(
        boolean serverSet,
        int waiting,
        @Nullable Instant oldest,
        int failed,
        @Nullable String trouble) {
    public boolean stuck() {
        return waiting > 0 && !serverSet || failed > 0;
    }
}
