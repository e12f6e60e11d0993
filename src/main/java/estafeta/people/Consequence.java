package estafeta.people;

/** What an act will bring about elsewhere, in words for «Проверьте»; the address is empty if there is nothing to open. */
public record Consequence(String words, String href) {
    public static Consequence of(String words) {
        return new Consequence(words, "");
    }
}
