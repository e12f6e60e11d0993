package estafeta.matching.web;

import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Matchings;
import estafeta.matching.NodeRules;
import estafeta.matching.Participant;
import estafeta.matching.RunId;
import estafeta.matching.Variant;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the screens of rules and of variants show. */
@Component
@Transactional(readOnly = true)
class VariantPages {
    /** Beyond so many mentors their places are not changed one by one. */
    private static final int NAMED = 150;

    private final Matchings matchings;
    private final NodeRules rules;
    private final Organisations organisations;
    private final Teachers teachers;
    private final ActorNames actors;
    private final Nodes nodes;
    private final Today today;

    VariantPages(
            Matchings matchings,
            NodeRules rules,
            Organisations organisations,
            Teachers teachers,
            ActorNames actors,
            Nodes nodes,
            Today today) {
        this.matchings = matchings;
        this.rules = rules;
        this.organisations = organisations;
        this.teachers = teachers;
        this.actors = actors;
        this.nodes = nodes;
        this.today = today;
    }

    RulesPage rules(NodeId id, RulesForm form, Viewer viewer) {
        var node = nodes.require(id);
        viewer.require(Permission.MATCH, node.scope());
        var holding = rules.at(id);
        return new RulesPage(
                id.value().toString(),
                organisations.name(id, today.at(node)),
                holding.setAt()
                        .map(at -> organisations.name(at, today.at(node)))
                        .orElse(""),
                holding.setAt().filter(id::equals).isPresent(),
                form);
    }

    VariantPage variant(RunId id, String title, RulesForm form, Viewer viewer) {
        var proposal = matchings.proposal(id, viewer);
        var participants = proposal.participants();
        var own = participants.mentors().stream()
                .filter(mentor -> !mentor.borrowed())
                .toList();
        return new VariantPage(
                id.value().toString(),
                title,
                form,
                own.size() > NAMED
                        ? List.of()
                        : own.stream()
                                .map(mentor -> place(
                                        mentor, form, proposal.participants().day(), viewer))
                                .toList());
    }

    private VariantPage.Place place(Participant mentor, RulesForm form, LocalDate day, Viewer viewer) {
        return new VariantPage.Place(
                mentor.id(),
                teachers.name(mentor, viewer),
                teachers.about(mentor, day, viewer),
                mentor.places(),
                form.places().getOrDefault(mentor.affiliation(), ""));
    }

    ComparePage compare(RunId id, Viewer viewer) {
        var run = matchings.require(id, viewer);
        return new ComparePage(
                id.value().toString(),
                organisations.name(run.node(), run.day()),
                columns(matchings.variants(id, viewer), id));
    }

    private List<ComparePage.Column> columns(List<Variant> variants, RunId here) {
        var names = actors.names(variants.stream()
                .flatMap(variant -> Optional.ofNullable(variant.run().account()).stream())
                .collect(Collectors.toSet()));
        return variants.stream().map(variant -> column(variant, here, names)).toList();
    }

    private ComparePage.Column column(Variant variant, RunId here, Map<AccountId, String> names) {
        var run = variant.run();
        var account = run.account();
        return new ComparePage.Column(
                RunPages.href(run),
                run.title().isEmpty() ? t("Первый подбор") : run.title(),
                RulesWords.of(variant.rules()),
                t(
                        "{0}, {1}",
                        account == null ? t("программа") : names.getOrDefault(account, ""),
                        moment(run.madeAt(), nodes.require(run.node()).zone())),
                variant.outcome(),
                run.id().equals(here),
                matchings.approved(run.id()));
    }
}
