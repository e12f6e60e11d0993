package estafeta.matching;

import estafeta.matching.engine.Mentee;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How some of those who wanted a mentor were served. How well their pairs suit is from 0 to 100, and 0 where there is none.
 *
 * @param wanted mentors wanted; {@code matched} found
 */
public record Served(int wanted, int matched, long mean, long worst) {
    /** So much of 100 tells one group from the others: less is chance. */
    private static final int MARKED = 10;

    private static final int ALL = 100;

    /** By what a mentee belongs to, in the order of mentees; one mentee may belong to several. */
    public static <K> Map<K, Served> by(Proposal proposal, Function<Participant, Collection<K>> groups) {
        var suits = new HashMap<Mentee, Long>();
        proposal.result()
                .matches()
                .forEach(match -> suits.put(match.mentee(), proposal.rules().percent(match.score())));
        var wanted = new LinkedHashMap<K, List<Long>>();
        for (var one : proposal.participants().wanted()) {
            for (var group : groups.apply(one.mentee())) {
                wanted.computeIfAbsent(group, none -> new ArrayList<>()).add(suits.getOrDefault(one.place(), -1L));
            }
        }
        var served = new LinkedHashMap<K, Served>();
        wanted.forEach((group, suiting) -> served.put(group, of(suiting)));
        return served;
    }

    /** @param suiting how well each one's pair suits, less than 0 where there is none */
    static Served of(List<Long> suiting) {
        var found = suiting.stream()
                .mapToLong(Long::longValue)
                .filter(suits -> suits >= 0)
                .summaryStatistics();
        return new Served(
                suiting.size(),
                (int) found.getCount(),
                Math.round(found.getAverage()),
                found.getCount() == 0 ? 0 : found.getMin());
    }

    /** Whether mentors were found for fewer of them than of all. */
    public boolean missesOut(Served all) {
        return share() + MARKED <= all.share();
    }

    /** Whether their pairs suit worse than those of all. */
    public boolean suitedWorse(Served all) {
        return matched > 0 && mean + MARKED <= all.mean;
    }

    private double share() {
        return wanted == 0 ? ALL : 1.0 * ALL * matched / wanted;
    }
}
