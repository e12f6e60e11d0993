package estafeta.intake;

/**
 * Where a cell stands in the file: sheet, row from 1, column from 0. Several tables read as one list number their rows and
 * columns anew: line and index are those of the list.
 */
public record Place(String sheet, int row, int column, int line, int index) {

    public Place(String sheet, int row, int column) {
        this(sheet, row, column, row, column);
    }

    /** The letter of the column as the user sees it: A, B, …, AA. */
    public static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    public String cell() {
        return letter(column) + row;
    }

    public String words() {
        return "лист «" + sheet + "», строка " + row + ", столбец " + letter(column);
    }
}
