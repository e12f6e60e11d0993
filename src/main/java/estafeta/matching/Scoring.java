package estafeta.matching;

import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.PairSource;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.ScoreSheet;
import estafeta.mentorship.Side.Aspect;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How two teachers suit each other: hard limits first, then points by parts that a person can read; 100 is as good as it
 * gets in one organisation without wishes, when everything weighs as usual.
 */
final class Scoring implements PairSource {
    static final String SUBJECT = "subject";
    static final String KINDRED = "kindred";
    static final String POSITION = "position";
    static final String STRENGTH = "strength";
    static final String UNCOVERED = "uncovered";
    static final String SAME_PLACE = "same-place";
    static final String NEAR = "near";
    static final String FAR = "far";
    static final String EXPERIENCE = "experience";
    static final String EQUALS = "equals";
    static final String CATEGORY = "category";
    static final String CHIEF = "chief";
    static final String MENTEE_WISH = "mentee-wish";
    static final String MENTOR_WISH = "mentor-wish";
    static final String BUSY = "busy";

    static final Limit SAME_PERSON = Limit.of("same-person");
    static final Limit OTHER_REGION = Limit.of("other-region");
    static final Limit OTHER_MUNICIPALITY = Limit.of("other-municipality");
    static final Limit AVOIDED = Limit.of("avoided");
    static final Limit FAILED = Limit.of("failed");
    static final Limit OTHER_ORGANISATION = Limit.of("other-organisation");
    static final Limit OTHER_SUBJECT = Limit.of("other-subject");
    static final Limit SUBORDINATE = Limit.of("subordinate");

    static final int WISH_POINTS = 8;
    private static final long SUBJECT_POINTS = 35;
    private static final long STRENGTH_POINTS = 25;
    private static final int SAME_PLACE_POINTS = 20;
    static final int NEAR_POINTS = 8;
    private static final long CHIEF_POINTS = -6;
    private static final long BUSY_POINTS = -4;
    /** Levels from here on are hard. */
    private static final int HARD = 2;

    private static final Map<String, Long> CATEGORY_POINTS =
            Map.of("MENTOR", 10L, "METHODIST", 9L, "HIGHEST", 8L, "FIRST", 4L);

    /** Blocks of competencies that a mentor by adaptation helps with; the others are for the one by subject. */
    private static final Set<String> ADAPTATION_BLOCKS = Set.of("COM", "PER");

    private final Map<String, Participant> mentees = new HashMap<>();
    private final Map<String, Participant> mentors = new HashMap<>();
    private final Map<List<String>, Subjects> subjects = new ConcurrentHashMap<>();
    private final Set<Hardened> hardened;
    private final LocalDate day;
    private final ScoreSheet sheet;

    Scoring(Participants participants, Set<Hardened> hardened) {
        this.hardened = hardened;
        this.day = participants.day();
        participants.mentees().forEach(mentee -> mentees.put(mentee.id(), mentee));
        participants.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
        sheet = new PointsOnSheet(this, participants).sheet();
    }

    @Override
    public Optional<ScoreSheet> sheet() {
        return Optional.of(sheet);
    }

    @Override
    public Fit between(Mentee mentee, Mentor mentor) {
        var taker = mentees.get(mentee.id());
        var giver = mentors.get(mentor.id());
        if (taker == null || giver == null) {
            return Limit.UNLISTED;
        }
        var aspect = Participants.aspect(mentee);
        return limit(taker, aspect, giver).<Fit>map(limit -> limit).orElseGet(() -> score(taker, aspect, giver));
    }

    @Override
    public Optional<Limit> limit(Mentee mentee, Mentor mentor) {
        var taker = mentees.get(mentee.id());
        var giver = mentors.get(mentor.id());
        return taker == null || giver == null
                ? Optional.of(Limit.UNLISTED)
                : limit(taker, Participants.aspect(mentee), giver);
    }

    private Optional<Limit> limit(Participant mentee, @Nullable Aspect aspect, Participant mentor) {
        return between(mentee, mentor).or(() -> reach(mentee, aspect, mentor));
    }

