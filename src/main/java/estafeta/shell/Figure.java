package estafeta.shell;

/** A number that is a link to what it counts. */
public record Figure(String number, String words, String href, boolean stop) {
    public static Figure of(long number, String words, String href) {
        return new Figure(Text.number(number), words, href, false);
    }
}
