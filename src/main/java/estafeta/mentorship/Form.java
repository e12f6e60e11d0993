package estafeta.mentorship;

/** A form of mentoring («форма»): who teaches whom, and on which line of the law it stands. */
public record Form(String code, String title, Line line) {
    /** Teachers by the labour code; learners and partners by agreement. */
    public enum Line {
        TEACHERS,
        LEARNERS,
        PARTNERS
    }
}