    /** What stands between these two themselves. */
    Optional<Limit> between(Participant mentee, Participant mentor) {
        if (mentee.person().equals(mentor.person())) {
            return Optional.of(SAME_PERSON);
        }
        if (mentee.avoids().contains(mentor.person()) || mentor.avoids().contains(mentee.person())) {
            return Optional.of(AVOIDED);
        }
        return mentee.failed().contains(mentor.person()) ? Optional.of(FAILED) : Optional.empty();
    }

    /** What all mentees share whom {@link #reach} gives the same answers. */
    Object reachAlike(Participant mentee, @Nullable Aspect aspect) {
        return hardened.isEmpty()
                ? List.of(mentee.municipality())
                : hardened.contains(Hardened.SUBJECT) && aspect != Aspect.ADAPTATION
                        ? List.of(mentee.organisation(), mentee.directions(), mentee.position())
                        : List.of(mentee.organisation());
    }

    /** What all mentors share to whom {@link #reach} gives the same answers. */
    Object reachedAlike(Participant mentor) {
        var there = List.of(mentor.organisation(), mentor.remote(), mentor.chief());
        return hardened.contains(Hardened.SUBJECT) ? List.of(there, mentor.directions(), mentor.position()) : there;
    }

    /** What stands between where and what they are. */
    Optional<Limit> reach(Participant mentee, @Nullable Aspect aspect, Participant mentor) {
        var together = mentee.organisation().equals(mentor.organisation());
        if (!together && !mentor.remote() && !mentee.region().equals(mentor.region())) {
            return Optional.of(OTHER_REGION);
        }
        if (!together && !mentor.remote() && !mentee.municipality().equals(mentor.municipality())) {
            return Optional.of(OTHER_MUNICIPALITY);
        }
        if (!together && hardened.contains(Hardened.PLACE)) {
            return Optional.of(OTHER_ORGANISATION);
        }
        if (together && mentor.chief() && hardened.contains(Hardened.SUBORDINATION)) {
            return Optional.of(SUBORDINATE);
        }
        if (aspect != Aspect.ADAPTATION
                && hardened.contains(Hardened.SUBJECT)
                && subject(mentee, mentor).isEmpty()) {
            return Optional.of(OTHER_SUBJECT);
        }
        return Optional.empty();
    }

    private Score score(Participant mentee, @Nullable Aspect aspect, Participant mentor) {
        var parts = new ArrayList<Part>();
        if (aspect != Aspect.ADAPTATION) {
            subject(mentee, mentor).ifPresent(parts::add);
        }
        strength(mentee, aspect, mentor).ifPresent(parts::add);
        parts.add(place(mentee, aspect, mentor));
        experience(years(mentee), mentor).ifPresent(parts::add);
        category(mentor).ifPresent(parts::add);
        if (mentor.chief()) {
            parts.add(Part.of(CHIEF, CHIEF_POINTS));
        }
        if (mentee.prefers().contains(mentor.person())) {
            parts.add(Part.of(MENTEE_WISH, WISH_POINTS));
        }
        if (mentor.prefers().contains(mentee.person())) {
            parts.add(Part.of(MENTOR_WISH, WISH_POINTS));
        }
        if (mentor.present() > 0) {
            parts.add(Part.of(BUSY, BUSY_POINTS * mentor.present(), String.valueOf(mentor.present())));
        }
        return new Score(parts);
    }

    /** By the subjects, or where none is one or kindred, by the position. */
    Optional<Part> subject(Participant mentee, Participant mentor) {
        var wanted = subjects(mentee);
        var given = subjects(mentor);
        var same = wanted.same(given);
        if (same.isPresent()) {
            return Optional.of(Part.of(SUBJECT, SUBJECT_POINTS, same.get()));
        }
        var kindred = wanted.kindred(given);
        if (kindred.isPresent()) {
            return Optional.of(Part.of(
                    KINDRED,
                    SUBJECT_POINTS / 2 + 1,
                    kindred.get().wanted(),
                    kindred.get().given()));
        }
        return mentee.position().equalsIgnoreCase(mentor.position())
                ? Optional.of(Part.of(POSITION, mentee.directions().isEmpty() ? SUBJECT_POINTS : 10, mentee.position()))
                : Optional.empty();
    }

