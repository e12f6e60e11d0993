package estafeta.mentorship.web;

import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pack.Folders;
import estafeta.mentorship.pack.SitePacks;
import estafeta.organisation.Organisations;
import estafeta.shell.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** «Пакет для сайта»: looked at before it is taken, so that everybody sees whom it names. */
@Controller
@RequestMapping("/site-pack/{node}")
class SiteController {
    private final SitePacks packs;
    private final Folders folders;
    private final Organisations organisations;
    private final Today today;

    SiteController(SitePacks packs, Folders folders, Organisations organisations, Today today) {
        this.packs = packs;
        this.folders = folders;
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping
    ModelAndView look(@PathVariable NodeId node, @RequestParam(defaultValue = "") String year, Viewer viewer) {
        var wanted = folders.year(node, year, viewer);
        return page(
                "mentorship/site-pack",
                new SitePage(
                        node.value(), name(node), wanted, folders.years(node, viewer), packs.of(node, wanted, viewer)));
    }

    @GetMapping("/site.zip")
    ResponseEntity<byte[]> files(
            @PathVariable NodeId node, @RequestParam(defaultValue = "") String year, Viewer viewer) {
        var wanted = folders.year(node, year, viewer);
        var files = packs.zip(node, wanted, viewer);
        return Pages.file(t("Для сайта, {0}, {1}", name(node), wanted.words()) + ".zip", files);
    }

    private String name(NodeId node) {
        return organisations.name(node, today.at(node));
    }
}
