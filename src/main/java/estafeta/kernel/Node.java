package estafeta.kernel;

import java.time.ZoneId;

/** A place in the tree. The path is made of the labels of all nodes above it and its own, joined by dots. */
public record Node(NodeId id, String path, ZoneId zone) {
    public Scope scope() {
        return new Scope(path);
    }
}
