package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Floor;
import estafeta.matching.engine.Certificate.Prices;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Result.RunnerUp;
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
    private static final int NOBODY = -1;

    private final Problem problem;
    private final Result result;
    private final Certificate certificate;
    private final Scale scale;
    private final Prices prices;
    private final @Nullable Floor floor;
    private final long load;
    /** Where each mentor is listed. */
    private final Map<String, Integer> number = new HashMap<>();

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
        for (var mentor : problem.mentors()) number.put(mentor.id(), number.size());
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
        var all = open.parallelStream()
                .collect(() -> new Sweep(paid, above), (sweep, mentee) -> sweep.over(mentee, rows), Sweep::join);
        findings.addAll(all.found);
        for (var j = 0; j < all.bids.length; j++) checkLeast(mentors.get(j), all.bids[j]);
        checkScale(all.heaviest, all.anyKept);
    }

    private long[] paid(Prices prices) {
        return problem.mentors().stream()
                .mapToLong(mentor -> prices.mentors().getOrDefault(mentor.id(), 0L))
                .toArray();
    }

    /** Some mentees before all mentors whom they may have; sweeps over others are joined to it. */
    private final class Sweep {
        private final long[] paid;
        private final long[] above;
        /** What somebody who has not got him would gladly pay for each mentor. */
        private final long[] bids;

        private final List<Finding> found = new ArrayList<>();
        private long heaviest;
        private boolean anyKept;

        Sweep(long[] paid, long[] above) {
            this.paid = paid;
            this.above = above;
            bids = new long[paid.length];
        }

        void over(Mentee mentee, PairSource.Rows rows) {
            var match = chosen.get(mentee);
            if (match == null && prices.mentees().getOrDefault(mentee, 0L) != 0)
                found.add(finding(Rule.NOT_HIS_BEST, mentee));
            rows.each(mentee, new Look(this, mentee, match));
        }

        void join(Sweep other) {
            found.addAll(other.found);
            for (var j = 0; j < bids.length; j++) bids[j] = Math.max(bids[j], other.bids[j]);
            heaviest = Math.max(heaviest, other.heaviest);
            anyKept |= other.anyKept;
        }
    }

    /** One mentee before all mentors whom she may have. */
    private final class Look implements PairSource.Look {
        private final Sweep sweep;
        private final Mentee mentee;
        private final @Nullable RunnerUp runnerUp;
        /** The numbers of her mentor and of the runner-up. */
        private final int hers;

        private final int second;
        private final long has;
        private final long hasAbove;

        Look(Sweep sweep, Mentee mentee, @Nullable Match match) {
            this.sweep = sweep;
            this.mentee = mentee;
            runnerUp = match == null ? null : match.runnerUp();
            hers = match == null ? NOBODY : number.getOrDefault(match.mentor(), NOBODY);
            second = runnerUp == null ? NOBODY : number.getOrDefault(runnerUp.mentor(), NOBODY);
            has = prices.mentees().getOrDefault(mentee, 0L);
            hasAbove = floor == null ? 0 : floor.above().mentees().getOrDefault(mentee, 0L);
        }

        @Override
        public void at(int j, long points) {
            if (!problem.bans().isEmpty() && problem.bans().contains(pair(j))) return;
            if (!together.isEmpty() && together.contains(List.of(mentee.id(), mentor(j)))) return;
            var mine = j == hers;
            var kept = !problem.present().isEmpty() && problem.present().contains(pair(j));
            var value = scale.matched() + (kept ? scale.kept() : 0) + scale.points() * points;
            var loss = has + sweep.paid[j] + rent(prices, j) - value;
            var counts = floor == null || points >= floor.points();
            if (loss < 0 && counts) add(Rule.BETTER_MENTOR, pair(j));
            if (loss > 0 && mine) add(Rule.NOT_HIS_BEST, pair(j));
            if (j == second && runnerUp != null) checkRunnerUp(runnerUp, points, loss);
            if (floor != null && points > floor.points() && hasAbove + sweep.above[j] + rent(floor.above(), j) < 1)
                add(Rule.FLOOR_NOT_PROVEN, pair(j));
            if (counts && !mine) sweep.bids[j] = Math.max(sweep.bids[j], value - has);
            sweep.heaviest = Math.max(sweep.heaviest, Math.abs(points));
            sweep.anyKept |= kept;
        }

        private void checkRunnerUp(RunnerUp runnerUp, long points, long loss) {
            var atLeast = floor == null ? scale.read(loss) : Measure.NONE;
            if (second == hers
                    || runnerUp.score().points() != points
                    || !runnerUp.atLeast().equals(atLeast)) add(Rule.RUNNER_UP_DIFFERS, mentee);
        }

        private String mentor(int j) {
            return problem.mentors().get(j).id();
        }

        private Pair pair(int j) {
            return new Pair(mentee, mentor(j));
        }

        private long rent(Prices prices, int j) {
            return prices.rents().isEmpty()
                    ? 0
                    : prices.rents().getOrDefault(new Pair(Mentee.of(mentee.id()), mentor(j)), 0L);
        }

        private void add(Rule rule, Object about) {
            sweep.found.add(finding(rule, about));
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
        findings.add(finding(rule, about));
    }

    private static Finding finding(Rule rule, Object about) {
        return new Finding(rule, about.toString());
    }
}
