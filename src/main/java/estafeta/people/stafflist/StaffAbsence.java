package estafeta.people.stafflist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A long absence told in a note; either end may be untold. */
public record StaffAbsence(
        Kind kind, @Nullable LocalDate from, @Nullable LocalDate until, String words) {

    /** Why a person is away without leaving. */
    public enum Kind {
        CHILD_CARE("отпуск по уходу за ребёнком"),
        LONG_LEAVE("длительный отпуск"),
        MILITARY("военная служба"),
        ILLNESS("длительная болезнь");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
