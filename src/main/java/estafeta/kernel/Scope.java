package estafeta.kernel;

/** Where in the tree a thing lives: what a grant is compared with. */
public record Scope(String path) {
    public boolean within(String ancestor) {
        return path.equals(ancestor) || path.startsWith(ancestor + ".");
    }
}
