package estafeta.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table of ours with what is needed to copy it: columns that are not computed, and an order that no collation changes. */
record Table(String schema, String name, List<String> columns, List<String> order) {

    private static final String ALL = """
            select n.nspname, c.relname,
              (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
              coalesce((select array_agg(
                  quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                  order by array_position(i.indkey::int2[], a.attnum))
                from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                where i.indrelid = c.oid and i.indisprimary), '{}') as sorting
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            order by n.nspname collate "C", c.relname collate "C"
            """;

    static List<Table> all(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                tables.add(new Table(
                        rows.getString("nspname"),
                        rows.getString("relname"),
                        List.of((String[]) rows.getArray("columns").getArray()),
                        List.of((String[]) rows.getArray("sorting").getArray())));
            }
        }
        return tables;
    }

    String qualified() {
        return quoted(schema) + "." + quoted(name);
    }

    String columnList() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    /** Rows in a fixed order; a table without a key is ordered by its whole rows. */
    String copyOut() {
        var sorting = order.isEmpty() ? "t::text collate \"C\"" : String.join(", ", order);
        return "copy (select %s from %s t order by %s) to stdout".formatted(columnList(), qualified(), sorting);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
