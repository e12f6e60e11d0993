package estafeta.people.stafflist;

import estafeta.intake.Adjustments.Declined;
import java.util.List;

/** One thing a list would change: what, what stands there now, what would stand, and whether that is wanted. */
public record StaffChange(What what, String before, String after, boolean wanted) {
    static StaffChange of(What what, String before, String after) {
        return new StaffChange(what, before, after, true);
    }

    static boolean among(List<StaffChange> changes, What what, String after) {
        return changes.stream().anyMatch(change -> change.what == what && change.after.equals(after));
    }

    /** The same change, left as it was. */
    StaffChange left() {
        return new StaffChange(what, before, after, false);
    }

    /** How the change is named where it is not wanted. */
    public Declined declined(int row) {
        return new Declined(row, what.name(), after);
    }

    /** What a list may change of somebody who is there already. */
    public enum What {
        NAME("имя"),
        BIRTH("дата рождения"),
        PHONE("телефон"),
        EMAIL("почта"),
        SNILS("СНИЛС"),
        TEACHING("преподаёт"),
        POST("должность"),
        ABSENCE("отсутствие"),
        CATEGORY("категория"),
        EDUCATION("образование");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
