package estafeta.organisation.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
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
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.OrganisationKind;
import estafeta.organisation.OrganisationTypes;
import estafeta.organisation.Organisations;
import estafeta.organisation.structure.StructureExport;
import estafeta.shell.Crumb;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of organisations, the card of one, a new one. */
@Controller
@RequestMapping("/organisations")
class OrganisationController {
    private final OrganisationRegister register;
    private final Today today;
    private final OrganisationCard card;
    private final Organisations organisations;
    private final OrganisationTypes types;
    private final Nodes nodes;
    private final StructureExport export;

    OrganisationController(
            OrganisationRegister register,
            Today today,
            OrganisationCard card,
            Organisations organisations,
            OrganisationTypes types,
            Nodes nodes,
            StructureExport export) {
        this.register = register;
        this.today = today;
        this.card = card;
        this.organisations = organisations;
        this.types = types;
        this.nodes = nodes;
        this.export = export;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute OrganisationFilter filter, Viewer viewer) {
        viewerSeesSome(viewer);
        var under = filter.under().isEmpty() ? null : new NodeId(UUID.fromString(filter.under()));
        return Pages.list(
                "organisation/list",
                "organisation/rows",
                OrganisationsPage.of(
                        register.find(filter, viewer),
                        filter.after().isEmpty() ? register.count(filter, viewer) : 0,
                        filter,
                        typeOptions(),
                        under == null ? "" : nameOf(under, viewer),
                        viewer.mayAnywhere(Permission.MANAGE_TREE),
                        workbooks(under, viewer),
                        depth(under, viewer)));
    }

    /** What stands under a place as a workbook that may be brought in there again. */
    @GetMapping("/{id}/organisations.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable NodeId id, Viewer viewer) {
        viewer.require(Permission.SEE_ORGANISATIONS, nodes.require(id).scope());
        var name = place(id, viewer);
        return Pages.file(t("Организации, {0}", name) + ".xlsx", export.workbook(id, name, viewer));
    }

    /** The workbook of the chosen place, else of each of the viewer's own: its address and the place's name. */
    private List<Option> workbooks(@Nullable NodeId under, Viewer viewer) {
        var places = under == null
                ? viewer.places(Permission.SEE_ORGANISATIONS).stream()
                        .map(Node::id)
                        .toList()
                : List.of(under);
        var all = Stream.of(NodeId.ROOT)
                .filter(places::contains)
                .map(root -> Option.of(root.value().toString(), t("все регионы")));
        return Stream.concat(all, register.territories(places, viewer).stream())
                .map(place -> Option.of("/organisations/" + place.value() + "/organisations.xlsx", place.words()))
                .toList();
    }

    private String place(NodeId place, Viewer viewer) {
        return place.equals(NodeId.ROOT) ? t("все регионы") : organisations.name(place, today.at(viewer));
    }

    @GetMapping("/lookup")
    ModelAndView lookup(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean territories,
            @RequestParam(defaultValue = "false") boolean manage,
            Viewer viewer) {
        return page(
                "shell/lookup-options",
                register.lookup(
                        q, territories, manage ? Permission.MANAGE_TREE : Permission.SEE_ORGANISATIONS, viewer));
    }

    @GetMapping("/{id}")
    ModelAndView card(@PathVariable NodeId id, Viewer viewer) {
        return page("organisation/card", card.open(id, viewer));
    }

    @GetMapping("/new")
    ModelAndView start(@RequestParam @Nullable NodeId under, Viewer viewer) {
        if (under == null) {
            mayManageSomewhere(viewer);
        } else {
            viewer.require(Permission.MANAGE_TREE, nodes.require(under).scope());
        }
        var place = under == null || under.equals(NodeId.ROOT) ? "" : nameOf(under, viewer);
        var form = new OrganisationForm(
                place.isEmpty() || under == null ? "" : under.value().toString(),
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Europe/Moscow",
                null);
        return page("organisation/new", form(form));
    }

    @PostMapping
    ModelAndView open(@ModelAttribute OrganisationForm form, Viewer viewer) {
        mayManageSomewhere(viewer);
        var errors = new FormErrors();
        var type = types.find(form.type());
        if (type.isEmpty()) {
            errors.add("type", t("Выберите тип организации."));
        }
        var region =
                type.filter(chosen -> chosen.kind() == OrganisationKind.REGION).isPresent();
        var parent = region ? NodeId.ROOT : parent(form, errors, viewer);
        errors.require("fullName", form.fullName(), t("Напишите полное наименование, как в уставе."));
        errors.require("shortName", form.shortName(), t("Напишите краткое название, как говорят: «СОШ № 4»."));
        var opened = errors.day("opened", form.opened());
        if (errors.any() || parent == null) {
            return again("organisation/new", form(form), errors);
        }
        try {
            var id = organisations.open(
                    new NewOrganisation(
                            parent,
                            form.type(),
                            form.fullName(),
                            form.shortName(),
                            form.features(),
                            opened == null ? Organisations.OPENED_LONG_AGO : opened,
                            region ? ZoneId.of(form.zone()) : null),
                    viewer);
            return done(
                    "/organisations/" + id.value(),
                    t("«{0}» внесена. Теперь можно указать руководителя и пригласить куратора.", form.shortName()));
        } catch (Refusal refused) {
            return again("organisation/new", form(form), FormErrors.shown(refused));
        }
    }

    private @Nullable NodeId parent(OrganisationForm form, FormErrors errors, Viewer viewer) {
        var chosen = register.chosen(form.under(), form.underWords(), false, Permission.MANAGE_TREE, viewer);
        if (chosen.isEmpty()) {
            errors.add("under", t("Выберите из подсказки, куда добавить: регион, муниципалитет или организацию."));
        }
        return chosen.orElse(null);
    }

    private OrganisationFormPage form(OrganisationForm form) {
        return new OrganisationFormPage(
                null, "", form, typeOptions(), Zones.all(), List.of(new Crumb(t("Организации"), "/organisations")));
    }

    private List<Option> typeOptions() {
        return types.all().stream()
                .map(type -> Option.of(type.code(), t(type.title())))
                .toList();
    }

    private String nameOf(NodeId id, Viewer viewer) {
        organisations.require(id, viewer);
        return organisations.name(id, today.at(viewer));
    }

    /** How deep in the tree the list begins: 1 above regions, 2 in a region, 3 in a municipality. */
    private int depth(@Nullable NodeId under, Viewer viewer) {
        var beginnings = under == null
                ? viewer.paths(Permission.SEE_ORGANISATIONS)
                : new String[] {nodes.require(under).path()};
        var shallowest = Arrays.stream(beginnings)
                .mapToInt(path -> path.split("\\.", -1).length)
                .min()
                .orElse(1);
        return beginnings.length > 1 ? Math.min(shallowest, 2) : shallowest;
    }

    private static void viewerSeesSome(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_ORGANISATIONS)) {
            throw KernelRefused.unknownPage();
        }
    }

    private static void mayManageSomewhere(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.MANAGE_TREE)) {
            throw viewer.mayAnywhere(Permission.SEE_ORGANISATIONS)
                    ? KernelRefused.notAllowed()
                    : KernelRefused.unknownPage();
        }
    }
}
