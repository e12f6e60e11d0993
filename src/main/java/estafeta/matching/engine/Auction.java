package estafeta.matching.engine;

import static estafeta.matching.engine.Market.NONE;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mentees outbid each other: each offers for her best seat what makes her second best as good, and a step more; the lowest
 * offer falls out and is the price. Bertsekas and Castañón's auction for similar objects, where ε is the step.
 */
final class Auction {
    /** So many bids for each bidder at most: a war over equal seats is better settled by a search. */
    private static final long BIDS = 20;

    private final Market market;
    private final long[][] offers;

    Auction(Market market) {
        this.market = market;
        offers = new long[market.mentors][];
    }

    /** Seats those who wait as far as bids without a step lead; nothing becomes untrue. */
    void begin(int[] mentees) {
        var waiting = IntStream.of(mentees).filter(i -> !market.settled[i]).toArray();
        if (waiting.length > mentees.length / 8) bid(waiting, mentees, 0, 0);
    }

    /**
     * Finds about the right prices: everybody bids anew from the prices so far and gives up where less than
     * {@code outside} would be left to her. Seats that turn out not to be just worth their price are given up again.
     */
    void discover(int[] mentees, long step, long outside) {
        for (var i : mentees) {
            market.sits[i] = NONE;
            market.settled[i] = false;
            for (var s : market.seats[i]) {
                market.taken[s] = 0;
                market.taken[market.mentor(s)] = 0;
            }
        }
        bid(mentees, mentees, step, outside);
        for (var i : mentees)
            if (market.sits[i] != NONE
                    && market.worth[i] + market.price[market.seatOf(i)] != market.values[i][market.sits[i]])
                market.rise(i);
    }

    private void bid(int[] bidders, int[] all, long step, long outside) {
        var queue = new int[all.length];
        var head = 0;
        var size = 0;
        for (var i : bidders) if (market.direct(i)) queue[size++] = i;
        for (var left = BIDS * size; size > 0 && left > 0; left--) {
            var out = bid(queue[head], step, outside);
            head = head + 1 == queue.length ? 0 : head + 1;
            size--;
            if (out != NONE) queue[(head + size++) % queue.length] = out;
        }
        for (var i : all) market.worth[i] = market.best(i);
    }

    /** Answers who has to bid again. */
    private int bid(int i, long step, long outside) {
        var row = market.seats[i];
        var values = market.values[i];
        var best = outside;
        var second = outside;
        var at = NONE;
        for (var k = 0; k < row.length && values[k] > second; k++) {
            var left = values[k] - market.price[row[k]];
            if (left > best) {
                second = best;
                best = left;
                at = k;
            } else if (left > second) second = left;
        }
        if (at == NONE) return NONE;
        var s = row[at];
        var full = market.taken[s] == market.places[s];
        if (full && (step == 0 && best == second || market.places[s] == 0)) return NONE;
        if (offers[s] == null) {
            offers[s] = new long[market.places[s]];
            Arrays.fill(offers[s], market.price[s]);
        }
        var offer = values[at] - second + step;
        if (!full) {
            offers[s][market.taken[s]] = offer;
            market.sit(i, at);
            return NONE;
        }
        var lowest = 0;
        for (var n = 1; n < market.places[s]; n++) if (offers[s][n] < offers[s][lowest]) lowest = n;
        if (offer <= offers[s][lowest]) {
            market.price[s] = Math.max(market.price[s], offer);
            return i;
        }
        var out = market.holder(s, lowest);
        if (out < 0) return NONE;
        market.price[s] = Math.max(market.price[s], offers[s][lowest]);
        market.sits[out] = NONE;
        market.settled[out] = false;
        market.take(s, lowest, i);
        market.sits[i] = at;
        market.settled[i] = true;
        offers[s][lowest] = offer;
        return out;
    }
}
