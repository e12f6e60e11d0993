package estafeta.matching.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.leave;
import static estafeta.shell.Pages.list;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.matching.Approval;
import estafeta.matching.Chosen;
import estafeta.matching.MatchingRefused;
import estafeta.matching.Matchings;
import estafeta.matching.Participants;
import estafeta.matching.Run;
import estafeta.matching.RunId;
import estafeta.people.AffiliationId;
import estafeta.shell.FormErrors;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/matching")
class MatchingController {
    private static final String PLACES = "places-";
    private final Matchings matchings;
    private final StartPages starts;
    private final RunPages pages;

    MatchingController(Matchings matchings, StartPages starts, RunPages pages) {
        this.matchings = matchings;
        this.starts = starts;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView choose(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.MATCH)) {
            throw KernelRefused.notAllowed();
        }
        var places = starts.places(viewer);
        return places.size() == 1 ? go(places.getFirst().href()) : page("matching/choose", new ChoosePage(places));
    }

    @GetMapping("/{node}")
    ModelAndView start(@PathVariable NodeId node, Viewer viewer) {
        return matchings.large(node, viewer)
                ? page("matching/large", starts.large(node, viewer))
                : page("matching/start", starts.start(node, Typed.NOTHING, viewer));
    }

    @PostMapping("/{node}/search")
    ModelAndView search(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") Set<String> mentee,
            @RequestParam(defaultValue = "") Set<String> two,
            @RequestParam Map<String, String> all,
            Viewer viewer) {
        var places = new HashMap<String, Integer>();
        all.forEach((name, value) -> {
            if (name.startsWith(PLACES) && value.matches("[0-5]")) {
                places.put(name.substring(PLACES.length()), Integer.valueOf(value));
            }
        });
        var typed = new Typed(mentee, two, places);
        try {
            return to(matchings.search(node, typed.chosen(), viewer));
        } catch (Refusal refused) {
            return again("matching/start", starts.start(node, typed, viewer), FormErrors.shown(refused));
        }
    }

    /** Of a place where many work: with everybody offered, while one does other things. */
    @PostMapping("/{node}/search-all")
    ModelAndView searchAll(@PathVariable NodeId node, Viewer viewer) {
        return to(matchings.search(node, viewer));
    }

    @GetMapping("/runs/{run}")
    ModelAndView run(@PathVariable RunId run, @RequestParam(defaultValue = "0") int from, Viewer viewer) {
        var found = matchings.require(run, viewer);
        return found.state() == Run.State.READY
                ? list(
                        "matching/run",
                        "matching/more-cards",
                        pages.run(matchings.proposal(run, viewer), Math.max(0, from), viewer))
                : page("matching/working", pages.working(found));
    }

    /** How far it has come, asked again and again by the page; once it is over, the whole page is wanted. */
    @GetMapping("/runs/{run}/progress")
    ModelAndView progress(@PathVariable RunId run, Viewer viewer) {
        var found = matchings.require(run, viewer);
        return found.working() ? page("matching/working-bar", pages.working(found)) : leave(href(run));
    }

    @PostMapping("/runs/{run}/cancel")
    ModelAndView cancel(@PathVariable RunId run, Viewer viewer) {
        var node = matchings.require(run, viewer).node();
        matchings.cancel(run, viewer);
        return done("/matching/" + node.value(), t("Подбор остановлен. Ничего не изменилось."));
    }

    @GetMapping("/runs/{run}/proof")
    ModelAndView proof(@PathVariable RunId run, Viewer viewer) {
        return page("matching/proof", pages.proof(matchings.proposal(run, viewer), viewer));
    }

    @PostMapping("/runs/{run}/approve")
    ModelAndView approve(
            @PathVariable RunId run, @RequestParam(defaultValue = "") Set<AffiliationId> mentee, Viewer viewer) {
        return approved(run, mentee, viewer);
    }

    /** The ticked ones: none is not all of them. */
    @PostMapping("/runs/{run}/approve-part")
    ModelAndView approvePart(
            @PathVariable RunId run, @RequestParam(defaultValue = "") Set<AffiliationId> mentee, Viewer viewer) {
        matchings.require(run, viewer);
        if (mentee.isEmpty()) {
            throw MatchingRefused.nobodyTicked();
        }
        return approved(run, mentee, viewer);
    }

    private ModelAndView approved(RunId run, Set<AffiliationId> mentee, Viewer viewer) {
        var approval = matchings.approve(run, mentee, viewer);
        if (approval.changed().isEmpty()) {
            return done(href(run), words(approval));
        }
        var changed =
                page("matching/changed", pages.changed(matchings.proposal(run, viewer), approval, mentee, viewer));
        changed.setStatus(HttpStatus.CONFLICT);
        return changed;
    }

    private static String words(Approval approval) {
        var made = t("Утверждено пар: {0}.", approval.made().size());
        var asked = t(
                "Просьб в другие муниципалитеты: {0}. Имена откроются, когда там согласятся.",
                approval.asked().size());
        if (approval.asked().isEmpty()) {
            return made;
        }
        return approval.made().isEmpty() ? asked : made + " " + asked;
    }

    /** What was ticked, to be shown again over a refusal. */
    record Typed(Set<String> mentees, Set<String> two, Map<String, Integer> places) {
        static final Typed NOTHING = new Typed(Set.of(), Set.of(), Map.of());

        boolean nothing() {
            return mentees.isEmpty() && places.isEmpty();
        }

        Chosen chosen() {
            return new Chosen(
                    mentees,
                    places,
                    two.stream().filter(mentees::contains).collect(Collectors.toMap(id -> id, id -> Participants.TWO)));
        }
    }

    private static String href(RunId run) {
        return "/matching/runs/" + run.value();
    }

    private static ModelAndView to(RunId run) {
        return go(href(run));
    }
}
