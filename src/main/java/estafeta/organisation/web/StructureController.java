package estafeta.organisation.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.organisation.structure.StructureLine.Fate;
import estafeta.organisation.structure.StructureList;
import estafeta.organisation.structure.StructureLists;
import estafeta.organisation.structure.StructureReading;
import estafeta.shell.Crumb;
import estafeta.shell.FormErrors;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings a list of organisations from a spreadsheet: looked at first, then taken over. */
@Controller
@RequestMapping("/organisations/import")
class StructureController {
    private final StructureLists lists;
    private final Organisations organisations;
    private final Today today;
    private final Nodes nodes;

    StructureController(StructureLists lists, Organisations organisations, Today today, Nodes nodes) {
        this.lists = lists;
        this.organisations = organisations;
        this.today = today;
        this.nodes = nodes;
    }

    @GetMapping
    ModelAndView start(@RequestParam @Nullable NodeId under, Viewer viewer) {
        return page("organisation/import", shown(place(under, viewer), null, viewer));
    }

    @PostMapping
    ModelAndView bring(@RequestParam @Nullable NodeId under, @RequestParam @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        var place = place(under, viewer);
        if (file == null || file.isEmpty()) {
            return again(
                    "organisation/import",
                    shown(place, null, viewer),
                    new FormErrors().add("file", t("Выберите файл со списком организаций.")));
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var id = lists.bring(place, name, StructureReading.read(name, file.getBytes()), viewer);
            return go("/organisations/import/" + id);
        } catch (Refusal refused) {
            FormErrors.shown(refused);
            return again("organisation/import", shown(place, null, viewer), FormErrors.of("file", refused));
        }
    }

    @GetMapping("/{list}")
    ModelAndView look(@PathVariable UUID list, Viewer viewer) {
        var found = lists.require(list, viewer);
        return page("organisation/import-preview", shown(found.node(), found, viewer));
    }

    @PostMapping("/{list}/confirm")
    ModelAndView confirm(@PathVariable UUID list, Viewer viewer) {
        var taken = lists.confirm(list, viewer);
        return done(
                "/organisations/import/" + list,
                t(
                        "{0, plural, one {Добавлена # организация} few {Добавлены # организации} many {Добавлено # организаций} other {Добавлено # организации}}. Теперь можно пригласить координаторов и кураторов.",
                        taken.count(Fate.CREATE)));
    }

    /** Where the list belongs: as the address says, else the first place the viewer manages. */
    private NodeId place(@Nullable NodeId under, Viewer viewer) {
        if (under != null) {
            viewer.require(Permission.MANAGE_TREE, nodes.require(under).scope());
            return under;
        }
        return viewer.places(Permission.MANAGE_TREE).stream()
                .map(Node::id)
                .findFirst()
                .orElseThrow(() -> viewer.mayAnywhere(Permission.SEE_ORGANISATIONS)
                        ? KernelRefused.notAllowed()
                        : KernelRefused.unknownPage());
    }

    private StructurePage shown(NodeId place, @Nullable StructureList list, Viewer viewer) {
        var name = place.equals(NodeId.ROOT) ? t("все регионы") : organisations.name(place, today.at(viewer));
        return new StructurePage(
                place.value().toString(), name, list, List.of(new Crumb(t("Организации"), "/organisations")));
    }
}
