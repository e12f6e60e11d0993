package estafeta.matching.web;

import estafeta.matching.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the pairs of a search serve less well than others, and what serving them better would cost. The price is absent
 * where it takes long to find and nobody has asked for it.
 *
 * @param most new mentees that the rules give one mentor at most
 */
public record FairnessPage(
        String run,
        String nodeName,
        String title,
        Outcome outcome,
        int most,
        List<Full> fullest,
        List<Weak> weakest,
        List<Groups> groups,
        @Nullable Price price) {
    /** A mentor who got many, beside the {@code present} ones. */
    public record Full(String name, String about, int mentees, int places, int present) {}

    /** One of the weakest pairs; {@code href} leads to the mentor's replacing, of an approved one to the pair. */
    public record Weak(
            String href,
            String mentee,
            String about,
            String aspect,
            String mentor,
            long percent,
            List<Reason> reasons,
            boolean approved) {}

    /** How mentees fare by where they work, or by what kind of organisation it is. */
    public record Groups(String title, String column, List<Row> rows) {
        public boolean evenly() {
            return rows.stream().allMatch(row -> row.behind().isEmpty());
        }
    }

    /** {@code behind} says in which way it is behind the others. */
    public record Row(String name, int wanted, int matched, long mean, long worst, List<String> behind) {}

    /** What each goal would give, and how far it is from the present one, in words. */
    public record Price(List<Line> lines, List<String> sentences) {}

    /** A goal; {@code variant} where a search by it stands beside this one already, {@code same} if none is worth while. */
    public record Line(
            String code,
            String goal,
            long points,
            Outcome outcome,
            boolean present,
            boolean same,
            @Nullable String variant) {}
}
