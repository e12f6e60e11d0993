package estafeta.organisation.structure;

import estafeta.kernel.Ids;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Features;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.OrganisationKind;
import estafeta.organisation.OrganisationRefused;
import estafeta.organisation.OrganisationTypes;
import estafeta.organisation.Organisations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps brought lists of organisations, says what would come of them, takes them over as a whole. */
@Service
@Transactional
public class StructureLists {
    private static final TypeReference<List<StructureRow>> ROWS = new TypeReference<>() {};
    private static final TypeReference<List<StructureLine>> LINES = new TypeReference<>() {};
    private final JdbcClient db;
    private final Nodes nodes;
    private final Organisations organisations;
    private final OrganisationTypes types;
    private final Heads heads;
    private final Today today;
    private final JsonMapper json = JsonMapper.shared();

    StructureLists(
            JdbcClient db,
            Nodes nodes,
            Organisations organisations,
            OrganisationTypes types,
            Heads heads,
            Today today) {
        this.db = db;
        this.nodes = nodes;
        this.organisations = organisations;
        this.types = types;
        this.heads = heads;
        this.today = today;
    }

    private record Kept(
            UUID id,
            NodeId node,
            String fileName,
            boolean confirmed,
            String rows,
            @Nullable String result) {}

    public UUID bring(NodeId under, String fileName, List<StructureRow> rows, Viewer viewer) {
        viewer.require(Permission.MANAGE_TREE, nodes.require(under).scope());
        kind(under);
        var id = Ids.next();
        db.sql("""
                insert into organisation.structure_list (id, node, file_name, rows, brought_at, version)
                values (:id, :node, :file, :rows::jsonb, :at, 1)
                """)
                .param("id", id)
                .param("node", under.value())
                .param("file", fileName)
                .param("rows", json.writeValueAsString(rows))
                .param("at", Timestamp.from(today.now()))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public StructureList require(UUID id, Viewer viewer) {
        return list(kept(id, viewer));
    }

    /** Opens what is new, territories above it too; refused rows stay out. Done once. */
    public StructureList confirm(UUID id, Viewer viewer) {
        db.sql("select id from organisation.structure_list where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
        var kept = kept(id, viewer);
        if (kept.confirmed()) {
            throw OrganisationRefused.listConfirmed();
        }
        var list = list(kept);
        var standing = standing(kept.node());
        for (var line : list.lines()) {
            if (line.fate() == StructureLine.Fate.CREATE) {
                open(line, kept.node(), standing, viewer);
            }
        }
        var result = json.writeValueAsString(list.lines());
        db.sql("""
                update organisation.structure_list
                set confirmed_at = :at, result = :result::jsonb, version = version + 1
                where id = :id
                """)
                .param("at", Timestamp.from(today.now()))
                .param("result", result)
                .param("id", id)
                .update();
        return new StructureList(list.id(), list.node(), list.fileName(), true, list.lines());
    }

    private void open(StructureLine line, NodeId top, Map<List<String>, NodeId> standing, Viewer viewer) {
        var parent = top;
        var above = new ArrayList<String>();
        for (var territory : line.place()) {
            var path = StructurePlan.path(above, territory);
            var type =
                    top.equals(NodeId.ROOT) && above.isEmpty() ? "region" : StructurePlan.municipalityType(territory);
            var known = standing.get(path);
            parent = known == null ? open(parent, type, territory, territory, Features.NONE, viewer) : known;
            standing.put(path, parent);
            above.add(territory);
        }
        var path = StructurePlan.path(line.place(), line.shortName());
        if (standing.containsKey(path)) {
            return;
        }
        var id = open(parent, line.type(), line.fullName(), line.shortName(), line.features(), viewer);
        standing.put(path, id);
        var head = line.head();
        if (head != null) {
            var position = types.require(line.type()).vocabulary().head();
            heads.appoint(
                    id,
                    new NewHead(
                            head.surname(),
                            head.given(),
                            head.patronymic(),
                            position,
                            false,
                            null,
                            Period.since(today.at(id))),
                    viewer);
        }
    }

    private NodeId open(NodeId parent, String type, String full, String brief, Features features, Viewer viewer) {
        return organisations.open(
                new NewOrganisation(parent, type, full, brief, features, Organisations.OPENED_LONG_AGO, null), viewer);
    }

    private StructureList list(Kept kept) {
        var result = kept.result();
        if (result != null) {
            return new StructureList(kept.id(), kept.node(), kept.fileName(), true, json.readValue(result, LINES));
        }
        var plan = new StructurePlan(
                types.all(), kind(kept.node()), standing(kept.node()).keySet());
        return new StructureList(
                kept.id(), kept.node(), kept.fileName(), false, plan.lines(json.readValue(kept.rows(), ROWS)));
    }

    /** What the list may be brought to: all regions, a region, a municipality. */
    private @Nullable OrganisationKind kind(NodeId node) {
        if (node.equals(NodeId.ROOT)) {
            return null;
        }
        var kind = organisations.type(node).kind();
        if (!kind.territory()) {
            throw OrganisationRefused.listToAnOrganisation();
        }
        return kind;
    }

    private Kept kept(UUID id, Viewer viewer) {
        return db.sql("""
                select l.id, l.node, l.file_name, l.confirmed_at is not null as confirmed, l.rows::text as rows,
                  l.result::text as result
                from organisation.structure_list l
                join kernel.node n on n.id = l.node
                where l.id = :id
                and n.path <@ any(:scopes::ltree[])
                """)
                .param("id", id)
                .param("scopes", viewer.paths(Permission.MANAGE_TREE))
                .query(Kept.class)
                .optional()
                .orElseThrow(OrganisationRefused::unknownList);
    }

    /** What stands under the node: folded names from it down, the last one short or full. */
    private Map<List<String>, NodeId> standing(NodeId top) {
        var byPath = new HashMap<String, List<String>>();
        var standing = new HashMap<List<String>, NodeId>();
        byPath.put(nodes.require(top).path(), List.of());
        db.sql("""
                select n.id, n.path::text as path, m.short_name, m.full_name
                from kernel.node n
                join organisation.unit u on u.node = n.id and upper_inf(u.period)
                join organisation.name m on m.unit = n.id and upper_inf(m.period)
                where n.path <@ (select path from kernel.node where id = :top)
                and n.id <> :top
                order by nlevel(n.path)
                """)
                .param("top", top.value())
                .query((row, number) -> stand(row, byPath, standing))
                .list();
        return standing;
    }

    private static NodeId stand(ResultSet row, Map<String, List<String>> byPath, Map<List<String>, NodeId> standing)
            throws SQLException {
        var id = new NodeId(row.getObject("id", UUID.class));
        var path = row.getString("path");
        var above = byPath.getOrDefault(path.substring(0, path.lastIndexOf('.')), List.of());
        var own = StructurePlan.path(above, row.getString("short_name"));
        byPath.put(path, own);
        standing.put(own, id);
        standing.put(StructurePlan.path(above, row.getString("full_name")), id);
        return id;
    }
}
