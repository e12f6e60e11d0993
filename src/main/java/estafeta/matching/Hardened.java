package estafeta.matching;

import static estafeta.shell.Text.t;

/** What usually only costs points and may be made a limit. */
public enum Hardened {
    SUBJECT,
    PLACE,
    SUBORDINATION;

    public String words() {
        return switch (this) {
            case SUBJECT -> t("Только тот же или близкий предмет");
            case PLACE -> t("Только из своей организации");
            case SUBORDINATION -> t("Руководитель не наставник своим работникам");
        };
    }
}
