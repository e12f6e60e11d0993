package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.day;
import static estafeta.shell.Text.number;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.Affiliations;
import estafeta.people.Candidate;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.NewCategory;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import estafeta.people.PeopleRefused;
import estafeta.people.PersonName;
import estafeta.people.Snils;
import estafeta.people.SnilsKeeping;
import estafeta.people.TeachingStart;
import estafeta.people.once.Arrivals;
import estafeta.people.once.Merges;
import estafeta.people.stafflist.StaffExport;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Figure;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of people, the card of one, the quick door for a new one. */
@Controller
@RequestMapping("/people")
class PeopleController {
    private static final List<String> SCHOOL = List.of(
            "учитель", "учитель начальных классов", "педагог-психолог", "социальный педагог", "педагог-организатор");
    private static final List<String> KINDERGARTEN = List.of(
            "воспитатель",
            "музыкальный руководитель",
            "учитель-логопед",
            "инструктор по физической культуре",
            "педагог-психолог");
    private static final List<String> EXTRA =
            List.of("педагог дополнительного образования", "методист", "педагог-организатор", "концертмейстер");
    private static final List<String> COLLEGE =
            List.of("преподаватель", "мастер производственного обучения", "методист", "педагог-психолог");
    private final PeopleRegister register;
    private final Today today;
    private final PersonCard card;
    private final People people;
    private final Affiliations affiliations;
    private final Organisations organisations;
    private final Nodes nodes;
    private final StaffExport export;
    private final ReadingJournal readings;
    private final Merges merges;
    private final Arrivals arrivals;
    private final SnilsKeeping snils;

