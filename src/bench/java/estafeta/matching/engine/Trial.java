package estafeta.matching.engine;

import com.google.ortools.Loader;
import estafeta.matching.engine.Crowd.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One contestant on one market, in a JVM of its own: tells each fact on a line as soon as it is known. */
final class Trial {
    static final String WORD = "trial ";

    private static final int RUNS = 25;
    private static final Duration ENOUGH = Duration.ofSeconds(30);
    private static final int DEPARTURES = 50;
    /** Rounds of departures before those that count. */
    private static final int WARMING = 5;

    private final Crowd market;
    private final Problem problem;

    private Trial(Crowd market) {
        this.market = market;
        problem = market.problem();
    }

    static void main(String... typed) {
        var trial = new Trial(Crowd.of(Kind.valueOf(typed[0]), Integer.parseInt(typed[1])));
        switch (Contestant.valueOf(typed[2])) {
            case OURS -> trial.ours();
            case REPAIR -> trial.repair();
            case FLOW -> trial.peer(new FlowPeer(), trial.all());
            case LISTS -> trial.lists();
            case CP_SAT -> trial.peer(new SatPeer(), trial.all());
            case KUHN_MUNKRES -> trial.peer(new HungarianPeer(), trial.all());
        }
    }

    private void ours() {
        tell(Fact.MENTEES, problem.mentees().size());
        tell(Fact.MENTORS, problem.mentors().size());
        tell(Fact.ELIGIBLE, market.eligible());
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var session = timed(Fact.COLD, () -> Session.solve(problem));
        tell(
                Fact.HEAP_PEAK,
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
        var result = session.result();
        tell(Fact.MATCHED, result.totals().matched());
        tell(Fact.POINTS, result.totals().points());
        tell(Fact.GAP, result.certificate().gap());
        repeated(() -> {
            var again = timed(Fact.WARM, () -> Session.solve(problem));
            if (!again.result().equals(result)) throw new IllegalStateException("the same problem gave another result");
        });
        System.gc();
        tell(
                Fact.HEAP_AFTER,
                heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum());
        passed(Fact.SCAN, Instruments.scan(problem));
        passed(Fact.KERNEL, Instruments.kernel(problem));
        passed(Fact.MASTER, Instruments.master(problem, Instruments.lists(session)));
        verify(problem, result);
    }

    private void verify(Problem problem, Result result) {
        var findings = timed(Fact.VERIFYING, () -> Verifier.check(problem, result));
        findings.stream().limit(5).forEach(System.err::println);
        tell(Fact.FINDINGS, findings.size());
    }

    /** Mentors with mentees leave, each from the same solution; one of them is solved from scratch as well. */
    private void repair() {
        Session.solve(problem);
        var session = Session.solve(problem);
        var busy = session.result().matches().stream()
                .map(Result.Match::mentor)
                .distinct()
                .toList();
        var step = Math.max(1, busy.size() / DEPARTURES);
        // what it is compared with runs as long before it counts
        for (var round = 1; round <= WARMING; round++)
            for (var n = round; n < busy.size(); n += step) session.mentorLeft(busy.get(n));
        for (var n = 0; n < busy.size(); n += step) {
            var mentor = busy.get(n);
            var after = timed(Fact.REPAIR, () -> session.mentorLeft(mentor));
            tell(Fact.MOVED, moved(session.result(), after.result(), mentor));
            if (n == 0) compare(after);
        }
    }

    private void compare(Session after) {
        repeated(() -> {
            var anew = timed(Fact.COLD, () -> Session.solve(after.problem())).result();
            if (!anew.totals().measure().equals(after.result().totals().measure()))
                throw new IllegalStateException(
                        "repaired to %s, solved to %s".formatted(after.result().totals(), anew.totals()));
        });
        verify(after.problem(), after.result());
    }

    private long moved(Result before, Result after, String left) {
        var now = new HashMap<Mentee, String>();
        after.matches().forEach(match -> now.put(match.mentee(), match.mentor()));
        return before.matches().stream()
                .filter(match -> !match.mentor().equals(left) && !match.mentor().equals(now.get(match.mentee())))
                .count();
    }

    private Lists all() {
        return Lists.full(market);
    }

    private void lists() {
        peer(new FlowPeer(), Instruments.lists(Session.solve(problem)));
    }

    /** The library is there before the clock starts. */
    private void peer(Peer peer, Lists lists) {
        Loader.loadNativeLibraries();
        var places = problem.mentors().stream().mapToInt(Mentor::places).toArray();
        tell(Fact.GIVEN, lists.pairs());
        var begun = System.nanoTime();
        var answer = peer.solve(lists, places);
        var taken = System.nanoTime() - begun;
        answer.ifPresentOrElse(
                first -> {
                    tell(Fact.COLD, taken);
                    tell(Fact.HANDED_OVER, first.handedOver());
                    tell(Fact.MATCHED, first.matched());
                    tell(Fact.POINTS, first.points());
                    repeated(() -> timed(Fact.WARM, () -> peer.solve(lists, places)));
                },
                () -> tell(Fact.UNPROVEN, taken));
        processPeak().ifPresent(bytes -> tell(Fact.PROCESS_PEAK, bytes));
    }

    private static void passed(Fact fact, Runnable pass) {
        pass.run();
        repeated(() -> timed(fact, () -> {
            pass.run();
            return fact;
        }));
    }

    /** Several times, but not for long; once at least. */
    private static void repeated(Runnable run) {
        var begun = System.nanoTime();
        var runs = 0;
        do run.run();
        while (++runs < RUNS && System.nanoTime() - begun < ENOUGH.toNanos());
    }

    private static <T> T timed(Fact fact, Supplier<T> work) {
        var begun = System.nanoTime();
        var result = work.get();
        tell(fact, System.nanoTime() - begun);
        return result;
    }

    private static void tell(Fact fact, long value) {
        System.out.println(WORD + fact + " " + value);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** With what native code holds; Linux alone tells it. */
    private static Optional<Long> processPeak() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
