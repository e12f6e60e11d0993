package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Prices;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The board brought to market at one scale. One who wants several roles reaches each mentor through a relay that lets
 * only one of them pass.
 */
final class Exchange {
    static final int NONE = Market.NONE;

    /** How much bids rise at least while prices are sought, in points. */
    private static final long[] STEPS = {8, 2};

    private final Board board;
    private final Scale scale;
    private final long floor;
    private final long load;
    private final Set<String> severalRoles;
    private final Map<Pair, Integer> relays = new LinkedHashMap<>();
    private Market market;
    /** Whether somebody with several roles has got candidates that the market does not know. */
    private boolean grown;

    /** Only pairs of at least {@code floor} points take part; each further mentee of a mentor costs {@code load} points. */
    Exchange(Board board, Scale scale, long load, long floor) {
        this.board = board;
        this.scale = scale;
        this.floor = floor;
        this.load = load * scale.points();
        var once = new HashSet<String>();
        severalRoles = new HashSet<>();
        for (var mentee : board.mentees) if (!once.add(mentee.id())) severalRoles.add(mentee.id());
        market = open();
    }

    private Market open() {
        var behind = behind();
        var seats = new int[board.rows.length][];
        var values = new long[seats.length][];
        for (var i = 0; i < seats.length; i++) write(i, seats, values);
        return new Market(
                seats,
                values,
                IntStream.range(0, board.mentors.size()).map(board::free).toArray(),
                board.locked,
                behind,
                load);
    }

    /** A relay for each mentor within reach of someone who wants several roles. */
    private int[] behind() {
        if (severalRoles.isEmpty()) return new int[0];
        for (var i = 0; i < board.rows.length; i++)
            if (severalRoles.contains(board.mentees.get(i).id()))
                for (var j : board.rows[i].mentors())
                    relays.computeIfAbsent(board.pairInAnyRole(i, j), one -> board.mentors.size() + relays.size());
        var behind = new int[relays.size()];
        relays.forEach((pair, seat) -> behind[seat - board.mentors.size()] = board.number(pair.mentor()));
        return behind;
    }

    private void write(int i, int[][] seats, long[][] values) {
        var row = board.rows[i];
        var size = row.size();
        while (size > 0 && row.points()[size - 1] < floor) size--;
        var order = inOrderOfValue(i, row, size);
        seats[i] = new int[size];
        values[i] = new long[size];
        for (var n = 0; n < size; n++) {
            var k = order == null ? n : order[n];
            seats[i][n] = seat(i, row.mentors()[k]);
            values[i][n] = value(i, row, k);
        }
    }

    /** Rows stand by points already; a pair that is kept may be worth more. */
    private int @Nullable [] inOrderOfValue(int i, Row row, int size) {
        if (scale.kept() == 0) return null;
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(k -> -value(i, row, k)))
                .mapToInt(k -> k)
                .toArray();
    }

    private int seat(int i, int j) {
        return severalRoles.isEmpty()
                        || !severalRoles.contains(board.mentees.get(i).id())
                ? j
                : relays.getOrDefault(board.pairInAnyRole(i, j), j);
    }

    /** What a pair of these points is worth if it is not kept. */
    long value(long points) {
        return scale.matched() + scale.points() * points;
    }

    private long value(int i, Row row, int k) {
        return value(i, row.mentors()[k], row.points()[k]);
    }

    private long value(int i, int j, long points) {
        return value(points) + (scale.kept() != 0 && board.kept(i, j) ? scale.kept() : 0);
    }

    /** Finds the optimum and its least prices. */
    Exchange settle() {
        market.begin(new long[board.mentors.size()]);
        if (board.scarce() && load == 0 && floor == Long.MIN_VALUE)
            for (var step : STEPS) {
                market.discover(step * scale.points(), scale.matched() - 2 * board.steepest() * scale.points());
                board.reconsider(this);
            }
        prove();
        return this;
    }

    /** The same from prices and pairs that were best for something similar. */
    Exchange settle(long[] prices, int[] pairs) {
        begin(prices, pairs);
        prove();
        return this;
    }

    /** Settles on the rows as they are until nobody finds anything better outside them. */
    private void prove() {
        do {
            if (grown)
                begin(
                        prices(),
                        IntStream.range(0, market.mentees).map(market::mentorOf).toArray());
            market.settle();
        } while (board.widen(this));
    }

    /** @param pairs the mentor whom each mentee had */
    private void begin(long[] prices, int[] pairs) {
        if (grown) market = open();
        grown = false;
        market.begin(prices);
        for (var i = 0; i < pairs.length; i++) if (pairs[i] != NONE) market.seatAgain(i, seat(i, pairs[i]));
    }

    /** Brings the row to market as it stands on the board now. */
    void widen(int i) {
        if (severalRoles.contains(board.mentees.get(i).id())) {
            grown = true;
            return;
        }
        var seat = market.seatOf(i);
        write(i, market.seats, market.values);
        market.widened(i, seat);
    }

    Scale scale() {
        return scale;
    }

    long floor() {
        return floor;
    }

    long worth(int i) {
        return market.worth[i];
    }

    long[] prices() {
        return Arrays.copyOf(market.price, market.mentors);
    }

    int mentor(int i) {
        return market.mentorOf(i);
    }

    int beneficiary(int j) {
        return scale.read(market.price[j]).matched() > 0 ? market.beneficiary(j) : NONE;
    }

    int matched() {
        return (int) IntStream.range(0, market.mentees)
                .filter(i -> market.mentorOf(i) != NONE)
                .count();
    }

    long primal() {
        return market.primal();
    }

    long dual() {
        return market.dual();
    }

    /** What forcing the pair costs at least: what the mentee has, less what the pair would leave after its price. */
    long loss(int i, int j, long points) {
        return market.worth[i] + market.price[j] + rent(i, j) - value(i, j, points);
    }

    /** What mentee i would pay above the mentor's price, for another role of hers has him. */
    long rent(int i, int j) {
        var seat = seat(i, j);
        return seat == j ? 0 : market.rent(seat);
    }

    Prices certified() {
        var mentors = LinkedHashMap.<String, Long>newLinkedHashMap(market.mentors);
        for (var j = 0; j < market.mentors; j++)
            mentors.put(board.mentors.get(j).id(), market.price[j]);
        var mentees = LinkedHashMap.<Mentee, Long>newLinkedHashMap(market.mentees);
        for (var i = 0; i < market.mentees; i++) mentees.put(board.mentees.get(i), market.worth[i]);
        var rents = new LinkedHashMap<Pair, Long>();
        relays.forEach((pair, relay) -> {
            if (market.rent(relay) > 0) rents.put(pair, market.rent(relay));
        });
        return new Prices(mentors, mentees, rents);
    }
}
