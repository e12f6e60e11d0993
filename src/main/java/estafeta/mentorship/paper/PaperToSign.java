package estafeta.mentorship.paper;

import static estafeta.shell.Text.t;

import estafeta.document.kept.PaperFile;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paper that waits for a signature: what it is, about whom, where it is had in Word or Excel.
 *
 * @param person who signs it beside the head or alone
 * @param lacking why there is no PDF of it
 */
public record PaperToSign(
        Hand hand,
        String title,
        String words,
        NodeId organisation,
        String organisationName,
        @Nullable PersonId person,
        String href,
        @Nullable String lacking,
        Function<Viewer, PaperFile> drawing) {
    /** Who signs; the head first. */
    public enum Hand {
        HEAD,
        OTHERS;

        public String words() {
            return switch (this) {
                case HEAD -> t("Подписывает руководитель");
                case OTHERS -> t("Подписывают педагоги и родители");
            };
        }
    }

    public boolean pdf() {
        return lacking == null;
    }

    /** As a form names it: short, for an address holds many. */
    public String key() {
        return Integer.toHexString(href.hashCode());
    }
}
