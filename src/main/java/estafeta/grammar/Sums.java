package estafeta.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sums of money: «двенадцать тысяч триста сорок пять рублей 67 копеек». */
public final class Sums {

    private static final List<String> ONE_ROUBLE = List.of("рубль", "рубля", "рублю", "рубль", "рублём", "рубле");
    private static final List<String> ROUBLES = List.of("рубли", "рублей", "рублям", "рубли", "рублями", "рублях");
    private static final List<String> ONE_KOPECK =
            List.of("копейка", "копейки", "копейке", "копейку", "копейкой", "копейке");
    private static final List<String> KOPECKS =
            List.of("копейки", "копеек", "копейкам", "копейки", "копейками", "копейках");

    private Sums() {}

    /** Roubles in words, kopecks in two digits. */
    public static String inWords(BigDecimal roubles, Case wanted) {
        var kopecks = kopecks(roubles);
        var whole = kopecks / 100;
        return Numerals.cardinal(whole, Gender.MASCULINE, wanted) + " " + word(whole, ONE_ROUBLE, ROUBLES, wanted) + " "
                + "%02d".formatted(kopecks % 100) + "\u00a0" + word(kopecks % 100, ONE_KOPECK, KOPECKS, wanted);
    }

    /** «12 345 (двенадцать тысяч триста сорок пять) рублей 67 копеек», as contracts have it. */
    public static String inFull(BigDecimal roubles) {
        var kopecks = kopecks(roubles);
        var whole = kopecks / 100;
        return grouped(whole) + " (" + Numerals.cardinal(whole, Gender.MASCULINE, Case.NOMINATIVE) + ") "
                + word(whole, ONE_ROUBLE, ROUBLES, Case.NOMINATIVE) + " " + "%02d".formatted(kopecks % 100) + "\u00a0"
                + word(kopecks % 100, ONE_KOPECK, KOPECKS, Case.NOMINATIVE);
    }

    private static long kopecks(BigDecimal roubles) {
        if (roubles.signum() < 0) {
            throw new IllegalArgumentException("a sum below nothing: " + roubles);
        }
        return roubles.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static String grouped(long number) {
        return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    }

    /** «два рубля» and «пять рублей», «двум рублям»; after round thousands and nothing always «рублей». */
    private static String word(long number, List<String> one, List<String> more, Case wanted) {
        var many = more.get(Case.GENITIVE.ordinal());
        if (number % 1000 == 0) {
            return many;
        }
        return wanted == Case.NOMINATIVE || wanted == Case.ACCUSATIVE
                ? Numerals.agreeing(number, one.get(wanted.ordinal()), one.get(Case.GENITIVE.ordinal()), many)
                : Numerals.agreeing(
                        number, one.get(wanted.ordinal()), more.get(wanted.ordinal()), more.get(wanted.ordinal()));
    }
}
