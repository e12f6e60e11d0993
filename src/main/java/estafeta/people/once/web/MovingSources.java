package estafeta.people.once.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is said to have moved waits on the work list of the organisation left. */
@Component
@Order(4)
@Transactional(readOnly = true)
class MovingSources implements WorkListSource {
    private static final int WEIGHT = 60;
    private static final int MOST = 10;
    private final JdbcClient db;

    MovingSources(JdbcClient db) {
        this.db = db;
    }

    private record Waiting(UUID id, String name, String organisation, LocalDate lastDay) {}

    @Override
    public List<WorkItem> work(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.EDIT_PEOPLE)) {
            return List.of();
        }
        return db
                .sql("""
                        select m.id, p.name, m.last_day, (
                          select short_name from organisation.name
                          where unit = b.organisation order by lower(period) desc limit 1) as organisation
                        from people.moving m
                        join people.affiliation a on a.id = m.place
                        join people.affiliation b on b.id = m.arrived
                        join kernel.node n on n.id = a.organisation
                        join people.person p on p.id = m.person
                        where m.answered_at is null
                        and (upper_inf(a.period) or upper(a.period) > m.last_day + 1)
                        and n.path <@ any(:scopes::ltree[])
                        order by m.last_day, m.id
                        limit :most
                        """)
                .param("scopes", viewer.paths(Permission.EDIT_PEOPLE))
                .param("most", MOST)
                .query(Waiting.class)
                .list()
                .stream()
                .map(waiting -> new WorkItem(
                        State.TURN,
                        t("с {0}", day(waiting.lastDay.plusDays(1))),
                        t("{0}: новое место работы", shortName(waiting.name)),
                        t(
                                "{0} сообщает о переходе. Отметьте уход или ответьте, что человек работает и у вас.",
                                waiting.organisation),
                        t("Проверить"),
                        "/people/movings/" + waiting.id,
                        WEIGHT))
                .toList();
    }
}
