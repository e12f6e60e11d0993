package estafeta.grammar.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.grammar.Correction;
import estafeta.grammar.Declensions;
import estafeta.grammar.Gender;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Words in all six cases: looked at, put right, what was put right taken back. */
@Controller
@RequestMapping("/declensions")
class DeclensionController {
    private static final String PAGE = "grammar/declensions";
    private final Declensions declensions;

    DeclensionController(Declensions declensions) {
        this.declensions = declensions;
    }

    @GetMapping
    ModelAndView look(@ModelAttribute DeclensionForm form, Viewer viewer) {
        place(viewer);
        return page(PAGE, shown(form.words().isEmpty() ? form : declined(form), viewer));
    }

    @PostMapping
    ModelAndView note(@ModelAttribute DeclensionForm form, Viewer viewer) {
        var place = place(viewer);
        var errors = new FormErrors();
        errors.require("words", form.words(), t("Напишите, что склоняем."));
        var missing = t("Впишите слова в этом падеже.");
        errors.require("genitive", form.genitive(), missing);
        errors.require("dative", form.dative(), missing);
        errors.require("accusative", form.accusative(), missing);
        errors.require("instrumental", form.instrumental(), missing);
        errors.require("prepositional", form.prepositional(), missing);
        if (errors.any()) {
            return again(PAGE, shown(form, viewer), errors);
        }
        if (form.of() == Correction.Kind.NAME) {
            declensions.note(form.forms(), gender(form), place, viewer);
        } else {
            declensions.note(form.of(), form.forms(), place, viewer);
        }
        return done(form.onward(), t("«{0}» теперь склоняется так во всей программе.", form.words()));
    }

    /** Also of what is forgotten already: the rules hold then. */
    @PostMapping("/forget")
    ModelAndView forget(@RequestParam(defaultValue = "") String correction, Viewer viewer) {
        place(viewer);
        declensions.noted(viewer).stream()
                .map(Correction::id)
                .filter(id -> id.value().toString().equals(correction))
                .forEach(id -> declensions.forget(id, viewer));
        return done("/declensions", t("Поправка снята: дальше склоняем по правилам."));
    }

    private DeclensionForm declined(DeclensionForm form) {
        return switch (form.of()) {
            case NAME -> {
                var gender = gender(form);
                yield form.in(declensions.of(form.words(), gender), gender);
            }
            case POSITION -> form.in(declensions.ofPosition(form.words()), null);
            case ORGANISATION -> form.in(declensions.ofOrganisation(form.words()), null);
            case PLACE -> form.in(declensions.ofPlace(form.words()), null);
        };
    }

    /** As it was chosen, else as the name tells. */
    private Gender gender(DeclensionForm form) {
        return form.gender().isEmpty() ? declensions.of(form.words()).gender() : Gender.valueOf(form.gender());
    }

    private DeclensionPage shown(DeclensionForm form, Viewer viewer) {
        return new DeclensionPage(
                form,
                declensions.noted(viewer).stream().map(DeclensionPage.Row::of).toList());
    }

    /** Where it is put right: the first place whose people the viewer keeps. */
    private static NodeId place(Viewer viewer) {
        return viewer.places(Permission.EDIT_PEOPLE).stream()
                .map(Node::id)
                .findFirst()
                .orElseThrow(() -> viewer.mayAnywhere(Permission.SEE_PEOPLE)
                        ? KernelRefused.notAllowed()
                        : KernelRefused.unknownPage());
    }
}
