package estafeta.mentorship.web;

import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pack.Folders;
import estafeta.mentorship.pack.Pack;
import estafeta.mentorship.pack.Packs;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The folder of an organisation, looked at and put together. */
@Controller
@RequestMapping("/folder/{node}")
class FolderController {
    private final Folders folders;
    private final Packs packs;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    FolderController(Folders folders, Packs packs, Organisations organisations, Nodes nodes, Today today) {
        this.folders = folders;
        this.packs = packs;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView look(@PathVariable NodeId node, @RequestParam(defaultValue = "") String year, Viewer viewer) {
        return page("mentorship/folder", shown(node, folders.year(node, year, viewer), viewer));
    }

    @PostMapping
    ModelAndView putTogether(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer) {
        var errors = new FormErrors();
        var wanted = errors.choice("kind", Pack.Kind.class, kind, t("Выберите, что собрать: папку или бумаги пар."));
        var of = folders.year(node, year, viewer);
        return wanted == null
                ? Pages.again("mentorship/folder", shown(node, of, viewer), errors)
                : go("/packs/" + packs.begin(node, wanted, of, viewer).value());
    }

    private FolderPage shown(NodeId node, SchoolYear year, Viewer viewer) {
        return new FolderPage(
                node.value(),
                organisations.name(node, today.at(node)),
                year,
                folders.years(node, viewer),
                folders.open(node, year, viewer),
                packs.at(node, viewer),
                nodes.require(node).zone());
    }
}
