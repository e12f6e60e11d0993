package estafeta.grammar;

import estafeta.kernel.Refusal;
import java.nio.file.Path;

/** Every way a correction is turned down. */
public final class GrammarRefused extends Refusal {
    private GrammarRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static GrammarRefused formsMissing() {
        return new GrammarRefused(Kind.INVALID, "Укажите слова во всех шести падежах.");
    }

    static GrammarRefused notAPersonsGender() {
        return new GrammarRefused(Kind.INVALID, "Укажите, мужское это имя или женское.");
    }

    static GrammarRefused unknownCorrection() {
        return new GrammarRefused(Kind.UNKNOWN, "Такой поправки нет: слова склоняются по правилам.");
    }

    static GrammarRefused notUtf8() {
        return new GrammarRefused(Kind.INVALID, "Русские буквы не читаются. Сохраните список в кодировке UTF-8.");
    }

    static GrammarRefused noFile(Path path) {
        return new GrammarRefused(Kind.UNKNOWN, "Файла {0} нет. Проверьте путь.", path.toString());
    }

    static GrammarRefused oddSex(int line, String sex) {
        return new GrammarRefused(
                Kind.INVALID, "Строка {0}: пол «{1}» непонятен. Укажите м или ж или не указывайте.", line, sex);
    }
}
