package estafeta.intake;

import java.util.List;

/**
 * A column of a found table; a header of two rows reads «Стаж, педаг.». Of several tables read as one it stands in its own
 * where stands says.
 */
public record Column(int index, String title, boolean hidden, int stands) {

    public Column(int index, String title, boolean hidden) {
        this(index, title, hidden, index);
    }

    List<String> words() {
        return Field.words(title);
    }

    public String letter() {
        return Place.letter(stands);
    }
}
