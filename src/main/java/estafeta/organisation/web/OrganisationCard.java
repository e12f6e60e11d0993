package estafeta.organisation.web;

import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Head;
import estafeta.organisation.Heads;
import estafeta.organisation.Organisation;
import estafeta.organisation.OrganisationType;
import estafeta.organisation.OrganisationTypes;
import estafeta.organisation.Organisations;
import estafeta.shell.CardSection;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The card of an organisation as the viewer may see it. */
@Component
@Transactional(readOnly = true)
class OrganisationCard {
    private static final int CHILDREN = 300;
    private final JdbcClient db;
    private final Organisations organisations;
    private final OrganisationTypes types;
    private final Heads heads;
    private final Nodes nodes;
    private final Today today;
    private final Timeline timeline;
    private final ObjectProvider<CardSection<NodeId>> sections;

    OrganisationCard(
            JdbcClient db,
            Organisations organisations,
            OrganisationTypes types,
            Heads heads,
            Nodes nodes,
            Today today,
            Timeline timeline,
            ObjectProvider<CardSection<NodeId>> sections) {
        this.db = db;
        this.organisations = organisations;
        this.types = types;
        this.heads = heads;
        this.nodes = nodes;
        this.today = today;
        this.timeline = timeline;
        this.sections = sections;
    }

    OrganisationPage open(NodeId id, Viewer viewer) {
        var organisation = organisations.require(id, viewer);
        var node = nodes.require(id);
        var on = today.at(node);
        var type = types.require(organisation.type());
        var manage = viewer.may(Permission.MANAGE_TREE, node.scope());
        var names = names(id);
        var borne = names.stream()
                .filter(name -> name.period().contains(on))
                .findFirst()
                .orElse(names.getLast());
        var successor = organisation.successor();
        return new OrganisationPage(
                id.value(),
                borne.shortName(),
                borne.fullName(),
                type.title(),
                type.kind().territory(),
                !organisation.works(on) && !organisation.period().first().isAfter(on),
                successor == null
                        ? null
                        : new OrganisationPage.Successor(successor.value(), organisations.name(successor, on)),
                manage,
                manage || viewer.may(Permission.EDIT_PEOPLE, node.scope()),
                viewer.may(Permission.INVITE, node.scope()),
                crumbs(id, on, viewer),
                facts(organisation, type, on),
                heads.all(id).stream().map(head -> leader(head, on)).toList(),
                names,
                children(id, on),
                sections.orderedStream()
                        .flatMap(source -> source.sections(id, viewer).stream())
                        .toList(),
                timeline.of(id, viewer));
    }

    /** The way down to it through what the viewer may open. */
    List<Crumb> crumbs(NodeId id, LocalDate on, Viewer viewer) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(t("Организации"), "/organisations"));
        var above = nodes.above(id).stream()
                .filter(node -> !node.id().equals(id)
                        && !node.id().equals(NodeId.ROOT)
                        && viewer.may(Permission.SEE_ORGANISATIONS, node.scope()))
                .map(node -> node.id())
                .toList();
        var names = organisations.names(above, on);
        above.forEach(node -> crumbs.add(new Crumb(names.getOrDefault(node, ""), "/organisations/" + node.value())));
        return crumbs;
    }

    private List<Fact> facts(Organisation organisation, OrganisationType type, LocalDate on) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("Тип"), t(type.title())));
        var leads = heads.head(organisation.id(), on);
        facts.add(Fact.of(
                capital(t(type.vocabulary().head())), leads.map(Head::fullName).orElse(t("не указан"))));
        heads.signatory(organisation.id(), on)
                .filter(Head::acting)
                .ifPresent(acting -> facts.add(
                        Fact.of(t("Исполняет обязанности"), acting.fullName() + ", " + period(acting.period()))));
        if (!type.kind().territory()) {
            var settlement = organisation.features().settlement();
            facts.add(Fact.of(t("Где работает"), settlement == null ? t("нет данных") : t(settlement.words())));
            facts.add(Fact.of(t("Малокомплектная"), organisation.features().small() ? t("да") : t("нет")));
            facts.add(Fact.of(t("Базовая площадка"), organisation.features().base() ? t("да") : t("нет")));
        }
        if (organisation.closed() || organisation.period().first().isAfter(Organisations.OPENED_LONG_AGO)) {
            facts.add(Fact.of(t("Работает"), period(organisation.period())));
        }
        return facts;
    }

    static OrganisationPage.Leader leader(Head head, LocalDate on) {
        var ground = head.ground();
        return new OrganisationPage.Leader(
                head.id().value(),
                head.fullName(),
                head.position(),
                head.acting(),
                head.period(),
                ground == null ? "" : ground,
                head.cancelled(),
                !head.cancelled() && head.period().contains(on));
    }

    private List<OrganisationPage.Named> names(NodeId id) {
        return db.sql("""
                select short_name, full_name, period
                from organisation.name
                where unit = :id
                order by lower(period) desc
                """)
                .param("id", id.value())
                .query(OrganisationPage.Named.class)
                .list();
    }

    private List<OrganisationPage.Child> children(NodeId id, LocalDate on) {
        return db.sql("""
                select c.id, m.short_name as name, t.title as type, t.kind in ('REGION', 'MUNICIPALITY') as territory,
                  not u.period @> greatest(:today::date, lower(u.period)) as closed,
                  (select count(*)
                    from kernel.node d
                    join organisation.unit du on du.node = d.id
                    join organisation.type dt on dt.code = du.type
                    where d.path <@ c.path
                    and dt.kind = 'ORGANISATION'
                    and du.period @> :today::date) as organisations
                from kernel.node p
                join kernel.node c on c.path <@ p.path and nlevel(c.path) = nlevel(p.path) + 1
                join organisation.unit u on u.node = c.id
                join organisation.type t on t.code = u.type
                join organisation.name m on m.unit = c.id and m.period @> greatest(:today::date, lower(u.period))
                where p.id = :id
                order by t.position, m.short_name collate kernel.russian, c.id
                limit :limit
                """)
                .param("id", id.value())
                .param("today", on)
                .param("limit", CHILDREN)
                .query(OrganisationPage.Child.class)
                .list();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.of("ru")) + words.substring(1);
    }
}
