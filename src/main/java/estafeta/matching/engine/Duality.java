package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Floor;
import estafeta.matching.engine.Certificate.Prices;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Verifier.Finding;
import estafeta.matching.engine.Verifier.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verifier's proof. If nobody could pay a mentor's price and have more left than he has now, no pairs sum up to
 * more than all prices together; when the pairs chosen sum up to just that, they are best.
 */
final class Duality {
    private final Problem problem;
    private final Result result;
    private final Certificate certificate;
    private final Scale scale;
    private final Prices prices;
    private final @Nullable Floor floor;
    private final long load;
    private final Map<Mentee, Match> chosen = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> locked = new HashMap<>();
    private final Set<List<String>> together = new HashSet<>();
    private final List<Mentee> open;
    private final List<Finding> findings = new ArrayList<>();

    Duality(Problem problem, Result result) {
        this.problem = problem;
        this.result = result;
        certificate = result.certificate();
        scale = certificate.scale();
        prices = certificate.prices();
        floor = certificate.floor();
        load = problem.goal() == Goal.CONVEX_LOAD ? problem.weights().of(Weights.LOAD) : 0;
        var fixed = new HashSet<Mentee>();
        for (var lock : problem.locks()) {
            fixed.add(lock.mentee());
            locked.merge(lock.mentor(), 1, Integer::sum);
            together.add(List.of(lock.mentee().id(), lock.mentor()));
        }
        open = problem.mentees().stream()
                .filter(mentee -> !fixed.contains(mentee))
                .toList();
        for (var match : result.matches()) {
            taken.merge(match.mentor(), 1, Integer::sum);
            if (!match.locked()) chosen.put(match.mentee(), match);
        }
    }

    List<Finding> check() {
        checkSigns(prices);
        if (floor != null) checkSigns(floor.above());
        if (findings.isEmpty()) {
            checkPairs();
            checkSums();
            checkFloor();
        }
        return findings;
    }

    private void checkSigns(Prices prices) {
        for (var mentor : problem.mentors()) checkSign(prices.mentors().get(mentor.id()), mentor);
        for (var mentee : open) checkSign(prices.mentees().get(mentee), mentee);
        prices.rents().forEach((pair, rent) -> checkSign(rent, pair));
    }

    private void checkSign(@Nullable Long price, Object whose) {
        if (price == null) add(Rule.PRICE_MISSING, whose);
        else if (price < 0) add(Rule.PRICE_NEGATIVE, whose);
    }

    private void checkPairs() {
        var heaviest = 0L;
        var anyKept = false;
        var bids = new HashMap<String, Long>();
        for (var mentee : open) {
            var match = chosen.get(mentee);
            if (match == null && prices.mentees().getOrDefault(mentee, 0L) != 0) add(Rule.NOT_HIS_BEST, mentee);
            for (var mentor : problem.mentors()) {
                if (!(problem.fit(mentee, mentor) instanceof Score score)) continue;
                if (together.contains(List.of(mentee.id(), mentor.id()))) continue;
                var pair = new Pair(mentee, mentor.id());
                var loss = total(prices, pair) - value(pair, score);
                var counts = floor == null || score.points() >= floor.points();
                if (loss < 0 && counts) add(Rule.BETTER_MENTOR, pair);
                if (loss > 0 && match != null && match.pair().equals(pair)) add(Rule.NOT_HIS_BEST, pair);
                if (match != null) checkRunnerUp(match, pair, score, loss);
                if (floor != null && score.points() > floor.points() && total(floor.above(), pair) < 1)
                    add(Rule.FLOOR_NOT_PROVEN, pair);
                if (counts && (match == null || !match.pair().equals(pair)))
                    bids.merge(
                            mentor.id(), value(pair, score) - prices.mentees().getOrDefault(mentee, 0L), Math::max);
                heaviest = Math.max(heaviest, Math.abs(score.points()));
                anyKept |= problem.present().contains(pair);
            }
        }
        for (var mentor : problem.mentors()) checkLeast(mentor, bids.getOrDefault(mentor.id(), 0L));
        checkScale(heaviest, anyKept);
    }

