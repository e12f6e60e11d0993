package estafeta.intake;

/** What a row of a sheet is to its table. */
public enum RowKind {
    TITLE("заголовок над таблицей"),
    HEADER("названия столбцов"),
    COLUMN_NUMBERS("номера столбцов"),
    RECORD("запись"),
    SECTION("название раздела"),
    REPEATED_HEADER("повтор названий столбцов"),
    SUBTOTAL("итог"),
    BLANK("пустая строка"),
    SIGNATURE("подпись или примечание под таблицей");

    private final String words;

    RowKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
