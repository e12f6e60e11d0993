package estafeta.people.stafflist;

import estafeta.people.StatedDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A qualification category as the list states it; соответствие занимаемой должности is told apart and is no category. */
public record StaffCategory(
        Level level,
        @Nullable StatedDate given,
        @Nullable LocalDate until,
        boolean indefinite,
        String order,
        boolean fitForPost) {
    boolean over(LocalDate on) {
        return until != null && until.isBefore(on);
    }

    /** The categories of teachers, lowest first. */
    public enum Level {
        NONE("без категории"),
        FIRST("первая"),
        HIGHEST("высшая"),
        METHODIST("педагог-методист"),
        MENTOR("педагог-наставник");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
