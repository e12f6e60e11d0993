package estafeta.diagnostics.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.diagnostics.WishAsking;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whether a region, a municipality or an organisation asks with whom one would like to work. */
@Controller
@RequestMapping("/diagnostics/wishes/at/{node}")
class WishAskingController {
    private final WishAsking asking;
    private final Organisations organisations;
    private final Today today;

    WishAskingController(WishAsking asking, Organisations organisations, Today today) {
        this.asking = asking;
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping
    ModelAndView open(@PathVariable NodeId node, Viewer viewer) {
        asking.requireMay(node, viewer);
        return page(
                "diagnostics/wish-asking",
                new WishAskingPage(
                        node.value().toString(),
                        organisations.name(node, today.at(node)),
                        asking.asked(node),
                        asking.chosenAt(node)));
    }

    @PostMapping
    ModelAndView choose(@PathVariable NodeId node, @RequestParam boolean asked, Viewer viewer) {
        asking.choose(node, asked, viewer);
        return done(
                "/diagnostics/wishes/at/" + node.value(),
                asked
                        ? t("Включено. Педагоги увидят вопрос на своей странице «С кем работать».")
                        : t("Выключено. Записанное сохранится, но учитываться не будет."));
    }
}
