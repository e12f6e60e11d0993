package estafeta.demo.bench;

import java.util.UUID;

/** An organisation of the bench's country. */
record Site(UUID id, Sort sort, boolean city, int weight) {}
