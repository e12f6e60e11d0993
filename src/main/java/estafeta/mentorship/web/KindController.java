package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.Ids;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Form.Line;
import estafeta.mentorship.Kind;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.NewForm;
import estafeta.mentorship.NewKind;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which kinds and forms of mentoring a node and all under it may choose from, and by which rules they go. */
@Controller
@RequestMapping("/kinds/{node}")
class KindController {
    private final Kinds kinds;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    KindController(Kinds kinds, Organisations organisations, Nodes nodes, Today today) {
        this.kinds = kinds;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@PathVariable NodeId node, Viewer viewer) {
        return page("mentorship/kinds", inForce(node, viewer));
    }

    /** A part of the card of a place. */
    @GetMapping("/brief")
    ModelAndView brief(@PathVariable NodeId node, Viewer viewer) {
        return page("mentorship/kinds-brief", inForce(node, viewer));
    }

    private KindsPage inForce(NodeId node, Viewer viewer) {
        require(node, viewer);
        var on = today.at(node);
        return new KindsPage(
                node.value(),
                name(node),
                kinds.offered(node, on),
                kinds.offeredForms(node, on),
                kinds.retired(node, on),
                kinds.retiredForms(node, on));
    }

    @GetMapping("/kind")
    ModelAndView kind(@PathVariable NodeId node, @RequestParam(defaultValue = "") String code, Viewer viewer) {
        require(node, viewer);
        var on = today.at(node);
        var form = code.isEmpty()
                ? KindForm.empty(shortDay(on))
                : Stream.of(kinds.offered(node, on), kinds.retired(node, on))
                        .flatMap(List::stream)
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .map(kind -> KindForm.of(kind, shortDay(on)))
                        .orElseThrow(KernelRefused::unknownPage);
        return page("mentorship/kind", opened(node, form));
    }

    @PostMapping("/kind")
    ModelAndView set(@PathVariable NodeId node, @ModelAttribute KindForm form, Viewer viewer) {
        require(node, viewer);
        var errors = new FormErrors();
        var title = errors.require("title", form.title(), t("Впишите название."));
        var min = number(errors, "menteesMin", form.menteesMin());
        var max = number(errors, "menteesMax", form.menteesMax());
        var mentors = number(errors, "mentorsMax", form.mentorsMax());
        var since = errors.day("since", form.since(), t("Укажите, с какого дня это действует."));
        if (!errors.any() && since != null) {
            try {
                kinds.set(
                        new NewKind(
                                node,
                                form.code().isEmpty() ? Ids.next().toString() : form.code(),
                                since,
                                !form.used().isEmpty(),
                                title,
                                form.hint(),
                                Arrays.stream(Line.values())
                                        .filter(line -> form.lines().contains(line.name()))
                                        .collect(Collectors.toSet()),
                                new Kind.Rules(
                                        form.needs().contains(KindForm.ORDER),
                                        form.needs().contains(KindForm.PROGRAMME),
                                        form.needs().contains(KindForm.AGREEMENT),
                                        min,
                                        max,
                                        mentors,
                                        form.needs().contains(KindForm.SLOTS),
                                        form.needs().contains(KindForm.REMOTE),
                                        form.needs().contains(KindForm.SWAP))),
                        viewer);
                return saved(node);
            } catch (Refusal refused) {
                errors = FormErrors.of(refused);
            }
        }
        return again("mentorship/kind", opened(node, form), errors);
    }

    @GetMapping("/form")
    ModelAndView form(@PathVariable NodeId node, @RequestParam(defaultValue = "") String code, Viewer viewer) {
        require(node, viewer);
        var on = today.at(node);
        return page("mentorship/form", opened(node, code, on));
    }

    @PostMapping("/form")
    ModelAndView setForm(@PathVariable NodeId node, @ModelAttribute KindForm form, Viewer viewer) {
        require(node, viewer);
        var errors = new FormErrors();
        var title = errors.require("title", form.title(), t("Впишите название."));
        var line = errors.choice(
                "lines",
                Line.class,
                form.lines().isEmpty() ? "" : form.lines().getFirst(),
                t("Выберите один из ответов."));
        var since = errors.day("since", form.since(), t("Укажите, с какого дня это действует."));
        if (!errors.any() && since != null && line != null) {
            try {
                kinds.set(
                        new NewForm(
                                node,
                                form.code().isEmpty() ? Ids.next().toString() : form.code(),
                                since,
                                !form.used().isEmpty(),
                                title,
                                line),
                        viewer);
                return saved(node);
            } catch (Refusal refused) {
                errors = FormErrors.of(refused);
            }
        }
        return again("mentorship/form", opened(node, form), errors);
    }

    private KindPage opened(NodeId node, String code, LocalDate on) {
        if (code.isEmpty()) {
            return opened(node, KindForm.empty(shortDay(on)));
        }
        return Stream.of(kinds.offeredForms(node, on), kinds.retiredForms(node, on))
                .flatMap(List::stream)
                .filter(form -> form.code().equals(code))
                .findFirst()
                .map(form -> opened(node, KindForm.of(form, shortDay(on))))
                .orElseThrow(KernelRefused::unknownPage);
    }

    private KindPage opened(NodeId node, KindForm form) {
        return new KindPage(node.value(), name(node), form);
    }

    private static int number(FormErrors errors, String field, String typed) {
        if (!typed.matches("[1-9]\\d{0,2}")) {
            errors.add(field, t("Впишите целое число от 1."));
            return 1;
        }
        return Integer.parseInt(typed);
    }

    private static ModelAndView saved(NodeId node) {
        return done(
                "/kinds/" + node.value(),
                t("Записано. Новые пары пойдут по этой редакции, прежние остаются при своей."));
    }

    private void require(NodeId node, Viewer viewer) {
        viewer.require(Permission.MANAGE_TREE, nodes.require(node).scope());
    }

    private String name(NodeId node) {
        return organisations.name(node, today.at(node));
    }
}
