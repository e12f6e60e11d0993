package estafeta.matching.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.matching.Matchings;
import estafeta.matching.NodeRules;
import estafeta.matching.Rules;
import estafeta.matching.RunId;
import estafeta.shell.FormErrors;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rules of a node, and searches by other rules beside each other. */
@Controller
@RequestMapping("/matching")
class VariantsController {
    private final Matchings matchings;
    private final NodeRules rules;
    private final VariantPages pages;

    VariantsController(Matchings matchings, NodeRules rules, VariantPages pages) {
        this.matchings = matchings;
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping("/{node}/rules")
    ModelAndView rules(@PathVariable NodeId node, Viewer viewer) {
        return page(
                "matching/rules", pages.rules(node, RulesForm.of(rules.at(node).rules()), viewer));
    }

    @PostMapping("/{node}/rules")
    ModelAndView rules(@PathVariable NodeId node, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        var form = RulesForm.typed(typed);
        return filled(
                form,
                by -> {
                    rules.set(node, by, viewer);
                    return done("/matching/" + node.value(), t("Правила записаны. По ним пойдёт каждый новый подбор."));
                },
                errors -> again("matching/rules", pages.rules(node, form, viewer), errors));
    }

    @GetMapping("/runs/{run}/variant")
    ModelAndView variant(@PathVariable RunId run, Viewer viewer) {
        return page(
                "matching/variant",
                pages.variant(
                        run, "", RulesForm.of(matchings.proposal(run, viewer).rules()), viewer));
    }

    @PostMapping("/runs/{run}/variant")
    ModelAndView variant(
            @PathVariable RunId run,
            @RequestParam(defaultValue = "") String title,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var form = RulesForm.typed(typed);
        return filled(
                form,
                by -> go("/matching/runs/"
                        + matchings.variant(run, title, by, viewer).value() + "/variants"),
                errors -> again("matching/variant", pages.variant(run, title, form, viewer), errors));
    }

    @GetMapping("/runs/{run}/variants")
    ModelAndView variants(@PathVariable RunId run, Viewer viewer) {
        return page("matching/variants", pages.compare(run, viewer));
    }

    private static ModelAndView filled(
            RulesForm form, Function<Rules, ModelAndView> save, Function<FormErrors, ModelAndView> show) {
        var errors = new FormErrors();
        try {
            var by = form.rules(errors);
            return errors.any() ? show.apply(errors) : save.apply(by);
        } catch (Refusal refused) {
            return show.apply(FormErrors.shown(refused));
        }
    }
}
