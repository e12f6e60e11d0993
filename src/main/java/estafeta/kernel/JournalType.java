package estafeta.kernel;

/** A kind of line in the journal, with the permission one needs to read it at its node. */
public record JournalType(String code, Permission readers) {}
