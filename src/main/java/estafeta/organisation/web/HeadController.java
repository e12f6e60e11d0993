package estafeta.organisation.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Head;
import estafeta.organisation.HeadId;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.OrganisationRefused;
import estafeta.organisation.Organisations;
import estafeta.shell.Crumb;
import estafeta.shell.FormErrors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Appoints heads and acting heads, ends their work, marks what was entered in error. */
@Controller
@RequestMapping("/organisations/{id}/heads")
class HeadController {
    private final Heads heads;
    private final Organisations organisations;
    private final OrganisationCard card;
    private final Nodes nodes;
    private final Today today;

    HeadController(Heads heads, Organisations organisations, OrganisationCard card, Nodes nodes, Today today) {
        this.heads = heads;
        this.organisations = organisations;
        this.card = card;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping("/new")
    ModelAndView start(@PathVariable NodeId id, Viewer viewer) {
        lead(id, viewer);
        var form = new HeadForm(
                null, null, null, organisations.vocabulary(id).head(), null, null, shortDay(today.at(id)), null);
        return page("organisation/head", shown(id, form, null, viewer));
    }

    @PostMapping
    ModelAndView appoint(@PathVariable NodeId id, @ModelAttribute HeadForm form, Viewer viewer) {
        lead(id, viewer);
        var errors = new FormErrors();
        errors.require("surname", form.surname(), t("Напишите фамилию."));
        errors.require("given", form.given(), t("Напишите имя."));
        errors.require("position", form.position(), t("Напишите должность, как в приказе."));
        var first = errors.day("first", form.first(), t("Укажите первый день."));
        var last = errors.day("last", form.last());
        if (first != null && last != null && last.isBefore(first)) {
            errors.add("last", t("Последний день раньше первого. Исправьте одну из дат."));
        }
        if (errors.any() || first == null) {
            return again("organisation/head", shown(id, form, null, viewer), errors);
        }
        try {
            heads.appoint(
                    id,
                    new NewHead(
                            form.surname(),
                            form.given(),
                            form.patronymic(),
                            form.position(),
                            !form.acting().isEmpty(),
                            form.ground(),
                            new Period(first, last)),
                    viewer);
        } catch (Refusal refused) {
            return again("organisation/head", shown(id, form, null, viewer), FormErrors.shown(refused));
        }
        return done(
                href(id),
                t("Назначение внесено. В бумагах этих дней подпишет {0}.", form.surname() + " " + form.given()));
    }

    @GetMapping("/{head}")
    ModelAndView open(@PathVariable NodeId id, @PathVariable HeadId head, Viewer viewer) {
        lead(id, viewer);
        return page("organisation/head-end", ending(id, head, ChangeForm.on(shortDay(today.at(id))), viewer));
    }

    @PostMapping("/{head}/end")
    ModelAndView end(
            @PathVariable NodeId id, @PathVariable HeadId head, @ModelAttribute ChangeForm form, Viewer viewer) {
        lead(id, viewer);
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день."));
        if (errors.any() || last == null) {
            return again("organisation/head-end", ending(id, head, form, viewer), errors);
        }
        try {
            heads.end(head, last, form.groundOrNone(), viewer);
        } catch (Refusal refused) {
            return again("organisation/head-end", ending(id, head, form, viewer), FormErrors.shown(refused));
        }
        return done(href(id), t("Назначение завершено {0}.", last));
    }

    @PostMapping("/{head}/cancel")
    ModelAndView cancel(
            @PathVariable NodeId id, @PathVariable HeadId head, @ModelAttribute ChangeForm form, Viewer viewer) {
        lead(id, viewer);
        var errors = new FormErrors();
        var reason = errors.require("reason", form.reason(), t("Напишите, в чём ошибка."));
        if (errors.any()) {
            return again("organisation/head-end", ending(id, head, form, viewer), errors);
        }
        try {
            heads.cancel(head, reason, viewer);
        } catch (Refusal refused) {
            return again("organisation/head-end", ending(id, head, form, viewer), FormErrors.shown(refused));
        }
        return done(href(id), t("Назначение помечено как внесённое ошибочно: в истории осталось, нигде не считается."));
    }

    private void lead(NodeId id, Viewer viewer) {
        organisations.require(id, viewer);
        var scope = nodes.require(id).scope();
        if (!viewer.may(Permission.MANAGE_TREE, scope) && !viewer.may(Permission.EDIT_PEOPLE, scope)) {
            throw KernelRefused.notAllowed();
        }
    }

    private HeadPage ending(NodeId id, HeadId head, ChangeForm form, Viewer viewer) {
        var found = heads.require(head, viewer);
        if (!found.unit().equals(id)) {
            throw OrganisationRefused.unknown();
        }
        var empty = new HeadForm(null, null, null, null, null, null, null, null);
        var page = shown(id, empty, found, viewer);
        return new HeadPage(page.id(), page.name(), empty, page.head(), form, page.crumbs());
    }

    private HeadPage shown(NodeId id, HeadForm form, @Nullable Head head, Viewer viewer) {
        var on = today.at(id);
        List<Crumb> crumbs = new ArrayList<>(card.crumbs(id, on, viewer));
        var name = organisations.name(id, on);
        crumbs.add(new Crumb(name, href(id)));
        return new HeadPage(
                id.value(),
                name,
                form,
                head == null ? null : OrganisationCard.leader(head, on),
                ChangeForm.on(""),
                crumbs);
    }

    private static String href(NodeId id) {
        return "/organisations/" + id.value();
    }
}
