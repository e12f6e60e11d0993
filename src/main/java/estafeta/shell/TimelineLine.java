package estafeta.shell;

import java.util.List;

/** One thing that happened: when, what, by whom, why, with its papers. */
public record TimelineLine(String when, String what, String who, String why, List<Paper> papers, Mark mark) {
    /** How the dot before the line looks. */
    public enum Mark {
        PLAIN,
        GOOD,
        MINE;

        public String css() {
            return this == PLAIN ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static TimelineLine of(String when, String what, String who, String why) {
        return new TimelineLine(when, what, who, why, List.of(), Mark.PLAIN);
    }

    TimelineLine withoutReason() {
        return new TimelineLine(when, what, who, "", papers, mark);
    }
}
