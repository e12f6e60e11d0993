package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Mentors;
import estafeta.people.People;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Mentors with their places, and how many mentees one of them is ready to take. */
@Controller
@RequestMapping("/mentors")
class MentorController {
    private final MentorshipRegister register;
    private final Today today;
    private final Mentors mentors;
    private final People people;

    MentorController(MentorshipRegister register, Today today, Mentors mentors, People people) {
        this.register = register;
        this.today = today;
        this.mentors = mentors;
        this.people = people;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String afterId,
            Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)) {
            throw KernelRefused.unknownPage();
        }
        var from = Steps.affiliation(afterId).map(id -> id.value().toString()).orElse("");
        return Pages.list(
                "mentorship/mentors",
                "mentorship/mentor-rows",
                MentorsPage.of(
                        register.mentors(q.strip(), after, from, viewer),
                        q.strip(),
                        viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)));
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
        var mentor = register.chosen(form.mentor(), form.mentorWords(), false, viewer);
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
            return again("mentorship/places", new PlacesPage(form), Steps.shown(refused));
        }
    }
}
