package estafeta.document.web;

import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplate;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.TemplateId;
import estafeta.document.web.TemplatePage.Stage;
import estafeta.document.web.TemplatePage.Version;
import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import estafeta.kernel.NodeId;
import estafeta.kernel.NodeNames;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Templates of a node as they are read. */
@Component
@Transactional(readOnly = true)
class TemplatePages {
    private final KeptTemplates templates;
    private final Nodes nodes;
    private final NodeNames names;
    private final ActorNames actors;
    private final Timeline timeline;

    TemplatePages(KeptTemplates templates, Nodes nodes, NodeNames names, ActorNames actors, Timeline timeline) {
        this.templates = templates;
        this.nodes = nodes;
        this.names = names;
        this.actors = actors;
        this.timeline = timeline;
    }

    TemplatesPage all(NodeId node, Viewer viewer) {
        requireSeen(node, viewer);
        return new TemplatesPage(node.value(), name(node), templates.holding(node));
    }

    TemplatePage one(NodeId node, String code, Viewer viewer) {
        var holding = holding(node, code, viewer);
        var kept = templates.versions(holding.paper(), node);
        var newest = kept.isEmpty() ? holding : templates.fixed(kept.getFirst().id(), node);
        return new TemplatePage(
                name(node),
                holding,
                templates.keptBy(viewer, node),
                versions(holding, kept),
                timeline.of(kept.stream().map(KeptTemplate::id).toList(), viewer),
                "",
                List.of(),
                templates.undrawn(newest));
    }

    StampsPage stamps(NodeId node, String code, Viewer viewer) {
        var holding = holding(node, code, viewer);
        return stamps(holding, StampsForm.of(templates.stamps(holding)), viewer);
    }

    StampsPage stamps(Holding holding, StampsForm form, Viewer viewer) {
        return new StampsPage(
                name(holding.at()),
                holding,
                templates.ownStamps(holding),
                templates.keptBy(viewer, holding.at()),
                form);
    }

    FieldsPage fields(NodeId node, String code, Viewer viewer) {
        return FieldsPage.of(name(node), holding(node, code, viewer));
    }

    Holding holding(NodeId node, String code, Viewer viewer) {
        requireSeen(node, viewer);
        return templates.holding(templates.paper(code), node);
    }

    /** One of the versions of the node itself. */
    Holding version(NodeId node, TemplateId id, Viewer viewer) {
        requireSeen(node, viewer);
        templates.require(id, node);
        return templates.fixed(id, node);
    }

    private List<Version> versions(Holding holding, List<KeptTemplate> kept) {
        var everOn = templates.everOn(holding.paper(), holding.at());
        var zone = nodes.require(holding.at()).zone();
        var who = actors.names(kept.stream()
                .map(KeptTemplate::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return kept.stream()
                .map(template -> new Version(
                        template.id().value(),
                        template.version(),
                        template.fileName(),
                        template.note(),
                        moment(template.keptAt(), zone),
                        who(template, who),
                        stage(template, holding, everOn)))
                .toList();
    }

    private static String who(KeptTemplate template, Map<AccountId, String> names) {
        var account = template.account();
        return account == null ? t("программа") : names.getOrDefault(account, "");
    }

    private static Stage stage(KeptTemplate template, Holding holding, Set<TemplateId> everOn) {
        if (template.equals(holding.template())) {
            return Stage.HOLDS;
        }
        return everOn.contains(template.id()) ? Stage.HELD : Stage.NEVER_ON;
    }

    private void requireSeen(NodeId node, Viewer viewer) {
        viewer.require(Permission.SEE_MENTORSHIPS, nodes.require(node).scope());
    }

    private String name(NodeId node) {
        return names.names(List.of(node)).getOrDefault(node, t("все регионы"));
    }
}
