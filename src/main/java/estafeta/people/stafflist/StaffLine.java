package estafeta.people.stafflist;

/** What became of one row of the sheet and why; words are what stands in it. */
public record StaffLine(int row, Kind kind, String why, String words, boolean hidden) {

    /** What a row of a staff list is. */
    public enum Kind {
        TITLE("заголовок"),
        HEADER("названия столбцов"),
        COLUMN_NUMBERS("номера столбцов"),
        PERSON("человек"),
        SAME_PERSON("тот же человек"),
        REFUSED("не внести"),
        NO_CONSENT("нет согласия"),
        VACANCY("вакансия"),
        LEAVER("уволен"),
        NOT_TEACHER("не педагог"),
        CONTRACTOR("договор ГПХ"),
        SECTION("раздел"),
        REPEATED_HEADER("повтор названий столбцов"),
        SUBTOTAL("итог"),
        BLANK("пустая строка"),
        SIGNATURE("подпись"),
        OTHER_TABLE("другая таблица");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Speaks of a person that is read. */
        public boolean read() {
            return this == PERSON || this == SAME_PERSON;
        }
    }
}
