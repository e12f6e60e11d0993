package estafeta.grammar;

/** Declines what people are: «заместителя директора по УВР», «учителя-логопеда», «исполняющего обязанности директора». */
public final class Positions {

    private static final Phrase PHRASE = Phrase.ofPeople();

    private Positions() {}

    public static Forms decline(String position) {
        return PHRASE.decline(position);
    }
}
