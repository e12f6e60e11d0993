package estafeta.demo.bench;

import java.util.UUID;

/** Somebody at work in an organisation, teaching since the school year. */
record Teacher(UUID person, UUID affiliation, UUID place, String name, int since) {}
