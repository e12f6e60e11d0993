package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.municipal.MunicipalList;
import estafeta.mentorship.municipal.MunicipalLists;
import estafeta.mentorship.municipal.MunicipalMentor;
import estafeta.mentorship.municipal.MunicipalMentorId;
import estafeta.mentorship.municipal.MunicipalRefused;
import estafeta.organisation.Organisations;
import estafeta.people.People;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import estafeta.shell.Timeline;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Municipal mentors of a school year: put together from the bank, approved, printed as the appendix of a paper. */
@Controller
@RequestMapping("/municipal")
class MunicipalController {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final MunicipalLists lists;
    private final MunicipalRegister register;
    private final MentorRegister bank;
    private final RegisterExport export;
    private final Organisations organisations;
    private final People people;
    private final Nodes nodes;
    private final Timeline timeline;
    private final Today today;

    MunicipalController(
            MunicipalLists lists,
            MunicipalRegister register,
            MentorRegister bank,
            RegisterExport export,
            Organisations organisations,
            People people,
            Nodes nodes,
            Timeline timeline,
            Today today) {
        this.lists = lists;
        this.register = register;
        this.bank = bank;
        this.export = export;
        this.organisations = organisations;
        this.people = people;
        this.nodes = nodes;
        this.timeline = timeline;
        this.today = today;
    }

    /** The list of this school year in a line, a part of the card of its place. */
    @GetMapping("/{node}/brief")
    ModelAndView brief(@PathVariable NodeId node, Viewer viewer) {
        var year = SchoolYear.of(today.at(node)).start();
        return page("mentorship/municipal-brief", opened(node, year, MunicipalFilter.ALL, viewer));
    }

    @GetMapping("/{node}/{year}")
    ModelAndView list(
            @PathVariable NodeId node, @PathVariable int year, @ModelAttribute MunicipalFilter filter, Viewer viewer) {
        var page = opened(node, year, filter, viewer);
        var found = register.mentors(page.asked(), false, MunicipalRegister.PAGE + 1);
        var rows = found.subList(0, Math.min(found.size(), MunicipalRegister.PAGE));
        var next = found.size() > rows.size()
                ? filter.from(rows.getLast().key(), rows.getLast().id()).href(page.address())
                : null;
        return Pages.list("mentorship/municipal", "mentorship/municipal-rows", page.with(rows, next));
    }

    /** The appendix as it is printed: everybody, in the order asked for. */
    @GetMapping("/{node}/{year}/print")
    ModelAndView paper(
            @PathVariable NodeId node, @PathVariable int year, @ModelAttribute MunicipalFilter filter, Viewer viewer) {
        var page = opened(node, year, new MunicipalFilter("", "", filter.sort(), "", ""), viewer);
        var contacts = viewer.mayAnywhere(Permission.SEE_PRIVATE);
        return page(
                "mentorship/municipal-paper",
                page.with(register.mentors(page.asked(), contacts, MentorRegister.PRINTED), null));
    }

    @GetMapping("/{node}/{year}/mentors.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable NodeId node, @PathVariable int year, @ModelAttribute MunicipalFilter filter, Viewer viewer) {
        var page = opened(node, year, filter, viewer);
        return Pages.file(page.title().replace('/', '-') + ".xlsx", export.municipal(page, viewer));
    }

    @GetMapping("/{node}/{year}/add")
    ModelAndView choosing(
            @PathVariable NodeId node, @PathVariable int year, @ModelAttribute MentorFilter filter, Viewer viewer) {
        return page(
                "mentorship/municipal-add", offered(managed(node, year, viewer), filter, MunicipalForm.EMPTY, viewer));
    }

    @PostMapping("/{node}/{year}/add")
    ModelAndView add(
            @PathVariable NodeId node, @PathVariable int year, @ModelAttribute MunicipalForm form, Viewer viewer) {
        var list = managed(node, year, viewer);
        try {
            lists.add(node, new SchoolYear(year), form.affiliations(), form.theme(), viewer);
            return done(list.address(), t("Наставники включены в список. Впишите каждому направление или тему."));
        } catch (Refusal refused) {
            return again(
                    "mentorship/municipal-add",
                    offered(list, MentorFilter.ALL, form, viewer),
                    FormErrors.shown(refused));
        }
    }

    @PostMapping("/{node}/{year}/as-before")
    ModelAndView asBefore(@PathVariable NodeId node, @PathVariable int year, Viewer viewer) {
        var list = managed(node, year, viewer);
        var gone = lists.asBefore(node, new SchoolYear(year), viewer);
        return done(
                list.address(),
                gone == 0
                        ? t("Список заполнен как в прошлый раз. Проверьте направления и темы.")
                        : t(
                                "Список заполнен как в прошлый раз, кроме {0, plural, one {# человека} other {# человек}}: они здесь больше не работают.",
                                gone));
    }

    @GetMapping("/{node}/{year}/approve")
    ModelAndView approving(@PathVariable NodeId node, @PathVariable int year, Viewer viewer) {
        var form = new MunicipalForm(List.of(), "", "", shortDay(today.at(node)));
        return page("mentorship/municipal-approve", step(managed(node, year, viewer), "approve", form));
    }

