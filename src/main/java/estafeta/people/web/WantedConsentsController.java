package estafeta.people.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.ConsentPurpose;
import estafeta.people.WantedConsents;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which consents to data a region, a municipality or an organisation asks for. */
@Controller
@RequestMapping("/people/wanted/{node}")
class WantedConsentsController {
    private final WantedConsents wanted;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    WantedConsentsController(WantedConsents wanted, Organisations organisations, Nodes nodes, Today today) {
        this.wanted = wanted;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView open(@PathVariable NodeId node, Viewer viewer) {
        wanted.requireMay(node, viewer);
        return page(
                "people/wanted",
                new WantedConsentsPage(
                        node.value().toString(),
                        organisations.name(node, today.at(nodes.require(node))),
                        Words.options(ConsentPurpose.values(), ConsentPurpose::words),
                        wanted.of(node).stream().map(Enum::name).toList()));
    }

    @PostMapping
    ModelAndView want(
            @PathVariable NodeId node, @RequestParam(defaultValue = "") List<String> purposes, Viewer viewer) {
        wanted.want(
                node,
                Arrays.stream(ConsentPurpose.values())
                        .filter(purpose -> purposes.contains(purpose.name()))
                        .collect(Collectors.toSet()),
                viewer);
        return done(
                "/organisations/" + node.value(),
                t("Записано. Кто ещё не подписал, видно в списке «Кто ещё не подписал»."));
    }
}
