package estafeta.organisation;

import static estafeta.organisation.OrganisationJournal.*;
import static estafeta.organisation.OrganisationRefused.guarded;

import estafeta.kernel.Journal;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, renames, moves, merges and closes what stands in the tree, and says what it is called. */
@Service
@Transactional
public class Organisations {
    /** Stands for the first day when nobody remembers it. */
    public static final LocalDate OPENED_LONG_AGO = LocalDate.of(2000, 1, 1);

    private final OrganisationRepository organisations;
    private final OrganisationNameRepository names;
    private final OrganisationTypes types;
    private final Heads heads;
    private final ObjectProvider<NodeDependants> dependants;
    private final Nodes nodes;
    private final Journal journal;
    private final Today today;
    private final JdbcClient db;

    Organisations(
            OrganisationRepository organisations,
            OrganisationNameRepository names,
            OrganisationTypes types,
            Heads heads,
            ObjectProvider<NodeDependants> dependants,
            Nodes nodes,
            Journal journal,
            Today today,
            JdbcClient db) {
        this.organisations = organisations;
        this.names = names;
        this.types = types;
        this.heads = heads;
        this.dependants = dependants;
        this.nodes = nodes;
        this.journal = journal;
        this.today = today;
        this.db = db;
    }

    public NodeId open(NewOrganisation wanted, Viewer viewer) {
        var parent = visibleNode(wanted.parent(), viewer);
        viewer.require(Permission.MANAGE_TREE, parent.scope());
        var type = types.require(wanted.type());
        refuseMisplaced(type, parent);
        var id = NodeId.next();
        var name = OrganisationName.of(id, wanted.fullName(), wanted.shortName(), Period.since(wanted.opened()));
        refuseNamesake(parent, name);
        nodes.plant(id, parent.id(), wanted.zone() == null ? parent.zone() : wanted.zone());
        guarded(() -> organisations.save(Organisation.open(id, type.code(), wanted.features(), wanted.opened())));
        guarded(() -> names.save(name));
        journal.record(OPENED, id, wanted.opened(), Map.of("type", type.code()), null, List.of(id));
        return id;
    }

    /** The old name is borne until the day before; a name already set for later still begins on its day. */
    public void rename(NodeId id, String full, String brief, LocalDate from, Viewer viewer) {
        manage(id, viewer).refuseClosed();
        var borne = names.findByUnit(id).stream()
                .sorted(Comparator.comparing(name -> name.period().first()))
                .toList();
        var before = borne.stream()
                .filter(name -> name.period().contains(from))
                .findFirst()
                .orElseThrow(() -> OrganisationRefused.renamedBefore(
                        borne.getFirst().shortName(), borne.getFirst().period().first()));
        var period = new Period(from, before.period().last());
        guarded(() -> names.save(before.until(from)));
        var name = guarded(() -> names.save(OrganisationName.of(id, full, brief, period)));
        journal.record(RENAMED, id, from, Map.of("name", name.id()), null, List.of(id));
    }

    /** Mends a slip of the pen in the name borne now; no new name begins. */
    public void correctName(NodeId id, String full, String brief, Viewer viewer) {
        manage(id, viewer);
        var on = today.at(id);
        var name = latest(names.findByUnit(id), on);
        guarded(() -> names.save(name.corrected(full, brief)));
        journal.record(NAME_CORRECTED, id, on, Map.of("name", name.id()), null, List.of(id));
    }

    /** What kind of school it is, where it works and how it is counted. The version is the one that the viewer saw. */
    public void describe(NodeId id, String typeCode, Features features, int version, Viewer viewer) {
        var organisation = manage(id, viewer);
        if (organisation.version() != version) {
            throw OrganisationRefused.changedMeanwhile();
        }
        var before = types.require(organisation.type());
        var type = types.require(typeCode);
        if (type.kind() != before.kind()) {
            throw OrganisationRefused.anotherKind(before.title(), type.title());
        }
        guarded(() -> organisations.save(organisation.describe(type.code(), features)));
        journal.record(DESCRIBED, id, today.at(id), Map.of("type", type.code()), null, List.of(id));
    }

