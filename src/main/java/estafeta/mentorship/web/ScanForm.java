package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import estafeta.mentorship.Scans.Scan;
import estafeta.shell.FormErrors;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A scan as it is brought to the page of its own, so that a file that is not taken costs nothing typed. */
record ScanForm(@Nullable MultipartFile file) {
    ModelAndView attached(ScanPage page, Consumer<Scan> attach, String notice) throws IOException {
        var name = file == null
                ? ""
                : Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (file == null || name.isEmpty()) {
            return again("mentorship/scan", page, new FormErrors().add("file", t("Выберите файл: PDF, JPEG или PNG.")));
        }
        try {
            attach.accept(new Scan(name, file.getBytes()));
        } catch (Refusal refused) {
            return again("mentorship/scan", page, FormErrors.shown("file", refused));
        }
        return done(page.back().href(), notice);
    }
}
