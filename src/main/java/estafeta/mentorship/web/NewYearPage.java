package estafeta.mentorship.web;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.mentorship.Fate;
import estafeta.mentorship.PairAtYearEnd;
import estafeta.mentorship.YearEnd;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pairs of an organisation at the end of a school year: what is proposed for each and what has been chosen. */
public record NewYearPage(
        UUID node,
        String place,
        YearEnd end,
        List<Row> rows,
        Map<String, String> typed,
        List<String> movedOn,
        boolean prepares,
        boolean settles,
        boolean crosses) {
    /** A pair as a line. */
    public record Row(PairAtYearEnd pair, PairAtYearEnd.Proposal proposal, String chosen, String details) {
        public String id() {
            return pair.id().value().toString();
        }

        public String mentors() {
            return names(pair.mentors());
        }

        public String mentees() {
            return names(pair.mentees());
        }

        /** One that says more is chosen on a page of its own. */
        public List<Option> options() {
            return Arrays.stream(Fate.Kind.values())
                    .filter(kind -> !kind.saysMore() || kind.name().equals(chosen))
                    .map(kind -> Option.of(kind.name(), kind.words()))
                    .toList();
        }

        private static String names(List<PairAtYearEnd.Member> members) {
            return members.stream()
                    .map(PairAtYearEnd.Member::name)
                    .map(name -> shortName(name))
                    .collect(Collectors.joining(", "));
        }
    }

    /** What the field of a row shows: what was typed, else what was chosen. */
    public String value(Row row) {
        return typed.getOrDefault("fate-" + row.id(), row.chosen());
    }

    public long undecided() {
        return rows.stream().filter(row -> row.chosen().isEmpty()).count();
    }

    /** How many will be settled. */
    public long ready() {
        return rows.stream()
                .filter(row -> !row.chosen().isEmpty() && !row.chosen().equals(Fate.Kind.LATER.name()))
                .count();
    }

    public String href(String step) {
        return "/new-year/" + node + (step.isEmpty() ? "" : "/" + step);
    }

    public List<Crumb> crumbs() {
        return Stream.of(
                        Stream.of(new Crumb(t("Пары"), "/mentorships")),
                        crosses ? Stream.of(new Crumb(t("Новый учебный год"), "/new-year")) : Stream.<Crumb>of())
                .flatMap(crumbs -> crumbs)
                .toList();
    }

    public List<Crumb> below() {
        return Stream.concat(crumbs().stream(), Stream.of(new Crumb(place, href(""))))
                .toList();
    }
}
