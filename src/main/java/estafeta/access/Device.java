package estafeta.access;

import java.time.Instant;

/** A device on which somebody is signed in. */
public record Device(
        SignInId id, String device, boolean persistent, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
