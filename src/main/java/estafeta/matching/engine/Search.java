package estafeta.matching.engine;

import static estafeta.matching.engine.Market.NONE;

import estafeta.matching.engine.Market.Part;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Leads one part of a market from any prices and pairs that keep its rules to best pairs at their least prices: the
 * Hungarian method by successive shortest paths with potentials, in phases that move as many along paths of equal length
 * as go (after Hopcroft and Karp); at worst phases × candidates.
 */
final class Search {
    private final Market market;
    private final int mentees;
    private final int mentors;
    private final long[] worth;
    private final long[] price;
    private final long[] distance;
    private final long[] reached;
    private final boolean[] seen;
    private final int[] next;
    private final int[] chosen;
    private final Frontier frontier = new Frontier();
    private final Numbers seenSeats = new Numbers();
    private final Numbers seenMentees = new Numbers();
    private final Numbers way = new Numbers();
    private @Nullable Wishes wishes;
    /** Nothing farther is looked for. */
    private long limit;

    Search(Market market, Marks marks) {
        this.market = market;
        mentees = market.mentees;
        mentors = market.mentors;
        worth = market.worth;
        price = market.price;
        distance = marks.distance;
        reached = marks.reached;
        seen = marks.seen;
        next = marks.next;
        chosen = marks.chosen;
    }

    void settle(Part part) {
        var waiting = waiting(part.mentees());
        while (waiting.length > 0) {
            raise(waiting);
            for (var i : waiting) if (!market.settled[i]) augment(i);
            forget();
            waiting = waiting(waiting);
        }
        var low = market.low(part);
        for (var s : part.seats())
            if (s < mentors)
                while (freeBelowPrice(s)) {
                    fill(s, part);
                    low = false;
                }
        if (!low) cheapen(part);
    }

    private int[] waiting(int[] among) {
        return IntStream.of(among).filter(i -> !market.settled[i]).toArray();
    }

    private boolean freeBelowPrice(int j) {
        return market.taken[j] < market.places[j] && price[j] > market.cost(j, market.taken[j]);
    }

    /** Raises prices until one of those waiting finds a way to a free place or somebody gives up. */
    private void raise(int[] waiting) {
        limit = Long.MAX_VALUE;
        for (var i : waiting) visit(i, 0);
        while (!frontier.empty() && frontier.least() < limit) {
            var far = frontier.least();
            var s = frontier.take();
            if (far > distance[s]) continue;
            if (s < mentors) {
                if (market.taken[s] < market.places[s])
                    limit = Math.min(limit, far + Math.max(0, market.cost(s, market.taken[s]) - price[s]));
                for (var n = 0; n < market.taken[s]; n++) {
                    var who = market.holder(s, n);
                    if (who < 0) reach(~who, far + price[~who] - price[s], NONE);
                    else if (!seen[who]) visit(who, far);
                }
            } else if (market.taken[s] == 0) reach(market.mentor(s), far + price[market.mentor(s)] - price[s], NONE);
            else if (!seen[market.holder(s, 0)]) visit(market.holder(s, 0), far);
        }
        for (var n = 0; n < seenMentees.size(); n++) {
            var i = seenMentees.at(n);
            if (reached[i] < limit) worth[i] -= limit - reached[i];
        }
        for (var n = 0; n < seenSeats.size(); n++) {
            var s = seenSeats.at(n);
            if (distance[s] < limit) price[s] += limit - distance[s];
        }
        forget();
    }

    private void visit(int i, long far) {
        meet(i);
        reached[i] = far;
        limit = Math.min(limit, far + worth[i]);
        var row = market.seats[i];
        var values = market.values[i];
        var base = far + worth[i];
        for (var k = 0; k < row.length && base - values[k] < limit; k++)
            if (k != market.sits[i]) reach(row[k], base - values[k] + price[row[k]], NONE);
    }

    private void meet(int i) {
        seen[i] = true;
        seenMentees.add(i);
    }

    private void reach(int s, long far, int from) {
        if (far >= distance[s] || far >= limit) return;
        if (distance[s] == Long.MAX_VALUE) seenSeats.add(s);
        distance[s] = far;
        market.into[s] = from;
        frontier.add(s, far);
    }

