package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.FormErrors;
import java.time.LocalDate;
import java.util.List;

/** An order of the employer that has a typed number already in the same year: asked about once, never refused. */
public record SameNumber(String href, String number, LocalDate signedOn) {
    /** Whether it is still to be asked; the question is noted. */
    static boolean asked(List<?> same, String anyway, FormErrors errors) {
        var asked = !same.isEmpty() && anyway.isEmpty();
        if (asked) {
            errors.add(
                    "anyway", t("Такой номер в этом году уже есть. Проверьте журнал и, если всё верно, отметьте это."));
        }
        return asked;
    }
}
