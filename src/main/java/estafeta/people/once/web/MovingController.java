package estafeta.people.once.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.day;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.Affiliations;
import estafeta.people.Consequence;
import estafeta.people.People;
import estafeta.people.once.Arrivals;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Another organisation has taken over somebody: the one left closes its time or answers that he works at both. */
@Controller
@RequestMapping("/people/movings")
class MovingController {
    private final Arrivals arrivals;
    private final Affiliations affiliations;
    private final People people;
    private final Organisations organisations;

    MovingController(Arrivals arrivals, Affiliations affiliations, People people, Organisations organisations) {
        this.arrivals = arrivals;
        this.affiliations = affiliations;
        this.people = people;
        this.organisations = organisations;
    }

    @GetMapping("/{id}")
    ModelAndView ask(@PathVariable UUID id, Viewer viewer) {
        var moving = arrivals.require(id, viewer);
        var name = people.require(moving.person(), viewer).name().full();
        return page(
                "people/moving",
                new MovingPage(
                        id,
                        moving.place().value(),
                        name,
                        shortDay(moving.lastDay()),
                        List.of(
                                Fact.of(t("Теперь работает"), organisations.name(moving.to(), moving.lastDay())),
                                Fact.of(t("С какого дня"), day(moving.lastDay().plusDays(1))),
                                Fact.of(t("Последний день у вас"), day(moving.lastDay()))),
                        following(moving, viewer),
                        List.of(
                                new Crumb(t("Люди"), "/people"),
                                new Crumb(name, "/people/" + moving.person().value()))));
    }

    /** Who has left already asks no more. */
    private List<Consequence> following(Arrivals.Moving moving, Viewer viewer) {
        try {
            return affiliations.ifLeft(moving.place(), moving.lastDay(), viewer);
        } catch (Refusal left) {
            return List.of(Consequence.of(t(left)));
        }
    }

    @PostMapping("/{id}/stays")
    ModelAndView stays(@PathVariable UUID id, Viewer viewer) {
        var moving = arrivals.require(id, viewer);
        arrivals.staysToo(id, viewer);
        return done("/people/" + moving.person().value(), t("Записано: работает в двух местах."));
    }
}
