package estafeta.document.kept;

import estafeta.kernel.Locks;
import estafeta.kernel.NodeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which stamps a kind of paper has at a node: its own in their order, or those of the nearest place above it. */
@Component
@Transactional
class Stamps {
    private final JdbcClient db;
    private final Locks locks;

    Stamps(JdbcClient db, Locks locks) {
        this.db = db;
        this.locks = locks;
    }

    @Transactional(readOnly = true)
    List<Stamp> holding(PaperKind paper, NodeId node) {
        return db.sql("""
                select s.heading, s.whose, s.number, s.held_on
                from document.stamp s
                where s.paper = :paper and s.node = (
                  select above.id
                  from kernel.node here
                  join kernel.node above on above.path @> here.path
                  where here.id = :node
                  and exists (select from document.stamp t where t.node = above.id and t.paper = :paper)
                  order by nlevel(above.path) desc
                  limit 1)
                order by s.no
                """)
                .param("node", node.value())
                .param("paper", paper.code())
                .query(Stamp.class)
                .list();
    }

    /** Whether they are those of the node itself. */
    @Transactional(readOnly = true)
    boolean own(PaperKind paper, NodeId node) {
        return db.sql("select exists (select from document.stamp where node = :node and paper = :paper)")
                .param("node", node.value())
                .param("paper", paper.code())
                .query(Boolean.class)
                .single();
    }

    /** Instead of those that the node had; without any it has those above it again. */
    void set(PaperKind paper, NodeId node, List<Stamp> stamps) {
        locks.alone("stamps " + node.value() + " " + paper.code());
        db.sql("delete from document.stamp where node = :node and paper = :paper")
                .param("node", node.value())
                .param("paper", paper.code())
                .update();
        for (int no = 1; no <= stamps.size(); no++) {
            var stamp = stamps.get(no - 1);
            db.sql("""
                    insert into document.stamp (node, paper, no, heading, whose, number, held_on)
                    values (:node, :paper, :no, :heading, :whose, :number, :heldOn)
                    """)
                    .param("node", node.value())
                    .param("paper", paper.code())
                    .param("no", no)
                    .param("heading", stamp.heading().name())
                    .param("whose", stamp.whose())
                    .param("number", stamp.number())
                    .param("heldOn", stamp.heldOn())
                    .update();
        }
    }
}
