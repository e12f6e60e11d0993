package estafeta.access;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.kernel.Viewer;
import estafeta.shell.StoredWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads each column of personal-data.csv for the rows that belong to the viewer's person, affiliation or account. */
@Component
class RegisteredFacts implements PersonalFacts {
    private static final int MOST = 50;
    private final JdbcClient db;
    private final ObjectProvider<StoredWords> codes;
    private final List<Column> columns;

    RegisteredFacts(JdbcClient db, ObjectProvider<StoredWords> codes) {
        this.db = db;
        this.codes = codes;
        this.columns = read();
    }

    /** What is technical or made of other columns is registered but not shown; a sealed value is only named. */
    private record Column(
            String schema, String table, String name, String purpose, String ground, String term, String shown) {}

    @Override
    @Transactional(readOnly = true)
    public List<StoredFact> about(Viewer viewer) {
        var values = new LinkedHashMap<Reason, List<String>>();
        var tables = new HashMap<String, Map<String, String>>();
        for (var column : columns) {
            if (column.shown.equals("no")) {
                continue;
            }
            var types = tables.computeIfAbsent(column.schema + "." + column.table, this::types);
            var type = types.get(column.name);
            if (type != null) {
                mine(column, types.keySet())
                        .ifPresent(mine -> values.computeIfAbsent(
                                        new Reason(column.purpose, column.ground, column.term),
                                        reason -> new ArrayList<>())
                                .addAll(values(column, type, mine, viewer)));
            }
        }
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new StoredFact(
                        entry.getKey().purpose,
                        String.join("; ", entry.getValue()),
                        entry.getKey().ground,
                        entry.getKey().term))
                .toList();
    }

    /** What for, on what ground and for how long: what is kept for one reason is told in one line. */
    private record Reason(String purpose, String ground, String term) {}

    /** By which column a row of the table belongs to somebody. */
    private static Optional<String> mine(Column column, Set<String> has) {
        if (column.schema.equals("people") && column.table.equals("person")) {
            return Optional.of("id = :person::uuid");
        }
        if (column.schema.equals("access") && column.table.equals("account")) {
            return Optional.of("id = :account::uuid");
        }
        if (has.contains("person")) {
            return Optional.of("person = :person::uuid");
        }
        if (has.contains("affiliation")) {
            return Optional.of("affiliation in (select id from people.affiliation where person = :person::uuid)");
        }
        return has.contains("account") ? Optional.of("account = :account::uuid") : Optional.empty();
    }

    /** The type of each column. */
    private Map<String, String> types(String table) {
        return db
                .sql("""
                select attname, format_type(atttypid, null) as type
                from pg_attribute
                where attrelid = to_regclass(:table)
                and attnum > 0
                and not attisdropped
                """)
                .param("table", table)
                .query((row, number) -> Map.entry(row.getString("attname"), row.getString("type")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Ids and whole records are counted: what they lead to stands on cards of its own. */
    private List<String> values(Column column, String type, String mine, Viewer viewer) {
        var counted = Set.of("uuid", "jsonb").contains(type);
        return db
                .sql("select %s from %s.%s where %s and %s is not null order by 1 limit %d"
                        .formatted(
                                counted ? "count(*)::text" : "distinct " + told(column.name, type),
                                column.schema,
                                column.table,
                                mine,
                                column.name,
                                MOST))
                .param(
                        "person",
                        viewer.person() == null ? null : viewer.person().value())
                .param(
                        "account",
                        viewer.account() == null ? null : viewer.account().value())
                .query(String.class)
                .list()
                .stream()
                .filter(value -> !counted || !value.equals("0"))
                .map(value -> counted ? records(value) : words(column, type, value))
                .distinct()
                .toList();
    }

    private static String told(String column, String type) {
        return switch (type) {
            case "daterange" -> "concat_ws(' ', lower(%1$s), upper(%1$s) - 1)".formatted(column);
            case "timestamp with time zone" -> column + "::date::text";
            case "text[]" -> "array_to_string(%s, ', ')".formatted(column);
            default -> column + "::text";
        };
    }

    private static String records(String count) {
        return t(
                "{0, plural, one {# запись} few {# записи} many {# записей} other {# записи}}", Integer.valueOf(count));
    }

    private String words(Column column, String type, String value) {
        if (column.shown.equals("sealed")) {
            return t("хранится в зашифрованном виде");
        }
        return switch (type) {
            case "date", "timestamp with time zone" -> day(LocalDate.parse(value));
            case "daterange" -> {
                var days = value.split(" ");
                yield period(new Period(LocalDate.parse(days[0]), days.length > 1 ? LocalDate.parse(days[1]) : null));
            }
            case "boolean" -> value.equals("true") ? t("да") : t("нет");
            default ->
                codes.orderedStream()
                        .flatMap(module -> module.words(column.schema, column.table, column.name, value).stream())
                        .findFirst()
                        .orElse(value);
        };
    }

    private static List<Column> read() {
        try {
            return new ClassPathResource("personal-data.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .filter(cells -> cells.length == 7)
                    .map(cells -> new Column(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