    @PostMapping("/{node}/{year}/approve")
    ModelAndView approve(
            @PathVariable NodeId node, @PathVariable int year, @ModelAttribute MunicipalForm form, Viewer viewer) {
        var list = managed(node, year, viewer);
        return asked(
                "mentorship/municipal-approve",
                step(list, "approve", form),
                t("Список утверждён. Наставники отмечены в банке как муниципальные."),
                errors -> {
                    errors.require("number", form.number(), t("Впишите номер распоряжения, например 112-р."));
                    var day = errors.day("day", form.day(), t("Укажите дату распоряжения."));
                    if (!errors.any() && day != null) {
                        lists.approve(node, new SchoolYear(year), form.number(), day, viewer);
                    }
                });
    }

    @PostMapping("/{node}/{year}/revise")
    ModelAndView revise(@PathVariable NodeId node, @PathVariable int year, Viewer viewer) {
        var list = managed(node, year, viewer);
        lists.revise(node, new SchoolYear(year), viewer);
        return done(list.address(), t("Список снова составляется. Изменённый утвердит другое распоряжение."));
    }

    @GetMapping("/mentors/{mentor}/theme")
    ModelAndView theming(@PathVariable MunicipalMentorId mentor, Viewer viewer) {
        var line = lists.require(mentor, viewer);
        var form = new MunicipalForm(List.of(), line.theme() == null ? "" : line.theme(), "", "");
        return page("mentorship/municipal-theme", step(line, form, viewer));
    }

    @PostMapping("/mentors/{mentor}/theme")
    ModelAndView theme(@PathVariable MunicipalMentorId mentor, @ModelAttribute MunicipalForm form, Viewer viewer) {
        var step = step(lists.require(mentor, viewer), form, viewer);
        return asked(
                "mentorship/municipal-theme",
                step,
                t("Направление записано."),
                errors -> lists.theme(mentor, form.theme(), viewer));
    }

    @PostMapping("/{node}/{year}/remove")
    ModelAndView remove(
            @PathVariable NodeId node, @PathVariable int year, @RequestParam MunicipalMentorId mentor, Viewer viewer) {
        var list = managed(node, year, viewer);
        lists.remove(node, new SchoolYear(year), mentor, viewer);
        return done(list.address(), t("Наставник убран из списка."));
    }

    private MunicipalPage managed(NodeId node, int year, Viewer viewer) {
        viewer.require(Permission.MANAGE_TREE, nodes.require(node).scope());
        return opened(node, year, MunicipalFilter.ALL, viewer);
    }

    private MunicipalPage opened(NodeId node, int year, MunicipalFilter filter, Viewer viewer) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw MunicipalRefused.unknownYear();
        }
        var list = lists.find(node, new SchoolYear(year), viewer);
        var place = nodes.require(node);
        var on = today.at(node);
        var empty = new MunicipalPage(
                node,
                organisations.name(node, on),
                year,
                list.map(MunicipalList::state).orElse(null),
                list.map(MunicipalList::number).orElse(null),
                list.map(MunicipalList::signedOn).orElse(null),
                on,
                List.of(),
                new MunicipalPage.Count(0, 0, 0),
                filter,
                place.path().split("\\.", -1).length < 3,
                viewer.may(Permission.MANAGE_TREE, place.scope()),
                lists.hadBefore(node, new SchoolYear(year)),
                list.map(known -> timeline.whole(known.id(), true)).orElse(List.of()),
                null);
        return empty.counted(register.count(empty.asked()));
    }

    private MunicipalStepPage offered(MunicipalPage list, MentorFilter filter, MunicipalForm form, Viewer viewer) {
        var scopes = new String[] {nodes.require(list.node()).path()};
        var found = bank.mentors(filter, true, scopes, false, viewer, MentorRegister.PAGE + 1);
        var rows = found.subList(0, Math.min(found.size(), MentorRegister.PAGE));
        var next = found.size() > rows.size()
                ? filter.from(rows.getLast().key(), rows.getLast().id()).href(list.href("add"))
                : null;
        return new MunicipalStepPage(list, list.href("add"), list.place(), rows, filter, form, next);
    }

    private static MunicipalStepPage step(MunicipalPage list, String step, MunicipalForm form) {
        return new MunicipalStepPage(list, list.href(step), list.place(), List.of(), MentorFilter.ALL, form, null);
    }

    private MunicipalStepPage step(MunicipalMentor line, MunicipalForm form, Viewer viewer) {
        var known = lists.list(line);
        var list = managed(known.node(), known.year(), viewer);
        var person = people.require(people.require(line.affiliation(), viewer).person(), viewer);
        return new MunicipalStepPage(
                list,
                "/municipal/mentors/" + line.id().value() + "/theme",
                person.name().full(),
                List.of(),
                MentorFilter.ALL,
                form,
                null);
    }

    private static ModelAndView asked(
            String template, MunicipalStepPage step, String notice, Consumer<FormErrors> act) {
        var errors = new FormErrors();
        try {
            act.accept(errors);
            return errors.any()
                    ? again(template, step, errors)
                    : done(step.list().address(), notice);
        } catch (Refusal refused) {
            return again(template, step, FormErrors.shown(refused));
        }
    }
}
