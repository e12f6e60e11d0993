package estafeta.mentorship.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.Viewer;
import estafeta.mentorship.Consent;
import estafeta.mentorship.ConsentId;
import estafeta.mentorship.Scans;
import estafeta.shell.Crumb;
import estafeta.shell.Pages;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The scan of a consent: attached, opened, taken away. */
@Controller
@RequestMapping("/mentorships/consents/{id}")
class ScanController {
    private final Scans scans;

    ScanController(Scans scans) {
        this.scans = scans;
    }

    @GetMapping
    ModelAndView ask(@PathVariable ConsentId id, Viewer viewer) {
        return page("mentorship/scan", shown(scans.require(id, viewer)));
    }

    @PostMapping
    ModelAndView attach(@PathVariable ConsentId id, @ModelAttribute ScanForm form, Viewer viewer) throws IOException {
        return form.attached(
                shown(scans.require(id, viewer)),
                scan -> scans.attach(id, scan, viewer),
                t("Скан приложен. Его откроют только те, кому видны личные данные, и сам человек."));
    }

    @PostMapping("/take-away")
    ModelAndView takeAway(@PathVariable ConsentId id, Viewer viewer) {
        scans.takeAway(id, viewer);
        return done(pair(scans.require(id, viewer)), t("Скан убран. Отметка о бумаге осталась."));
    }

    @GetMapping("/scan")
    ResponseEntity<byte[]> open(@PathVariable ConsentId id, Viewer viewer) {
        var scan = scans.open(id, viewer);
        return Pages.file(scan.name(), scan.content());
    }

    private ScanPage shown(Consent consent) {
        return new ScanPage(
                t("Скан согласия"),
                t("{0}, согласие от {1}", scans.signedBy(consent), consent.givenOn()),
                t(
                        "Скан не обязателен: достаточно даты и того, где лежит бумага. Закройте на нём паспортные данные, если они есть."),
                "/mentorships/consents/" + consent.id().value(),
                List.of(new Crumb(t("Пара"), pair(consent))),
                consent.scan() != null);
    }

    private static String pair(Consent consent) {
        return "/mentorships/" + consent.mentorship().value();
    }
}
