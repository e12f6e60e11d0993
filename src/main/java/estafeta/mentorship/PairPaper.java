package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.people.AffiliationId;
import org.jspecify.annotations.Nullable;

/** A paper that is drawn for a pair: about all of it, or for one who takes part to sign. */
public record PairPaper(Kind kind, @Nullable AffiliationId of) {
    /** Names it among the papers of its pair in an address. */
    public String slug() {
        return of == null ? kind.code() : kind.code() + "-" + of.value();
    }

    /** In the order in which they are signed. */
    public enum Kind {
        MENTOR_CONSENT("mentor-consent"),
        LEARNER_CONSENT("learner-consent"),
        COOPERATION("cooperation"),
        MENTOR_AGREEMENT("mentor-agreement"),
        PROGRAMME("programme-cover");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public String title() {
            return switch (this) {
                case MENTOR_CONSENT -> t("Согласие наставника");
                case LEARNER_CONSENT -> t("Согласие законного представителя");
                case COOPERATION -> t("Соглашение о сотрудничестве");
                case MENTOR_AGREEMENT -> t("Дополнительное соглашение с наставником");
                case PROGRAMME -> t("Персонализированная программа");
            };
        }
    }
}
