package estafeta.matching.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.matching.Matchings;
import estafeta.matching.RunId;
import estafeta.people.AffiliationId;
import estafeta.shell.FormErrors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final MatchingPages pages;

    MatchingController(Matchings matchings, MatchingPages pages) {
        this.matchings = matchings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView choose(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.MATCH)) {
            throw KernelRefused.notAllowed();
        }
        var places = pages.places(viewer);
        return places.size() == 1 ? go(places.getFirst().href()) : page("matching/choose", new ChoosePage(places));
    }

    @GetMapping("/{node}")
    ModelAndView start(@PathVariable NodeId node, Viewer viewer) {
        return page("matching/start", pages.start(node, Typed.NOTHING, viewer));
    }

    @PostMapping("/{node}/search")
    ModelAndView search(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") Set<String> mentee,
            @RequestParam Map<String, String> typed,
            Viewer viewer) {
        var places = new HashMap<String, Integer>();
        typed.forEach((name, value) -> {
            if (name.startsWith(PLACES) && value.matches("[0-5]")) {
                places.put(name.substring(PLACES.length()), Integer.valueOf(value));
            }
        });
        try {
            return to(matchings.search(node, mentee, places, viewer));
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            return again(
                    "matching/start", pages.start(node, new Typed(mentee, places), viewer), FormErrors.of(refused));
        }
    }

    @GetMapping("/runs/{run}")
    ModelAndView run(@PathVariable RunId run, Viewer viewer) {
        return page("matching/run", pages.run(matchings.proposal(run, viewer), viewer));
    }

    @GetMapping("/runs/{run}/proof")
    ModelAndView proof(@PathVariable RunId run, Viewer viewer) {
        return page("matching/proof", pages.proof(matchings.proposal(run, viewer)));
    }

    @GetMapping("/runs/{run}/mentees/{mentee}")
    ModelAndView replace(@PathVariable RunId run, @PathVariable AffiliationId mentee, Viewer viewer) {
        return page(
                "matching/replace",
                pages.replace(
                        matchings.proposal(run, viewer), mentee, matchings.alternatives(run, mentee, viewer), viewer));
    }

    @PostMapping("/runs/{run}/mentees/{mentee}/choose")
    ModelAndView choose(
            @PathVariable RunId run,
            @PathVariable AffiliationId mentee,
            @RequestParam AffiliationId mentor,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        matchings.choose(run, mentee, mentor, reason.isBlank() ? null : reason.strip(), viewer);
        return to(run);
    }

    @PostMapping("/runs/{run}/mentees/{mentee}/leave-out")
    ModelAndView leaveOut(@PathVariable RunId run, @PathVariable AffiliationId mentee, Viewer viewer) {
        matchings.leaveOut(run, mentee, null, viewer);
        return to(run);
    }

    @PostMapping("/runs/{run}/mentees/{mentee}/release")
    ModelAndView release(@PathVariable RunId run, @PathVariable AffiliationId mentee, Viewer viewer) {
        matchings.release(run, mentee, viewer);
        return to(run);
    }

    @PostMapping("/runs/{run}/approve")
    ModelAndView approve(
            @PathVariable RunId run, @RequestParam(defaultValue = "") List<AffiliationId> mentee, Viewer viewer) {
        matchings.approve(run, mentee.stream().collect(Collectors.toSet()), viewer);
        return to(run);
    }

    /** What was ticked, to be shown again over a refusal. */
    record Typed(Set<String> mentees, Map<String, Integer> places) {
        static final Typed NOTHING = new Typed(Set.of(), Map.of());

        boolean nothing() {
            return mentees.isEmpty() && places.isEmpty();
        }
    }

    private static ModelAndView to(RunId run) {
        return go("/matching/runs/" + run.value());
    }
}
