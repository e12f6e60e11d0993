package estafeta.mentorship;

/**
 * A kind of mentoring («вид»), kept as data: which papers it needs, how many may take part, whether it is a matter of
 * slots, at a distance, with sides that swap.
 */
public record Kind(
        String code,
        String title,
        String hint,
        boolean needsOrder,
        boolean needsProgramme,
        boolean needsAgreement,
        int menteesMin,
        int menteesMax,
        int mentorsMax,
        boolean slots,
        boolean remote,
        boolean sidesSwap) {
    void takesMentees(int mentees) {
        if (mentees < menteesMin || mentees > menteesMax) {
            throw MentorshipRefused.menteesOutOfRange(this, mentees);
        }
    }

    void takesMentors(int mentors) {
        if (mentors > mentorsMax) {
            throw MentorshipRefused.tooManyMentors(this, mentors);
        }
    }
}
