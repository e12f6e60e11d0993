package estafeta.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What opens an invitation: the path of its link, and for a slip its code. */
public record Invited(
        InvitationId id, String name, String path, @Nullable SlipCode code, Instant expiresAt) {}
