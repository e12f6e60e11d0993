package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.shell.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The base of mentees of a school year. */
@Controller
@RequestMapping("/mentees")
class MenteeController {
    private final MentorRegister register;
    private final OrderRegister orders;
    private final RegisterExport export;
    private final Today today;

    MenteeController(MentorRegister register, OrderRegister orders, RegisterExport export, Today today) {
        this.register = register;
        this.orders = orders;
        this.export = export;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute MenteeFilter filter, Viewer viewer) {
        return Pages.list("mentorship/mentees", "mentorship/mentee-rows", shown(filter, MentorRegister.PAGE, viewer));
    }

    @GetMapping("/print")
    ModelAndView paper(@ModelAttribute MenteeFilter filter, Viewer viewer) {
        return Pages.page("mentorship/mentees-printed", shown(filter.whole(), MentorRegister.PRINTED, viewer));
    }

    private MenteesPage shown(MenteeFilter filter, int most, Viewer viewer) {
        MentorController.seesMentors(viewer);
        var few = register.sorts(viewer);
        var year = year(filter, viewer);
        var found = register.mentees(filter, year, few, viewer, most + 1);
        var rows = found.subList(0, Math.min(found.size(), most));
        var next = found.size() > rows.size()
                ? filter.from(rows.getLast().key(), rows.getLast().id()).href("/mentees")
                : null;
        return new MenteesPage(
                rows,
                filter,
                Levels.of(viewer),
                today.at(viewer),
                few,
                orders.years(today.at(viewer)),
                year.words(),
                next);
    }

    @GetMapping("/mentees.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute MenteeFilter filter, Viewer viewer) {
        MentorController.seesMentors(viewer);
        return Pages.file(t("База наставляемых") + ".xlsx", export.mentees(filter, year(filter, viewer), viewer));
    }

    /** The year asked for, else this one. */
    private SchoolYear year(MenteeFilter filter, Viewer viewer) {
        return filter.year().isEmpty()
                ? SchoolYear.of(today.at(viewer))
                : new SchoolYear(Integer.parseInt(filter.year()));
    }
}
