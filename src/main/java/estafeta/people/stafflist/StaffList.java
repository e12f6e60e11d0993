package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.BlankedBook;
import estafeta.intake.Cell;
import estafeta.intake.Field;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.intake.Mapping;
import estafeta.intake.Place;
import estafeta.intake.RowKind;
import estafeta.people.PersonName;
import estafeta.people.Snils;
import estafeta.people.StatedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The columns a staff list may have, and the reading of a list whose columns are known. */
public final class StaffList {

    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String SURNAME = "surname";
    static final String GIVEN = "given";
    static final String PATRONYMIC = "patronymic";
    static final String BIRTH = "birth";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    public static final String SNILS = BlankedBook.SNILS.code();
    static final String POST = "post";
    static final String POSITION = "position";
    static final String SUBJECT = "subject";
    static final String EDUCATION = "education";
    static final String GRADUATED = "graduated";
    static final String WORKING = "working";
    static final String TEACHING = "teaching";
    static final String WORKING_MONTHS = "workingMonths";
    static final String TEACHING_MONTHS = "teachingMonths";
    static final String BOTH = "experiences";
    static final String CATEGORY = "category";
    static final String HOURS = "hours";
    static final String RATE = "rate";
    static final String HOMEROOM = "homeroom";
    static final String GROUP = "group";
    static final String HIRED = "hired";
    static final String ABSENCE = "absence";
    static final String MAIN_PLACE = "mainPlace";
    static final String EMPLOYMENT = "employment";
    static final String NOTE = "note";
    static final String ANSWERED = "answered";
    static final String WORKPLACE = "workplace";
    static final String WORKPLACE_TYPED = "workplaceTyped";
    static final String CONSENT = "consent";
    static final String STRENGTHS = "strengths";
    static final String READY = "ready";
    static final String READY_SUBJECT = "readySubject";
    static final String READY_HOMEROOM = "readyHomeroom";
    static final String READY_REMOTE = "readyRemote";

    private static final Pattern ON_A_DAY = Pattern.compile("(?iu)(?<!\\p{L})на\\s+(?=\\d)");
    private static final Pattern IN_THE_POST = Pattern.compile("(?iu)(?!.*пед).*должн.*");
    private static final Pattern VACANT = Pattern.compile("(?iu).*ваканс.*");
    private static final Pattern YES_OR_NO = Pattern.compile("(?iu)(да|нет|согла|не согла|\\+|-).*");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\-ʼ'’ ]{2,40}");
    private static final Pattern FIGURE = Pattern.compile("[\\d\\s.,+/]+");
    static final Pattern MONTHS = Pattern.compile("\\d|1[01]");
    private static final Pattern LEVEL =
            Pattern.compile("(?iu)(высш|средн|ср\\b|ср[./ ]|в/о|студ|неполн|незак|бакалавр|магистр|специалит).*");
    private static final Pattern SCHOOL =
            Pattern.compile("(?iu).*(\\d{4}|университет|институт|колледж|училищ|академ|\\p{Lu}{2,}У).*");
    private static final Pattern DATED = Pattern.compile("(?iu).*\\d{2,4}.*");
    private static final Pattern GROUP_NAME = Pattern.compile("(?iu)(гр\\.|групп).*|.*[«\"\\d].*");
    private static final Pattern CLASS = Pattern.compile("(?iu)\\d{1,2}\\s*[\"«]?\\p{L}?[\"»]?.*|\\p{L}{0,3}");

