package estafeta.matching.web;

import estafeta.matching.Run.State;

/** A search that is under way, or was stopped. */
public record WorkingPage(String href, String node, String nodeName, State state, String madeAt) {
    public boolean working() {
        return state != State.CANCELLED;
    }

    /** How much is done, of a hundred: by steps, for the longest of them says nothing in between. */
    public int percent() {
        return state == State.GATHERING ? 15 : 55;
    }
}
