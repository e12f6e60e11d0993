package estafeta.matching.web;

import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;

import estafeta.kernel.Viewer;
import estafeta.matching.Matchings;
import estafeta.matching.RunId;
import estafeta.matching.engine.Mentee;
import estafeta.people.AffiliationId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another mentor for one mentee; in one of the roles where she wants two, which then follows her id. */
@Controller
@RequestMapping("/matching/runs/{run}/mentees/{mentee}")
class ReplaceController {
    private static final String ROLE = "~";
    private final Matchings matchings;
    private final ReplacePages pages;

    ReplaceController(Matchings matchings, ReplacePages pages) {
        this.matchings = matchings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView replace(@PathVariable RunId run, @PathVariable String mentee, Viewer viewer) {
        return page("matching/replace", pages.replace(run, place(mentee), viewer));
    }

    /** What the change would cost, before it is made; the proposed mentor needs none. */
    @GetMapping("/mentors/{mentor}")
    ModelAndView confirm(
            @PathVariable RunId run, @PathVariable String mentee, @PathVariable AffiliationId mentor, Viewer viewer) {
        return pages.confirm(run, place(mentee), mentor, viewer)
                .map(confirm -> page("matching/confirm", confirm))
                .orElseGet(() -> go("/matching/runs/" + run.value() + "/mentees/" + address(place(mentee))));
    }

    @PostMapping("/choose")
    ModelAndView choose(
            @PathVariable RunId run,
            @PathVariable String mentee,
            @RequestParam AffiliationId mentor,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        matchings.choose(run, place(mentee), mentor, reason.isBlank() ? null : reason.strip(), viewer);
        return to(run);
    }

    @PostMapping("/leave-out")
    ModelAndView leaveOut(@PathVariable RunId run, @PathVariable String mentee, Viewer viewer) {
        matchings.leaveOut(run, place(mentee), null, viewer);
        return to(run);
    }

    @PostMapping("/release")
    ModelAndView release(@PathVariable RunId run, @PathVariable String mentee, Viewer viewer) {
        matchings.release(run, place(mentee), viewer);
        return to(run);
    }

    private static Mentee place(String typed) {
        var parts = typed.split(ROLE, 2);
        return new Mentee(parts[0], parts.length == 1 ? "" : parts[1].toUpperCase(Locale.ROOT));
    }

    static String address(Mentee place) {
        return place.role().isEmpty()
                ? place.id()
                : place.id() + ROLE + place.role().toLowerCase(Locale.ROOT);
    }

    private static ModelAndView to(RunId run) {
        return go("/matching/runs/" + run.value());
    }
}
