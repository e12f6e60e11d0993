package estafeta.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts working days by the calendar kept as data: holidays and carried-over days of each year for the country, and
 * regional ones for the nodes under them. A year that is not kept is refused, never guessed.
 */
@Service
@Transactional(readOnly = true)
public class WorkingDays {
    private final JdbcClient db;

    WorkingDays(JdbcClient db) {
        this.db = db;
    }

    /** The day on which so many working days after the given day (itself not counted) have passed. */
    public LocalDate plus(LocalDate from, int days, NodeId node) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (working(day, node)) {
                left--;
            }
        }
        return day;
    }

    /** The nearest exception up the tree decides; without one, the week does. */
    public boolean working(LocalDate day, NodeId node) {
        var known = db.sql("select exists (select from kernel.calendar_year where year = :year)")
                .param("year", day.getYear())
                .query(Boolean.class)
                .single();
        if (!known) {
            throw KernelRefused.unknownYear(day.getYear());
        }
        return db.sql("""
                select d.working
                from kernel.calendar_day d
                left join kernel.node place on place.id = d.node
                where d.day = :day
                and (d.node is null or place.path @> (select path from kernel.node where id = :node))
                order by nlevel(place.path) desc nulls last
                limit 1
                """)
                .param("day", day)
                .param("node", node.value())
                .query(Boolean.class)
                .optional()
                .orElseGet(() -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
