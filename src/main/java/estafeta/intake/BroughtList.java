package estafeta.intake;

import static estafeta.shell.Text.t;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A list as it came: a file, or a table from the clipboard as text or as the page it was copied from; field: of the form. */
public record BroughtList(String field, String name, byte[] content) {

    /** Nothing if neither was brought. */
    public static @Nullable BroughtList of(@Nullable MultipartFile file, String pasted, String pastedPage)
            throws IOException {
        if (file != null && !file.isEmpty()) {
            return new BroughtList(
                    "file", Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        }
        if (pasted.isBlank()) {
            return null;
        }
        var page = !pastedPage.isBlank();
        return new BroughtList(
                "pasted",
                t("Вставленная таблица") + (page ? ".html" : ".txt"),
                (page ? pastedPage : pasted).getBytes(StandardCharsets.UTF_8));
    }
}
