package estafeta.mentorship.web;

import estafeta.intake.BroughtLists;
import estafeta.intake.ListController;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.SmallSteps;
import estafeta.mentorship.pairlist.PairImports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Brings a list of pairs that exist already: looked at and put right, then taken over, and may be taken back. */
@Controller
@RequestMapping("/mentorships/lists")
class PairListController extends ListController {
    PairListController(
            PairImports imports, RunsAtWork work, PairListPages pages, BroughtLists brought, SmallSteps steps) {
        super(imports, work, pages, brought, steps);
    }
}
