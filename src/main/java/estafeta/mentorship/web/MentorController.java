package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Mentors;
import estafeta.organisation.Organisations;
import estafeta.people.People;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bank of mentors with their places, and how many mentees one of them is ready to take. */
@Controller
@RequestMapping("/mentors")
class MentorController {
    private final MentorRegister register;
    private final MentorshipRegister mentorships;
    private final RegisterExport export;
    private final Today today;
    private final Mentors mentors;
    private final People people;
    private final Organisations organisations;

    MentorController(
            MentorRegister register,
            MentorshipRegister mentorships,
            RegisterExport export,
            Today today,
            Mentors mentors,
            People people,
            Organisations organisations) {
        this.register = register;
        this.mentorships = mentorships;
        this.export = export;
        this.today = today;
        this.mentors = mentors;
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute MentorFilter filter, Viewer viewer) {
        return Pages.list("mentorship/mentors", "mentorship/mentor-rows", shown(filter, MentorRegister.PAGE, viewer));
    }

    @GetMapping("/print")
    ModelAndView paper(@ModelAttribute MentorFilter filter, Viewer viewer) {
        return page("mentorship/mentors-printed", shown(filter.whole(), MentorRegister.PRINTED, viewer));
    }

    private MentorsPage shown(MentorFilter filter, int most, Viewer viewer) {
        seesMentors(viewer);
        var few = register.sorts(viewer);
        var found = register.mentors(filter, few, viewer, most + 1);
        var rows = found.subList(0, Math.min(found.size(), most));
        var next = found.size() > rows.size()
                ? filter.from(rows.getLast().key(), rows.getLast().id()).href("/mentors")
                : null;
        return new MentorsPage(
                rows,
                filter,
                Levels.of(viewer),
                today.at(viewer),
                viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS),
                few,
                municipal(viewer),
                next);
    }

    /** The lists of municipal mentors that the viewer puts together: their address and, if there are several, the place. */
    private List<Option> municipal(Viewer viewer) {
        var places = viewer.places(Permission.MANAGE_TREE).stream()
                .map(Node::id)
                .filter(node -> !node.equals(NodeId.ROOT))
                .filter(node -> viewer.places(Permission.SEE_MENTORSHIPS).stream()
                        .anyMatch(seen -> seen.id().equals(node)))
                .toList();
        var year = SchoolYear.of(today.at(viewer)).start();
        return places.stream()
                .map(node -> Option.of(
                        MunicipalPage.address(node, year),
                        places.size() == 1 ? "" : organisations.name(node, today.at(node))))
                .toList();
    }

    @GetMapping("/mentors.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute MentorFilter filter, Viewer viewer) {
        seesMentors(viewer);
        return Pages.file(t("Банк наставников") + ".xlsx", export.mentors(filter, viewer));
    }

    @GetMapping("/places")
    ModelAndView start(@RequestParam(defaultValue = "") String mentor, Viewer viewer) {
        Steps.mayLeadSomewhere(viewer);
        return page(
                "mentorship/places",
                new PlacesPage(new PlacesForm(
                        mentor, Steps.name(mentor, people, viewer), "1", false, shortDay(today.at(viewer)))));
    }

    @PostMapping("/places")
    ModelAndView ready(@ModelAttribute PlacesForm form, Viewer viewer) {
        Steps.mayLeadSomewhere(viewer);
        var errors = new FormErrors();
        var mentor = mentorships.chosen(form.mentor(), form.mentorWords(), false, viewer);
        if (mentor.isEmpty()) {
            errors.add("mentor", t("Выберите педагога из подсказки: начните с фамилии."));
        }
        if (!form.places().matches("[0-5]")) {
            errors.add("places", t("Выберите, сколько педагогов: от 0 до 5."));
        }
        var from = errors.day("from", form.from(), t("Укажите, с какого дня."));
        if (errors.any() || from == null) {
            return again("mentorship/places", new PlacesPage(form), errors);
        }
        try {
            mentors.ready(mentor.orElseThrow(), Integer.parseInt(form.places()), form.far(), from, viewer);
            return done("/mentors", t("Места отмечены: подбор и новые пары их учтут."));
        } catch (Refusal refused) {
            return again("mentorship/places", new PlacesPage(form), FormErrors.shown(refused));
        }
    }

    static void seesMentors(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)) {
            throw KernelRefused.unknownPage();
        }
    }
}
