package estafeta.access;

import estafeta.kernel.Viewer;

/** A sign-in found by its token: who is looking, and whether the second factor is still owed. */
public record SignedIn(SignInId id, Viewer viewer, Stage stage) {
    /** What is missing before the program opens. */
    public enum Stage {
        COMPLETE,
        CODE_OWED,
        SECOND_FACTOR_TO_SET_UP
    }

    public boolean complete() {
        return stage == Stage.COMPLETE;
    }
}
