package estafeta.matching;

import estafeta.matching.engine.Mentee;
import estafeta.mentorship.Side.Aspect;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a search, on its day; each side in the order of names.
 *
 * @param roles of those mentees who want a mentor in each of several roles; others want one for all
 */
public record Participants(
        LocalDate day, List<Participant> mentees, List<Participant> mentors, Map<String, Set<Aspect>> roles) {
    /** The roles in which somebody may want two mentors. */
    public static final Set<Aspect> TWO = Collections.unmodifiableSet(EnumSet.of(Aspect.SUBJECT, Aspect.ADAPTATION));

    public Participants {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        roles = Collections.unmodifiableMap(new TreeMap<>(roles));
    }

    /** Those who take part by these rules: borrowed mentors only where they are asked. */
    Participants by(Rules rules) {
        return rules.borrows()
                ? this
                : new Participants(
                        day,
                        mentees,
                        mentors.stream().filter(mentor -> !mentor.borrowed()).toList(),
                        roles);
    }

    /** A mentor that a mentee wants: the place to be filled. */
    public record Wanted(Participant mentee, Mentee place) {}

    /** Every mentor that is wanted, in the order of mentees. */
    public List<Wanted> wanted() {
        return mentees.stream().flatMap(this::wanted).toList();
    }

    private Stream<Wanted> wanted(Participant mentee) {
        return places(mentee.id()).map(place -> new Wanted(mentee, place));
    }

    /** In which places the mentee wants a mentor. */
    public Stream<Mentee> places(String mentee) {
        var mine = roles.getOrDefault(mentee, Set.of());
        return mine.isEmpty()
                ? Stream.of(Mentee.of(mentee))
                : mine.stream().sorted().map(role -> new Mentee(mentee, role.name()));
    }

    /** In which role a mentor is wanted; none where one mentor is wanted for all. */
    public static @Nullable Aspect aspect(Mentee place) {
        return place.role().isEmpty() ? null : Aspect.valueOf(place.role());
    }

    public Optional<Participant> mentee(String id) {
        return find(mentees, id);
    }

    public Optional<Participant> mentor(String id) {
        return find(mentors, id);
    }

    private static Optional<Participant> find(List<Participant> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** For whoever goes through all pairs. */
    public Map<String, Participant> menteesById() {
        return byId(mentees);
    }

    public Map<String, Participant> mentorsById() {
        return byId(mentors);
    }

    private static Map<String, Participant> byId(List<Participant> all) {
        var byId = HashMap.<String, Participant>newHashMap(all.size());
        all.forEach(one -> byId.put(one.id(), one));
        return byId;
    }
}