    /** A price is no higher than what the last place taken costs, or what somebody else would gladly pay. */
    private void checkLeast(Mentor mentor, long bid) {
        var used = taken.getOrDefault(mentor.id(), 0);
        var cost = used > locked.getOrDefault(mentor.id(), 0) ? load * (used - 1) * scale.points() : 0;
        if (prices.mentors().getOrDefault(mentor.id(), 0L) > Math.max(cost, bid)) add(Rule.PRICE_TOO_HIGH, mentor);
    }

    private static long total(Prices prices, Pair pair) {
        return prices.mentees().getOrDefault(pair.mentee(), 0L)
                + prices.mentors().getOrDefault(pair.mentor(), 0L)
                + prices.rents().getOrDefault(new Pair(Mentee.of(pair.mentee().id()), pair.mentor()), 0L);
    }

    private long value(Pair pair, Score score) {
        var stays = problem.present().contains(pair) ? scale.kept() : 0;
        return scale.matched() + stays + scale.points() * score.points();
    }

    private void checkRunnerUp(Match match, Pair pair, Score score, long loss) {
        var second = match.runnerUp();
        if (second == null || !second.mentor().equals(pair.mentor())) return;
        var atLeast = floor == null ? scale.read(loss) : Measure.NONE;
        if (match.pair().equals(pair)
                || !second.score().equals(score)
                || !second.atLeast().equals(atLeast)) add(Rule.RUNNER_UP_DIFFERS, match.mentee());
    }

    /** One unit above must outweigh all that can be won or lost below. */
    private void checkScale(long heaviest, boolean anyKept) {
        var places = problem.mentors().stream().mapToLong(Mentor::places).sum()
                - problem.locks().size();
        var pairs = 2 * Math.min(open.size(), places);
        var points = pairs * (heaviest + load * (Mentor.MOST_PLACES - 1)) * scale.points();
        var stays = anyKept ? pairs * scale.kept() / 2 : 0;
        var ordered = !anyKept
                || (problem.goal() == Goal.FEWEST_CHANGES
                        ? scale.kept() > points
                        : scale.kept() > 0 && scale.points() > stays);
        if (scale.points() < 1 || !ordered || scale.matched() <= points + stays) add(Rule.SCALE_TOO_LIGHT, scale);
    }

    private void checkSums() {
        var primal = 0L;
        for (var match : chosen.values()) primal += value(match.pair(), match.score());
        var dual = 0L;
        for (var mentee : open) dual += prices.mentees().getOrDefault(mentee, 0L);
        for (var rent : prices.rents().values()) dual += rent;
        for (var mentor : problem.mentors()) {
            var price = prices.mentors().getOrDefault(mentor.id(), 0L);
            for (var n = locked.getOrDefault(mentor.id(), 0); n < mentor.places(); n++) {
                var cost = load * n * scale.points();
                var used = n < taken.getOrDefault(mentor.id(), 0);
                if (used) primal -= cost;
                dual += Math.max(0, price - cost);
                if (used && price < cost) add(Rule.TAKEN_BELOW_COST, mentor);
                if (!used && price > cost) add(Rule.PRICED_YET_EMPTY, mentor);
            }
        }
        if (primal != certificate.primal()) add(Rule.SUM_DIFFERS, primal);
        if (dual != certificate.dual()) add(Rule.SUM_DIFFERS, dual);
        if (primal != dual) add(Rule.GAP, dual - primal);
    }

    /** The prices above the floor count how many could be matched there: fewer than were. */
    private void checkFloor() {
        if ((floor == null) == (problem.goal() == Goal.WORST_OFF_FIRST && !chosen.isEmpty()))
            add(Rule.FLOOR_NOT_PROVEN, problem.goal());
        if (floor == null) return;
        for (var match : chosen.values())
            if (match.score().points() < floor.points()) add(Rule.BELOW_FLOOR, match.pair());
        var most = 0L;
        for (var mentee : open) most += floor.above().mentees().getOrDefault(mentee, 0L);
        for (var rent : floor.above().rents().values()) most += rent;
        for (var mentor : problem.mentors())
            most += floor.above().mentors().getOrDefault(mentor.id(), 0L)
                    * (mentor.places() - locked.getOrDefault(mentor.id(), 0));
        if (most >= chosen.size()) add(Rule.FLOOR_NOT_PROVEN, most);
    }

    private void add(Rule rule, Object about) {
        findings.add(new Finding(rule, about.toString()));
    }
}