    private void forget() {
        for (var n = 0; n < seenSeats.size(); n++) distance[seenSeats.at(n)] = Long.MAX_VALUE;
        for (var n = 0; n < seenMentees.size(); n++) seen[seenMentees.at(n)] = false;
        seenSeats.clear();
        seenMentees.clear();
        frontier.clear();
    }

    /** Looks for a way from mentee i along seats that are just worth their price and moves everybody on it. */
    private void augment(int from) {
        way.clear();
        way.add(enter(from));
        while (way.size() > 0) {
            var node = way.last();
            if (ends(node)) {
                move();
                return;
            }
            var step = node < mentees ? fromMentee(node) : fromSeat(node - mentees);
            if (step == NONE) way.drop();
            else way.add(step);
        }
    }

    private boolean ends(int node) {
        if (node < mentees) return worth[node] == 0;
        var s = node - mentees;
        return s < mentors && market.taken[s] < market.places[s] && market.cost(s, market.taken[s]) <= price[s];
    }

    private int fromMentee(int i) {
        var row = market.seats[i];
        var values = market.values[i];
        while (next[i] < row.length && values[next[i]] >= worth[i]) {
            var k = next[i]++;
            var s = row[k];
            if (worth[i] + price[s] != values[k] || k == market.sits[i] || distance[s] == 0) continue;
            chosen[i] = k;
            return enterSeat(s);
        }
        return NONE;
    }

    private int fromSeat(int s) {
        if (s >= mentors) {
            if (next[mentees + s]++ > 0) return NONE;
            if (market.taken[s] == 1) return seen[market.holder(s, 0)] ? NONE : enter(market.holder(s, 0));
            var j = market.mentor(s);
            return distance[j] == 0 || price[j] != price[s] ? NONE : enterSeat(j);
        }
        while (next[mentees + s] < market.taken[s]) {
            var who = market.holder(s, next[mentees + s]++);
            if (who >= 0) {
                if (!seen[who]) return enter(who);
            } else if (distance[~who] != 0 && price[~who] == price[s]) return enterSeat(~who);
        }
        return NONE;
    }

    private int enter(int i) {
        meet(i);
        next[i] = 0;
        return i;
    }

    private int enterSeat(int s) {
        distance[s] = 0;
        seenSeats.add(s);
        next[mentees + s] = 0;
        return mentees + s;
    }

    /** Everybody on the way takes the seat behind her, and whoever sat there leaves it. */
    private void move() {
        for (var n = 0; n + 1 < way.size(); n++) {
            var node = way.at(n);
            var after = way.at(n + 1);
            if (node < mentees) market.sit(node, chosen[node]);
            else if (after < mentees) market.leave(node - mentees, after);
            else if (node - mentees >= mentors) market.hold(after - mentees, ~(node - mentees));
            else market.leave(node - mentees, ~(after - mentees));
        }
        var last = way.last();
        if (last < mentees) {
            market.sits[last] = NONE;
            market.settled[last] = true;
        }
    }

    /** Who of a part wants each seat. */
    private static final class Wishes {
        final int[] first;
        final int[] mentee;
        final int[] at;

        Wishes(Market market, Part part) {
            first = new int[market.price.length + 1];
            for (var i : part.mentees()) for (var s : market.seats[i]) first[s + 1]++;
            for (var s = 0; s < market.price.length; s++) first[s + 1] += first[s];
            mentee = new int[first[market.price.length]];
            at = new int[mentee.length];
            var end = Arrays.copyOf(first, first.length - 1);
            for (var i : part.mentees())
                for (var k = 0; k < market.seats[i].length; k++) {
                    var n = end[market.seats[i][k]]++;
                    mentee[n] = i;
                    at[n] = k;
                }
        }
    }

