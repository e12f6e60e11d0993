package estafeta.people.stafflist;

/** One thing a list would change: what, what stands there now, what would stand. */
public record StaffChange(What what, String before, String after) {
    /** What a list may change of somebody who is there already. */
    public enum What {
        NAME("имя"),
        BIRTH("дата рождения"),
        PHONE("телефон"),
        EMAIL("почта"),
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
