package estafeta.access.web;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.shell.Pages;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Leads to «Доступ» of one's own places. */
@Controller
class AccessController {
    private final Organisations organisations;
    private final Today today;

    AccessController(Organisations organisations, Today today) {
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping("/access")
    ModelAndView places(Viewer viewer) {
        var places = viewer.places(Permission.INVITE).stream()
                .map(node -> new MyPlacesPage.Place(
                        MeController.place(
                                node.id(),
                                organisations
                                        .names(List.of(node.id()), today.at(node))
                                        .get(node.id())),
                        "/organisations/" + node.id().value() + "/access"))
                .toList();
        if (places.isEmpty()) {
            throw KernelRefused.notAllowed();
        }
        return places.size() == 1
                ? Pages.go(places.getFirst().href())
                : Pages.page("access/places", new MyPlacesPage(places));
    }
}
