package estafeta.mentorship;

import static estafeta.shell.Text.t;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an order does to a mentorship, from a day that may lie before the day of signing. */
@Table(schema = "mentorship", name = "act")
public record Act(
        @Id ActId id,
        PaperId paper,
        MentorshipId mentorship,
        Kind kind,
        LocalDate effectiveOn,
        @Version int version) {
    /** The seven things an order can do. */
    public enum Kind {
        ASSIGN,
        CHANGE,
        PAUSE,
        RESUME,
        EXTEND,
        REPLACE,
        END;

        public String words() {
            return switch (this) {
                case ASSIGN -> t("закрепить");
                case CHANGE -> t("изменить");
                case PAUSE -> t("приостановить");
                case RESUME -> t("возобновить");
                case EXTEND -> t("продлить");
                case REPLACE -> t("заменить наставника");
                case END -> t("прекратить");
            };
        }
    }
}
