package estafeta.shell;

/** One of the answers a field offers; the hint tells namesakes apart. */
public record Option(String value, String words, String hint) {
    public static Option of(String value, String words) {
        return new Option(value, words, "");
    }
}
