package estafeta.diagnostics.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.DiagnosticsRefused;
import estafeta.diagnostics.Wish;
import estafeta.diagnostics.WishAsking;
import estafeta.diagnostics.Wishes;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** With whom I would like to work and with whom not: one's own page alone. */
@Controller
@RequestMapping("/diagnostics/wishes")
class WishesController {
    private static final String PAGE = "/diagnostics/wishes";
    private final Wishes wishes;
    private final WishAsking asking;
    private final Diagnostics diagnostics;

    WishesController(Wishes wishes, WishAsking asking, Diagnostics diagnostics) {
        this.wishes = wishes;
        this.asking = asking;
        this.diagnostics = diagnostics;
    }

    @GetMapping
    ModelAndView open(Viewer viewer) {
        var me = viewer.person();
        return me == null ? go("/") : page("diagnostics/wishes", wished(me, "", "", viewer));
    }

    @PostMapping
    ModelAndView wish(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String kind,
            Viewer viewer) {
        var me = viewer.person();
        if (me == null) {
            return go("/");
        }
        var errors = new FormErrors();
        var colleague = wishes.colleagues(me, viewer).stream()
                .map(Wishes.Colleague::person)
                .filter(person -> person.toString().equals(about))
                .findFirst();
        if (colleague.isEmpty()) {
            errors.add("about", t("Выберите коллегу из списка."));
        }
        var wish = errors.choice("kind", Wish.class, kind, t("Отметьте, вместе или нет."));
        if (colleague.isEmpty() || wish == null) {
            return again("diagnostics/wishes", wished(me, about, kind, viewer), errors);
        }
        try {
            wishes.wish(me, new PersonId(colleague.get()), diagnostics.place(me, viewer), wish, viewer);
        } catch (DiagnosticsRefused refused) {
            return again("diagnostics/wishes", wished(me, about, kind, viewer), FormErrors.of("about", refused));
        }
        return done(PAGE, t("Записано. Это учтёт только подбор."));
    }

    @PostMapping("/forget")
    ModelAndView forget(@RequestParam PersonId about, Viewer viewer) {
        var me = viewer.person();
        if (me != null) {
            wishes.forget(me, about, viewer);
        }
        return done(PAGE, t("Пожелание снято."));
    }

    private WishesPage wished(PersonId me, String about, String kind, Viewer viewer) {
        return new WishesPage(
                wishes.of(me, viewer),
                wishes.colleagues(me, viewer).stream()
                        .map(colleague -> Option.of(colleague.person().toString(), colleague.name()))
                        .toList(),
                about,
                kind,
                asking.asked(diagnostics.place(me, viewer)));
    }
}
