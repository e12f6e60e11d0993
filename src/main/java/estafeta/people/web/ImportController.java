package estafeta.people.web;

import estafeta.intake.BroughtLists;
import estafeta.intake.ListController;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.SmallSteps;
import estafeta.people.stafflist.StaffImports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Brings a staff list: columns and cells are looked at and put right, then it is taken over, and may be taken back. */
@Controller
@RequestMapping("/people/imports")
class ImportController extends ListController {
    ImportController(StaffImports imports, RunsAtWork work, ImportPages pages, BroughtLists brought, SmallSteps steps) {
        super(imports, work, pages, brought, steps);
    }
}
