package estafeta.organisation.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.day;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Consequence;
import estafeta.organisation.OrganisationRefused;
import estafeta.organisation.OrganisationTypes;
import estafeta.organisation.Organisations;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Renames, describes, moves, merges, closes and reopens an organisation; what reaches far is checked first. */
@Controller
@RequestMapping("/organisations/{id}")
class ChangeController {
    private final Organisations organisations;
    private final OrganisationTypes types;
    private final OrganisationRegister register;
    private final OrganisationCard card;
    private final Nodes nodes;
    private final Today today;

    ChangeController(
            Organisations organisations,
            OrganisationTypes types,
            OrganisationRegister register,
            OrganisationCard card,
            Nodes nodes,
            Today today) {
        this.organisations = organisations;
        this.types = types;
        this.register = register;
        this.card = card;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping("/rename")
    ModelAndView rename(@PathVariable NodeId id, Viewer viewer) {
        manage(id, viewer);
        return page("organisation/rename", change(id, named(id), viewer));
    }

    @PostMapping("/rename")
    ModelAndView renamed(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        var errors = names(form);
        var from = errors.day("day", form.day(), t("Укажите, с какого дня действует новое название."));
        if (errors.any() || from == null) {
            return again("organisation/rename", change(id, form, viewer), errors);
        }
        try {
            organisations.rename(id, form.fullName(), form.shortName(), from, viewer);
        } catch (Refusal refused) {
            return again("organisation/rename", change(id, form, viewer), FormErrors.shown(refused));
        }
        return done(
                href(id),
                t(
                        "С {0} организация называется «{1}». В старых приказах останется прежнее название.",
                        from, form.shortName()));
    }

    @GetMapping("/correct")
    ModelAndView correct(@PathVariable NodeId id, Viewer viewer) {
        manage(id, viewer);
        return page("organisation/correct", change(id, named(id), viewer));
    }

    @PostMapping("/correct")
    ModelAndView corrected(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        var errors = names(form);
        if (errors.any()) {
            return again("organisation/correct", change(id, form, viewer), errors);
        }
        organisations.correctName(id, form.fullName(), form.shortName(), viewer);
        return done(href(id), t("Название исправлено."));
    }

    @GetMapping("/describe")
    ModelAndView describe(@PathVariable NodeId id, Viewer viewer) {
        manage(id, viewer);
        var organisation = organisations.require(id, viewer);
        var features = organisation.features();
        var settlement = features.settlement();
        var form = new OrganisationForm(
                null,
                null,
                organisation.type(),
                null,
                null,
                settlement == null ? "" : settlement.name(),
                features.small() ? "true" : "",
                features.base() ? "true" : "",
                null,
                null,
                String.valueOf(organisation.version()));
        return page("organisation/describe", description(id, form, viewer));
    }

    @PostMapping("/describe")
    ModelAndView described(@PathVariable NodeId id, @ModelAttribute OrganisationForm form, Viewer viewer) {
        manage(id, viewer);
        try {
            organisations.describe(id, form.type(), form.features(), version(form), viewer);
        } catch (Refusal refused) {
            return again("organisation/describe", description(id, form, viewer), FormErrors.shown(refused));
        }
        return done(href(id), t("Сведения об организации записаны."));
    }

    @GetMapping("/move")
    ModelAndView move(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        if (form.checked().isEmpty()) {
            return page("organisation/move", change(id, form, viewer));
        }
        var errors = new FormErrors();
        var to = register.chosen(form.other(), form.otherWords(), false, Permission.MANAGE_TREE, viewer);
        if (to.isEmpty()) {
            errors.add("other", t("Выберите из подсказки, куда перенести."));
            return again("organisation/move", change(id, form, viewer), errors);
        }
        var name = name(to.get(), viewer);
        return page(
                "organisation/move-check",
                checked(
                        id,
                        chosen(form, to.get(), name),
                        List.of(Fact.of(t("Новое место"), name), Fact.of(t("Основание"), ground(form))),
                        List.of(),
                        viewer));
    }

    @PostMapping("/move")
    ModelAndView moved(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        var to = register.chosen(form.other(), form.otherWords(), false, Permission.MANAGE_TREE, viewer);
        try {
            organisations.move(id, to.orElseThrow(OrganisationRefused::unknown), form.groundOrNone(), viewer);
        } catch (Refusal refused) {
            return again("organisation/move", change(id, form, viewer), FormErrors.shown(refused));
        }
        return done(href(id), t("Организация перенесена. Люди, пары и бумаги перешли вместе с ней."));
    }

    @GetMapping("/merge")
    ModelAndView merge(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        if (form.checked().isEmpty()) {
            return page("organisation/merge", change(id, today(id, form), viewer));
        }
        var errors = new FormErrors();
        var kept = register.chosen(form.other(), form.otherWords(), false, Permission.MANAGE_TREE, viewer);
        if (kept.isEmpty()) {
            errors.add("other", t("Выберите из подсказки, к какой организации присоединить."));
        }
        var on = errors.day("day", form.day(), t("Укажите первый день вместе."));
        if (errors.any() || on == null || kept.isEmpty()) {
            return again("organisation/merge", change(id, form, viewer), errors);
        }
        var name = name(kept.get(), viewer);
        var consequences = new ArrayList<Consequence>();
        consequences.add(new Consequence(
                t(
                        "Последний день самостоятельной работы: {0}. Руководитель завершает работу в этот день.",
                        on.minusDays(1)),
                false));
        consequences.add(
                new Consequence(t("Прежнее название останется в истории, приказах и отчётах прошлых лет."), false));
        consequences.add(new Consequence(t("Кто видит «{0}», увидит и присоединённую организацию.", name), false));
        consequences.addAll(organisations.ifMerged(id, kept.get(), on));
        return page(
                "organisation/merge-check",
                checked(
                        id,
                        chosen(form, kept.get(), name),
                        List.of(
                                Fact.of(t("Присоединяется к"), name),
                                Fact.of(t("Первый день вместе"), day(on)),
                                Fact.of(t("Основание"), ground(form))),
                        consequences,
                        viewer));
    }

    @PostMapping("/merge")
    ModelAndView merged(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        var errors = new FormErrors();
        var on = errors.day("day", form.day(), t("Укажите первый день вместе."));
        var kept = register.chosen(form.other(), form.otherWords(), false, Permission.MANAGE_TREE, viewer);
        if (errors.any() || on == null || kept.isEmpty()) {
            return again("organisation/merge", change(id, form, viewer), errors);
        }
        var name = name(kept.get(), viewer);
        try {
            organisations.merge(id, kept.get(), on, form.groundOrNone(), viewer);
        } catch (Refusal refused) {
            return again("organisation/merge", change(id, form, viewer), FormErrors.shown(refused));
        }
        return done(href(id), t("С {0} организация присоединена к «{1}».", on, name));
    }

    @GetMapping("/close")
    ModelAndView close(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        if (form.checked().isEmpty()) {
            return page("organisation/close", change(id, today(id, form), viewer));
        }
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день работы."));
        if (errors.any() || last == null) {
            return again("organisation/close", change(id, form, viewer), errors);
        }
        var consequences = new ArrayList<Consequence>();
        consequences.add(new Consequence(t("Руководитель завершает работу в этот же день."), false));
        consequences.add(new Consequence(t("Карточка и история останутся, их можно найти среди закрытых."), false));
        consequences.addAll(organisations.ifClosed(id, last));
        return page(
                "organisation/close-check",
                checked(
                        id,
                        form,
                        List.of(Fact.of(t("Последний день"), day(last)), Fact.of(t("Основание"), ground(form))),
                        consequences,
                        viewer));
    }

    @PostMapping("/close")
    ModelAndView closed(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        var errors = new FormErrors();
        var last = errors.day("day", form.day(), t("Укажите последний день работы."));
        if (errors.any() || last == null) {
            return again("organisation/close", change(id, form, viewer), errors);
        }
        try {
            organisations.close(id, last, form.groundOrNone(), viewer);
        } catch (Refusal refused) {
            return again("organisation/close", change(id, form, viewer), FormErrors.shown(refused));
        }
        return done(
                href(id), t("Организация закрыта, её последний день {0}. Если это ошибка, верните её в работу.", last));
    }

    @GetMapping("/reopen")
    ModelAndView reopen(@PathVariable NodeId id, Viewer viewer) {
        manage(id, viewer);
        return page("organisation/reopen", change(id, ChangeForm.on(""), viewer));
    }

    @PostMapping("/reopen")
    ModelAndView reopened(@PathVariable NodeId id, @ModelAttribute ChangeForm form, Viewer viewer) {
        manage(id, viewer);
        var errors = new FormErrors();
        var reason = errors.require("ground", form.ground(), t("Напишите, почему организация возвращается в работу."));
        if (errors.any()) {
            return again("organisation/reopen", change(id, form, viewer), errors);
        }
        try {
            organisations.reopen(id, reason, viewer);
        } catch (Refusal refused) {
            return again("organisation/reopen", change(id, form, viewer), FormErrors.shown(refused));
        }
        return done(href(id), t("Организация снова работает. Руководителя нужно назначить заново."));
    }

    private void manage(NodeId id, Viewer viewer) {
        organisations.require(id, viewer);
        viewer.require(Permission.MANAGE_TREE, nodes.require(id).scope());
    }

    private ChangeForm named(NodeId id) {
        var on = today.at(id);
        return ChangeForm.named(organisations.fullName(id, on), organisations.name(id, on), shortDay(on));
    }

    private ChangeForm today(NodeId id, ChangeForm form) {
        return form.day().isEmpty() ? ChangeForm.on(shortDay(today.at(id))) : form;
    }

    private static FormErrors names(ChangeForm form) {
        var errors = new FormErrors();
        errors.require("fullName", form.fullName(), t("Напишите полное наименование, как в уставе."));
        errors.require("shortName", form.shortName(), t("Напишите краткое название, как говорят: «СОШ № 4»."));
        return errors;
    }

    private static ChangeForm chosen(ChangeForm form, NodeId other, String words) {
        return new ChangeForm(null, null, other.value().toString(), words, form.day(), form.ground(), null, null);
    }

    private static String ground(ChangeForm form) {
        return form.ground().isBlank() ? t("не указано") : form.ground();
    }

    private static int version(OrganisationForm form) {
        try {
            return Integer.parseInt(form.version());
        } catch (NumberFormatException foreign) {
            return -1;
        }
    }

    private ChangePage change(NodeId id, ChangeForm form, Viewer viewer) {
        return checked(id, form, List.of(), List.of(), viewer);
    }

    private ChangePage checked(
            NodeId id, ChangeForm form, List<Fact> facts, List<Consequence> consequences, Viewer viewer) {
        return new ChangePage(
                id.value(), organisations.name(id, today.at(id)), form, facts, consequences, crumbs(id, viewer));
    }

    private OrganisationFormPage description(NodeId id, OrganisationForm form, Viewer viewer) {
        var kind = organisations.type(id).kind();
        var options = types.all().stream()
                .filter(type -> type.kind() == kind)
                .map(type -> Option.of(type.code(), t(type.title())))
                .toList();
        return new OrganisationFormPage(
                id.value(), organisations.name(id, today.at(id)), form, options, List.of(), crumbs(id, viewer));
    }

    private List<Crumb> crumbs(NodeId id, Viewer viewer) {
        var on = today.at(id);
        var crumbs = new ArrayList<>(card.crumbs(id, on, viewer));
        crumbs.add(new Crumb(organisations.name(id, on), href(id)));
        return crumbs;
    }

    private String name(NodeId id, Viewer viewer) {
        organisations.require(id, viewer);
        return organisations.name(id, today.at(id));
    }

    private static String href(NodeId id) {
        return "/organisations/" + id.value();
    }
}
