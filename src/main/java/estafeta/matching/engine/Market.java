package estafeta.matching.engine;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Mentees compete for seats: each wants one of her row and pays its price; a seat whose holders would be more than its
 * places grows dearer. A seat is a mentor, or a relay before him that lets only one role of a mentee pass.
 *
 * <p>Always true between two steps: nobody sees a seat that leaves her more than {@link #worth}, whoever sits has just
 * that, and no place that is taken costs more than the price. When besides nobody waits and no place is free below the
 * price, the pairs are best: {@link #primal} equals {@link #dual}.
 */
final class Market {
    static final int NONE = -1;
    private static final int FEW = 1000;
    private static final int[] NO_RELAYS = new int[0];
    /** Holders of a seat at most: one more for a moment while everybody moves up. */
    private static final int ROOM = Mentor.MOST_PLACES + 1;

    final int mentees;
    final int mentors;
    /** What a mentee has after the price of her seat; nothing if she stays without. */
    final long[] worth;

    final long[] price;
    /** The seats that a mentee may have and what each is worth to her, most first. */
    final int[][] seats;

    final long[][] values;
    /** Where in her row the mentee sits. */
    final int[] sits;
    /** Whether she sits or stays without for good; else she waits. */
    final boolean[] settled;

    final int[] places;
    final int[] taken;
    final int[][] relays;
    /** What held the price of each seat when prices last fell: a mentee, or behind all mentees a seat, or nothing. */
    final int[] into;

    /**
     * Whether no price is above the least at which this market can settle. Prices that only rise for want of places never
     * get there: would one, as many as have its places and one more would want them (Demange, Gale and Sotomayor).
     */
    private boolean low;

    private final int[] behind;
    private final int[] holders;
    /** Places that locked pairs take, which cost before the others. */
    private final int[] locked;

    private final long load;
    private final Marks marks;
    /** Whether everybody hangs together, as they will whatever their rows become: those only grow. */
    private boolean undivided;

    /**
     * @param rows seats of each mentee: mentors by number, then relays
     * @param behind for each relay its mentor
     * @param load what each further mentee of a mentor costs
     */
    Market(int[][] rows, long[][] values, int[] places, int[] locked, int[] behind, long load) {
        this.seats = rows;
        this.values = values;
        this.load = load;
        this.locked = locked;
        this.behind = behind;
        mentees = rows.length;
        mentors = places.length;
        var all = mentors + behind.length;
        this.places = Arrays.copyOf(places, all);
        Arrays.fill(this.places, mentors, all, 1);
        worth = new long[mentees];
        price = new long[all];
        sits = new int[mentees];
        settled = new boolean[mentees];
        holders = new int[ROOM * all];
        taken = new int[all];
        into = new int[all];
        relays = new int[mentors][];
        Arrays.fill(relays, NO_RELAYS);
        for (var s = mentors; s < all; s++) relays[mentor(s)] = with(relays[mentor(s)], s);
        marks = new Marks(mentees, all);
        Arrays.fill(sits, NONE);
    }

    private static int[] with(int[] all, int one) {
        var more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    int seatOf(int i) {
        return sits[i] == NONE ? NONE : seats[i][sits[i]];
    }

    /** The mentor whom mentee i has. */
    int mentorOf(int i) {
        return sits[i] == NONE ? NONE : mentor(seatOf(i));
    }

    /** The mentor of a seat. */
    int mentor(int s) {
        return s < mentors ? s : behind[s - mentors];
    }

    /** Whether all seats of mentee i are mentors themselves. */
    boolean direct(int i) {
        return behind.length == 0 || Arrays.stream(seats[i]).allMatch(s -> s < mentors);
    }

    /** Whether prices are at their least once everybody of the part sits and no place is free below its price. */
    boolean low(Part part) {
        return low
                && load == 0
                && behind.length == 0
                && IntStream.of(part.mentees).allMatch(i -> sits[i] != NONE);
    }

    /** What the n-th place of the seat costs, counted from 0. */
    long cost(int s, int n) {
        return s < mentors ? load * (locked[s] + n) : 0;
    }

    /** What is paid for a relay above its mentor's price. */
    long rent(int relay) {
        return taken[relay] == 0 ? 0 : price[relay] - price[mentor(relay)];
    }

    /** What the best seat leaves mentee i at the prices as they are. */
    long best(int i) {
        var best = 0L;
        for (var k = 0; k < seats[i].length && values[i][k] > best; k++)
            best = Math.max(best, values[i][k] - price[seats[i][k]]);
        return best;
    }

    /** The n-th who sits on a seat: a mentee, or the complement of a relay. */
    int holder(int s, int n) {
        return holders[ROOM * s + n];
    }

    /** Lets another sit in that one's stead. */
    void take(int s, int n, int who) {
        holders[ROOM * s + n] = who;
    }

    void hold(int s, int who) {
        take(s, taken[s]++, who);
    }

    void leave(int s, int who) {
        var at = 0;
        while (holder(s, at) != who) at++;
        take(s, at, holder(s, --taken[s]));
    }

    void sit(int i, int k) {
        sits[i] = k;
        settled[i] = true;
        hold(seats[i][k], i);
    }

    void rise(int i) {
        leave(seatOf(i), i);
        sits[i] = NONE;
        settled[i] = false;
    }

    /** Begins from prices that were right for something similar, with no seat taken. */
    void begin(long[] prices) {
        for (var s = 0; s < price.length; s++) price[s] = prices[mentor(s)];
        for (var i = 0; i < mentees; i++) worth[i] = best(i);
        low = Arrays.stream(price).allMatch(all -> all == 0);
    }

    /**
     * Goes on from what was best for the same people without relays: who has another row now or sits where places have
     * become too few or too dear is to wait.
     */
    void goOn(Market former) {
        System.arraycopy(former.price, 0, price, 0, price.length);
        System.arraycopy(former.worth, 0, worth, 0, mentees);
        System.arraycopy(former.sits, 0, sits, 0, mentees);
        System.arraycopy(former.settled, 0, settled, 0, mentees);
        System.arraycopy(former.taken, 0, taken, 0, taken.length);
        System.arraycopy(former.holders, 0, holders, 0, holders.length);
        low = IntStream.range(0, mentors).allMatch(s -> places[s] <= former.places[s]);
        for (var i = 0; i < mentees; i++) {
            if (seats[i] == former.seats[i]) continue;
            low = false;
            if (sits[i] != NONE) leave(former.seatOf(i), i);
            sits[i] = NONE;
            settled[i] = false;
            worth[i] = best(i);
        }
        for (var s = 0; s < mentors; s++)
            while (taken[s] > places[s] || taken[s] > 0 && cost(s, taken[s] - 1) > price[s])
                rise(holder(s, taken[s] - 1));
    }

    /** Gives mentee i the seat again, if it is as good as any and there is room. */
    void seatAgain(int i, int s) {
        var k = find(i, s);
        if (k == NONE || worth[i] + price[s] != values[i][k]) return;
        var j = mentor(s);
        if (taken[j] == places[j] || cost(j, taken[j]) > price[j] || s != j && taken[s] == 1) return;
        sit(i, k);
        if (s != j) hold(j, ~s);
    }

    private int find(int i, int s) {
        for (var k = 0; k < seats[i].length; k++) if (seats[i][k] == s) return k;
        return NONE;
    }

    /** The row of mentee i, who had this seat, has grown; if she sees something better now, she rises. */
    void widened(int i, int seat) {
        low = false;
        if (seat != NONE) sits[i] = find(i, seat);
        var best = best(i);
        if (best <= worth[i]) return;
        worth[i] = best;
        if (seat == NONE) settled[i] = false;
        else rise(i);
    }

    /** Finds about the right prices in steps of bids: see {@link Auction}. */
    void discover(long step, long outside) {
        low = false;
        apart(mentees, part -> new Auction(this).discover(part.mentees, step, outside));
    }

    /** Best pairs at their least prices, whatever came before. */
    void settle() {
        var waiting = (int) IntStream.range(0, mentees).filter(i -> !settled[i]).count();
        apart(waiting, part -> {
            if (load == 0) new Auction(this).begin(part.mentees);
            new Search(this, marks).settle(part);
        });
    }

    /** Mentees and seats that reach each other and nobody else. */
    record Part(int[] mentees, int[] seats) {
        static Part whole(Market market) {
            return new Part(
                    IntStream.range(0, market.mentees).toArray(),
                    IntStream.range(0, market.price.length).toArray());
        }
    }

    /** Does the work part by part, at the same time: parts never touch. To look for parts is not worth it for few who wait. */
    private void apart(int waiting, Consumer<Part> work) {
        if (waiting < FEW || undivided) {
            work.accept(Part.whole(this));
            return;
        }
        var parts = Parts.of(this);
        undivided = parts.size() == Parts.OF_ONE;
        parts.parallelStream().forEach(work);
    }

    long primal() {
        var sum = 0L;
        for (var i = 0; i < mentees; i++) if (sits[i] != NONE) sum += values[i][sits[i]];
        for (var j = 0; j < mentors; j++) for (var n = 0; n < taken[j]; n++) sum -= cost(j, n);
        return sum;
    }

    long dual() {
        var sum = 0L;
        for (var all : worth) sum += all;
        for (var j = 0; j < mentors; j++) for (var n = 0; n < places[j]; n++) sum += Math.max(0, price[j] - cost(j, n));
        for (var s = mentors; s < price.length; s++) sum += rent(s);
        return sum;
    }

    /** Whom one more place of the mentor would match; to be asked once settled. */
    int beneficiary(int j) {
        var s = j;
        while (into[s] != NONE) {
            var from = into[s];
            if (from < mentees && sits[from] == NONE) return from;
            s = from < mentees ? seatOf(from) : from - mentees;
        }
        return NONE;
    }
}
