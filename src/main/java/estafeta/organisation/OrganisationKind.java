package estafeta.organisation;

/** What a node of the tree may be, and what it may stand under. A kind is not a depth: big cities have okrugs, colleges hang on the region. */
public enum OrganisationKind {
    REGION,
    MUNICIPALITY,
    ORGANISATION,
    PARTNER;

    boolean standsAtTheTop() {
        return this == REGION || this == PARTNER;
    }

    boolean standsUnder(OrganisationKind parent) {
        return switch (this) {
            case REGION -> false;
            case MUNICIPALITY -> parent == REGION || parent == MUNICIPALITY;
            case ORGANISATION -> parent != PARTNER;
            case PARTNER -> parent == REGION || parent == MUNICIPALITY;
        };
    }

    /** Whether others are counted under it rather than working in it. */
    public boolean territory() {
        return this == REGION || this == MUNICIPALITY;
    }
}
