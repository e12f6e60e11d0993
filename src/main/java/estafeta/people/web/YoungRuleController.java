package estafeta.people.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.YoungRules;
import estafeta.shell.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom a region, a municipality or an organisation counts as a young teacher. */
@Controller
@RequestMapping("/people/young/{node}")
class YoungRuleController {
    private final YoungRules rules;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    YoungRuleController(YoungRules rules, Organisations organisations, Nodes nodes, Today today) {
        this.rules = rules;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView open(@PathVariable NodeId node, Viewer viewer) {
        var place = nodes.require(node);
        viewer.require(Permission.MANAGE_TREE, place.scope());
        return page(
                "people/young-rule",
                new YoungRulePage(
                        node.value().toString(),
                        organisations.name(node, today.at(place)),
                        rules.offered(node).stream()
                                .map(rule -> Option.of(rule.code(), t(rule.title())))
                                .toList(),
                        rules.of(node).code()));
    }

    @PostMapping
    ModelAndView choose(@PathVariable NodeId node, @RequestParam(defaultValue = "") String rule, Viewer viewer) {
        rules.choose(node, rule, viewer);
        return done(
                "/organisations/" + node.value(), t("Правило записано. Списки и подбор считают по нему уже сейчас."));
    }
}
