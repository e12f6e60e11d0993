package estafeta.demo.bench;

import estafeta.kernel.AccountId;
import estafeta.kernel.AccountViewers;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.matching.Matchings;
import estafeta.matching.Repairs;
import estafeta.matching.RunId;
import java.io.PrintWriter;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for the pairs of the largest region as its operator does, and times each part as he waits for it. */
@Component
class Searches {
    private static final int LOOK_AGAIN_MILLIS = 100;

    private final JdbcClient db;
    private final AccountViewers accounts;
    private final Viewers viewers;
    private final Matchings matchings;
    private final Repairs repairs;

    Searches(JdbcClient db, AccountViewers accounts, Viewers viewers, Matchings matchings, Repairs repairs) {
        this.db = db;
        this.accounts = accounts;
        this.viewers = viewers;
        this.matchings = matchings;
        this.repairs = repairs;
    }

    private record Operator(UUID account, UUID node, int people) {}

    void measure(PrintWriter out) {
        var operator = operator();
        var viewer = accounts.viewer(new AccountId(operator.account));
        viewers.as(viewer, () -> measure(new NodeId(operator.node), operator.people, viewer, out));
    }

    private void measure(NodeId region, int people, Viewer viewer, PrintWriter out) {
        out.printf("Подбор пар региона, в нём работает %d человек, секунды%n%n", people);
        var before = Stopwatch.settledHeap();
        var run = Stopwatch.timed(out, "прочитать всех, найти пары, проверить", () -> searched(region, viewer));
        var found = Stopwatch.timed(out, "открыть найденное", () -> matchings.proposal(run, viewer));
        var mentee = found.participants().wanted().getFirst().place();
        Stopwatch.timed(
                out, "цена каждого из двадцати других наставников", () -> matchings.alternatives(run, mentee, viewer));
        Stopwatch.timed(out, "ещё один вариант рядом", () -> matchings.variant(run, "замер", found.rules(), viewer));
        Stopwatch.timed(out, "найти ещё раз и сверить до байта", () -> matchings.comesOutAgain(run, viewer));
        var bound = repairs.bound(region, viewer);
        Stopwatch.timed(
                out,
                "наставник выбыл, предложенные пары могут меняться",
                () -> repairs.propose(region, Set.of(bound.getLast().affiliation()), false, viewer));
        Stopwatch.timed(
                out,
                "то же, могут меняться и действующие",
                () -> repairs.propose(region, Set.of(bound.getLast().affiliation()), true, viewer));
        out.printf(
                "%nподопечных %d, наставников %d, пар %d%n",
                found.participants().mentees().size(),
                found.participants().mentors().size(),
                matchings.variants(run, viewer).getFirst().outcome().matched());
        out.printf("куча после сборки мусора, МБ: до %d, после %d%n", before, Stopwatch.settledHeap());
    }

    /** Whoever asked looks again and again how far it has come. */
    private RunId searched(NodeId region, Viewer viewer) {
        var run = matchings.search(region, viewer);
        while (matchings.require(run, viewer).working()) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        return run;
    }

    private Operator operator() {
        return db.sql("""
                select g.account, n.id as node,
                  (select count(*) from people.affiliation a join kernel.node d on d.id = a.organisation
                    where d.path <@ n.path and upper_inf(a.period)) as people
                from access.role_grant g
                join kernel.node n on n.id = g.node
                where g.role = :role
                order by people desc, g.id
                limit 1
                """)
                .param("role", Role.REGIONAL_OPERATOR.name())
                .query(Operator.class)
                .single();
    }
}
