package estafeta.intake;

import estafeta.kernel.Refusal;

/** Every way an upload is turned down: what was found, what is read, how to mend it. */
public final class IntakeRefused extends Refusal {

    private IntakeRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static IntakeRefused anotherUnderWay(String file) {
        return new IntakeRefused(
                Kind.CONFLICT,
                "Сейчас вносится или отменяется другой список этой организации, «{0}»."
                        + " Дождитесь его конца и попробуйте снова: всё, что вы указали, сохранено.",
                file);
    }

    static IntakeRefused failed(String number) {
        return new IntakeRefused(
                Kind.CONFLICT,
                "На этой строке программа ошиблась, и всё осталось как было. Это не ваша вина. Назовите администратору"
                        + " номер ошибки {0}, а потом загрузите список снова: внесённое не повторится.",
                number);
    }

    static IntakeRefused failedBack(String number) {
        return new IntakeRefused(
                Kind.CONFLICT,
                "На этой строке программа ошиблась, и внесённое из неё осталось. Это не ваша вина. Назовите администратору"
                        + " номер ошибки {0} и отмените загрузку ещё раз.",
                number);
    }

    static IntakeRefused empty(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» пуст. Нужна таблица со строкой названий столбцов. Проверьте, тот ли файл выбран.",
                file);
    }

    static IntakeRefused tooLarge(String file, long megabytes, long limit) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» занимает {1} МБ, а принимаем до {2} МБ. Уберите из него картинки и лишние листы"
                        + " или разделите список на части.",
                file,
                megabytes,
                limit);
    }

    static IntakeRefused unpacksTooLarge(String file, long limit) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» при открытии занимает больше {1} МБ: для списка людей это слишком много."
                        + " Скопируйте таблицу в новую книгу и загрузите её.",
                file,
                limit);
    }

    static IntakeRefused tooManyRows(String sheet, int limit) {
        return new IntakeRefused(
                Kind.INVALID,
                "На листе «{0}» больше {1} строк. Разделите список на части и загрузите по одной.",
                sheet,
                limit);
    }

    static IntakeRefused tooManyColumns(String sheet, int limit) {
        return new IntakeRefused(
                Kind.INVALID,
                "На листе «{0}» больше {1} столбцов. Оставьте столбцы списка и загрузите файл снова.",
                sheet,
                limit);
    }

    static IntakeRefused tooManyToGiveOut(int most) {
        return new IntakeRefused(
                Kind.INVALID,
                "В списке больше {0} строк: такой файл не откроется и не загрузится обратно."
                        + " Возьмите списки по муниципалитетам или по организациям.",
                most);
    }

    static IntakeRefused macros(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "В файле «{0}» есть макросы, а принимаем книги без макросов."
                        + " Откройте файл в Excel, МойОфис или Р7 и сохраните как «Книга Excel (.xlsx)».",
                file);
    }

    static IntakeRefused externalLinks(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Книга «{0}» берёт данные из других файлов, а прочесть можно только её саму. Скопируйте таблицу"
                        + " в новую книгу через «Вставить значения» и загрузите её.",
                file);
    }

    static IntakeRefused entities(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Внутри файла «{0}» стоят ссылки, каких Excel не создаёт, поэтому мы его не открываем."
                        + " Скопируйте таблицу в новую книгу и загрузите её.",
                file);
    }

    static IntakeRefused encrypted(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Книга «{0}» закрыта паролем. Снимите пароль («Файл», «Сведения», «Защита книги»)"
                        + " и загрузите её снова.",
                file);
    }

    static IntakeRefused oldExcel(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» сохранён в Excel до 1997 года, такие не читаем."
                        + " Откройте файл в Excel, МойОфис или Р7 и сохраните как «Книга Excel (.xlsx)».",
                file);
    }

    static IntakeRefused binaryWorkbook(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» сохранён как двоичная книга (.xlsb), а принимаем .xlsx, .xls, .ods, .docx, .csv и .html."
                        + " Откройте файл в Excel, МойОфис или Р7 и сохраните как «Книга Excel (.xlsx)».",
                file);
    }

    static IntakeRefused oldWord(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» сохранён в старом виде Word (.doc или .rtf), а принимаем .xlsx, .xls, .ods, .docx, .csv и .html. Откройте его и сохраните как"
                        + " «Документ Word (.docx)» или скопируйте таблицу и вставьте её в поле.",
                file);
    }

    static IntakeRefused noTables(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "В файле «{0}» нет ни одной таблицы. Нужна таблица со строкой названий столбцов."
                        + " Проверьте, тот ли файл выбран.",
                file);
    }

    static IntakeRefused xml(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "В файле «{0}» XML, хотя имя у него может быть табличное."
                        + " Откройте файл в Excel, МойОфис или Р7 и сохраните как «Книга Excel (.xlsx)».",
                file);
    }

    static IntakeRefused picture(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "В файле «{0}» картинка или документ PDF, а нужна таблица."
                        + " Выберите файл, из которого их напечатали.",
                file);
    }

    static IntakeRefused archive(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» оказался архивом без книги Excel. Распакуйте его и загрузите саму таблицу.",
                file);
    }

    static IntakeRefused notTable(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Не узнали, что в файле «{0}»: это не таблица и не текст. Нужен файл .xlsx, .xls, .ods, .docx, .csv или .html."
                        + " Проверьте, тот ли файл выбран.",
                file);
    }

    static IntakeRefused encoding(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Русские буквы в файле «{0}» не читаются. Нужна кодировка UTF-8 или Windows-1251."
                        + " В Excel выберите «CSV UTF-8» или сохраните как .xlsx.",
                file);
    }

    static IntakeRefused quotes(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "В файле «{0}» сбиты кавычки: где кончается одна ячейка и начинается другая, не понять."
                        + " Сохраните таблицу как «Книга Excel (.xlsx)» и загрузите снова.",
                file);
    }

    static IntakeRefused broken(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "Файл «{0}» повреждён и не открывается. Нужен исправный. Откройте его в той программе, где он сделан,"
                        + " согласитесь на восстановление и сохраните заново.",
                file);
    }

    static IntakeRefused noTable(String file) {
        return new IntakeRefused(
                Kind.INVALID,
                "В файле «{0}» не нашли строку с названиями столбцов. Нужны хотя бы два знакомых названия,"
                        + " например «ФИО» и «Должность». Допишите их над таблицей или укажите строку сами.",
                file);
    }

    static IntakeRefused unknownRun() {
        return new IntakeRefused(Kind.UNKNOWN, "Такой загрузки нет или она вам не открыта.");
    }

    static IntakeRefused alreadyDone() {
        return new IntakeRefused(
                Kind.CONFLICT, "Этот список уже внесён. Чтобы изменить его, отмените загрузку и загрузите файл снова.");
    }

    static IntakeRefused wiped() {
        return new IntakeRefused(
                Kind.CONFLICT, "Файл этой загрузки уже убран: он хранится 30 дней. Загрузите список снова.");
    }

    static IntakeRefused tooLate() {
        return new IntakeRefused(
                Kind.CONFLICT,
                "Отменить загрузку целиком можно 30 дней, они прошли. Исправьте записи на карточках людей.");
    }

    static IntakeRefused notDone() {
        return new IntakeRefused(Kind.CONFLICT, "Отменить нечего: этот список не внесён или уже отменён.");
    }
}
