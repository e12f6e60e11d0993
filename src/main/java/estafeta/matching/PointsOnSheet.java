package estafeta.matching;

import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.ScoreSheet;
import estafeta.matching.engine.ScoreSheet.Bonus;
import estafeta.matching.engine.ScoreSheet.Span;
import estafeta.mentorship.Side.Aspect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The points of a {@link Scoring} in columns: what is the same for many mentees is reckoned once. Mentors stand by place, so
 * that an organisation is one run of them and a municipality another.
 */
final class PointsOnSheet {
    private final Scoring scoring;
    private final List<Participant> mentors;
    private final Map<UUID, List<Integer>> byPerson = new HashMap<>();
    private final Map<UUID, List<Integer>> avoiding = new HashMap<>();
    private final Map<UUID, List<Integer>> preferring = new HashMap<>();
    private final ScoreSheet.Builder sheet;
    private final Map<Object, Integer> columns = new HashMap<>();
    private final Map<Object, List<Span>> reaches = new HashMap<>();
    private final Map<UUID, Span> organisations = new HashMap<>();
    private final Map<String, Span> municipalities = new HashMap<>();
    private final List<Participants.Wanted> wanted;
    /** Mentors who are alike in what one part asks of them. */
    private final Groups teaching;

    private final Groups strong;
    private final Groups taught;
    private final Groups ranked;
    private final Groups placed;

    PointsOnSheet(Scoring scoring, Participants participants) {
        this.scoring = scoring;
        mentors = participants.mentors().stream()
                .sorted(Comparator.comparing(Participant::municipality)
                        .thenComparing(Participant::organisation)
                        .thenComparing(Participant::id))
                .toList();
        wanted = participants.wanted();
        sheet = ScoreSheet.of(
                mentors.stream().map(mentor -> new Mentor(mentor.id(), 0)).toList());
        teaching = new Groups(mentors, mentor -> List.of(mentor.directions(), mentor.position()));
        strong = new Groups(mentors, Participant::strengths);
        taught = new Groups(mentors, mentor -> Optional.ofNullable(mentor.teachingSince()));
        ranked = new Groups(
                mentors, mentor -> List.of(String.valueOf(mentor.category()), mentor.chief(), mentor.present()));
        placed = new Groups(mentors, scoring::reachedAlike);
        for (int j = 0; j < mentors.size(); j++) {
            var mentor = mentors.get(j);
            note(j, Set.of(mentor.person()), byPerson);
            note(j, mentor.avoids(), avoiding);
            note(j, mentor.prefers(), preferring);
            var here = new Span(j, j + 1);
            organisations.merge(mentor.organisation(), here, PointsOnSheet::joined);
            municipalities.merge(mentor.municipality(), here, PointsOnSheet::joined);
        }
    }

    /** Of one place all stand in a row. */
    private static Span joined(Span before, Span next) {
        return new Span(before.from(), next.to());
    }

    private static void note(int mentor, Set<UUID> persons, Map<UUID, List<Integer>> where) {
        persons.forEach(person ->
                where.computeIfAbsent(person, one -> new ArrayList<>()).add(mentor));
    }

    ScoreSheet sheet() {
        wanted.forEach(this::list);
        return sheet.sheet();
    }

    private void list(Participants.Wanted one) {
        var mentee = one.mentee();
        var aspect = Participants.aspect(one.place());
        sheet.mentee(
                one.place(),
                reach(mentee, aspect),
                bonuses(mentee, aspect),
                apart(mentee),
                columns(mentee, aspect).stream().mapToInt(column -> column).toArray());
    }

    private List<Span> reach(Participant mentee, @Nullable Aspect aspect) {
        return reaches.computeIfAbsent(
                scoring.reachAlike(mentee, aspect),
                alike -> spans(placed.which(
                        mentor -> scoring.reach(mentee, aspect, mentor).isEmpty())));
    }

