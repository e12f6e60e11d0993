package estafeta.shell.web;

import static estafeta.shell.Pages.page;

import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.CardSection;
import estafeta.shell.WorkListSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after sign-in, and «Ещё» of the phone's dock. */
@Controller
class HomeController {
    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");
    private final ObjectProvider<WorkListSource> work;
    private final ObjectProvider<ActionSource> actions;
    private final ObjectProvider<CardSection<Viewer>> sections;
    private final Today today;

    HomeController(
            ObjectProvider<WorkListSource> work,
            ObjectProvider<ActionSource> actions,
            ObjectProvider<CardSection<Viewer>> sections,
            Today today) {
        this.work = work;
        this.actions = actions;
        this.sections = sections;
        this.today = today;
    }

    @GetMapping("/")
    ModelAndView home(Viewer viewer) {
        return page(
                "shell/home",
                HomePage.of(
                        viewer.name(),
                        day(viewer),
                        work.orderedStream()
                                .flatMap(source -> source.work(viewer).stream())
                                .toList(),
                        actions.orderedStream()
                                .flatMap(source -> source.actions(viewer).stream())
                                .toList(),
                        sections.orderedStream()
                                .flatMap(source -> source.sections(viewer, viewer).stream())
                                .toList()));
    }

    @GetMapping("/more")
    ModelAndView more(Viewer viewer) {
        return page(
                "shell/more",
                new MorePage(actions.orderedStream()
                        .flatMap(source -> source.actions(viewer).stream())
                        .toList()));
    }

    private LocalDate day(Viewer viewer) {
        return viewer.grants().stream()
                .findFirst()
                .map(grant -> today.at(grant.node()))
                .orElseGet(() -> LocalDate.ofInstant(today.now(), CAPITAL));
    }
}
