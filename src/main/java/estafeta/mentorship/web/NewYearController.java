package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Fate;
import estafeta.mentorship.Fates;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.PairAtYearEnd;
import estafeta.mentorship.YearEnd;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** «Новый учебный год»: how far each organisation is, its table of pairs, «Проверьте», and all of it done at once. */
@Controller
@RequestMapping("/new-year")
class NewYearController {
    private static final String FATE = "fate-";
    private final Fates fates;
    private final NewYearPages pages;
    private final NewYearRegister register;
    private final MentorshipRegister people;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    NewYearController(
            Fates fates,
            NewYearPages pages,
            NewYearRegister register,
            MentorshipRegister people,
            Organisations organisations,
            Nodes nodes,
            Today today) {
        this.fates = fates;
        this.pages = pages;
        this.register = register;
        this.people = people;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    /** Whoever sees one organisation alone goes to its table. */
    @GetMapping
    ModelAndView places(@RequestParam(required = false) @Nullable NodeId under, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)) {
            throw KernelRefused.unknownPage();
        }
        if (under != null) {
            viewer.require(Permission.SEE_MENTORSHIPS, nodes.require(under).scope());
        }
        var end = YearEnd.of(today.at(viewer));
        var rows = register.places(viewer, Permission.SEE_MENTORSHIPS, under, end);
        var own = viewer.places(Permission.SEE_MENTORSHIPS);
        if (under == null
                && own.size() == 1
                && rows.stream()
                        .allMatch(row -> row.id().equals(own.getFirst().id().value()))) {
            return rows.isEmpty()
                    ? overview(null, end, rows, viewer)
                    : go("/new-year/" + rows.getFirst().id());
        }
        return overview(under, end, rows, viewer);
    }

    private ModelAndView overview(@Nullable NodeId under, YearEnd end, List<NewYearsPage.Row> rows, Viewer viewer) {
        var grouped = rows.size() > NewYearRegister.MOST;
        var prepares = under == null ? leadAt(viewer) : Optional.of(under).filter(node -> leads(node, viewer));
        return page(
                "mentorship/new-years",
                new NewYearsPage(
                        end,
                        under == null ? null : name(under),
                        prepares.map(NodeId::value).orElse(null),
                        grouped,
                        grouped ? register.municipalities(viewer, under, end) : rows));
    }

    /** The one place at which the viewer leads pairs of others. */
    private static Optional<NodeId> leadAt(Viewer viewer) {
        var places = viewer.places(Permission.LEAD_MENTORSHIPS);
        return places.size() == 1 ? Optional.of(places.getFirst().id()) : Optional.empty();
    }

    private boolean leads(NodeId node, Viewer viewer) {
        return viewer.may(Permission.LEAD_MENTORSHIPS, nodes.require(node).scope());
    }

    @GetMapping("/{node}")
    ModelAndView table(@PathVariable NodeId node, Viewer viewer) {
        return page("mentorship/new-year", pages.table(node, Map.of(), viewer));
    }

    @PostMapping("/{node}")
    ModelAndView choose(@PathVariable NodeId node, @RequestParam Map<String, String> typed, Viewer viewer) {
        try {
            var rows = rows(node, typed, viewer);
            fates.choose(node, rows, viewer);
            return done(
                    "/new-year/" + node.value(),
                    rows.isEmpty()
                            ? t("Ничего не изменилось.")
                            : t("Записано. Можно уйти и вернуться: до «Провести» с парами ничего не произойдёт."));
        } catch (Refusal refused) {
            return again("mentorship/new-year", pages.table(node, typed, viewer), FormErrors.shown(refused));
        }
    }

    /** The rows in which something other was chosen than the page showed. */
    private List<Fates.Row> rows(NodeId node, Map<String, String> typed, Viewer viewer) {
        var end = fates.end(node);
        var lasts = fates.open(node, viewer).stream().collect(Collectors.toMap(PairAtYearEnd::id, PairAtYearEnd::last));
        var rows = new ArrayList<Fates.Row>();
        typed.forEach((field, value) -> {
            var pair = field.startsWith(FATE) ? Steps.uuid(field.substring(FATE.length())) : Optional.<UUID>empty();
            var seen = pair.map(id -> typed.getOrDefault("seen-" + id, "")).orElse(value);
            if (!value.isEmpty() && !value.equals(seen)) {
                var id = new MentorshipId(pair.orElseThrow());
                rows.add(new Fates.Row(id, kind(seen), choice(kind(value), end, lasts.get(id))));
            }
        });
        return rows;
    }

    /** A pair that is not in the table any more is refused by its name, whatever was chosen. */
    private static Fate.Choice choice(Fate.@Nullable Kind kind, YearEnd end, @Nullable LocalDate last) {
        return kind == Fate.Kind.GOES_ON
                ? Fate.Choice.goesOn(last == null ? end.next().lastLessons() : end.until(last))
                : Fate.Choice.of(kind == null || kind.saysMore() ? Fate.Kind.LATER : kind);
    }

    @PostMapping("/{node}/proposed")
    ModelAndView proposed(@PathVariable NodeId node, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        var chosen = fates.takeProposed(node, viewer);
        return done(
                back.equals("places") ? "/new-year" : "/new-year/" + node.value(),
                t(
                        "{0, plural, =0 {Обо всех парах уже решено раньше.} one {Записано предложенное для # пары.} other {Записано предложенное для # пар.}}",
                        chosen));
    }

    @PostMapping("/{node}/go-on")
    ModelAndView goOn(@PathVariable NodeId node, Viewer viewer) {
        fates.letAllGoOn(node, viewer);
        return done("/new-year/" + node.value(), t("Отмечено: продолжаются. Поправьте те строки, где иначе."));
    }

    @GetMapping("/{node}/pairs/{id}")
    ModelAndView pair(@PathVariable NodeId node, @PathVariable MentorshipId id, Viewer viewer) {
        preparing(node, viewer);
        return page("mentorship/fate", pages.fate(node, id, pages.likely(node, id, viewer), viewer));
    }

    @PostMapping("/{node}/pairs/{id}")
    ModelAndView choose(
            @PathVariable NodeId node, @PathVariable MentorshipId id, @ModelAttribute FateForm form, Viewer viewer) {
        preparing(node, viewer);
        var pair = fates.require(node, id, viewer);
        var errors = new FormErrors();
        var choice = choice(form, errors, viewer);
        if (!errors.any() && choice != null) {
            try {
                fates.choose(node, List.of(new Fates.Row(id, kind(form.seen()), choice)), viewer);
                return done("/new-year/" + node.value(), t("{0}: записано.", pair.names()));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/fate", pages.fate(node, id, form, viewer), errors);
    }

    private Fate.@Nullable Choice choice(FateForm form, FormErrors errors, Viewer viewer) {
        var kind = errors.choice("fate", Fate.Kind.class, form.fate(), t("Выберите, что будет с парой."));
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case COMPLETES, STOPS, LATER -> Fate.Choice.of(kind);
            case GOES_ON -> {
                var until = until(form, errors);
                yield until == null ? null : Fate.Choice.goesOn(until);
            }
            case OTHER_MENTOR -> {
                var until = until(form, errors);
                var newcomer = people.chosen(form.newcomer(), form.newcomerWords(), true, viewer);
                if (newcomer.isEmpty()) {
                    errors.add("newcomer", t("Выберите нового наставника из подсказки: начните с фамилии."));
                }
                yield errors.any() || until == null
                        ? null
                        : Fate.Choice.otherMentor(newcomer.orElseThrow(), until, consented(form));
            }
            case OTHER_KIND -> {
                var until = until(form, errors);
                var other = errors.require("kind", form.kind(), t("Выберите, какого вида будет пара."));
                yield errors.any() || until == null ? null : Fate.Choice.otherKind(other, until, consented(form));
            }
        };
    }

    private static @Nullable LocalDate until(FateForm form, FormErrors errors) {
        return errors.day("until", form.until(), t("Укажите, до какого дня работает пара."));
    }

    private static boolean consented(FateForm form) {
        return !form.consented().isEmpty();
    }

    @GetMapping("/{node}/check")
    ModelAndView check(@PathVariable NodeId node, Viewer viewer) {
        approving(node, viewer);
        var page = pages.check(node, OrderForm.registering("", ""), viewer);
        return page.page().ready() == 0 ? go("/new-year/" + node.value()) : page("mentorship/new-year-check", page);
    }

    @PostMapping("/{node}/settle")
    ModelAndView settle(@PathVariable NodeId node, @ModelAttribute OrderForm form, Viewer viewer) {
        approving(node, viewer);
        var errors = new FormErrors();
        var ground = OrderController.ground(form, errors);
        if (!errors.any()) {
            try {
                var settled = fates.settle(node, ground, viewer);
                return done(onward(node, settled), told(settled));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/new-year-check", pages.check(node, form, viewer), errors);
    }

    private static String onward(NodeId node, Fates.Settled settled) {
        return switch (settled.orders().size()) {
            case 0 -> "/new-year/" + node.value();
            case 1 -> "/orders/" + settled.orders().getFirst().value();
            default -> "/orders";
        };
    }

    private static String told(Fates.Settled settled) {
        var done = t(
                "{0, plural, one {Проведено решение о # паре.} other {Проведены решения о # парах.}} {1, plural, =0 {Приказа они не требуют.} one {Собран проект приказа: напечатайте его, потом внесите номер.} few {Собраны # проекта приказов: напечатайте их, потом внесите номера.} many {Собраны # проектов приказов: напечатайте их, потом внесите номера.} other {Собраны проекты приказов.}}",
                settled.pairs(),
                settled.orders().size());
        return settled.movedOn().isEmpty()
                ? done
                : done + " " + t("Изменились раньше и не тронуты: {0}.", String.join("; ", settled.movedOn()));
    }

    private void approving(NodeId node, Viewer viewer) {
        viewer.require(Permission.APPROVE_MENTORSHIPS, nodes.require(node).scope());
    }

    private void preparing(NodeId node, Viewer viewer) {
        if (!viewer.may(Permission.APPROVE_MENTORSHIPS, nodes.require(node).scope())) {
            viewer.require(Permission.LEAD_MENTORSHIPS, nodes.require(node).scope());
        }
    }

    private static Fate.@Nullable Kind kind(String typed) {
        return Stream.of(Fate.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private String name(NodeId node) {
        return organisations.name(node, today.at(node));
    }
}
