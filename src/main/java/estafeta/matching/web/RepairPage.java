package estafeta.matching.web;

import java.util.List;

/** Mentors who might be gone, and what is proposed for the pairs of those ticked; {@code proposed} once some are. */
public record RepairPage(
        String node,
        String nodeName,
        List<Mentor> away,
        List<Mentor> others,
        boolean working,
        boolean proposed,
        boolean proven,
        int kept,
        List<Move> moves) {
    public record Mentor(String id, String name, String about, boolean ticked) {}

    /** A pair that goes on with another mentor; {@code to} is empty if nobody is found, {@code href} where it is done. */
    public record Move(
            String mentee,
            String about,
            String from,
            String to,
            String toAbout,
            List<Reason> reasons,
            long percent,
            boolean atWork,
            String href) {}
}
