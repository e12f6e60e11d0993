package estafeta.mentorship;

import estafeta.mentorship.Form.Line;
import java.util.Set;

/**
 * A kind of mentoring («вид») in one version, kept as data: on which lines it may be chosen and by which rules it goes. A
 * version never changes; a mentorship goes by the one it was made with.
 */
public record Kind(KindId id, String code, String title, String hint, Set<Line> lines, Rules rules) {
    /** Which papers it needs, how many may take part, whether it is a matter of slots, at a distance, with sides that swap. */
    public record Rules(
            boolean needsOrder,
            boolean needsProgramme,
            boolean needsAgreement,
            int menteesMin,
            int menteesMax,
            int mentorsMax,
            boolean slots,
            boolean remote,
            boolean sidesSwap) {
        public Rules {
            if (menteesMin < 1 || menteesMax < menteesMin || mentorsMax < 1) {
                throw MentorshipRefused.sizesImpossible();
            }
        }
    }

    void takes(Form form) {
        if (!lines.contains(form.line())) {
            throw MentorshipRefused.notOnThisLine(this, form);
        }
    }

    void takesMentees(int mentees) {
        if (mentees < rules.menteesMin || mentees > rules.menteesMax) {
            throw MentorshipRefused.menteesOutOfRange(this, mentees);
        }
    }

    void takesMentors(int mentors) {
        if (mentors > rules.mentorsMax) {
            throw MentorshipRefused.tooManyMentors(this, mentors);
        }
    }
}
