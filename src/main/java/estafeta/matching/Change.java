package estafeta.matching;

import estafeta.matching.engine.Mentee;

/**
 * Why a proposed pair cannot be approved any more: something has changed since the search.
 *
 * @param mentor his id in the search
 * @param detail who is the mentor now, or how many places are free; empty where nothing more is to be said
 */
public record Change(Mentee place, String mentor, What what, String detail) {
    /** What has changed. */
    public enum What {
        MENTEE_AWAY,
        MENTOR_AWAY,
        MENTORED,
        NO_PLACES,
        APART
    }
}
