package estafeta.people.stafflist;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One post of a person in the list: position, subjects, load; row says where it stands. */
public record StaffPost(
        int row,
        String position,
        List<String> subjects,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal rate,
        Employment employment,
        String homeroom,
        String remark) {

    /** How the post is held. */
    public enum Employment {
        MAIN("основная работа"),
        INTERNAL("внутреннее совместительство"),
        EXTERNAL("внешнее совместительство"),
        CONTRACT("гражданско-правовой договор");

        private final String words;

        Employment(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public StaffPost {
        subjects = List.copyOf(subjects);
    }
}
