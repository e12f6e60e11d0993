package estafeta.people;

/** What making one record of two brings about, in words for «Проверьте»; one that stops has to be put right first. */
public record Clash(String words, String href, boolean stops) {
    public static Clash settled(String words) {
        return new Clash(words, "", false);
    }

    public static Clash stopping(String words, String href) {
        return new Clash(words, href, true);
    }
}
