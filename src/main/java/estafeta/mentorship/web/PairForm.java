package estafeta.mentorship.web;

import estafeta.mentorship.Kinds;
import org.jspecify.annotations.Nullable;

/** A new pair by the quick door: teacher, mentor, done. */
public record PairForm(
        String mentee,
        String menteeWords,
        String mentor,
        String mentorWords,
        String kind,
        String form,
        String first,
        String last) {
    public PairForm {
        mentee = text(mentee);
        menteeWords = text(menteeWords);
        mentor = text(mentor);
        mentorWords = text(mentorWords);
        kind = text(kind).isEmpty() ? Kinds.USUAL_KIND : text(kind);
        form = text(form).isEmpty() ? Kinds.USUAL_FORM : text(form);
        first = text(first);
        last = text(last);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