    /** Moves an organisation with all under it; those who see it by the old place alone see it no more. */
    public void move(NodeId id, NodeId to, @Nullable String ground, Viewer viewer) {
        var organisation = manage(id, viewer);
        organisation.refuseClosed();
        var parent = visibleNode(to, viewer);
        viewer.require(Permission.MANAGE_TREE, parent.scope());
        refuseMisplaced(types.require(organisation.type()), parent);
        var above = nodes.above(id);
        var from = above.get(above.size() - 2).id();
        nodes.move(id, to);
        journal.record(MOVED, id, today.at(id), Map.of("from", from, "to", to), ground, List.of(id));
    }

    @Transactional(readOnly = true)
    public List<Consequence> ifMerged(NodeId gone, NodeId kept, LocalDate on) {
        return dependants.stream()
                .flatMap(above -> above.ifMerged(gone, kept, on).stream())
                .toList();
    }

    /** From this day the one called gone is a part of the other: its node stands under it, its scope works on, its name is kept. */
    public void merge(NodeId gone, NodeId kept, LocalDate on, @Nullable String ground, Viewer viewer) {
        lock(gone);
        var organisation = manage(gone, viewer);
        var successor = manage(kept, viewer);
        successor.refuseClosed();
        if (types.require(organisation.type()).kind()
                != types.require(successor.type()).kind()) {
            throw OrganisationRefused.mergedWithAnotherKind();
        }
        if (on.isAfter(today.at(gone))) {
            throw OrganisationRefused.mergedLater(today.at(gone));
        }
        refuseHindered(ifMerged(gone, kept, on));
        guarded(() -> organisations.save(organisation.merge(kept, on)));
        heads.endAll(gone, on.minusDays(1));
        nodes.move(gone, kept);
        dependants.forEach(above -> above.merged(gone, kept, on));
        journal.record(MERGED, gone, on, Map.of("gone", gone, "kept", kept), ground, List.of(gone, kept));
    }

    @Transactional(readOnly = true)
    public List<Consequence> ifClosed(NodeId id, LocalDate last) {
        return dependants.stream()
                .flatMap(above -> above.ifClosed(id, last).stream())
                .toList();
    }

    public void close(NodeId id, LocalDate last, @Nullable String ground, Viewer viewer) {
        lock(id);
        var organisation = manage(id, viewer);
        var under = workingUnder(id, last);
        if (under > 0) {
            throw OrganisationRefused.openUnder(under);
        }
        refuseHindered(ifClosed(id, last));
        guarded(() -> organisations.save(organisation.close(last)));
        heads.endAll(id, last);
        dependants.forEach(above -> above.closed(id, last));
        journal.record(CLOSED, id, last, Map.of(), ground, List.of(id));
    }

    /** Undoes a closing or a merger entered in error; a merged one returns beside its successor. Heads are appointed anew. */
    public void reopen(NodeId id, String reason, Viewer viewer) {
        var organisation = manage(id, viewer);
        guarded(() -> organisations.save(organisation.reopen()));
        var successor = organisation.successor();
        if (successor != null) {
            var above = nodes.above(successor);
            nodes.move(id, above.get(above.size() - 2).id());
        }
        journal.record(REOPENED, id, today.at(id), Map.of(), reason, List.of(id));
    }

    /** For those who have already been let in to the node. */
    @Transactional(readOnly = true)
    public Organisation require(NodeId id) {
        return organisations.findById(id).orElseThrow(OrganisationRefused::unknown);
    }

    /** An organisation that people may come to; it is not closed or merged until the transaction has ended. */
    public Organisation requireWorking(NodeId id) {
        db.sql("select node from organisation.unit where node = :id for share")
                .param("id", id.value())
                .query(UUID.class)
                .list();
        var organisation = require(id);
        var last = organisation.period().last();
        if (last != null && last.isBefore(today.at(id))) {
            throw OrganisationRefused.closed(last);
        }
        if (types.require(organisation.type()).kind().territory()) {
            throw OrganisationRefused.peopleInATerritory(name(id, today.at(id)));
        }
        return organisation;
    }

