package estafeta.access;

import estafeta.kernel.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads each column of personal-data.csv for the rows that belong to the viewer's person, affiliation or account. */
@Component
class RegisteredFacts implements PersonalFacts {
    private static final Set<String> NEVER_SHOWN = Set.of("password_hash", "totp", "code_hash", "snils");
    private final JdbcClient db;
    private final List<Column> columns;

    RegisteredFacts(JdbcClient db) {
        this.db = db;
        this.columns = read();
    }

    private record Column(String schema, String table, String name, String purpose, String ground, String term) {}

    @Override
    @Transactional(readOnly = true)
    public List<StoredFact> about(Viewer viewer) {
        var facts = new ArrayList<StoredFact>();
        for (var column : columns) {
            mine(column)
                    .ifPresent(mine -> values(column, mine, viewer)
                            .forEach(value ->
                                    facts.add(new StoredFact(column.purpose, value, column.ground, column.term))));
        }
        return facts;
    }

    /** By which column a row of the table belongs to somebody. */
    private Optional<String> mine(Column column) {
        if (column.schema.equals("people") && column.table.equals("person")) {
            return Optional.of("id = :person::uuid");
        }
        if (column.schema.equals("access") && column.table.equals("account")) {
            return Optional.of("id = :account::uuid");
        }
        var has = db.sql("""
                select attname from pg_attribute
                where attrelid = to_regclass(:table)
                and attnum > 0
                and not attisdropped
                """)
                .param("table", column.schema + "." + column.table)
                .query(String.class)
                .set();
        if (!has.contains(column.name)) {
            return Optional.empty();
        }
        if (has.contains("person")) {
            return Optional.of("person = :person::uuid");
        }
        if (has.contains("affiliation")) {
            return Optional.of("affiliation in (select id from people.affiliation where person = :person::uuid)");
        }
        return has.contains("account") ? Optional.of("account = :account::uuid") : Optional.empty();
    }

    private List<String> values(Column column, String mine, Viewer viewer) {
        var person = viewer.person();
        var account = viewer.account();
        return db
                .sql("select distinct %s::text from %s.%s where %s and %s is not null order by 1 limit 50"
                        .formatted(column.name, column.schema, column.table, mine, column.name))
                .param("person", person == null ? null : person.value())
                .param("account", account == null ? null : account.value())
                .query(String.class)
                .list()
                .stream()
                .map(value -> shown(column, value))
                .distinct()
                .toList();
    }

    private static String shown(Column column, @Nullable String value) {
        return value == null || NEVER_SHOWN.contains(column.name) ? "хранится в зашифрованном виде" : value;
    }

    private static List<Column> read() {
        try {
            return new ClassPathResource("personal-data.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .filter(cells -> cells.length == 6)
                    .map(cells -> new Column(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
