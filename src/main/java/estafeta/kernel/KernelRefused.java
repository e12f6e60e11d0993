package estafeta.kernel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Every way the kernel says no. */
public final class KernelRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private KernelRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    public static KernelRefused unknownPage() {
        return new KernelRefused(
                Kind.UNKNOWN, "Такой страницы нет или она вам не открыта. Спросите куратора вашей организации.");
    }

    public static KernelRefused notAllowed() {
        return new KernelRefused(
                Kind.FORBIDDEN, "На это у вас нет права. Его может дать администратор или руководитель организации.");
    }

    static KernelRefused unknownNode() {
        return new KernelRefused(Kind.UNKNOWN, "Такой организации нет или она вам не открыта.");
    }

    static KernelRefused movedUnderItself() {
        return new KernelRefused(
                Kind.CONFLICT, "Нельзя перенести организацию внутрь неё самой. Выберите другое место в дереве.");
    }

    static KernelRefused endsBeforeItBegins(LocalDate first, LocalDate last) {
        return new KernelRefused(
                Kind.INVALID,
                "Окончание {1} раньше начала {0}. Поменяйте даты местами или исправьте одну из них.",
                DAY.format(first),
                DAY.format(last));
    }

    static KernelRefused unknownYear(int year) {
        return new KernelRefused(
                Kind.CONFLICT,
                "Производственный календарь на {0} год ещё не внесён. Попросите администратора добавить его, и срок будет посчитан.",
                String.valueOf(year));
    }

    /** Said by the command line to the operator: the program does not open. */
    static KernelRefused keysLost(Path file) {
        return new KernelRefused(
                Kind.CONFLICT,
                "В базе есть значения, запечатанные ключом, которого нет в файле {0}. Верните этот файл (secrets/keys прежней папки установки) из отдельной копии и запустите снова. Без него не открыть коды с телефона, приглашения и СНИЛС.",
                file);
    }

    static KernelRefused tooLarge(String name, long megabytes) {
        return new KernelRefused(
                Kind.INVALID,
                "Файл «{0}» больше {1} МБ. Сохраните в нём только нужные листы или уменьшите картинки.",
                name,
                String.valueOf(megabytes));
    }

    static KernelRefused quotaSpent(long megabytes) {
        return new KernelRefused(
                Kind.CONFLICT,
                "Место для файлов организации занято: {0} МБ. Удалите ненужные файлы или попросите администратора добавить места.",
                String.valueOf(megabytes));
    }
}
