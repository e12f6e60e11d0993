package estafeta.mentorship;

import org.jspecify.annotations.Nullable;

/** The places of a mentor in a time: how many were said, if ever, and how many mentees take one at once at most. */
public record MentorPlaces(@Nullable Integer said, int taken) {
    public boolean asked() {
        return said != null;
    }

    /** Who was never asked has as many as there may be. */
    public int all() {
        return said == null ? Readiness.MOST : said;
    }

    public int free() {
        return freeOf(all());
    }

    /** Free ones if there were so many. */
    public int freeOf(int places) {
        return Math.max(0, places - taken);
    }
}
