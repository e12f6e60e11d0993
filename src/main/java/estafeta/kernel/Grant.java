package estafeta.kernel;

/** A role at a node. */
public record Grant(Role role, Node node) {}
