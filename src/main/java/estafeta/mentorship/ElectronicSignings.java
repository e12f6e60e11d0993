package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where electronic signing is introduced, nearest up the tree: there a mentor's own tick counts as the paper. */
@Service
@Transactional
public class ElectronicSignings {
    private final JdbcClient db;
    private final JdbcAggregateOperations aggregates;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;

    ElectronicSignings(
            JdbcClient db, JdbcAggregateOperations aggregates, Nodes nodes, Today today, MentorshipJournal journal) {
        this.db = db;
        this.aggregates = aggregates;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** What holds at a node, its own or that of whoever stands over it. */
    @Transactional(readOnly = true)
    public Optional<ElectronicSigning> of(NodeId node) {
        return db.sql("""
                select e.node, e.since, e.number, e.signed_on, e.version
                from mentorship.electronic_signing e
                join kernel.node over on over.id = e.node
                join kernel.node here on here.id = :node
                where over.path @> here.path
                order by nlevel(over.path) desc
                limit 1
                """)
                .param("node", node.value())
                .query(ElectronicSigning.class)
                .optional();
    }

    /** Since when the employer of each signs so; nobody of an employer that does not. */
    Map<AffiliationId, LocalDate> since(Collection<AffiliationId> affiliations) {
        return db.sql("""
                select distinct on (a.id) a.id as affiliation, e.since
                from people.affiliation a
                join kernel.node here on here.id = a.organisation
                join kernel.node over on over.path @> here.path
                join mentorship.electronic_signing e on e.node = over.id
                where a.id = any(:ids::uuid[])
                order by a.id, nlevel(over.path) desc
                """).param("ids", Places.uuids(affiliations)).query(Since.class).list().stream()
                .collect(Collectors.toMap(one -> new AffiliationId(one.affiliation), Since::since));
    }

    private record Since(UUID affiliation, LocalDate since) {}

    /** The first saying or another instead of it. */
    public void introduce(NodeId node, LocalDate since, String number, LocalDate signedOn, Viewer viewer) {
        requireMay(node, viewer);
        Mentorship.notAfterToday(signedOn, today.at(node));
        var said = Optional.ofNullable(aggregates.findById(node, ElectronicSigning.class));
        var signing = new ElectronicSigning(
                node,
                since,
                number.strip(),
                signedOn,
                said.map(ElectronicSigning::version).orElse(0));
        guarded(() -> aggregates.save(signing));
        journal.record(
                MentorshipJournal.ELECTRONIC,
                node,
                today.at(node),
                Map.of("since", since, "number", signing.number(), "signed", signedOn));
    }

    /** It was noted in error, or is no more; pairs that have begun go on. */
    public void takeBack(NodeId node, Viewer viewer) {
        requireMay(node, viewer);
        var said = aggregates.findById(node, ElectronicSigning.class);
        if (said != null) {
            aggregates.delete(said);
            journal.record(MentorshipJournal.NOT_ELECTRONIC, node, today.at(node), Map.of());
        }
    }

    /** Whoever leads the organisation, or whoever keeps the tree over it. */
    public void requireMay(NodeId node, Viewer viewer) {
        var scope = nodes.require(node).scope();
        if (!viewer.may(Permission.MANAGE_TREE, scope)) {
            viewer.require(Permission.APPROVE_MENTORSHIPS, scope);
        }
    }
}
