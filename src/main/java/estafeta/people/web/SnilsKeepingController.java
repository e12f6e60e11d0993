package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.SnilsKeeping;
import estafeta.people.SnilsKeeping.Choice;
import estafeta.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a region, a municipality or an organisation keeps СНИЛС, and since when. */
@Controller
@RequestMapping("/people/snils/{node}")
class SnilsKeepingController {
    private final SnilsKeeping snils;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    SnilsKeepingController(SnilsKeeping snils, Organisations organisations, Nodes nodes, Today today) {
        this.snils = snils;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView open(@PathVariable NodeId node, Viewer viewer) {
        var chosen = snils.chosen(node, viewer).orElseGet(() -> new Choice(snils.kept(node), today.at(node)));
        return page("people/snils-keeping", shown(node, String.valueOf(chosen.kept()), shortDay(chosen.since())));
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String since,
            Viewer viewer) {
        snils.chosen(node, viewer);
        var errors = new FormErrors();
        var day = errors.day("since", since, t("Укажите, с какого дня действует решение."));
        if (!kept.equals("true") && !kept.equals("false")) {
            errors.add("kept", t("Выберите, ведёте ли вы СНИЛС."));
        }
        if (errors.any() || day == null) {
            return again("people/snils-keeping", shown(node, kept, since), errors);
        }
        snils.choose(node, new Choice(Boolean.parseBoolean(kept), day), viewer);
        return done("/organisations/" + node.value(), t("Решение о СНИЛС записано."));
    }

    private SnilsKeepingPage shown(NodeId node, String kept, String since) {
        return new SnilsKeepingPage(
                node.value().toString(),
                organisations.name(node, today.at(nodes.require(node))),
                kept,
                since,
                snils.kept(node));
    }
}
