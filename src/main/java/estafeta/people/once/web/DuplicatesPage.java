package estafeta.people.once.web;

import static estafeta.shell.Text.t;

import estafeta.people.likeness.Degree;
import estafeta.people.likeness.Ground;
import estafeta.shell.Crumb;
import estafeta.shell.Tab;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairs of records: those that may be of one person, those told apart, those that became one. */
public record DuplicatesPage(
        List<Row> rows,
        DuplicatesFilter filter,
        List<Tab> tabs,
        @Nullable String next,
        List<Crumb> crumbs) {

    /** Two records beside each other; in the words of the tab they stand under. */
    public record Row(
            UUID id,
            UUID one,
            UUID other,
            String oneName,
            String otherName,
            String onePlace,
            String otherPlace,
            int score,
            List<Line> grounds,
            String decided) {
        public String compare() {
            return "/people/" + one + "/same/" + other;
        }

        public String apart() {
            return "/people/" + one + "/apart/" + other;
        }

        public String likely() {
            var words = t(Degree.of(score).words());
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }

    /** What speaks for one person or against, with its weight. */
    public record Line(String words, int weight) {
        static List<Line> of(String[] grounds) {
            return Arrays.stream(grounds).map(Ground::valueOf).map(Line::of).toList();
        }

        static Line of(Ground ground) {
            return new Line(t(ground.words()), ground.weight());
        }

        public boolean against() {
            return weight < 0;
        }

        /** «+40», «−60». */
        public String signed() {
            return weight < 0 ? "−" + -weight : "+" + weight;
        }
    }

    /** As it comes from the database. */
    record Found(
            UUID id,
            UUID one,
            UUID other,
            String oneName,
            String otherName,
            @Nullable String onePlace,
            @Nullable String otherPlace,
            int rank,
            String[] grounds,
            @Nullable Instant at,
            @Nullable UUID account) {}

    public boolean waiting() {
        return filter.show().isEmpty();
    }

    public boolean apart() {
        return filter.show().equals(DuplicatesFilter.APART);
    }
}
