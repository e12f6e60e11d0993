package estafeta.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an insurance account: eleven digits, the last two of which follow from the others. */
public record Snils(String digits) {
    private static final int LENGTH = 11;
    private static final int COUNTED = 9;

    /** Up to here numbers were given before there were check digits. */
    private static final String UNCHECKED = "001001998";

    private static final String NOBODY = "000000000";
    private static final Pattern WRITTEN = Pattern.compile("[\\d\\s‐‑–—-]+");

    /** Whether a text is written as one, be it right or not: «123-456-789 64». */
    public static boolean looksLike(String text) {
        return text.matches("\\d{3}[\\s-]\\d{3}[\\s-]\\d{3}[\\s-]?\\d{2}")
                || text.matches("\\d{11}") && fault(text).isEmpty();
    }

    /** What is wrong with a number as typed; nothing if it is right. The number itself is not repeated. */
    public static Optional<PeopleRefused> fault(String typed) {
        var digits = digits(typed);
        if (!WRITTEN.matcher(typed).matches() || digits.length() != LENGTH) {
            return Optional.of(PeopleRefused.notSnils(digits.length()));
        }
        if (digits.startsWith(NOBODY)) {
            return Optional.of(PeopleRefused.snilsOfNobody());
        }
        var counted = digits.substring(0, COUNTED);
        var check = check(counted);
        return counted.compareTo(UNCHECKED) <= 0 || digits.endsWith(check)
                ? Optional.empty()
                : Optional.of(PeopleRefused.snilsMistyped(digits.substring(COUNTED), check));
    }

    /** With hyphens, spaces or neither; refused if the digits do not agree. */
    public static Snils of(String typed) {
        fault(typed).ifPresent(fault -> {
            throw fault;
        });
        return new Snils(digits(typed));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\D", "");
    }

    private static String check(String counted) {
        var sum = 0;
        for (int i = 0; i < COUNTED; i++) {
            sum += (counted.charAt(i) - '0') * (COUNTED - i);
        }
        return "%02d".formatted(sum % 101 % 100);
    }

    /** As it stands in the document. */
    public String words() {
        return group(0) + "-" + group(3) + "-" + group(6) + " " + digits.substring(COUNTED);
    }

    /** As much of it as tells two people of one school apart. */
    public String masked() {
        return "•••-•••-" + group(6) + " " + digits.substring(COUNTED);
    }

    private String group(int from) {
        return digits.substring(from, from + 3);
    }

    /** Not into a log. */
    @Override
    public String toString() {
        return masked();
    }
}
