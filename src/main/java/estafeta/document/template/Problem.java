package estafeta.document.template;

import static estafeta.shell.Text.t;

/** What is wrong with a template: where, what was found there, what is expected and how to mend it, in its author's words. */
public record Problem(Kind kind, Place place, String found, String hint) {

    /** What exactly is wrong; {@code found} and {@code hint} of a problem fit its kind. */
    public enum Kind {
        TOO_LARGE,
        UNPACKS_TOO_LARGE,
        BROKEN_FILE,
        BROKEN_XML,
        ANOTHER_FORMAT,
        OLD_FORMAT,
        ENCRYPTED,
        MACROS,
        ENTITIES,
        EMBEDDED_OBJECT,
        EXTERNAL_PICTURE,
        EXTERNAL_LINK,
        FETCHING_FIELD,
        UNCLOSED_BRACE,
        STRAY_BRACE,
        DOUBLED_BRACES,
        NOTHING_IN_BRACES,
        UNKNOWN_NAME,
        NAME_OF_ANOTHER_PAPER,
        NAME_OF_ITEMS,
        LIST_WITHOUT_LOOP,
        NOT_A_LIST,
        UNKNOWN_FORMAT,
        UNFIT_FORMAT,
        CASE_IN_DOUBT,
        CASE_OF_TEXT,
        CASE_OF_FIGURES,
        FORMATS_CLASH,
        NEVER_CLOSED,
        NEVER_OPENED,
        CROSSED,
        AMID_TEXT,
        UNDRAWN_SHAPE,
        UNDRAWN_CHART,
        UNDRAWN_DIAGRAM,
        UNDRAWN_FORMULA,
        UNDRAWN_NOTE,
        UNDRAWN_COLUMNS,
        UNDRAWN_FRAME,
        UNDRAWN_FLOATING_PICTURE,
        UNDRAWN_CHANGED_PICTURE,
        UNDRAWN_PICTURE_KIND,
        UNDRAWN_FLOATING_TABLE,
        UNDRAWN_DEEP_TABLE,
        UNDRAWN_DIAGONAL,
        UNDRAWN_TURNED_TEXT,
        UNDRAWN_PAGE_FRAME,
        UNDRAWN_PAGE_NUMBER,
        UNDRAWN_FIELD,
        UNDRAWN_LETTERS,
        UNDRAWN_RIGHT_TO_LEFT,
        UNDRAWN_LINE_NUMBERS,
        UNDRAWN_PLACED_PAGE
    }

    /** The place and what is wrong there. */
    public String words() {
        return place instanceof Place.Whole ? what() : t("{0}. {1}", place.words(), what());
    }