    public static final List<Field> FIELDS = List.of(
            Field.of(NUMBER, "№ п/п", "n п п", "n", "п п", "номер").looking(matching(Pattern.compile("\\d{1,4}\\.?"))),
            Field.of(NAME, "Фамилия, имя, отчество", "фио", "ф и о", "фамил имя", "педагог", "сотрудник", "работник")
                    .looking(cell -> named(cell.words()))
                    .needed()
                    .toldByItself(),
            Field.of(SURNAME, "Фамилия", "фамил").looking(matching(ONE_WORD)).needed(),
            Field.of(GIVEN, "Имя", "имя").looking(matching(ONE_WORD)).needed(),
            Field.of(PATRONYMIC, "Отчество", "отчеств").looking(matching(ONE_WORD)),
            Field.of(BIRTH, "Дата рождения", "дата рожд", "год рожд", "д р", "рожден", "родил")
                    .looking(StaffList::dated),
            Field.of(PHONE, "Телефон", "тел", "моб", "номер тел")
                    .looking(cell -> Phones.looksLike(cell.words()))
                    .toldByItself(),
            Field.of(EMAIL, "Электронная почта", "эл почт", "почт", "email", "e mail", "mail", "эл адрес")
                    .looking(cell -> cell.text().contains("@"))
                    .toldByItself(),
            BlankedBook.SNILS.looking(cell -> Snils.looksLike(cell.words())).toldByItself(),
            Field.of(POST, "Должность и предмет", "должн предмет").looking(StaffList::post),
            Field.of(POSITION, "Должность", "должн").looking(StaffList::post),
            Field.of(
                            SUBJECT,
                            "Предметы",
                            "предмет",
                            "предметы",
                            "предмет ы",
                            "дисциплин",
                            "преподаваем",
                            "направленност")
                    .looking(cell -> Subjects.read(cell.words()).stream().anyMatch(Subjects::known)),
            Field.of(EDUCATION, "Образование, уровень", "образ", "образов уров", "уровень образ")
                    .looking(matching(LEVEL)),
            Field.of(
                            GRADUATED,
                            "Что и когда окончил",
                            "окончил",
                            "образов окончил",
                            "образов что окончил год",
                            "учебн завед",
                            "вуз",
                            "диплом")
                    .looking(matching(SCHOOL)),
            Field.of(WORKING, "Общий стаж", "стаж общ", "общ труд стаж")
                    .looking(cell -> Experience.looksLike(cell.words())),
            Field.of(TEACHING, "Педагогический стаж", "стаж пед", "стаж", "стаж работ специальн", "лет работает")
                    .looking(cell -> Experience.looksLike(cell.words())),
            Field.of(WORKING_MONTHS, "Общий стаж, месяцев сверх лет", "стаж общ мес", "общ мес")
                    .looking(matching(MONTHS)),
            Field.of(TEACHING_MONTHS, "Педагогический стаж, месяцев сверх лет", "стаж пед мес", "пед мес")
                    .looking(matching(MONTHS)),
            Field.of(BOTH, "Стаж общий и педагогический через черту", "стаж общ пед", "стаж общ труд пед", "общ пед")
                    .looking(cell -> Experience.looksLikeBoth(cell.words())),
            Field.of(CATEGORY, "Категория", "кат", "кв кат", "квал кат", "кв кат дата присв")
                    .looking(cell -> Categories.looksLike(cell.words())),
            Field.of(HOURS, "Часы", "час", "нагрузк час", "недельн нагрузк", "нагрузк")
                    .looking(matching(FIGURE)),
            Field.of(RATE, "Ставка", "ставк", "ставок", "нагрузк ставк").looking(matching(FIGURE)),
            Field.of(HOMEROOM, "Классное руководство", "кл рук", "классн рук").looking(matching(CLASS)),
            Field.of(GROUP, "Группа или объединение", "групп", "объединен", "кружк", "кружок", "студи", "секци")
                    .looking(cell -> GROUP_NAME.matcher(cell.words()).matches() || Positions.known(cell.words())),
            Field.of(HIRED, "Дата приёма", "дата прием", "прием работ", "принят", "дата поступлен")
                    .looking(StaffList::dated),
            Field.of(ABSENCE, "Отпуск, отсутствие", "отпуск", "отсутств", "декрет"),
            Field.of(MAIN_PLACE, "Основное место работы", "осн место работ", "осн работ"),
            Field.of(EMPLOYMENT, "Совместительство", "совмест", "договор", "вид занят", "услов"),
            Field.of(NOTE, "Примечание", "прим", "коммент", "дополнит свед"),
            Field.of(ANSWERED, "Когда ответили", "отметка времен", "время ответ", "дата заполнен")
                    .looking(matching(Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*"))),
            Field.of(WORKPLACE, "Место работы", "место работ", "место работ выберит спис", "мест работ"),
            Field.of(WORKPLACE_TYPED, "Место работы своими словами", "другое впиш", "другое укаж", "другое"),
            Field.of(
                            CONSENT,
                            "Согласие на обработку данных",
                            "согласи",
                            "согласи персональн дан",
                            "согласи обработк персональн дан")
                    .looking(matching(YES_OR_NO)),
            Field.of(STRENGTHS, "Что получается лучше всего", "лучше получ", "лучше всего получ", "сильн сторон"),
            Field.of(READY, "Готовность быть наставником", "готов наставник", "готов ли стать наставник"),
            Field.of(READY_SUBJECT, "Готовность: по предмету", "готов ли вы стать наставник предмет"),
            Field.of(
                    READY_HOMEROOM,
                    "Готовность: по классному руководству",
                    "готов ли вы стать наставник классн руковод"),
            Field.of(
                    READY_REMOTE,
                    "Готовность: дистанционно",
                    "готов ли вы стать наставник дистанц",
                    "готов ли вы стать наставник удален"));

    private StaffList() {}

    /** What the mapping lacks before anything can be read: a name in one column, or surname and given name. */
    public static List<Field> lacks(Mapping mapping) {
        if (mapping.has(NAME)) {
            return List.of();
        }
        var inThree = mapping.has(SURNAME) || mapping.has(GIVEN);
        return mapping.lacks(FIELDS).stream()
                .filter(field -> field.code().equals(NAME) != inThree)
                .toList();
    }

    /** Reads the list as of the date in its title, else as of today. */
    public static StaffReading read(MappedTable table, LocalDate today) {
        return new StaffListReader(table, listDate(table, today)).read();
    }

    /** Reads the list as of a day that is known already. */
    public static StaffReading readAsOf(MappedTable table, LocalDate day) {
        return new StaffListReader(table, day).read();
    }

    /** The date in the title of the list, else today. */
    public static LocalDate listDate(MappedTable table, LocalDate today) {
        return titled(table)
                .flatMap(title -> Dates.find(title.words, today).stream())
                .filter(date -> date.exact())
                .map(date -> date.first())
                .findFirst()
                .or(() -> titled(table)
                        .flatMap(title -> Dates.withoutYear(title.words, today).stream())
                        .findFirst())
                .orElse(today);
    }

    /** That the title gives the day but no year, if so it was read. */
    static Optional<Finding> assumedYear(MappedTable table, LocalDate asOf) {
        return titled(table)
                .filter(title ->
                        Dates.find(title.words, asOf).filter(StatedDate::exact).isEmpty())
                .filter(title -> Dates.withoutYear(title.words, asOf)
                        .filter(asOf::equals)
                        .isPresent())
                .findFirst()
                .map(title -> new Finding(
                        Finding.Severity.NOTE,
                        title.place,
                        title.words,
                        t("Год не указан: прочитано как {0}, этот учебный год.", Dates.SHORT.format(asOf)),
                        ""));
    }

    /** That what stands under «стаж в должности» was taken for the years of teaching, of which no column tells. */
    static Optional<Finding> inThePost(MappedTable table) {
        return table.mapping().column(TEACHING).stream()
                .boxed()
                .flatMap(index -> table.table().column(index).stream())
                .filter(column -> IN_THE_POST.matcher(column.title()).matches())
                .findFirst()
                .map(column -> new Finding(
                        Finding.Severity.NOTE,
                        table.table().place(table.table().firstHeaderRow(), column.index()),
                        column.title(),
                        t("Столбца с педагогическим стажем нет, за него прочитан стаж в должности."),
                        t("Если педагогический стаж больше, выберите для столбца «не нужен».")));
    }

    /** What follows «на» before a figure over the table. */
    private record Titled(Place place, String words) {}

    private static Stream<Titled> titled(MappedTable table) {
        return table.rows().stream()
                .filter(row -> row.kind() == RowKind.TITLE)
                .flatMap(row -> IntStream.range(0, row.cells().size())
                        .boxed()
                        .flatMap(column -> ON_A_DAY.splitAsStream(
                                        row.cells().get(column).words())
                                .skip(1)
                                .map(words -> new Titled(table.table().place(row.number(), column), words))));
    }

    static boolean vacant(String words) {
        return VACANT.matcher(words).matches();
    }

    private static boolean named(String words) {
        return PersonName.looksLike(words) || vacant(words);
    }

    private static boolean post(Cell cell) {
        return Positions.known(cell.words()) || Subjects.find(cell.words()).isPresent();
    }

    private static boolean dated(Cell cell) {
        return cell.date() != null || DATED.matcher(cell.words()).matches() && !Phones.looksLike(cell.words());
    }

    private static Predicate<Cell> matching(Pattern pattern) {
        return cell -> pattern.matcher(cell.words()).matches();
    }
}
