package estafeta.intake;

import java.util.List;

/** A column of a found table; a header of two rows reads «Стаж, педаг.». */
public record Column(int index, String title, boolean hidden) {

    List<String> words() {
        return Field.words(title);
    }

    public String letter() {
        return Place.letter(index);
    }
}
