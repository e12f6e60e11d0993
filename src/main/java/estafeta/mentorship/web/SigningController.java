package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.ElectronicSignings;
import estafeta.mentorship.UnsignedPaper;
import estafeta.mentorship.UnsignedPapers;
import estafeta.organisation.Organisations;
import estafeta.people.WantedConsents;
import estafeta.shell.FormErrors;
import estafeta.shell.SiteAddress;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** «Кто ещё не подписал»: found, noted many at once, asked by chat, slip or letter; and what a node signs how. */
@Controller
@RequestMapping("/signing/{node}")
class SigningController {
    private final UnsignedPapers unsigned;
    private final ElectronicSignings electronic;
    private final WantedConsents wanted;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;
    private final SiteAddress site;
    private final ReadingJournal readings;

    SigningController(
            UnsignedPapers unsigned,
            ElectronicSignings electronic,
            WantedConsents wanted,
            Organisations organisations,
            Nodes nodes,
            Today today,
            SiteAddress site,
            ReadingJournal readings) {
        this.unsigned = unsigned;
        this.electronic = electronic;
        this.wanted = wanted;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
        this.site = site;
        this.readings = readings;
    }

    @GetMapping
    ModelAndView list(@PathVariable NodeId node, @ModelAttribute SigningFilter filter, Viewer viewer) {
        return page("mentorship/signing", shown(node, filter, blank(node), viewer));
    }

    @PostMapping("/note")
    ModelAndView note(
            @PathVariable NodeId node,
            @ModelAttribute SigningFilter filter,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String place,
            Viewer viewer) {
        var form = new SigningPage.Form(chosen, day.strip(), place.strip());
        var shown = shown(node, filter, form, viewer);
        var errors = new FormErrors();
        if (chosen.isEmpty()) {
            errors.add("chosen", t("Отметьте, кто подписал."));
        }
        var on = errors.day("day", day, t("Укажите дату, которая стоит на бумагах."));
        var keptAt = errors.require("place", place, t("Укажите, где лежат бумаги, например «папка 02-14»."));
        if (!errors.any() && on != null) {
            try {
                unsigned.note(node, Set.copyOf(chosen), on, keptAt, viewer);
                return done(
                        filter.after("/signing/" + node.value()),
                        t(
                                "Отмечено: {0, plural, one {# бумага} few {# бумаги} many {# бумаг} other {# бумаги}}.",
                                Set.copyOf(chosen).size()));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/signing", shown, errors);
    }

    @PostMapping("/remind")
    ModelAndView remind(@PathVariable NodeId node, Viewer viewer) {
        var reminded = unsigned.remind(node, viewer);
        return done(
                "/signing/" + node.value(),
                t(
                        "Писем отправлено: {0}. Без почты: {1}, им подойдёт листок или чат. Напоминали на этой неделе: {2}.",
                        reminded.sent(), reminded.unreachable(), reminded.lately()));
    }

    @GetMapping("/slips")
    ModelAndView slips(@PathVariable NodeId node, @ModelAttribute SigningFilter filter, Viewer viewer) {
        return page("mentorship/signing-slips", shown(node, filter, blank(node), viewer));
    }

    /** For the card of the organisation. */
    @GetMapping("/brief")
    ModelAndView brief(@PathVariable NodeId node, Viewer viewer) {
        electronic.requireMay(node, viewer);
        var scope = nodes.require(node).scope();
        var signing = electronic.of(node).orElse(null);
        return page(
                "mentorship/signing-brief",
                new SigningBriefPage(
                        node.value().toString(),
                        viewer.may(Permission.SEE_PRIVATE, scope)
                                ? (int) unsigned.at(node, viewer).stream()
                                        .map(UnsignedPaper::person)
                                        .distinct()
                                        .count()
                                : null,
                        signing,
                        wanted.of(node).stream()
                                .map(purpose -> t(purpose.words()))
                                .toList()));
    }

    @GetMapping("/electronic")
    ModelAndView askForAct(@PathVariable NodeId node, Viewer viewer) {
        electronic.requireMay(node, viewer);
        var said = electronic.of(node);
        return page(
                "mentorship/electronic",
                electronic(
                        node,
                        said.map(signing -> shortDay(signing.since())).orElse(""),
                        said.map(signing -> signing.number()).orElse(""),
                        said.map(signing -> shortDay(signing.signedOn())).orElse("")));
    }

    @PostMapping("/electronic")
    ModelAndView introduce(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            Viewer viewer) {
        electronic.requireMay(node, viewer);
        var errors = new FormErrors();
        var act = errors.require("number", number, t("Впишите номер приказа, которым введено электронное подписание."));
        var signed = errors.day("day", day, t("Укажите дату приказа."));
        var from = errors.day("since", since, t("Укажите, с какого дня подписывают электронно."));
        if (!errors.any() && signed != null && from != null) {
            try {
                electronic.introduce(node, from, act, signed, viewer);
                return done(
                        "/organisations/" + node.value(),
                        t("Записано: с {0} отметка наставника в своём входе заменяет бумагу.", from));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/electronic", electronic(node, since, number, day), errors);
    }

    @PostMapping("/electronic/take-back")
    ModelAndView takeBack(@PathVariable NodeId node, Viewer viewer) {
        electronic.takeBack(node, viewer);
        return done(
                "/organisations/" + node.value(),
                t("Отметка снята: новым парам снова нужна бумага. Начатые пары работают дальше."));
    }

    private ElectronicPage electronic(NodeId node, String since, String number, String day) {
        return new ElectronicPage(
                node.value().toString(),
                name(node),
                since,
                number,
                day,
                electronic
                        .of(node)
                        .filter(signing -> signing.node().equals(node))
                        .isPresent());
    }

    private SigningPage shown(NodeId node, SigningFilter filter, SigningPage.Form form, Viewer viewer) {
        var all = unsigned.at(node, viewer).stream().filter(filter::takes).toList();
        readings.opened(all.stream().map(UnsignedPaper::person).distinct().toList(), "кто ещё не подписал");
        var byPerson = UnsignedPapers.byPerson(all);
        return new SigningPage(
                node.value().toString(),
                name(node),
                filter,
                form,
                all.stream()
                        .map(paper -> new SigningPage.Row(
                                paper,
                                paper.noted()
                                        && viewer.may(
                                                permission(paper),
                                                nodes.require(node).scope()),
                                SigningPage.chat(paper, viewer.name(), site.of(UnsignedPapers.path(List.of(paper))))))
                        .toList(),
                byPerson.size(),
                all.stream().map(UnsignedPaper::organisation).distinct().count() > 1,
                viewer.may(Permission.APPROVE_MENTORSHIPS, nodes.require(node).scope()),
                SigningPage.toAll(all, viewer.name()),
                byPerson.values().stream()
                        .map(papers -> SigningPage.slip(papers, site.of(UnsignedPapers.path(papers))))
                        .toList());
    }

    /** What noting it takes. */
    private static Permission permission(UnsignedPaper paper) {
        return switch (paper.kind()) {
            case CONSENT, GUARDIAN -> Permission.LEAD_MENTORSHIPS;
            case DATA -> Permission.EDIT_PEOPLE;
            case ORDER, AGREEMENT -> Permission.APPROVE_MENTORSHIPS;
        };
    }

    private SigningPage.Form blank(NodeId node) {
        return new SigningPage.Form(List.of(), shortDay(today.at(node)), "");
    }

    private String name(NodeId node) {
        return organisations.name(node, today.at(node));
    }
}
