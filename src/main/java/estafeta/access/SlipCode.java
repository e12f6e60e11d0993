package estafeta.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code on a paper slip: eight Russian letters of twenty that are not taken for one another or for digits. Latin
 * letters of the same look are read as the Russian ones; spaces, dashes and case do not matter.
 */
public record SlipCode(String value) {
    static final String LETTERS = "АВГДЕЖКЛМНПРСТУФХЭЮЯ";
    private static final String LATIN = "ABEKMHPCTYX";
    private static final String SAME_LOOK = "АВЕКМНРСТУХ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SlipCode random() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new SlipCode(code.toString());
    }

    static Optional<SlipCode> read(String typed) {
        var code = new StringBuilder();
        for (char letter : typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s–—-]", "")
                .toCharArray()) {
            int latin = LATIN.indexOf(letter);
            code.append(latin < 0 ? letter : SAME_LOOK.charAt(latin));
        }
        boolean ours = code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return ours ? Optional.of(new SlipCode(code.toString())) : Optional.empty();
    }

    /** As it is printed: «АВГД-ЕЖКЛ». */
    public String words() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }
}
