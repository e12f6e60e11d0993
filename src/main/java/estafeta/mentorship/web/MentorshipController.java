package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Refusal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.pairlist.PairExport;
import estafeta.mentorship.paper.YearPapers;
import estafeta.organisation.Organisations;
import estafeta.people.People;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of pairs, the card of one, a new one by the quick door. */
@Controller
@RequestMapping("/mentorships")
class MentorshipController {
    private static final int YEARS = 4;
    private final MentorshipRegister register;
    private final Today today;
    private final MentorshipCard card;
    private final Mentorships mentorships;
    private final Kinds kinds;
    private final People people;
    private final Organisations organisations;
    private final PairExport export;
    private final YearPapers year;
    private final Pdf pdf;

    MentorshipController(
            MentorshipRegister register,
            Today today,
            MentorshipCard card,
            Mentorships mentorships,
            Kinds kinds,
            People people,
            Organisations organisations,
            PairExport export,
            YearPapers year,
            Pdf pdf) {
        this.register = register;
        this.today = today;
        this.card = card;
        this.mentorships = mentorships;
        this.kinds = kinds;
        this.people = people;
        this.organisations = organisations;
        this.export = export;
        this.year = year;
        this.pdf = pdf;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute MentorshipFilter filter, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_MENTORSHIPS) && viewer.person() == null) {
            throw KernelRefused.unknownPage();
        }
        return Pages.list(
                "mentorship/list",
                "mentorship/rows",
                MentorshipsPage.of(
                        register.find(filter, viewer),
                        filter,
                        knownKinds(),
                        years(viewer),
                        viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS),
                        viewer.mayAnywhere(Permission.SEE_MENTORSHIPS),
                        viewer.mayAnywhere(Permission.BRING_PAIRS),
                        workbooks(viewer)));
    }

    /** The pairs of a place as a workbook that may be brought in again. */
    @GetMapping("/at/{node}/pairs.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable NodeId node, Viewer viewer) {
        organisations.require(node, viewer);
        var name = organisations.name(node, today.at(node));
        return Pages.file(t("Пары, {0}", name) + ".xlsx", export.workbook(node, name, viewer));
    }

    /** What an organisation tells its council of the school year. */
    @GetMapping("/at/{node}/note")
    ResponseEntity<byte[]> note(@PathVariable NodeId node, Viewer viewer) {
        organisations.require(node, viewer);
        return year.draw(node, viewer).download(noteOf(node));
    }

    @GetMapping("/at/{node}/note.pdf")
    ResponseEntity<byte[]> noteAsPdf(@PathVariable NodeId node, Viewer viewer) {
        organisations.require(node, viewer);
        return year.draw(node, viewer).download(pdf, Imprint.of(noteOf(node)));
    }

    private String noteOf(NodeId node) {
        return t("Справка о наставничестве, {0}", organisations.name(node, today.at(node)));
    }

    /** The workbook of each place where the viewer sees pairs: its address and, if there are several, the place's name. */
    private List<Option> workbooks(Viewer viewer) {
        var places = viewer.places(Permission.SEE_MENTORSHIPS).stream()
                .map(Node::id)
                .filter(node -> !node.equals(NodeId.ROOT))
                .toList();
        return places.stream()
                .map(node -> Option.of(
                        "/mentorships/at/" + node.value() + "/pairs.xlsx",
                        places.size() == 1 ? "" : organisations.name(node, today.at(node))))
                .toList();
    }

    /** Suggestions of a field: teachers of the viewer's part of the tree, or mentors with their places. */
    @GetMapping("/lookup")
    ModelAndView lookup(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean mentors,
            Viewer viewer) {
        maySeePeople(viewer);
        return page("shell/lookup-options", register.lookup(q, mentors, viewer));
    }

    /** The pairs of one person, a part of the person's card. */
    @GetMapping("/of/{person}")
    ModelAndView ofPerson(@PathVariable PersonId person, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)) {
            throw KernelRefused.unknownPage();
        }
        var filter = new MentorshipFilter("", "all", "", "", "", "", "");
        return page(
                "mentorship/of-person",
                MentorshipsPage.of(
                        register.of(person, viewer), filter, List.of(), List.of(), false, false, false, List.of()));
    }

    @GetMapping("/{id}")
    ModelAndView card(@PathVariable MentorshipId id, Viewer viewer) {
        return page("mentorship/card", card.open(id, viewer));
    }

    @GetMapping("/new")
    ModelAndView start(
            @RequestParam(defaultValue = "") String mentee,
            @RequestParam(defaultValue = "") String mentor,
            Viewer viewer) {
        Steps.mayLeadSomewhere(viewer);
        var on = today.at(viewer);
        var form = new PairForm(
                mentee,
                Steps.name(mentee, people, viewer),
                mentor,
                Steps.name(mentor, people, viewer),
                Kinds.USUAL_KIND,
                Kinds.USUAL_FORM,
                shortDay(on),
                shortDay(Objects.requireNonNull(SchoolYear.lessonsFrom(on).last())));
        return page("mentorship/new", offered(form, viewer));
    }

    @PostMapping
    ModelAndView propose(@ModelAttribute PairForm form, Viewer viewer) {
        Steps.mayLeadSomewhere(viewer);
        var errors = new FormErrors();
        var mentee = register.chosen(form.mentee(), form.menteeWords(), false, viewer);
        var mentor = register.chosen(form.mentor(), form.mentorWords(), true, viewer);
        if (mentee.isEmpty()) {
            errors.add("mentee", t("Выберите педагога из подсказки: начните с фамилии."));
        }
        if (mentor.isEmpty()) {
            errors.add("mentor", t("Выберите наставника из подсказки: начните с фамилии."));
        }
        var first = errors.day("first", form.first(), t("Укажите, с какого дня работает пара."));
        var last = errors.day("last", form.last(), t("Укажите, до какого дня работает пара. Обычно это 31 мая."));
        if (errors.any() || first == null || last == null) {
            return again("mentorship/new", offered(form, viewer), errors);
        }
        try {
            var node = people.require(mentee.orElseThrow(), viewer).organisation();
            var id = mentorships.propose(
                    new NewMentorship(
                            node,
                            form.kind(),
                            form.form(),
                            new Period(first, last),
                            List.of(NewSide.mentor(mentor.orElseThrow()), NewSide.mentee(mentee.orElseThrow()))),
                    viewer);
            return done(
                    "/mentorships/" + id.value(),
                    t("Пара предложена. Дальше — согласие наставника: отметьте дату и где лежит бумага."));
        } catch (Refusal refused) {
            return again("mentorship/new", offered(form, viewer), FormErrors.shown(refused));
        }
    }

    private List<Option> knownKinds() {
        return kinds.known().stream()
                .map(kind -> new Option(kind.code(), t(kind.title()), t(kind.hint())))
                .toList();
    }

    /** The kinds and forms in force today where the viewer leads pairs. */
    private PairPage offered(PairForm form, Viewer viewer) {
        var node = viewer.places(Permission.LEAD_MENTORSHIPS).getFirst().id();
        var on = today.at(node);
        return new PairPage(
                form,
                kinds.offered(node, on).stream()
                        .filter(kind -> kind.rules().menteesMin() == 1)
                        .map(kind -> new Option(kind.code(), t(kind.title()), t(kind.hint())))
                        .toList(),
                kinds.offeredForms(node, on).stream()
                        .map(one -> new Option(
                                one.code(), t(one.title()), one.line().words()))
                        .toList());
    }

    private List<Option> years(Viewer viewer) {
        var now = SchoolYear.of(today.at(viewer)).start();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> new SchoolYear(now - back))
                .map(year -> Option.of(String.valueOf(year.start()), year.words()))
                .toList();
    }

    private static void maySeePeople(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_PEOPLE)) {
            throw KernelRefused.unknownPage();
        }
    }
}
