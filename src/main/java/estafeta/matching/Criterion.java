package estafeta.matching;

import static estafeta.shell.Text.t;

import java.util.List;

/** What speaks for a pair or against it, as a curator weighs it: the parts of a score in groups. */
public enum Criterion {
    SUBJECT(35, Scoring.SUBJECT, Scoring.KINDRED, Scoring.POSITION),
    STRENGTHS(25, Scoring.STRENGTH, Scoring.UNCOVERED),
    PLACE(20, Scoring.SAME_PLACE, Scoring.NEAR, Scoring.FAR),
    EXPERIENCE(10, Scoring.EXPERIENCE, Scoring.EQUALS),
    CATEGORY(10, Scoring.CATEGORY),
    SUBORDINATION(0, Scoring.CHIEF),
    WORKLOAD(0, Scoring.BUSY),
    WISHES(0, Scoring.MENTEE_WISH, Scoring.MENTOR_WISH);

    private final long most;
    private final List<String> parts;

    Criterion(long most, String... parts) {
        this.most = most;
        this.parts = List.of(parts);
    }

    /** Points that count towards a full match. */
    long most() {
        return most;
    }

    /** The codes of the parts it weighs. */
    List<String> parts() {
        return parts;
    }

    public String words() {
        return switch (this) {
            case SUBJECT -> t("Предмет");
            case STRENGTHS -> t("Сильные стороны там, где трудно");
            case PLACE -> t("Работают рядом");
            case EXPERIENCE -> t("Опыт");
            case CATEGORY -> t("Категория");
            case SUBORDINATION -> t("Наставник не начальник");
            case WORKLOAD -> t("Меньше подопечных");
            case WISHES -> t("Пожелания");
        };
    }
}
