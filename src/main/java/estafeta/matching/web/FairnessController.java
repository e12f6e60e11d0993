package estafeta.matching.web;

import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.list;
import static estafeta.shell.Pages.page;

import estafeta.kernel.Viewer;
import estafeta.matching.Fairness;
import estafeta.matching.RunId;
import estafeta.matching.engine.Goal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How evenly a search serves its people, in words and in pictures. */
@Controller
@RequestMapping("/matching/runs/{run}")
class FairnessController {
    private final Fairness fairness;
    private final FairnessPages pages;
    private final PicturesPages pictures;

    FairnessController(Fairness fairness, FairnessPages pages, PicturesPages pictures) {
        this.fairness = fairness;
        this.pages = pages;
        this.pictures = pictures;
    }

    @GetMapping("/fairness")
    ModelAndView fairness(@PathVariable RunId run, Viewer viewer) {
        return page("matching/fairness", pages.fairness(run, false, viewer));
    }

    /** With what the other goals would give, however long that takes. */
    @GetMapping("/fairness/price")
    ModelAndView price(@PathVariable RunId run, Viewer viewer) {
        return list("matching/fairness", "matching/price", pages.fairness(run, true, viewer));
    }

    @PostMapping("/fairness/variant")
    ModelAndView variant(@PathVariable RunId run, @RequestParam Goal goal, Viewer viewer) {
        var variant = fairness.variant(run, PriceWords.of(goal), goal, viewer);
        return go("/matching/runs/" + variant.value() + "/variants");
    }

    @GetMapping("/pictures")
    ModelAndView pictures(@PathVariable RunId run, Viewer viewer) {
        return page("matching/pictures", pictures.pictures(run, viewer));
    }
}