    private Subjects subjects(Participant teacher) {
        return subjects.computeIfAbsent(teacher.directions(), Subjects::of);
    }

    /**
     * What of the points for strengths each hard competency brings, the hardest first: levels 2 and 3 weigh as they are,
     * and all together bring all.
     */
    static Map<String, Integer> shares(Participant mentee, @Nullable Aspect aspect) {
        var hard = mentee.difficulties().entrySet().stream()
                .filter(difficulty -> difficulty.getValue() >= HARD)
                .filter(difficulty ->
                        aspect == null || (aspect == Aspect.ADAPTATION) == ofAdaptation(difficulty.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var whole = hard.stream().mapToInt(Map.Entry::getValue).sum();
        var shares = new LinkedHashMap<String, Integer>();
        var weight = 0;
        for (var difficulty : hard) {
            // the share is what the sum up to here has more than the sum before, so that nothing is lost by rounding
            var before = STRENGTH_POINTS * weight / whole;
            weight += difficulty.getValue();
            shares.put(difficulty.getKey(), (int) (STRENGTH_POINTS * weight / whole - before));
        }
        return shares;
    }

    private static boolean ofAdaptation(String competency) {
        return ADAPTATION_BLOCKS.contains(competency.substring(0, Math.max(0, competency.indexOf('-'))));
    }

    private static Optional<Part> strength(Participant mentee, @Nullable Aspect aspect, Participant mentor) {
        var shares = shares(mentee, aspect);
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var covered =
                shares.keySet().stream().filter(mentor.strengths()::contains).toList();
        return Optional.of(
                covered.isEmpty()
                        ? Part.of(UNCOVERED, 0)
                        : new Part(
                                STRENGTH,
                                covered.stream()
                                        .mapToInt(one -> shares.getOrDefault(one, 0))
                                        .sum(),
                                covered.stream().limit(3).toList()));
    }

    /** Who helps to settle in helps where one works: there the place counts for the subject too. */
    static int samePlacePoints(@Nullable Aspect aspect) {
        return aspect == Aspect.ADAPTATION ? SAME_PLACE_POINTS + (int) SUBJECT_POINTS : SAME_PLACE_POINTS;
    }

    private static Part place(Participant mentee, @Nullable Aspect aspect, Participant mentor) {
        if (mentee.organisation().equals(mentor.organisation())) {
            return Part.of(SAME_PLACE, samePlacePoints(aspect));
        }
        return mentee.municipality().equals(mentor.municipality())
                ? elsewhere(NEAR, NEAR_POINTS, mentor)
                : elsewhere(FAR, 0, mentor);
    }

    /** Where a borrowed mentor works is told once his side has agreed. */
    private static Part elsewhere(String code, int points, Participant mentor) {
        return mentor.borrowed() ? Part.of(code, points) : Part.of(code, points, mentor.organisationName());
    }

    /** @param taught years that the mentee has taught */
    Optional<Part> experience(long taught, Participant mentor) {
        if (mentor.teachingSince() == null) {
            return Optional.empty();
        }
        var years = years(mentor);
        if (years - taught >= 5) {
            return Optional.of(Part.of(EXPERIENCE, 10, String.valueOf(years)));
        }
        return Optional.of(
                years - taught >= 3
                        ? Part.of(EXPERIENCE, 5, String.valueOf(years))
                        : Part.of(EQUALS, -10, String.valueOf(years)));
    }

    long years(Participant teacher) {
        var since = teacher.teachingSince();
        return since == null || since.isAfter(day) ? 0 : ChronoUnit.YEARS.between(since, day);
    }

    static Optional<Part> category(Participant mentor) {
        return Optional.ofNullable(mentor.category())
                .filter(CATEGORY_POINTS::containsKey)
                .map(category -> Part.of(CATEGORY, CATEGORY_POINTS.getOrDefault(category, 0L), category));
    }

    static long chief(Participant mentor) {
        return mentor.chief() ? CHIEF_POINTS : 0;
    }

    static long busy(Participant mentor) {
        return BUSY_POINTS * mentor.present();
    }
}
