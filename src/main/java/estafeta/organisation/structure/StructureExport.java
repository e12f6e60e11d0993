package estafeta.organisation.structure;

import static estafeta.shell.Text.t;

import estafeta.intake.ListWorkbook;
import estafeta.intake.ListWorkbook.Column;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Settlement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the organisations under a place out as the workbook that brought in there again changes nothing. */
@Service
@Transactional(readOnly = true)
public class StructureExport {
    private static final List<Column> COLUMNS = List.of(
            column(StructureField.REGION, 26),
            column(StructureField.MUNICIPALITY, 30),
            column(StructureField.FULL, 60),
            column(StructureField.SHORT, 30),
            column(StructureField.TYPE, 24),
            column(StructureField.SETTLEMENT, 14),
            column(StructureField.SMALL, 16),
            column(StructureField.BASE, 10),
            column(StructureField.HEAD, 36));
    private static final String YES = "да";
    private final JdbcClient db;
    private final Nodes nodes;
    private final Today today;

    StructureExport(JdbcClient db, Nodes nodes, Today today) {
        this.db = db;
        this.nodes = nodes;
        this.today = today;
    }

    /** One organisation; above: the names of what it stands under, from the place of the list down, a line each. */
    private record Line(
            String above,
            String fullName,
            String shortName,
            String type,
            @Nullable Settlement settlement,
            boolean small,
            boolean base,
            @Nullable String head) {
        List<String> place() {
            return above.lines().toList();
        }
    }

    /** Everything open under the place, what stands above before what stands under it. */
    public byte[] workbook(NodeId place, String title, Viewer viewer) {
        viewer.require(Permission.SEE_ORGANISATIONS, nodes.require(place).scope());
        var withRegion = place.equals(NodeId.ROOT);
        try (var workbook = ListWorkbook.of(t("Организации"), title, today.at(place), COLUMNS)) {
            for (var line : ListWorkbook.fitting(lines(place))) {
                var above = line.place();
                workbook.row(
                        withRegion ? above.stream().findFirst().orElse(null) : null,
                        String.join(
                                StructurePlan.UNDER,
                                withRegion ? above.stream().skip(1).toList() : above),
                        line.fullName,
                        line.shortName,
                        line.type,
                        line.settlement == null ? null : line.settlement.words(),
                        line.small ? YES : null,
                        line.base ? YES : null,
                        line.head);
            }
            return workbook.bytes();
        }
    }

    private List<Line> lines(NodeId place) {
        return db.sql("""
                select coalesce(tree.above, '') as above, m.full_name, m.short_name, t.title as type,
                  u.settlement, u.small, u.base, head.name as head
                from kernel.node top
                join kernel.node n on n.path <@ top.path and n.id <> top.id
                join organisation.unit u on u.node = n.id and upper_inf(u.period)
                join organisation.type t on t.code = u.type
                join organisation.name m on m.unit = n.id and upper_inf(m.period)
                left join lateral (
                  select string_agg(b.short_name, chr(10) order by nlevel(a.path)) as above
                  from generate_series(nlevel(top.path) + 1, nlevel(n.path) - 1) depth
                  join kernel.node a on a.path = subpath(n.path, 0, depth)
                  join organisation.name b on b.unit = a.id and upper_inf(b.period)) tree on true
                left join lateral (
                  select concat_ws(' ', h.surname, h.given, h.patronymic) as name
                  from organisation.head h
                  where h.unit = n.id
                  and not h.cancelled
                  and not h.acting
                  and h.period @> :today::date
                  limit 1) head on true
                where top.id = :place
                order by concat_ws(chr(10), tree.above, m.short_name) collate kernel.russian, n.id
                limit :limit
                """)
                .param("place", place.value())
                .param("today", today.at(place))
                .param("limit", ListWorkbook.asked())
                .query(Line.class)
                .list();
    }

    private static Column column(StructureField field, int width) {
        return new Column(field.title(), width);
    }
}
