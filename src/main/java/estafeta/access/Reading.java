package estafeta.access;

import java.time.Instant;

/** Somebody looked: the name shown, what was opened, in which hour. */
public record Reading(String name, String what, Instant hour) {}
