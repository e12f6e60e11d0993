package estafeta.matching.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the places are called under which organisations stand. */
@Component
class Municipalities {
    private final JdbcClient db;

    Municipalities(JdbcClient db) {
        this.db = db;
    }

    /** By path. */
    Map<String, String> names(Set<String> paths, LocalDate day) {
        return db
                .sql("""
                select n.path::text as path, called.short_name as name
                from kernel.node n
                join organisation.name called on called.unit = n.id and called.period @> :day::date
                where n.path = any(:paths::ltree[])
                """)
                .param("paths", paths.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> Map.entry(row.getString("path"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
