package estafeta.mentorship.web;

import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.paper.PaperToSign;
import estafeta.mentorship.paper.PapersToSign;
import estafeta.organisation.Organisations;
import estafeta.shell.Pages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** «На подпись»: all papers that wait for signatures, printed at once. */
@Controller
@RequestMapping("/signing/{node}")
class PapersToSignController {
    private final PapersToSign papers;
    private final Organisations organisations;
    private final ReadingJournal readings;
    private final Today today;

    PapersToSignController(PapersToSign papers, Organisations organisations, ReadingJournal readings, Today today) {
        this.papers = papers;
        this.organisations = organisations;
        this.readings = readings;
        this.today = today;
    }

    @GetMapping("/papers")
    ModelAndView list(@PathVariable NodeId node, Viewer viewer) {
        var waiting = papers.at(node, viewer);
        readings.opened(
                waiting.stream()
                        .map(PaperToSign::person)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .toList(),
                "бумаги на подпись");
        return page(
                "mentorship/papers-to-sign",
                new PapersToSignPage(node.value().toString(), organisations.name(node, today.at(node)), waiting));
    }

    /** The name of the file tells how many pages there are to sign. */
    @GetMapping("/papers.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable NodeId node, @RequestParam(defaultValue = "") List<String> paper, Viewer viewer) {
        var printed = papers.print(node, paper, viewer);
        return Pages.file(
                t(
                                "На подпись, {0, plural, one {# бумага} few {# бумаги} many {# бумаг} other {# бумаги}}, {1, plural, one {# страница} few {# страницы} many {# страниц} other {# страницы}}",
                                printed.papers(),
                                printed.pages())
                        + ".pdf",
                printed.content());
    }
}
