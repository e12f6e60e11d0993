package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Consent;
import estafeta.mentorship.ConsentId;
import estafeta.mentorship.Scans;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The scan of a consent: a page of its own, so that a file that is not taken costs nothing typed. */
@Controller
@RequestMapping("/mentorships/consents/{id}")
class ScanController {
    private final Scans scans;

    ScanController(Scans scans) {
        this.scans = scans;
    }

    @GetMapping
    ModelAndView ask(@PathVariable ConsentId id, Viewer viewer) {
        return page("mentorship/scan", shown(scans.require(id, viewer), viewer));
    }

    @PostMapping
    ModelAndView attach(@PathVariable ConsentId id, @RequestParam @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        var consent = scans.require(id, viewer);
        if (file == null
                || Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()) {
            return again(
                    "mentorship/scan",
                    shown(consent, viewer),
                    new FormErrors().add("file", t("Выберите файл: PDF, JPEG или PNG.")));
        }
        try {
            scans.attach(id, new Scans.Scan(String.valueOf(file.getOriginalFilename()), file.getBytes()), viewer);
        } catch (Refusal refused) {
            FormErrors.shown(refused);
            return again("mentorship/scan", shown(consent, viewer), FormErrors.of("file", refused));
        }
        return done(pair(consent), t("Скан приложен. Его откроют только те, кому видны личные данные, и сам человек."));
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

    private ScanPage shown(Consent consent, Viewer viewer) {
        return new ScanPage(
                "/mentorships/consents/" + consent.id().value(),
                pair(consent),
                scans.signedBy(consent),
                consent.givenOn(),
                consent.scan() != null);
    }

    private static String pair(Consent consent) {
        return "/mentorships/" + consent.mentorship().value();
    }
}