    PeopleController(
            PeopleRegister register,
            Today today,
            PersonCard card,
            People people,
            Affiliations affiliations,
            Organisations organisations,
            Nodes nodes,
            StaffExport export,
            ReadingJournal readings,
            Merges merges,
            Arrivals arrivals,
            SnilsKeeping snils) {
        this.register = register;
        this.today = today;
        this.card = card;
        this.people = people;
        this.affiliations = affiliations;
        this.organisations = organisations;
        this.nodes = nodes;
        this.export = export;
        this.readings = readings;
        this.merges = merges;
        this.arrivals = arrivals;
        this.snils = snils;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute PeopleFilter filter, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_PEOPLE)) {
            throw KernelRefused.unknownPage();
        }
        var place = filter.organisation().isEmpty()
                ? ""
                : organisations.name(
                        organisations
                                .require(new NodeId(UUID.fromString(filter.organisation())), viewer)
                                .id(),
                        today.at(viewer));
        var rule = register.rule(filter, viewer);
        var seen = register.organisations(filter, viewer);
        var found = register.find(filter, rule, seen, viewer);
        var more = found.size() > PeopleRegister.PAGE;
        var rows = more ? found.subList(0, PeopleRegister.PAGE) : found;
        var first = filter.after().isEmpty();
        var few = first && !filter.q().isEmpty() && rows.size() < PeopleRegister.ENOUGH;
        return Pages.list(
                "people/list",
                "people/rows",
                new PeoplePage(
                        rows,
                        few ? register.similar(filter, rule, seen, viewer, 20) : List.of(),
                        !first ? 0 : more ? register.count(filter, rule, viewer) : rows.size(),
                        filter,
                        more
                                ? filter.after(
                                        rows.getLast().name(), rows.getLast().id())
                                : null,
                        place,
                        t(rule.title()),
                        today.at(viewer),
                        viewer.mayAnywhere(Permission.EDIT_PEOPLE),
                        viewer.mayAnywhere(Permission.IMPORT),
                        seen > 1,
                        seen > 1
                                && viewer.grants().stream()
                                        .anyMatch(grant -> depth(grant.node().path()) < 3)));
    }

    /** A part of the card of a place: how many people there, how many of them young. */
    @GetMapping("/at/{node}")
    ModelAndView at(@PathVariable NodeId node, Viewer viewer) {
        organisations.require(node, viewer);
        viewer.require(Permission.SEE_PEOPLE, nodes.require(node).scope());
        var all = PeopleFilter.at(node, false);
        var young = PeopleFilter.at(node, true);
        return page(
                "people/at",
                new StaffPage(
                        "/people/at/" + node.value(),
                        List.of(
                                counted(all, t("работают здесь"), viewer),
                                counted(young, t("молодые педагоги"), viewer)),
                        t(register.rule(all, viewer).title()),
                        viewer.may(Permission.MANAGE_TREE, nodes.require(node).scope())
                                ? "/people/young/" + node.value()
                                : null,
                        snils.kept(node),
                        snils.mayChoose(node, viewer) ? "/people/snils/" + node.value() : null));
    }

    /** The staff of a place as a workbook that may be brought in again. */
    @GetMapping("/at/{node}/staff.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable NodeId node, Viewer viewer) {
        organisations.require(node, viewer);
        var name = organisations.name(node, today.at(node));
        return Pages.file(t("Педагоги, {0}", name) + ".xlsx", export.workbook(node, name, viewer));
    }

    /** The staff of a place on paper. */
    @GetMapping("/at/{node}/roster")
    ModelAndView roster(@PathVariable NodeId node, Viewer viewer) {
        organisations.require(node, viewer);
        var staff = export.roster(node, viewer);
        return page(
                "people/roster",
                new RosterPage(
                        organisations.name(node, today.at(node)),
                        "/people/at/" + node.value(),
                        today.at(node),
                        staff,
                        staff.stream()
                                        .map(StaffExport.Employee::organisation)
                                        .distinct()
                                        .count()
                                > 1));
    }

    private Figure counted(PeopleFilter filter, String words, Viewer viewer) {
        int count = register.count(filter, register.rule(filter, viewer), viewer);
        return new Figure(
                count > PeopleRegister.COUNTED ? t("более {0}", PeopleRegister.COUNTED) : number(count),
                words,
                filter.href(),
                false);
    }

    /** People for choosing one: name, position, organisation. */
    @GetMapping("/lookup")
    ModelAndView lookup(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var found = q.isBlank() || !viewer.mayAnywhere(Permission.SEE_PEOPLE)
                ? List.<PeoplePage.Row>of()
                : register.named(q.strip(), viewer, 8);
        return page(
                "shell/lookup-options",
                found.stream()
                        .map(row -> new Option(row.id().toString(), row.name(), row.place()))
                        .toList());
    }

    @GetMapping("/{id}")
    ModelAndView card(@PathVariable PersonId id, Viewer viewer) {
        var kept = merges.keptFor(id);
        if (kept.isPresent()) {
            return go("/people/" + people.require(kept.get(), viewer).id().value());
        }
        var opened = card.open(id, viewer);
        readings.opened(id, "карточка");
        return page("people/card", opened);
    }

    @GetMapping("/new")
    ModelAndView start(@RequestParam(defaultValue = "") String organisation, Viewer viewer) {
        var offered = mayAdd(viewer);
        var chosen = organisation.isEmpty() && offered.size() == 1
                ? offered.getFirst().value()
                : organisation;
        return page("people/new", form(NewTeacherForm.at(chosen, shortDay(today.at(viewer))), offered, viewer));
    }

    @PostMapping
    ModelAndView add(@ModelAttribute NewTeacherForm form, Viewer viewer) {
        var offered = mayAdd(viewer);
        var errors = new FormErrors();
        var organisation = node(form.organisation());
        if (organisation.isEmpty()) {
            errors.add("organisation", t("Выберите организацию, в которую пришёл педагог."));
        }
        var name = name(form.name(), errors);
        errors.require("position", form.held(), t("Укажите должность: выберите из частых или напишите сами."));
        var teaching = teaching(form.teaching(), errors, viewer);
        var since = errors.day("since", form.since(), t("Укажите, с какого дня работает здесь."));
        var birth = errors.birthday("birth", form.birth());
        var number = snils(form.snils(), organisation.filter(snils::kept).isPresent(), errors);
        if (errors.any() || organisation.isEmpty() || name.isEmpty() || since == null) {
            return again("people/new", form(form, offered, viewer), errors);
        }
        var teacher = NewTeacher.of(name.get(), since)
                .teaching(teaching)
                .with(NewPost.of(form.held(), listed(form.subjects())))
                .with(category(form.category(), since))
                .with(new Contacts(birth, none(form.phone()), none(form.email()), number));
        try {
            if (form.anyway().isEmpty()) {
                var elsewhere = arrivals.candidates(teacher, organisation.get(), viewer);
                var chosen = elsewhere.stream()
                        .filter(candidate ->
                                candidate.person().value().toString().equals(form.who()))
                        .findFirst();
                if (chosen.isPresent()) {
                    return arrived(form, chosen.get(), teacher, organisation.get(), viewer);
                }
                var namesakes = namesakes(name.get(), elsewhere, viewer);
                if (!namesakes.isEmpty() || !elsewhere.isEmpty()) {
                    errors.add(
                            "anyway",
                            elsewhere.stream().anyMatch(Candidate::sameSnils)
                                    ? t("Уже есть человек с таким СНИЛС. Проверьте, не он ли это.")
                                    : t("Уже есть человек с таким именем. Проверьте, не он ли это."));
                    return again("people/new", form(form, offered, namesakes, told(elsewhere), viewer), errors);
                }
            }
            var enrolled = affiliations.enrol(teacher, organisation.get(), viewer);
            return done(
                    "/people/new?organisation=" + form.organisation(),
                    t(
                            "{0} теперь в списке. Карточка открывается по имени в разделе «Люди». Можно добавить следующего.",
                            people.require(enrolled.person(), viewer).name().full()));
        } catch (Refusal refused) {
            return again("people/new", form(form, offered, viewer), FormErrors.shown(refused));
        }
    }

    /** Somebody of another organisation has come: first shown with what follows, then taken over. */
    private ModelAndView arrived(
            NewTeacherForm form, Candidate candidate, NewTeacher teacher, NodeId organisation, Viewer viewer) {
        var moved = !form.moved().equals("both");
        if (form.checked().isEmpty()) {
            return page("people/arrival-check", arrival(form, candidate, teacher, organisation, moved, viewer));
        }
        try {
            arrivals.claim(candidate.person(), teacher, organisation, moved, viewer);
        } catch (Refusal refused) {
            return again(
                    "people/arrival-check",
                    arrival(form, candidate, teacher, organisation, moved, viewer),
                    FormErrors.shown(refused));
        }
        return done(
                "/people/" + candidate.person().value(),
                t("{0} теперь работает и у вас: карточка и история остались прежними.", candidate.name()));
    }

    private ArrivalPage arrival(
            NewTeacherForm form,
            Candidate candidate,
            NewTeacher teacher,
            NodeId organisation,
            boolean moved,
            Viewer viewer) {
        return new ArrivalPage(
                form,
                candidate.name(),
                List.of(
                        Fact.of(t("Человек"), candidate.name() + born(candidate)),
                        Fact.of(t("Работает сейчас"), organisations.name(candidate.organisation(), teacher.since())),
                        Fact.of(t("Придёт в"), organisations.name(organisation, teacher.since())),
                        Fact.of(t("Должность"), form.held()),
                        Fact.of(t("Работает здесь с"), day(teacher.since()))),
                moved,
                arrivals.ifClaimed(candidate, teacher.since(), true, viewer),
                arrivals.ifClaimed(candidate, teacher.since(), false, viewer),
                List.of(new Crumb(t("Люди"), "/people"), new Crumb(t("Добавить педагога"), "/people/new")));
    }

    /** All that may be told of somebody elsewhere: the name, the year of birth, the organisation. */
    private List<Option> told(List<Candidate> elsewhere) {
        return elsewhere.stream()
                .map(candidate -> new Option(
                        candidate.person().value().toString(),
                        candidate.name(),
                        organisations.name(candidate.organisation(), today.at(candidate.organisation()))
                                + born(candidate)))
                .toList();
    }

    private static String born(Candidate candidate) {
        var year = candidate.birthYear();
        return (year == null ? "" : t(", {0} года рождения", String.valueOf(year)))
                + (candidate.sameSnils() ? t(", совпадает СНИЛС") : "");
    }

    private List<Option> mayAdd(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.EDIT_PEOPLE)) {
            throw viewer.mayAnywhere(Permission.SEE_PEOPLE) ? KernelRefused.notAllowed() : KernelRefused.unknownPage();
        }
        return register.editable(viewer);
    }

    /** Those of one's own organisations; who may be taken over is told by itself. */
    private List<PeoplePage.Row> namesakes(PersonName name, List<Candidate> elsewhere, Viewer viewer) {
        return register.named(name.surname(), viewer, PeopleRegister.PAGE).stream()
                .filter(row -> elsewhere.stream()
                        .noneMatch(candidate -> candidate.person().value().equals(row.id())))
                .filter(row -> PersonName.read(row.name())
                        .filter(other -> other.name().mayBe(name))
                        .isPresent())
                .toList();
    }

    private NewTeacherPage form(NewTeacherForm form, List<Option> offered, Viewer viewer) {
        return form(form, offered, List.of(), List.of(), viewer);
    }

    private NewTeacherPage form(
            NewTeacherForm form,
            List<Option> offered,
            List<PeoplePage.Row> namesakes,
            List<Option> elsewhere,
            Viewer viewer) {
        var place = node(form.organisation())
                .flatMap(node -> organisations.find(node, viewer))
                .map(organisation -> organisation.id())
                .or(() -> offered.stream().findFirst().map(option -> new NodeId(UUID.fromString(option.value()))));
        var type = place.map(node -> organisations.type(node).code()).orElse("school");
        var vocabulary = organisations.vocabulary(place.orElseThrow(() -> viewer.mayAnywhere(Permission.EDIT_PEOPLE)
                ? PeopleRefused.noOrganisation()
                : KernelRefused.notAllowed()));
        return new NewTeacherPage(
                form,
                offered,
                positions(type),
                Stream.of(CategoryKind.FIRST, CategoryKind.HIGHEST, CategoryKind.CONFORMITY)
                        .map(kind -> Option.of(kind.name(), t(kind.words())))
                        .toList(),
                vocabulary,
                namesakes,
                elsewhere,
                place.filter(snils::kept).isPresent(),
                List.of(new Crumb(t("Люди"), "/people")));
    }

    private static List<Option> positions(String type) {
        var usual = switch (type) {
            case "kindergarten" -> KINDERGARTEN;
            case "extra" -> EXTRA;
            case "college" -> COLLEGE;
            default -> SCHOOL;
        };
        return usual.stream().map(position -> Option.of(position, position)).toList();
    }

    static Optional<PersonName> name(String typed, FormErrors errors) {
        var text = errors.require("name", typed, t("Напишите фамилию, имя и отчество одной строкой."));
        var read = PersonName.read(text)
                .or(() -> PersonName.read(text.toLowerCase(Locale.of("ru"))))
                .map(PersonName.Written::name);
        if (!text.isEmpty() && read.isEmpty()) {
            errors.add(
                    "name", t("В «{0}» не видно фамилии и имени. Напишите, например, «Иванова Мария Петровна».", text));
        }
        return read;
    }

    private @Nullable TeachingStart teaching(String typed, FormErrors errors, Viewer viewer) {
        var read = TeachingStart.read(typed, today.at(viewer));
        if (!typed.isEmpty() && read.isEmpty()) {
            errors.add(
                    "teaching",
                    t("Не удалось понять «{0}». Напишите год, например 2021, или стаж: «2 г. 3 мес.».", typed));
        }
        return read.orElse(null);
    }

    /** A number as typed, where it is asked for. */
    static @Nullable Snils snils(String typed, boolean kept, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        var fault = Snils.fault(typed);
        if (!kept) {
            errors.add("snils", t("СНИЛС в этой организации не ведут. Оставьте поле пустым."));
        } else if (fault.isPresent()) {
            errors.add("snils", t(fault.get()));
        } else {
            return Snils.of(typed);
        }
        return null;
    }

    private static @Nullable NewCategory category(String code, LocalDate since) {
        return Arrays.stream(CategoryKind.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .map(kind -> new NewCategory(kind, Period.since(since), null))
                .orElse(null);
    }

    static String[] listed(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toArray(String[]::new);
    }

    static @Nullable String none(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    private static Optional<NodeId> node(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new NodeId(UUID.fromString(typed)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static int depth(String path) {
        return path.split("\\.", -1).length - 1;
    }
}
