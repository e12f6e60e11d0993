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
    private long heaviest;
    private boolean anyKept;

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
        var mentors = problem.mentors();
        var rows = problem.pairs().rows(mentors, problem.weights());
        var paid = paid(prices);
        var above = floor == null ? paid : paid(floor.above());
        var bids = new long[mentors.size()];
        for (var mentee : open) {
            var match = chosen.get(mentee);
            if (match == null && prices.mentees().getOrDefault(mentee, 0L) != 0) add(Rule.NOT_HIS_BEST, mentee);
            rows.each(mentee, new Look(mentee, match, paid, above, bids));
        }
        for (var j = 0; j < bids.length; j++) checkLeast(mentors.get(j), bids[j]);
        checkScale();
    }

    private long[] paid(Prices prices) {
        return problem.mentors().stream()
                .mapToLong(mentor -> prices.mentors().getOrDefault(mentor.id(), 0L))
                .toArray();
    }

    /** One mentee before all mentors whom she may have. */
    private final class Look implements PairSource.Look {
        private final Mentee mentee;
        private final @Nullable Match match;
        private final long has;
        private final long hasAbove;
        private final long[] paid;
        private final long[] above;
        private final long[] bids;

        Look(Mentee mentee, @Nullable Match match, long[] paid, long[] above, long[] bids) {
            this.mentee = mentee;
            this.match = match;
            this.paid = paid;
            this.above = above;
            this.bids = bids;
            has = prices.mentees().getOrDefault(mentee, 0L);
            hasAbove = floor == null ? 0 : floor.above().mentees().getOrDefault(mentee, 0L);
        }

        @Override
        public void at(int j, long points) {
            var mentor = problem.mentors().get(j).id();
            if (!problem.bans().isEmpty() && problem.bans().contains(new Pair(mentee, mentor))) return;
            if (!together.isEmpty() && together.contains(List.of(mentee.id(), mentor))) return;
            var mine = match != null && match.mentor().equals(mentor);
            var kept = !problem.present().isEmpty() && problem.present().contains(new Pair(mentee, mentor));
            var value = scale.matched() + (kept ? scale.kept() : 0) + scale.points() * points;
            var loss = has + paid[j] + rent(prices, mentor) - value;
            var counts = floor == null || points >= floor.points();
            if (loss < 0 && counts) add(Rule.BETTER_MENTOR, new Pair(mentee, mentor));
            if (loss > 0 && mine) add(Rule.NOT_HIS_BEST, new Pair(mentee, mentor));
            if (match != null) checkRunnerUp(match, mentor, points, loss);
            if (floor != null && points > floor.points() && hasAbove + above[j] + rent(floor.above(), mentor) < 1)
                add(Rule.FLOOR_NOT_PROVEN, new Pair(mentee, mentor));
            if (counts && !mine) bids[j] = Math.max(bids[j], value - has);
            heaviest = Math.max(heaviest, Math.abs(points));
            anyKept |= kept;
        }

        private long rent(Prices prices, String mentor) {
            return prices.rents().isEmpty()
                    ? 0
                    : prices.rents().getOrDefault(new Pair(Mentee.of(mentee.id()), mentor), 0L);
        }
    }

    /** A price is no higher than what the last place taken costs, or what somebody else would gladly pay. */
    private void checkLeast(Mentor mentor, long bid) {
        var used = taken.getOrDefault(mentor.id(), 0);
        var cost = used > locked.getOrDefault(mentor.id(), 0) ? load * (used - 1) * scale.points() : 0;
        if (prices.mentors().getOrDefault(mentor.id(), 0L) > Math.max(cost, bid)) add(Rule.PRICE_TOO_HIGH, mentor);
    }

    private long value(Match match) {
        var stays = problem.present().contains(match.pair()) ? scale.kept() : 0;
        return scale.matched() + stays + scale.points() * match.score().points();
    }

    private void checkRunnerUp(Match match, String mentor, long points, long loss) {
        var second = match.runnerUp();
        if (second == null || !second.mentor().equals(mentor)) return;
        var atLeast = floor == null ? scale.read(loss) : Measure.NONE;
        if (match.mentor().equals(mentor)
                || second.score().points() != points
                || !second.atLeast().equals(atLeast)) add(Rule.RUNNER_UP_DIFFERS, match.mentee());
    }

    /** One unit above must outweigh all that can be won or lost below. */
    private void checkScale() {
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
        for (var match : chosen.values()) primal += value(match);
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