    private List<Integer> columns(Participant mentee, @Nullable Aspect aspect) {
        var mine = new ArrayList<Integer>();
        if (aspect != Aspect.ADAPTATION) {
            mine.add(column(
                    List.of(Scoring.SUBJECT, mentee.directions(), mentee.position()),
                    Scoring.SUBJECT,
                    teaching,
                    mentor -> points(scoring.subject(mentee, mentor))));
        }
        Scoring.shares(mentee, aspect)
                .forEach((competency, share) -> mine.add(column(
                        List.of(Scoring.STRENGTH, competency, share),
                        Scoring.STRENGTH,
                        strong,
                        mentor -> mentor.strengths().contains(competency) ? share : 0)));
        var years = scoring.years(mentee);
        mine.add(column(
                List.of(Scoring.EXPERIENCE, years),
                Scoring.EXPERIENCE,
                taught,
                mentor -> points(scoring.experience(years, mentor))));
        mine.add(column(Scoring.CATEGORY, Scoring.CATEGORY, ranked, mentor -> points(Scoring.category(mentor))));
        mine.add(column(Scoring.CHIEF, Scoring.CHIEF, ranked, Scoring::chief));
        mine.add(column(Scoring.BUSY, Scoring.BUSY, ranked, Scoring::busy));
        return mine;
    }

    private static long points(Optional<Part> part) {
        return part.map(Part::points).orElse(0L);
    }

    private int column(Object alike, String part, Groups groups, ToLongFunction<Participant> points) {
        return columns.computeIfAbsent(alike, key -> sheet.column(part, groups.points(points)));
    }

    private List<Bonus> bonuses(Participant mentee, @Nullable Aspect aspect) {
        var bonuses = new ArrayList<Bonus>();
        var here = organisations.get(mentee.organisation());
        if (here != null) {
            bonuses.add(new Bonus(Scoring.SAME_PLACE, here, Scoring.samePlacePoints(aspect)));
        }
        var around = municipalities.get(mentee.municipality());
        if (around != null) {
            near(around, here).forEach(span -> bonuses.add(new Bonus(Scoring.NEAR, span, Scoring.NEAR_POINTS)));
        }
        mentee.prefers().stream()
                .flatMap(person -> at(person, byPerson))
                .forEach(j -> bonuses.add(wish(Scoring.MENTEE_WISH, j)));
        at(mentee.person(), preferring).forEach(j -> bonuses.add(wish(Scoring.MENTOR_WISH, j)));
        return bonuses;
    }

    private static Bonus wish(String part, int mentor) {
        return new Bonus(part, new Span(mentor, mentor + 1), Scoring.WISH_POINTS);
    }

    private static Stream<Integer> at(UUID person, Map<UUID, List<Integer>> where) {
        return where.getOrDefault(person, List.of()).stream();
    }

    /** The municipality without the organisation. */
    private static Stream<Span> near(Span around, @Nullable Span here) {
        return here == null
                ? Stream.of(around)
                : Stream.of(new Span(around.from(), here.from()), new Span(here.to(), around.to()))
                        .filter(span -> span.from() < span.to());
    }

    /** Those whom something between the two themselves keeps apart. */
    private Map<Integer, Limit> apart(Participant mentee) {
        var apart = new HashMap<Integer, Limit>();
        Stream.concat(
                        Stream.of(Set.of(mentee.person()), mentee.avoids(), mentee.failed())
                                .flatMap(Set::stream)
                                .flatMap(person -> at(person, byPerson)),
                        at(mentee.person(), avoiding))
                .forEach(j -> scoring.between(mentee, mentors.get(j)).ifPresent(limit -> apart.put(j, limit)));
        return apart;
    }

    private static List<Span> spans(boolean[] within) {
        var found = new ArrayList<Span>();
        var from = -1;
        for (int j = 0; j <= within.length; j++) {
            var in = j < within.length && within[j];
            if (in && from < 0) {
                from = j;
            } else if (!in && from >= 0) {
                found.add(new Span(from, j));
                from = -1;
            }
        }
        return List.copyOf(found);
    }
}
