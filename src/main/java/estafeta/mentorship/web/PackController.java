package estafeta.mentorship.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.leave;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.kernel.Nodes;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pack.PackId;
import estafeta.mentorship.pack.Packs;
import estafeta.organisation.Organisations;
import estafeta.shell.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Papers that are put together: how far it has come, stopped, taken away. */
@Controller
@RequestMapping("/packs/{id}")
class PackController {
    private final Packs packs;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    PackController(Packs packs, Organisations organisations, Nodes nodes, Today today) {
        this.packs = packs;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView look(@PathVariable PackId id, Viewer viewer) {
        return page("mentorship/pack", shown(id, viewer));
    }

    /** How far it has come, asked again and again by the page; once nobody works at it, the whole page is wanted. */
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable PackId id, Viewer viewer) {
        var shown = shown(id, viewer);
        return shown.pack().working() ? page("mentorship/pack-bar", shown) : leave(shown.href(""));
    }

    @PostMapping("/stop")
    ModelAndView stop(@PathVariable PackId id, Viewer viewer) {
        packs.stop(id, viewer);
        return done(shown(id, viewer).folder(), t("Остановлено. Собранное стёрто, сами бумаги на месте."));
    }

    @GetMapping("/papers.zip")
    void papers(@PathVariable PackId id, Viewer viewer, HttpServletResponse response) throws IOException {
        var pack = packs.ready(id, viewer);
        var name = t(
                "{0}, {1}, {2}",
                pack.kind().words(),
                organisations.name(pack.node(), today.at(pack.node())),
                pack.schoolYear().words());
        packs.write(id, viewer, Pages.file(name + ".zip", response));
    }

    private PackPage shown(PackId id, Viewer viewer) {
        var pack = packs.require(id, viewer);
        return new PackPage(
                pack,
                organisations.name(pack.node(), today.at(pack.node())),
                moment(pack.madeAt(), nodes.require(pack.node()).zone()),
                packs.done(pack),
                packs.refused(pack),
                packs.reasons(pack),
                packs.keptUntil(pack));
    }
}
