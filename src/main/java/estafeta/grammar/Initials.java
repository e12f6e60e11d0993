package estafeta.grammar;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Short names both ways, also in cases: «Ивановой А.-М. П.», «А.-М. П. Ивановой»; parts are held together. A name without a
 * surname («Ким Чен Ир», «Наталья Сергеевна») stays whole.
 */
public final class Initials {

    private static final String HARD = "\u00a0";

    private Initials() {}

    /** «Иванова А.-М. П.» */
    public static String after(FullName name) {
        var surname = surname(name);
        return surname.isEmpty() ? name.text() : surname + HARD + initials(name);
    }

    /** «А.-М. П. Иванова» */
    public static String before(FullName name) {
        var surname = surname(name);
        return surname.isEmpty() ? name.text() : initials(name) + HARD + surname;
    }

    public static Forms after(FullName name, Gender gender) {
        var surname = surname(name);
        return surname.isEmpty()
                ? Names.decline(name, gender)
                : Names.surname(surname, gender).with(Forms.fixed(HARD + initials(name)));
    }

    public static Forms before(FullName name, Gender gender) {
        var surname = surname(name);
        return surname.isEmpty()
                ? Names.decline(name, gender)
                : Forms.fixed(initials(name) + HARD).with(Names.surname(surname, gender));
    }

    private static String surname(FullName name) {
        return String.join(" ", name.words(FullName.Kind.SURNAME));
    }

    private static String initials(FullName name) {
        return name.parts().stream()
                .filter(part -> part.kind() != FullName.Kind.SURNAME)
                .map(part -> part.kind() == FullName.Kind.FIXED ? part.text() : initials(part.text()))
                .collect(Collectors.joining(HARD));
    }

    /** «Анна-Мария» А.-М., «Мерген-оолович» М., «Мамед оглы» М. оглы. */
    private static String initials(String word) {
        var words = word.split(" ", 2);
        var letters = Arrays.stream(words[0].split("[-‑]"))
                .filter(half -> !half.isEmpty() && Character.isUpperCase(half.codePointAt(0)))
                .map(half -> half.substring(0, 1) + ".")
                .collect(Collectors.joining("-"));
        return Stream.concat(Stream.of(letters), Stream.of(words).skip(1)).collect(Collectors.joining(HARD));
    }
}
