package estafeta.mentorship;

import static estafeta.shell.Text.t;

/** Why a mentorship is over. */
public enum Ending {
    PLAN,
    TERM,
    EMPLOYER,
    MENTOR,
    MENTEE,
    LEFT,
    MISTAKE;

    public String words() {
        return switch (this) {
            case PLAN -> t("план выполнен");
            case TERM -> t("срок истёк");
            case EMPLOYER -> t("отменена работодателем");
            case MENTOR -> t("наставник отказался");
            case MENTEE -> t("наставляемый отказался");
            case LEFT -> t("сторона выбыла из организации");
            case MISTAKE -> t("внесено ошибочно");
        };
    }

    /** Whether the programme was carried to its end. */
    boolean complete() {
        return this == PLAN || this == TERM;
    }
}
