package estafeta.matching.web;

import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Repair;
import estafeta.matching.Repairs;
import estafeta.organisation.Organisations;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** A mentor is gone: whom his pairs get, with the fewest changes. Looks only; each change is made in its pair. */
@Controller
@RequestMapping("/matching/{node}/repair")
class RepairController {
    private final Repairs repairs;
    private final Organisations organisations;
    private final Teachers teachers;
    private final Reasons reasons;
    private final Today today;

    RepairController(Repairs repairs, Organisations organisations, Teachers teachers, Reasons reasons, Today today) {
        this.repairs = repairs;
        this.organisations = organisations;
        this.teachers = teachers;
        this.reasons = reasons;
        this.today = today;
    }

    @GetMapping
    ModelAndView look(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") Set<String> gone,
            @RequestParam(defaultValue = "false") boolean working,
            Viewer viewer) {
        var bound = repairs.bound(node, viewer);
        var asked = bound.stream().anyMatch(one -> gone.contains(one.affiliation()));
        var repair = asked ? repairs.propose(node, gone, working, viewer) : new Repair(List.of(), 0, false);
        return page(
                "matching/repair",
                new RepairPage(
                        node.value().toString(),
                        organisations.name(node, today.at(node)),
                        bound.stream()
                                .filter(Repair.Bound::away)
                                .map(one -> mentor(one, gone))
                                .toList(),
                        bound.stream()
                                .filter(one -> !one.away())
                                .map(one -> mentor(one, gone))
                                .toList(),
                        working,
                        asked,
                        repair.proven(),
                        repair.kept(),
                        repair.moves().stream()
                                .map(move -> move(move, node, viewer))
                                .toList()));
    }

    private static RepairPage.Mentor mentor(Repair.Bound bound, Set<String> gone) {
        return new RepairPage.Mentor(
                bound.affiliation(),
                bound.name(),
                t(
                        "{0}, {1, plural, one {# пара} few {# пары} many {# пар} other {# пары}}",
                        bound.organisation(), bound.pairs()),
                gone.contains(bound.affiliation()));
    }

    private RepairPage.Move move(Repair.Move move, NodeId node, Viewer viewer) {
        var day = today.at(node);
        var to = move.to();
        var about = teachers.about(move.mentee(), day, viewer);
        var pair = "/mentorships/" + move.mentorship().value();
        if (to == null) {
            return new RepairPage.Move(
                    move.mentee().name(), about, move.from(), "", "", List.of(), 0, move.atWork(), pair);
        }
        var name = teachers.name(to.mentor(), viewer);
        return new RepairPage.Move(
                move.mentee().name(),
                about,
                move.from(),
                name,
                teachers.about(to.mentor(), day, viewer),
                reasons.of(to.score(), move.mentee(), viewer),
                to.percent(),
                move.atWork(),
                UriComponentsBuilder.fromPath(pair + "/replace")
                        .queryParam("newcomer", to.mentor().id())
                        .queryParam("newcomerWords", "{name}")
                        .encode()
                        .buildAndExpand(name)
                        .toUriString());
    }
}
