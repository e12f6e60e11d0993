package estafeta.matching.engine;

import estafeta.matching.engine.Certificate.Prices;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The board brought to market at one scale. One who wants several roles reaches each mentor through a relay that lets
 * only one of them pass.
 */
final class Exchange {
    static final int NONE = Market.NONE;

    /** How much bids rise at least while prices are sought, in points. */
    private static final long[] STEPS = {8, 1};

    private final Board board;
    private final Scale scale;
    private final long floor;
    private final long load;
    private final Map<Pair, Integer> relays = new LinkedHashMap<>();
    private Market market;
    /** Whether somebody with several roles has got candidates that the market does not know. */
    private boolean grown;

    /** Only pairs of at least {@code floor} points take part; each further mentee of a mentor costs {@code load} points. */
    Exchange(Board board, Scale scale, long load, long floor) {
        this(board, scale, load, floor, null);
    }

    /** @param former what is taken over as far as it is the same */
    Exchange(Board board, Scale scale, long load, long floor, @Nullable Exchange former) {
        this.board = board;
        this.scale = scale;
        this.floor = floor;
        this.load = load * scale.points();
        market = open(former);
    }

    private Market open(@Nullable Exchange former) {
        var behind = behind();
        var seats = new int[board.rows.length][];
        var values = new long[seats.length][];
        if (former != null && valuesAlike(former)) takeOver(former, seats, values);
        IntStream.range(0, seats.length)
                .parallel()
                .filter(i -> seats[i] == null)
                .forEach(i -> write(i, seats, values));
        return new Market(
                seats,
                values,
                IntStream.range(0, board.mentors.size()).map(board::free).toArray(),
                board.locked,
                behind,
                load);
    }

    /** Whether the same row means the same seats at the same values. */
    private boolean valuesAlike(Exchange former) {
        return board.mentors == former.board.mentors
                && scale.equals(former.scale)
                && load == former.load
                && scale.kept() == 0
                && floor == former.floor
                && relays.isEmpty()
                && former.relays.isEmpty();
    }

    private void takeOver(Exchange former, int[][] seats, long[][] values) {
        var before = former.board.mentees.places(board.mentees);
        for (var i = 0; i < seats.length; i++) {
            if (before[i] == NONE || board.rows[i] != former.board.rows[before[i]]) continue;
            seats[i] = former.market.seats[before[i]];
            values[i] = former.market.values[before[i]];
        }
    }

    /** A relay for each mentor within reach of someone who wants several roles. */
    private int[] behind() {
        if (board.severalRoles.isEmpty()) return new int[0];
        for (var i = 0; i < board.rows.length; i++)
            if (relayed(i))
                for (var j : board.rows[i].mentors())
                    relays.computeIfAbsent(board.pairInAnyRole(i, j), one -> board.mentors.size() + relays.size());
        var behind = new int[relays.size()];
        relays.forEach((pair, seat) -> behind[seat - board.mentors.size()] = board.mentors.place(pair.mentor()));
        return behind;
    }

    private void write(int i, int[][] seats, long[][] values) {
        var row = board.rows[i];
        var size = row.size();
        while (size > 0 && row.points()[size - 1] < floor) size--;
        var order = inOrderOfValue(i, row, size);
        values[i] = new long[size];
        if (order == null && size == row.size() && !relayed(i)) {
            seats[i] = row.mentors();
            for (var n = 0; n < size; n++) values[i][n] = value(row.points()[n]);
            return;
        }
        seats[i] = new int[size];
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
        return relayed(i) ? relays.getOrDefault(board.pairInAnyRole(i, j), j) : j;
    }

    /** Whether a relay stands before each seat of the mentee, for she wants several roles. */
    private boolean relayed(int i) {
        return !board.severalRoles.isEmpty()
                && board.severalRoles.contains(board.mentees.get(i).id());
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

    /**
     * The same from what was best for something similar.
     *
     * @param had the number of the mentor whom a mentee had
     */
    Exchange settleFrom(Exchange former, IntUnaryOperator had) {
        if (valuesAlike(former) && board.mentees == former.board.mentees) {
            market.goOn(former.market);
            seatAgain(had);
        } else begin(prices(former), had);
        prove();
        return this;
    }

    private long[] prices(Exchange former) {
        var prices = new long[board.mentors.size()];
        var now = board.mentors.places(former.board.mentors);
        for (var j = 0; j < now.length; j++)
            if (now[j] != NONE) prices[now[j]] = Math.max(0, scale.from(former.scale, former.market.price[j]));
        return prices;
    }

    /** Settles on the rows as they are until nobody finds anything better outside them. */
    private void prove() {
        do {
            if (grown) begin(prices(), market::mentorOf);
            market.settle();
        } while (board.widen(this));
    }

    private void begin(long[] prices, IntUnaryOperator had) {
        if (grown) market = open(null);
        grown = false;
        market.begin(prices);
        seatAgain(had);
    }

    private void seatAgain(IntUnaryOperator had) {
        for (var i = 0; i < market.mentees; i++) {
            if (market.settled[i]) continue;
            var j = had.applyAsInt(i);
            if (j != NONE) market.seatAgain(i, seat(i, j));
        }
    }

    /** Brings the row to market as it stands on the board now. */
    void widen(int i) {
        if (relayed(i)) {
            grown = true;
            return;
        }
        var seat = market.seatOf(i);
        write(i, market.seats, market.values);
        market.widened(i, seat);
    }

    /** Of each mentee whether all that she sees is as it was: whom she may have, what they cost, whom she has. */
    boolean[] unmoved(Exchange former) {
        var unmoved = new boolean[market.mentees];
        if (!valuesAlike(former)) return unmoved;
        var stands = new boolean[market.mentors];
        for (var j = 0; j < stands.length; j++)
            stands[j] =
                    market.price[j] == former.market.price[j] && (board.free(j) == 0) == (former.board.free(j) == 0);
        var before = former.board.mentees.places(board.mentees);
        IntStream.range(0, unmoved.length)
                .parallel()
                .forEach(i -> unmoved[i] = before[i] != NONE
                        && board.rows[i] == former.board.rows[before[i]]
                        && market.sits[i] == former.market.sits[before[i]]
                        && market.worth[i] == former.market.worth[before[i]]
                        && board.rows[i].all(stands));
        return unmoved;
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

    /** The points of the pair that mentee i is in. */
    long points(int i) {
        var value = market.values[i][market.sits[i]];
        return scale.kept() == 0
                ? (value - scale.matched()) / scale.points()
                : scale.read(value).points();
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

    /** What forcing any pair of so many points costs at least, whatever the mentor's price. */
    long leastLoss(int i, long points) {
        return market.worth[i] - value(points) - scale.kept();
    }

    /** What mentee i would pay above the mentor's price, for another role of hers has him. */
    long rent(int i, int j) {
        var seat = seat(i, j);
        return seat == j ? 0 : market.rent(seat);
    }

    Prices certified() {
        var rents = new LinkedHashMap<Pair, Long>();
        relays.forEach((pair, relay) -> {
            if (market.rent(relay) > 0) rents.put(pair, market.rent(relay));
        });
        var open = board.open;
        return new Prices(
                new Figures<>(
                        board.everyMentor(),
                        IntStream.of(board.offered)
                                .mapToLong(j -> market.price[j])
                                .toArray()),
                new Figures<>(
                        open.length == board.mentees.size() ? board.mentees : board.mentees.at(open),
                        IntStream.of(open).mapToLong(i -> market.worth[i]).toArray()),
                rents);
    }
}
