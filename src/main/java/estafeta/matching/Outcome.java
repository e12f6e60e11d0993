package estafeta.matching;

import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Result;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What came out of a search in figures, before anybody changed a pair. How well a pair suits is from 0 to 100.
 *
 * @param wanted mentors wanted; {@code matched} found
 * @param low so well or worse suits one pair of twenty
 * @param load how many mentors got no, one, … five mentees
 * @param together pairs in one organisation, {@code near} in one municipality, {@code far} in two
 */
public record Outcome(
        int wanted,
        int matched,
        long mean,
        long worst,
        long low,
        List<Integer> load,
        int together,
        int near,
        int far,
        Share rural,
        Share small) {
    private static final int TWENTIETH = 20;

    public Outcome {
        load = List.copyOf(load);
    }

    /** How many of those who wanted a mentor have one. */
    public record Share(int matched, int wanted) {}

    static Outcome of(Participants participants, Rules rules, Result result) {
        var suits = result.matches().stream()
                .mapToLong(match -> rules.percent(match.score()))
                .sorted()
                .toArray();
        var mentors = participants.mentorsById();
        var mentees = participants.menteesById();
        var taken = new HashMap<String, Integer>();
        result.matches().forEach(match -> taken.merge(match.mentor(), 1, Integer::sum));
        var load = new Integer[Mentor.MOST_PLACES + 1];
        Arrays.fill(load, 0);
        for (var mentor : participants.mentors()) {
            if (rules.placesOf(mentor) > 0) {
                load[taken.getOrDefault(mentor.id(), 0)]++;
            }
        }
        int together = 0;
        int near = 0;
        for (var match : result.matches()) {
            var mentee = mentees.get(match.mentee().id());
            var mentor = mentors.get(match.mentor());
            if (mentee == null || mentor == null) {
                throw new IllegalStateException("nobody of the search: " + match.pair());
            }
            if (mentee.organisation().equals(mentor.organisation())) {
                together++;
            } else if (mentee.municipality().equals(mentor.municipality())) {
                near++;
            }
        }
        return new Outcome(
                participants.wanted().size(),
                suits.length,
                Math.round(Arrays.stream(suits).average().orElse(0)),
                suits.length == 0 ? 0 : suits[0],
                suits.length == 0 ? 0 : suits[(suits.length - 1) / TWENTIETH],
                List.of(load),
                together,
                near,
                suits.length - together - near,
                share(participants, result, Participant::rural),
                share(participants, result, Participant::small));
    }

    private static Share share(Participants participants, Result result, Predicate<Participant> kind) {
        var wanted = participants.wanted().stream()
                .filter(one -> kind.test(one.mentee()))
                .map(Participants.Wanted::place)
                .collect(Collectors.toSet());
        return new Share(
                (int) result.matches().stream()
                        .filter(match -> wanted.contains(match.mentee()))
                        .count(),
                wanted.size());
    }

    public int left() {
        return wanted - matched;
    }

    /** Mentors who got anybody. */
    public int busy() {
        return load.stream().skip(1).mapToInt(mentors -> mentors).sum();
    }

    /** The most mentees that any mentor got. */
    public int most() {
        for (int mentees = load.size() - 1; mentees > 0; mentees--) {
            if (load.get(mentees) > 0) {
                return mentees;
            }
        }
        return 0;
    }
}
