package estafeta.kernel;

/**
 * Forms that are done each time they come, each time outside of a transaction: a sign-in answers with a cookie, which is
 * not kept for a second answer, and counts tries by itself. Implemented by access.
 */
public interface DoneEachTime {
    boolean doneEachTime(String path);
}
