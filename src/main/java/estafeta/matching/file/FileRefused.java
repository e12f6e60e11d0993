package estafeta.matching.file;

import estafeta.kernel.Refusal;
import estafeta.matching.engine.ProblemRefused;
import java.nio.file.Path;

/** Why a file is no problem that could be solved, or no result that could be checked; names the line. */
final class FileRefused extends Refusal {
    private FileRefused(String pattern, Object... arguments) {
        super(Kind.INVALID, pattern, arguments);
    }

    static FileRefused noFile(Path path) {
        return new FileRefused("Файла {0} нет или его нельзя прочесть. Проверьте путь.", path.toString());
    }

    static FileRefused noProblem() {
        return new FileRefused("Укажите файл с задачей или --verify и файл с результатом.");
    }

    static FileRefused notUtf8(Path path) {
        return new FileRefused("Файл {0} не в UTF-8. Сохраните его в этой кодировке.", path.toString());
    }

    static FileRefused cannotWrite(Path path) {
        return new FileRefused(
                "Не удалось записать {0}. Проверьте, есть ли такая папка и место на диске.", path.toString());
    }

    static FileRefused notJson(int line, String what) {
        return new FileRefused("Строка {0}: это не JSON ({1}). Исправьте файл.", number(line), what);
    }

    static FileRefused unknownField(int line, String field, String known) {
        return new FileRefused("Строка {0}: поля «{1}» нет. Можно: {2}.", number(line), field, known);
    }

    static FileRefused missing(int line, String field) {
        return new FileRefused("Строка {0}: не хватает «{1}».", number(line), field);
    }

    static FileRefused notText(int line, String field) {
        return new FileRefused("Строка {0}: в «{1}» нужен непустой текст.", number(line), field);
    }

    static FileRefused notBetween(int line, String field, String found, long least, long most) {
        return new FileRefused(
                "Строка {0}: в «{1}» стоит {2}, а нужно целое число от {3} до {4}.",
                number(line), field, found, String.valueOf(least), String.valueOf(most));
    }

    static FileRefused notBoolean(int line, String field) {
        return new FileRefused("Строка {0}: в «{1}» нужно true или false.", number(line), field);
    }

    static FileRefused notAnObject(int line) {
        return new FileRefused("Строка {0}: здесь нужен объект: '{' … '}'.", number(line));
    }

    static FileRefused unexpected(int line) {
        return new FileRefused("Строка {0}: файл уже должен был кончиться.", number(line));
    }

    static FileRefused notAList(int line, String field) {
        return new FileRefused("Строка {0}: в «{1}» нужен список: [ … ].", number(line), field);
    }

    static FileRefused unknownGoal(int line, String found, String known) {
        return new FileRefused("Строка {0}: цели «{1}» нет. Можно: {2}.", number(line), found, known);
    }

    static FileRefused unknownMentee(int line, String id) {
        return new FileRefused("Строка {0}: наставляемого «{1}» выше в списке mentees нет.", number(line), id);
    }

    static FileRefused unknownMentor(int line, String id) {
        return new FileRefused("Строка {0}: наставника «{1}» выше в списке mentors нет.", number(line), id);
    }

    static FileRefused twice(int line, String what, int before) {
        return new FileRefused("Строка {0}: «{1}» уже было в строке {2}.", number(line), what, number(before));
    }

    static FileRefused pairTwice(int line, String mentee, String mentor) {
        return new FileRefused("Строка {0}: пара «{1}» и «{2}» уже была.", number(line), mentee, mentor);
    }

    static FileRefused brokenLine(int line, String found, String expected) {
        return new FileRefused(
                "Строка {0}: «{1}» не прочесть. Нужно: {2}.",
                number(line), found.length() > 80 ? found.substring(0, 80) + "…" : found, expected);
    }

    static FileRefused otherPlaces(int line, String mentor, int before, int now) {
        return new FileRefused(
                "Строка {0}: у наставника «{1}» мест {3}, а выше было {2}.",
                number(line), mentor, number(before), number(now));
    }

    static FileRefused nobody(String side) {
        return new FileRefused("В задаче нет никого в «{0}»: подбирать не из кого.", side);
    }

    static FileRefused noPairs() {
        return new FileRefused("В задаче нет ни одной возможной пары: список pairs пуст.");
    }

    static FileRefused noPlaces() {
        return new FileRefused("Ни у одного наставника нет мест: у всех places равно 0.");
    }

    static FileRefused endsEarly(int line, String what) {
        return new FileRefused("Строка {0}: файл кончился, а дальше нужно ещё число ({1}).", number(line), what);
    }

    static FileRefused notAllAssigned(int matched, int all) {
        return new FileRefused(
                "Назначить можно только {0} из {1}: полного назначения нет.", number(matched), number(all));
    }

    static FileRefused notAResult() {
        return new FileRefused("Это не результат подбора: нужны problem, matches, totals и certificate.");
    }

    static FileRefused otherProblem() {
        return new FileRefused("В результате решена другая задача, не та, что в файле.");
    }

    /** What the engine refuses, in words. */
    static FileRefused of(ProblemRefused refused) {
        var about = String.join(
                ", ", refused.arguments().stream().filter(one -> !one.isEmpty()).toList());
        return switch (refused.flaw()) {
            case LISTED_TWICE -> new FileRefused("«{0}» есть в списке дважды.", about);
            case UNKNOWN_MENTEE -> new FileRefused("Наставляемого «{0}» нет в списке mentees.", about);
            case UNKNOWN_MENTOR -> new FileRefused("Наставника «{0}» нет в списке mentors.", about);
            case PLACES_OUT_OF_BOUNDS -> new FileRefused("У наставника «{0}» столько мест быть не может.", about);
            case POINTS_OUT_OF_BOUNDS ->
                new FileRefused("Баллы с весами выходят за миллион ({0}). Уменьшите баллы или вес.", about);
            case LOCKED_TWICE -> new FileRefused("Закрепления противоречат друг другу: {0}.", about);
            case LOCKS_EXCEED_PLACES ->
                new FileRefused("За наставником «{0}» закреплено больше, чем у него мест.", about);
            case LOCK_INELIGIBLE -> new FileRefused("Закреплена пара, которой быть не может: {0}.", about);
            case TOO_LARGE -> new FileRefused("Задача слишком велика: суммы баллов не помещаются в 64 бита.");
        };
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
