package estafeta.mentorship.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders in the menu and on the work list of whoever approves pairs. */
@Component
@Order(3)
class OrderSources implements MenuSource, WorkListSource {
    private static final int ORDER = 25;
    private static final int MOST = 20;
    private final JdbcClient db;

    OrderSources(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)
                ? List.of(new MenuItem(t("Приказы"), "/orders", ORDER, "doc"))
                : List.of();
    }

    private record Waiting(
            @Nullable UUID draft,
            UUID employer,
            String name,
            String kinds,
            @Nullable LocalDate since,
            int pairs) {}

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> work(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.APPROVE_MENTORSHIPS)) {
            return List.of();
        }
        return db
                .sql("""
                        with place as materialized (
                          select n.id from kernel.node n where n.path <@ any(:approve::ltree[])),
                        waiting as (
                          select a.employer_order as draft, a.employer, string_agg(distinct a.kind, ' ') as kinds,
                            min(a.effective_on) as since, count(distinct a.mentorship) as pairs
                          from place
                          join mentorship.act a on a.employer = place.id
                          left join mentorship.employer_order o on o.id = a.employer_order
                          where a.employer_order is null or o.state = 'DRAFT'
                          group by a.employer_order, a.employer
                          order by min(a.effective_on), a.employer
                          limit :most)
                        select w.draft, w.employer, o.short_name as name, w.kinds, w.since, w.pairs
                        from waiting w
                        join organisation.name o on o.unit = w.employer and upper_inf(o.period)
                        """)
                .param("approve", viewer.paths(Permission.APPROVE_MENTORSHIPS))
                .param("most", MOST)
                .query(Waiting.class)
                .list()
                .stream()
                .map(OrderSources::item)
                .toList();
    }

    private static WorkItem item(Waiting waiting) {
        var kinds = Arrays.stream(waiting.kinds.split(" "))
                .map(Act.Kind::valueOf)
                .sorted()
                .map(Act.Kind::words)
                .collect(Collectors.joining(", "));
        var pairs = t("{0, plural, one {# пара} few {# пары} many {# пар} other {# пары}}", waiting.pairs);
        var since = waiting.since == null ? "" : t("с {0}", day(waiting.since));
        return waiting.draft == null
                ? new WorkItem(
                        State.TURN,
                        since,
                        t("Нужен приказ: {0}", kinds),
                        waiting.name + ", " + pairs,
                        t("Собрать приказ"),
                        "/orders/new/" + waiting.employer,
                        55)
                : new WorkItem(
                        State.TURN,
                        since,
                        t("Проект приказа ждёт номера: {0}", kinds),
                        waiting.name + ", " + pairs,
                        t("Открыть"),
                        "/orders/" + waiting.draft,
                        54);
    }
}
