package estafeta.kernel;

import java.time.Instant;

/** A kept file: its name as given, its type as told by its content, its size in bytes. */
public record StoredFile(FileId id, NodeId node, String name, String type, long size, Instant keptAt) {}
