package estafeta.kernel;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plants and moves nodes; nothing else writes the tree. */
@Service
@Transactional
public class Nodes {
    private static final String SELECT = "select id, path::text as path, zone from kernel.node ";
    /** Whoever plants waits for whoever moves: paths read before would lead nowhere. */
    private static final String TREE = "kernel.node";

    private final JdbcClient db;
    private final Locks locks;

    Nodes(JdbcClient db, Locks locks) {
        this.db = db;
        this.locks = locks;
    }

    public Node plant(NodeId id, @Nullable NodeId parent, ZoneId zone) {
        locks.together(TREE);
        var label = Long.toString(
                db.sql("select nextval('kernel.node_label')").query(Long.class).single(), 36);
        var path = parent == null ? label : require(parent).path() + "." + label;
        db.sql("insert into kernel.node (id, path, zone) values (:id, :path::ltree, :zone)")
                .param("id", id.value())
                .param("path", path)
                .param("zone", zone.getId())
                .update();
        return new Node(id, path, zone);
    }

    /** Moves a node with all that stands under it; refuses to move it under itself. */
    public void move(NodeId id, NodeId parent) {
        locks.alone(TREE);
        var node = require(id);
        var above = require(parent);
        if (above.scope().within(node.path())) {
            throw KernelRefused.movedUnderItself();
        }
        db.sql("""
                update kernel.node
                set path = :above::ltree || subpath(path, nlevel(:old::ltree) - 1)
                where path <@ :old::ltree
                """).param("above", above.path()).param("old", node.path()).update();
    }

    @Transactional(readOnly = true)
    public Node require(NodeId id) {
        return find(id).orElseThrow(KernelRefused::unknownNode);
    }

    @Transactional(readOnly = true)
    public Optional<Node> find(NodeId id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Node.class)
                .optional();
    }

    /** The node and all above it, the highest first. */
    @Transactional(readOnly = true)
    public List<Node> above(NodeId id) {
        return db.sql(SELECT + "where path @> (select path from kernel.node where id = :id) order by nlevel(path)")
                .param("id", id.value())
                .query(Node.class)
                .list();
    }
}