    private String what() {
        return switch (kind) {
            case TOO_LARGE -> t("Файл больше {0} МБ. Уберите из шаблона крупные картинки и загрузите его снова.", hint);
            case UNPACKS_TOO_LARGE ->
                t("Файл при открытии занимает слишком много места. Скопируйте текст в новый документ и загрузите его.");
            case BROKEN_FILE ->
                t("Файл повреждён и не открывается. Откройте его в Word или Excel, сохраните заново и загрузите.");
            case BROKEN_XML ->
                t("Часть файла «{0}» повреждена. Откройте его в Word или Excel, сохраните заново и загрузите.", found);
            case ANOTHER_FORMAT ->
                t("Это не документ Word и не книга Excel. Сохраните шаблон как .docx или .xlsx и загрузите его.");
            case OLD_FORMAT ->
                t("Файл старого вида ({0}). Откройте его, сохраните как {1} и загрузите новый файл.", found, hint);
            case ENCRYPTED -> t("Файл закрыт паролем. Откройте его, снимите пароль, сохраните и загрузите снова.");
            case MACROS -> t("В файле есть макросы. Сохраните его как .docx или .xlsx без макросов и загрузите.");
            case ENTITIES ->
                t("Внутри файла есть ссылки, каких Word и Excel не создают. Скопируйте текст в новый документ.");
            case EMBEDDED_OBJECT ->
                t("В файл вставлен объект другой программы ({0}). Удалите его или вставьте как рисунок.", found);
            case EXTERNAL_PICTURE ->
                t("Рисунок лежит вне файла ({0}). Вставьте его в документ: «Вставка» → «Рисунки».", found);
            case EXTERNAL_LINK -> t("Файл берёт данные из другого места ({0}). Разорвите связь или удалите её.", found);
            case FETCHING_FIELD ->
                t("Поле {0} берёт текст или данные из другого места. Удалите поле и оставьте обычный текст.", found);
            case UNCLOSED_BRACE ->
                t(
                        "Скобка открыта, но не закрыта: «{0}». Допишите закрывающую скобку. Сама скобка пишется двойной.",
                        found);
            case STRAY_BRACE ->
                t(
                        "Закрывающая скобка без открывающей: «{0}». Уберите её или допишите открывающую. Сама скобка пишется двойной.",
                        found);
            case DOUBLED_BRACES ->
                t("Скобки двойные: {0}. Так печатаются сами скобки. Для поля нужны одинарные: {1}.", found, hint);
            case NOTHING_IN_BRACES -> t("В скобках пусто. Впишите имя поля или уберите скобки.");
            case UNKNOWN_NAME ->
                hint.isEmpty()
                        ? t("Такого поля нет: {0}. Возьмите имя из списка полей этого документа.", found)
                        : t("Такого поля нет: {0}. Может быть, {1}?", found, hint);
            case NAME_OF_ANOTHER_PAPER ->
                t(
                        "Поля {0} здесь нет: оно есть в документе «{1}». Проверьте, тот ли вид документа выбран.",
                        found, hint);
            case NAME_OF_ITEMS -> t("Поле {0} есть у каждой строки списка. Поставьте его внутрь {1}.", found, hint);
            case LIST_WITHOUT_LOOP ->
                t(
                        "В поле {0} несколько значений. Допишите, как их соединить, например «{1}», или поставьте повтор.",
                        found, hint);
            case NOT_A_LIST -> t("Поле {0} не список, повторять его нельзя. Для условия поставьте {1}.", found, hint);
            case UNKNOWN_FORMAT ->
                hint.isEmpty()
                        ? t("Непонятно, как писать: «{0}». Посмотрите, какие слова можно ставить после черты.", found)
                        : t("Непонятно, как писать: «{0}». Может быть, «{1}»?", found, hint);
            case UNFIT_FORMAT -> t("Слово «{0}» после черты к полю {1} не подходит. Уберите его.", found, hint);
            case CASE_IN_DOUBT ->
                t("По «{0}» не узнать падеж. Напишите «кого/чего» (родительный) или «кого/что» (винительный).", found);
            case CASE_OF_TEXT -> t("Поле {0} печатается как есть и по падежам не склоняется. Уберите падеж.", found);
            case CASE_OF_FIGURES ->
                t(
                        "У числа и даты в поле {0} падеж бывает только словами. Допишите «словами» или уберите падеж.",
                        found);
            case FORMATS_CLASH -> t("Слово «{0}» в поле {1} спорит с другим. Оставьте что-то одно.", found, hint);
            case NEVER_CLOSED -> t("Начато {0}, но не закончено. Поставьте в конце {1}.", found, hint);
            case NEVER_OPENED ->
                t(
                        "Закончено {0}, но не начато или начато в другом месте. Начало и конец нужны в одном тексте, ячейке или таблице.",
                        found);
            case CROSSED ->
                t("Начатое внутри кончается раньше: ожидалось {1}, а стоит {0}. Поменяйте их местами.", found, hint);
            case AMID_TEXT ->
                t(
                        "{0} стоит посреди текста, а пара к нему в другом абзаце. Поставьте обе метки на отдельные строки.",
                        found);
            case UNDRAWN_SHAPE ->
                t("Надпись, фигура или WordArt. В PDF их не будет: перенесите текст в абзац или таблицу.");
            case UNDRAWN_CHART -> t("Диаграмма. В PDF её не будет: вставьте её как рисунок PNG.");
            case UNDRAWN_DIAGRAM -> t("Схема SmartArt. В PDF её не будет: вставьте её как рисунок PNG.");
            case UNDRAWN_FORMULA -> t("Формула. В PDF её не будет: вставьте её как рисунок PNG.");
            case UNDRAWN_NOTE -> t("Сноска. В PDF её не будет: перенесите её в текст.");
            case UNDRAWN_COLUMNS ->
                t("Текст в несколько колонок. Для PDF поставьте одну колонку или таблицу без границ.");
            case UNDRAWN_FRAME -> t("Рамка или буквица. В PDF их не будет: уберите рамку или поставьте таблицу.");
            case UNDRAWN_FLOATING_PICTURE ->
                t("Рисунок с обтеканием. Для PDF выберите в Word «Обтекание текстом» → «В тексте».");
            case UNDRAWN_CHANGED_PICTURE ->
                t("Рисунок обрезан или повёрнут в Word. Обрежьте сам файл рисунка и вставьте его снова.");
            case UNDRAWN_PICTURE_KIND ->
                t("Рисунок не PNG и не JPEG или слишком большой. Сохраните его как PNG и вставьте снова.");
            case UNDRAWN_FLOATING_TABLE ->
                t("Таблица с обтеканием. Для PDF выберите в свойствах таблицы «Обтекание» → «Нет».");
            case UNDRAWN_DEEP_TABLE -> t("Таблицы вложены друг в друга слишком глубоко. Оставьте одну внутри другой.");
            case UNDRAWN_DIAGONAL -> t("Ячейка перечёркнута. В PDF этой линии не будет: уберите её.");
            case UNDRAWN_TURNED_TEXT -> t("Текст в ячейке повёрнут. Для PDF поставьте обычное направление.");
            case UNDRAWN_PAGE_FRAME -> t("Рамка вокруг страницы. В PDF её не будет: уберите её.");
            case UNDRAWN_PAGE_NUMBER -> t("Номер страницы стоит посреди текста. Поставьте его в колонтитул.");
            case UNDRAWN_FIELD -> t("Поле {0} печатает только Word. Замените его обычным текстом.", found);
            case UNDRAWN_LETTERS -> t("Знаков {0} нет в шрифтах для PDF. Замените их обычными.", found);
            case UNDRAWN_RIGHT_TO_LEFT -> t("Текст идёт справа налево. Для PDF поставьте обычное направление.");
            case UNDRAWN_LINE_NUMBERS -> t("Строки пронумерованы на полях. В PDF номеров не будет: выключите их.");
            case UNDRAWN_PLACED_PAGE ->
                t(
                        "Текст выровнен по высоте страницы. Для PDF поставьте «Вертикальное выравнивание» → «По верхнему краю».");
        };
    }
}
