package estafeta.matching.web;

import static estafeta.shell.Pages.list;
import static estafeta.shell.Pages.page;

import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Why a pair that came of a search is this one and not another. */
@Controller
@RequestMapping("/matching/pairs/{mentorship}")
class WhyController {
    private final WhyPages pages;

    WhyController(WhyPages pages) {
        this.pages = pages;
    }

    @GetMapping("/why")
    ModelAndView why(@PathVariable MentorshipId mentorship, Viewer viewer) {
        return page("matching/why", pages.why(mentorship, viewer));
    }

    /** A part of the card of the mentorship. */
    @GetMapping("/brief")
    ModelAndView brief(@PathVariable MentorshipId mentorship, Viewer viewer) {
        return list("matching/why", "matching/why-brief", pages.brief(mentorship, viewer));
    }
}
