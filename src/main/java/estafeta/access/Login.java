package estafeta.access;

import java.util.Locale;

/** What one signs in by: an e-mail address or a telephone number, in one spelling whichever way it was typed. */
public record Login(String value) {
    /** Refuses what is neither an address nor a number. */
    public static Login of(String typed) {
        var login = folded(typed);
        if (!login.value.matches("\\+\\d{10,15}|[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw AccessRefused.notALogin(typed.strip());
        }
        return login;
    }

    /** The same spelling without a judgement, for finding. */
    static Login folded(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.contains("@")) {
            return new Login(text);
        }
        var digits = text.replaceAll("[\\s()\\u00a0.-]", "");
        if (digits.matches("8\\d{10}")) {
            return new Login("+7" + digits.substring(1));
        }
        if (digits.matches("9\\d{9}")) {
            return new Login("+7" + digits);
        }
        return new Login(digits.matches("7\\d{10}") ? "+" + digits : digits);
    }

    public boolean mail() {
        return value.contains("@");
    }
}
