package estafeta.mentorship.web;

import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.document.PaperWords;
import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.MentorshipRefused;
import estafeta.mentorship.pack.PairPack;
import estafeta.mentorship.paper.PairPapers;
import estafeta.mentorship.paper.PairPapers.Offered;
import estafeta.shell.Crumb;
import estafeta.shell.Pages;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The papers of a pair that are printed to be signed. */
@Controller
@RequestMapping("/mentorships/{id}/papers")
class PairPaperController {
    private final PairPapers papers;
    private final PairPack pack;
    private final MentorshipCard card;
    private final Pdf pdf;

    PairPaperController(PairPapers papers, PairPack pack, MentorshipCard card, Pdf pdf) {
        this.papers = papers;
        this.pack = pack;
        this.card = card;
        this.pdf = pdf;
    }

    @GetMapping
    ModelAndView all(@PathVariable MentorshipId id, Viewer viewer) {
        return page("mentorship/pair-papers", shown(id, viewer));
    }

    @GetMapping("/all.zip")
    ResponseEntity<byte[]> together(@PathVariable MentorshipId id, Viewer viewer) {
        var files = pack.zip(id, viewer);
        return Pages.file(t("Бумаги пары, {0}", card.open(id, viewer).title()) + ".zip", files);
    }

    @GetMapping({"/{paper}.docx", "/{paper}.xlsx"})
    ResponseEntity<byte[]> one(@PathVariable MentorshipId id, @PathVariable String paper, Viewer viewer) {
        var offered = offered(id, paper, viewer);
        return papers.draw(id, offered.paper(), viewer).download(title(offered));
    }

    @GetMapping("/{paper}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable MentorshipId id, @PathVariable String paper, Viewer viewer) {
        var offered = offered(id, paper, viewer);
        return papers.draw(id, offered.paper(), viewer).download(pdf, Imprint.of(title(offered)));
    }

    @GetMapping("/{paper}/words")
    ModelAndView words(@PathVariable MentorshipId id, @PathVariable String paper, Viewer viewer) {
        var offered = offered(id, paper, viewer);
        var shown = shown(id, viewer);
        return page(
                "document/paper-words",
                new PaperWords(
                        title(offered),
                        List.of(shown.crumbs().getFirst(), new Crumb(shown.pair(), shown.href())),
                        shown.href(offered) + "/words",
                        viewer.mayAnywhere(Permission.EDIT_PEOPLE),
                        papers.words(id, offered.paper(), viewer)));
    }

    private PairPapersPage shown(MentorshipId id, Viewer viewer) {
        return new PairPapersPage(id.value(), card.open(id, viewer).title(), papers.offered(id, viewer));
    }

    private Offered offered(MentorshipId id, String slug, Viewer viewer) {
        return papers.offered(id, viewer).stream()
                .filter(offered -> offered.paper().slug().equals(slug))
                .findFirst()
                .orElseThrow(MentorshipRefused::unknownPaper);
    }

    private static String title(Offered offered) {
        var title = offered.paper().kind().title();
        var name = offered.name();
        return name == null ? title : title + " " + shortName(name);
    }
}
