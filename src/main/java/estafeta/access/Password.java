package estafeta.access;

import java.util.Locale;
import java.util.Set;

/** A new password: long enough, not the login, not one that everybody tries first. */
record Password(String value) {
    static final int SHORTEST = 10;
    private static final int LONGEST = 200;
    private static final Set<String> FIRST_TRIED = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "qwertyuiop",
            "йцукенгшщз",
            "password123",
            "password1234",
            "qwerty12345",
            "qwerty123456",
            "йцукен12345",
            "1q2w3e4r5t",
            "наставник1",
            "наставник123",
            "учитель123",
            "пароль12345",
            "эстафета2026",
            "эстафета123");

    static Password of(String typed, Login login) {
        var folded = typed.toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            throw AccessRefused.passwordTooShort(SHORTEST);
        }
        if (FIRST_TRIED.contains(folded)
                || folded.contains(login.value())
                || login.value().contains(folded)
                || folded.chars().distinct().count() < 5) {
            throw AccessRefused.passwordGuessed();
        }
        return new Password(typed);
    }

    @Override
    public String toString() {
        return "password";
    }
}