    /**
     * A place of the mentor is free though it has its price: somebody comes who gains by it, and so on, or the price
     * falls, whichever takes least. The same search from the other end.
     */
    private void fill(int target, Part part) {
        if (wishes == null) wishes = new Wishes(market, part);
        limit = price[target] - market.cost(target, market.taken[target]);
        var end = mentees + target;
        reach(target, 0, NONE);
        while (!frontier.empty() && frontier.least() < limit) {
            var far = frontier.least();
            var s = frontier.take();
            if (far > distance[s]) continue;
            if (s < mentors && s != target) {
                var falls = far + price[s] - market.cost(s, market.taken[s] - 1);
                if (falls < limit) {
                    limit = falls;
                    end = mentees + s;
                }
            }
            for (var n = wishes.first[s]; n < wishes.first[s + 1]; n++) {
                var i = wishes.mentee[n];
                var k = wishes.at[n];
                var gap = far + worth[i] + price[s] - market.values[i][k];
                if (k == market.sits[i] || gap >= limit) continue;
                if (market.sits[i] == NONE) {
                    limit = gap;
                    end = i;
                    chosen[i] = k;
                } else if (gap < distance[market.seatOf(i)]) {
                    chosen[i] = k;
                    reach(market.seatOf(i), gap, i);
                }
            }
            if (s < mentors) {
                for (var relay : market.relays[s])
                    if (market.taken[relay] == 0) reach(relay, far + price[s] - price[relay], mentees + s);
            } else if (market.taken[s] == 1)
                reach(market.mentor(s), far + price[s] - price[market.mentor(s)], mentees + s);
        }
        for (var n = 0; n < seenSeats.size(); n++) {
            var s = seenSeats.at(n);
            if (distance[s] >= limit) continue;
            price[s] -= limit - distance[s];
            for (var h = 0; h < market.taken[s]; h++)
                if (market.holder(s, h) >= 0) worth[market.holder(s, h)] += limit - distance[s];
        }
        moveUp(end, target);
        forget();
    }

    /** From the far end each takes the seat that she was found for, and leaves hers to whoever was found for it. */
    private void moveUp(int end, int target) {
        var s = end - mentees;
        if (end < mentees) {
            market.sit(end, chosen[end]);
            s = market.seatOf(end);
        }
        while (s != target) {
            var from = market.into[s];
            if (from < mentees) {
                market.leave(s, from);
                market.sit(from, chosen[from]);
                s = market.seatOf(from);
            } else {
                if (s < mentors) market.leave(s, ~(from - mentees));
                else market.hold(from - mentees, ~s);
                s = from - mentees;
            }
        }
    }

    /** Lets all prices fall as far as the pairs stay best; first finds those that cannot, mostly all. */
    private void cheapen(Part part) {
        limit = 1;
        spread(part);
        if (seenSeats.size() < part.seats().length) {
            limit = Long.MAX_VALUE;
            for (var n = 0; n < seenSeats.size(); n++) frontier.add(seenSeats.at(n), 0);
            spread(part);
            for (var i : part.mentees()) if (market.sits[i] != NONE) worth[i] += distance[market.seatOf(i)];
            for (var s : part.seats()) price[s] -= distance[s];
        }
        forget();
    }

    /** Finds how far each price can fall, if less than the limit: to what its last place costs or somebody else would pay. */
    private void spread(Part part) {
        for (var s : part.seats())
            reach(s, price[s] - (market.taken[s] > 0 ? market.cost(s, market.taken[s] - 1) : 0), NONE);
        for (var i : part.mentees()) if (market.sits[i] == NONE) tempt(i, 0);
        while (!frontier.empty()) {
            var far = frontier.least();
            var s = frontier.take();
            if (far > distance[s]) continue;
            for (var n = 0; n < market.taken[s]; n++) {
                var who = market.holder(s, n);
                if (who >= 0) tempt(who, far);
                else reach(~who, far + price[~who] - price[s], mentees + s);
            }
            if (s >= mentors && market.taken[s] == 0)
                reach(market.mentor(s), far + price[market.mentor(s)] - price[s], mentees + s);
        }
    }

    private void tempt(int i, long far) {
        var base = far + worth[i];
        var row = market.seats[i];
        var values = market.values[i];
        for (var k = 0; k < row.length && values[k] > base; k++)
            if (k != market.sits[i]) reach(row[k], base + price[row[k]] - values[k], i);
    }
}
