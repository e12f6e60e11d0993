package estafeta.mentorship;

import static estafeta.shell.Text.t;

/** A form of mentoring («форма») in one version: who teaches whom, and on which line of the law it stands. */
public record Form(FormId id, String code, String title, Line line) {
    /** Teachers by the labour code; learners and partners by agreement. */
    public enum Line {
        TEACHERS,
        LEARNERS,
        PARTNERS;

        public String words() {
            return switch (this) {
                case TEACHERS -> t("педагоги");
                case LEARNERS -> t("обучающиеся");
                case PARTNERS -> t("партнёры");
            };
        }
    }

    /** A learner's birthday may be near: minors are looked for where learners or partners take part. */
    public boolean ofTeachers() {
        return line == Line.TEACHERS;
    }
}
