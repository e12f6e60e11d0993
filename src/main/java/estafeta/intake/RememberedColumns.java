package estafeta.intake;

import estafeta.kernel.Files;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the columns of a list mean, once somebody has put it right by hand and taken the list over: the next list of the
 * same organisation under the same titles begins with it.
 */
@Service
@Transactional
public class RememberedColumns {
    /** Fewer titles are no shape: a list without a header is like any other. */
    private static final int FEWEST_TITLES = 2;

    private final Runs runs;
    private final Today today;
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    RememberedColumns(Runs runs, Today today, JdbcClient db) {
        this.runs = runs;
        this.today = today;
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<Mapping> find(NodeId node, String kind, Table table) {
        return shape(table)
                .flatMap(shape -> db.sql("""
                        select fields from intake.remembered_columns
                        where node = :node and kind = :kind and shape = :shape
                        """)
                        .param("node", node.value())
                        .param("kind", kind)
                        .param("shape", shape)
                        .query(String.class)
                        .optional()
                        .map(fields -> json.readValue(fields, Mapping.class)));
    }

    /** Whether a list reads by columns that were remembered, not by others chosen since. */
    @Transactional(readOnly = true)
    public boolean asLastTime(Run run, Table table) {
        var chosen = chosen(run);
        return chosen.isPresent() && chosen.equals(find(run.node(), run.kind(), table));
    }

    /** Remembers the columns of a list that is taken over, if somebody has chosen them; the last time counts. */
    public void keep(Run run, Table table) {
        chosen(run).ifPresent(mapping -> shape(table).ifPresent(shape -> keep(run, shape, mapping)));
    }

    private Optional<Mapping> chosen(Run run) {
        return Optional.ofNullable(runs.adjustments(run).columns()).map(Mapping::new);
    }

    private void keep(Run run, String shape, Mapping mapping) {
        db.sql("""
                        insert into intake.remembered_columns (node, kind, shape, fields, remembered_at)
                        values (:node, :kind, :shape, :fields, :at)
                        on conflict (node, kind, shape) do update
                        set fields = excluded.fields, remembered_at = excluded.remembered_at
                        """)
                .param("node", run.node().value())
                .param("kind", run.kind())
                .param("shape", shape)
                .param("fields", json.writeValueAsString(mapping))
                .param("at", Timestamp.from(today.now()))
                .update();
    }

    /** Alike for lists whose columns have the same titles in the same order, however they are typed. */
    private static Optional<String> shape(Table table) {
        var titled = table.columns().stream()
                .filter(column -> !column.words().isEmpty())
                .count();
        if (titled < FEWEST_TITLES) {
            return Optional.empty();
        }
        var titles = table.columns().stream()
                .map(column -> column.index() + " " + String.join(" ", column.words()))
                .collect(Collectors.joining("\n"));
        return Optional.of(Files.sha256(titles.getBytes(StandardCharsets.UTF_8)));
    }
}
