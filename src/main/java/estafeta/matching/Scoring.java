package estafeta.matching;

import estafeta.matching.engine.Fit;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.PairSource;
import estafeta.matching.engine.Part;
import estafeta.matching.engine.Score;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How two teachers suit each other: hard limits first, then points by parts that a person can read; 100 is as good as it
 * gets in one organisation without wishes.
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

    /** A full match. */
    static final long FULL = 100;

    private static final Map<String, Long> CATEGORY_POINTS =
            Map.of("MENTOR", 10L, "METHODIST", 9L, "HIGHEST", 8L, "FIRST", 4L);

    private static final List<List<String>> KIN = List.of(
            List.of("физик", "математик", "информатик", "астроном", "алгебр", "геометр"),
            List.of("русск", "литератур", "родной язык", "чтение"),
            List.of("хими", "биологи", "географи", "эколог", "природовед", "окружающ"),
            List.of("истори", "обществозн", "право", "экономик", "однкнр", "орксэ"),
            List.of("англ", "немецк", "французск", "китайск", "иностранн", "корейск"),
            List.of("начальн", "нач.", "нач "),
            List.of("изо", "технолог", "труд", "музык", "рисован", "черчен", "мхк"),
            List.of("физ-ра", "физкультур", "физическ", "обзр", "обж", "спорт"));

    private final Map<String, Participant> mentees = new HashMap<>();
    private final Map<String, Participant> mentors = new HashMap<>();
    private final LocalDate day;

    Scoring(Participants participants) {
        this.day = participants.day();
        participants.mentees().forEach(mentee -> mentees.put(mentee.id(), mentee));
        participants.mentors().forEach(mentor -> mentors.put(mentor.id(), mentor));
    }

    @Override
    public Fit between(Mentee mentee, Mentor mentor) {
        var taker = mentees.get(mentee.id());
        var giver = mentors.get(mentor.id());
        if (taker == null || giver == null) {
            return Limit.UNLISTED;
        }
        return limit(taker, giver).<Fit>map(limit -> limit).orElseGet(() -> score(taker, giver));
    }

    private static Optional<Limit> limit(Participant mentee, Participant mentor) {
        if (mentee.person().equals(mentor.person())) {
            return Optional.of(SAME_PERSON);
        }
        if (mentee.avoids().contains(mentor.person()) || mentor.avoids().contains(mentee.person())) {
            return Optional.of(AVOIDED);
        }
        if (mentee.failed().contains(mentor.person())) {
            return Optional.of(FAILED);
        }
        if (mentor.remote() || mentee.organisation().equals(mentor.organisation())) {
            return Optional.empty();
        }
        if (!mentee.region().equals(mentor.region())) {
            return Optional.of(OTHER_REGION);
        }
        return mentee.municipality().equals(mentor.municipality()) ? Optional.empty() : Optional.of(OTHER_MUNICIPALITY);
    }

    private Score score(Participant mentee, Participant mentor) {
        var parts = new ArrayList<Part>();
        subject(mentee, mentor).ifPresent(parts::add);
        strength(mentee, mentor).ifPresent(parts::add);
        parts.add(place(mentee, mentor));
        experience(mentee, mentor).ifPresent(parts::add);
        category(mentor).ifPresent(parts::add);
        if (mentor.chief()) {
            parts.add(Part.of(CHIEF, -6));
        }
        if (mentee.prefers().contains(mentor.person())) {
            parts.add(Part.of(MENTEE_WISH, 8));
        }
        if (mentor.prefers().contains(mentee.person())) {
            parts.add(Part.of(MENTOR_WISH, 8));
        }
        if (mentor.present() > 0) {
            parts.add(Part.of(BUSY, -4L * mentor.present(), String.valueOf(mentor.present())));
        }
        return new Score(parts);
    }

    private static Optional<Part> subject(Participant mentee, Participant mentor) {
        for (var wanted : mentee.directions()) {
            if (mentor.directions().stream().anyMatch(given -> given.equalsIgnoreCase(wanted))) {
                return Optional.of(Part.of(SUBJECT, 35, wanted));
            }
        }
        for (var wanted : mentee.directions()) {
            for (var given : mentor.directions()) {
                if (kin(wanted) >= 0 && kin(wanted) == kin(given)) {
                    return Optional.of(
                            first(wanted).equals(first(given))
                                    ? Part.of(SUBJECT, 35, wanted)
                                    : Part.of(KINDRED, 18, wanted, given));
                }
            }
        }
        return mentee.position().equalsIgnoreCase(mentor.position())
                ? Optional.of(Part.of(POSITION, mentee.directions().isEmpty() ? 35 : 10, mentee.position()))
                : Optional.empty();
    }

    private static int kin(String direction) {
        var folded = direction.toLowerCase(Locale.ROOT);
        for (int family = 0; family < KIN.size(); family++) {
            if (KIN.get(family).stream().anyMatch(folded::contains)) {
                return family;
            }
        }
        return -1;
    }

    private static String first(String direction) {
        var folded = direction.toLowerCase(Locale.ROOT).replaceAll("[^а-яё]", "");
        return folded.substring(0, Math.min(4, folded.length()));
    }

    /** Of all that is hard (levels 2 and 3 weigh as they are), how much the mentor is strong in. */
    private static Optional<Part> strength(Participant mentee, Participant mentor) {
        var hard = mentee.difficulties().entrySet().stream()
                .filter(difficulty -> difficulty.getValue() >= 2)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (hard.isEmpty()) {
            return Optional.empty();
        }
        long whole = hard.stream().mapToLong(Map.Entry::getValue).sum();
        var covered = hard.stream()
                .filter(difficulty -> mentor.strengths().contains(difficulty.getKey()))
                .toList();
        if (covered.isEmpty()) {
            return Optional.of(Part.of(UNCOVERED, 0));
        }
        long points = 25 * covered.stream().mapToLong(Map.Entry::getValue).sum() / whole;
        return Optional.of(new Part(
                STRENGTH,
                points,
                covered.stream().map(Map.Entry::getKey).limit(3).toList()));
    }

    private static Part place(Participant mentee, Participant mentor) {
        if (mentee.organisation().equals(mentor.organisation())) {
            return Part.of(SAME_PLACE, 20);
        }
        return mentee.municipality().equals(mentor.municipality())
                ? Part.of(NEAR, 8, mentor.organisationName())
                : Part.of(FAR, 0, mentor.organisationName());
    }

    private Optional<Part> experience(Participant mentee, Participant mentor) {
        if (mentor.teachingSince() == null) {
            return Optional.empty();
        }
        long more =
                years(mentor.teachingSince()) - (mentee.teachingSince() == null ? 0 : years(mentee.teachingSince()));
        if (more >= 5) {
            return Optional.of(Part.of(EXPERIENCE, 10, String.valueOf(years(mentor.teachingSince()))));
        }
        return Optional.of(
                more >= 3
                        ? Part.of(EXPERIENCE, 5, String.valueOf(years(mentor.teachingSince())))
                        : Part.of(EQUALS, -10, String.valueOf(years(mentor.teachingSince()))));
    }

    private long years(@Nullable LocalDate since) {
        return since == null || since.isAfter(day) ? 0 : ChronoUnit.YEARS.between(since, day);
    }

    private static Optional<Part> category(Participant mentor) {
        return Optional.ofNullable(mentor.category())
                .filter(CATEGORY_POINTS::containsKey)
                .map(category -> Part.of(CATEGORY, CATEGORY_POINTS.getOrDefault(category, 0L), category));
    }
}