    /** Nobody comes while it is closed or merged. */
    private void lock(NodeId id) {
        db.sql("select node from organisation.unit where node = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Organisation require(NodeId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(OrganisationRefused::unknown);
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(NodeId id, Viewer viewer) {
        return organisations.visible(id, viewer.paths(Permission.SEE_ORGANISATIONS));
    }

    @Transactional(readOnly = true)
    public OrganisationType type(NodeId id) {
        return types.require(require(id).type());
    }

    @Transactional(readOnly = true)
    public Vocabulary vocabulary(NodeId id) {
        return type(id).vocabulary();
    }

    /** The short name borne on the day; before the first one the first, after the last one the last. */
    @Transactional(readOnly = true)
    public String name(NodeId id, LocalDate on) {
        return latest(names.findByUnit(id), on).shortName();
    }

    /** The full name borne on the day, as papers need it. */
    @Transactional(readOnly = true)
    public String fullName(NodeId id, LocalDate on) {
        return latest(names.findByUnit(id), on).fullName();
    }

    /** Short names of many; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<NodeId, String> names(Collection<NodeId> ids, LocalDate on) {
        return db
                .sql("""
                        select distinct on (unit) unit as node, short_name as name
                        from organisation.name
                        where unit = any(:units::uuid[])
                        order by unit, lower(period) <= :on desc, abs(lower(period) - :on::date)
                        """)
                .param("units", ids.stream().map(NodeId::value).toArray(UUID[]::new))
                .param("on", on)
                .query(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::node, Named::name));
    }

    private record Named(NodeId node, String name) {}

    static OrganisationName latest(List<OrganisationName> names, LocalDate on) {
        var begun = names.stream().filter(name -> !name.period().first().isAfter(on));
        return begun.max(Comparator.comparing(name -> name.period().first()))
                .or(() -> names.stream()
                        .min(Comparator.comparing(name -> name.period().first())))
                .orElseThrow(OrganisationRefused::unknown);
    }

    private Organisation manage(NodeId id, Viewer viewer) {
        var organisation = require(id, viewer);
        viewer.require(Permission.MANAGE_TREE, nodes.require(id).scope());
        return organisation;
    }

    private Node visibleNode(NodeId id, Viewer viewer) {
        var node = nodes.find(id).orElseThrow(OrganisationRefused::unknown);
        if (!viewer.may(Permission.SEE_ORGANISATIONS, node.scope())) {
            throw OrganisationRefused.unknown();
        }
        return node;
    }

    private void refuseMisplaced(OrganisationType type, Node parent) {
        if (parent.id().equals(NodeId.ROOT)) {
            if (!type.kind().standsAtTheTop()) {
                throw OrganisationRefused.misplacedAtTheTop(type.title());
            }
            return;
        }
        var above = require(parent.id());
        above.refuseClosed();
        if (!type.kind().standsUnder(types.require(above.type()).kind())) {
            throw OrganisationRefused.misplaced(type.title(), name(parent.id(), today.at(parent)));
        }
    }

    private void refuseNamesake(Node parent, OrganisationName name) {
        var taken = db.sql("""
                select exists (
                  select from kernel.node n
                  join organisation.unit u on u.node = n.id and upper_inf(u.period)
                  join organisation.name m on m.unit = u.node and upper_inf(m.period)
                  where n.path ~ (:parent || '.*{1}')::lquery
                  and kernel.fold(m.short_name) = kernel.fold(:short)
                  and kernel.fold(m.full_name) = kernel.fold(:full))
                """)
                .param("parent", parent.path())
                .param("short", name.shortName())
                .param("full", name.fullName())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw OrganisationRefused.sameName(name.shortName());
        }
    }

    private long workingUnder(NodeId id, LocalDate last) {
        return db.sql("""
                select count(*)
                from kernel.node n
                join organisation.unit u on u.node = n.id
                where n.path <@ :path::ltree
                and u.node <> :id
                and u.period @> (:last::date + 1)
                """)
                .param("path", nodes.require(id).path())
                .param("id", id.value())
                .param("last", last)
                .query(Long.class)
                .single();
    }

    private static void refuseHindered(List<Consequence> consequences) {
        consequences.stream().filter(Consequence::hindrance).findFirst().ifPresent(hindrance -> {
            throw OrganisationRefused.hindered(hindrance.words());
        });
    }
}
