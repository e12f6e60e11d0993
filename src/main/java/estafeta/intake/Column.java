package estafeta.intake;

/** A column of a found table; a header of two rows reads «Стаж, педаг.». */
public record Column(int index, String title, boolean hidden) {

    public String letter() {
        return Place.letter(index);
    }
}
