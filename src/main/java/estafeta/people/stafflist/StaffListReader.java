package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Cell.Origin;
import estafeta.intake.Column;
import estafeta.intake.Finding;
import estafeta.intake.Finding.Severity;
import estafeta.intake.MappedTable;
import estafeta.intake.Margin;
import estafeta.intake.RowKind;
import estafeta.intake.TableRow;
import estafeta.people.PersonName;
import estafeta.people.stafflist.StaffLine.Kind;
import estafeta.people.stafflist.StaffPost.Employment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes down a mapped list row by row, joining the rows of one person and keeping what became of each. */
final class StaffListReader {

    private static final Pattern SAME_AS = Pattern.compile("(?iu)^(он|она) же[\\s,.:]*(.*)");
    private static final Pattern REFUSED_CONSENT = Pattern.compile("(?iu)(нет|не согла|отказ|не да).*");
    private static final Pattern FORMULA = Pattern.compile("[=@+].*");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.uuuu H:mm[:ss]");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern FIGURE = Pattern.compile("\\d(?:[.,]\\d{1,2})?");
    private static final Pattern AFTER_NAME = Pattern.compile("^.*\\s(?=\\d)");
    private static final Pattern ADDENDS = Pattern.compile("\\d+(?:[.,]\\d+)?(?:\\s*\\+\\s*\\d+(?:[.,]\\d+)?)*");
    private static final Map<String, String> LEVELS = Map.of(
            "неполн", "неоконченное высшее",
            "незак", "неоконченное высшее",
            "студ", "студент",
            "в/о", "высшее",
            "высш", "высшее",
            "бакалавр", "высшее",
            "магистр", "высшее",
            "специалит", "высшее",
            "ср", "среднее профессиональное");

    /** So many cells with the same doubt, the better part of their column, are one question. */
    private static final int FEWEST_ALIKE = 5;

    private static final double MOSTLY = 0.6;

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(999);
    private static final BigDecimal MOST_RATES = BigDecimal.valueOf(99);

    /** As much of a post as one may hold beside another is a rate also without a column of its own. */
    private static final BigDecimal MOST_LOOSE_RATE = BigDecimal.valueOf(2);

    private static final Pattern UNIT = Pattern.compile("(?iu)\\s*(ч|час\\p{L}*|ст|ставк\\p{L}*)\\.?$");
    private static final Pattern MANY_MONTHS = Pattern.compile("\\d{1,2}");
    private static final Pattern WHOLE_YEARS = Pattern.compile("\\d{0,2}");

    /** What goes before «педагога доп. образования» in the title over the names. */
    private static final Pattern WHOSE =
            Pattern.compile("(?iu)^(ф\\.?\\s*и\\.?\\s*о\\.?|фамилия,? имя,? отчество)\\s+");

    private static final Pattern ONE_GROUP = Pattern.compile("(?iu).*(?<!\\p{L})(группа(?!\\p{L})|гр\\.).*");
    private static final String TEACHER = "учитель";
    private static final String NURSERY_TEACHER = "воспитатель";
    private static final Pattern HERE = Pattern.compile("(?iu)осн(овное|овная|\\.)?( место работы)?|да|-");
    private static final String IN_GROUPS = "педагог дополнительного образования";

    private final MappedTable table;
    private final LocalDate asOf;
    private final String assumed;
    private final List<StaffRow> rows = new ArrayList<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    private final List<StaffLine> lines = new ArrayList<>();
    private final List<Finding> unread = new ArrayList<>();

    StaffListReader(MappedTable table, LocalDate asOf) {
        this.table = table;
        this.asOf = asOf;
        this.assumed = assumed(table);
    }

    /** «Воспитатели» over the names or «Педагоги доп. образования» in the title tell the position of those without one. */
    private static String assumed(MappedTable table) {
        var overNames = table.mapping().column(StaffList.NAME).stream()
                .boxed()
                .flatMap(index -> table.table().column(index).stream())
                .map(column -> WHOSE.matcher(column.title()).replaceFirst(""));
        var titles = table.rows().stream()
                .filter(row -> row.kind() == RowKind.TITLE)
                .flatMap(row -> row.cells().stream())
                .map(Cell::words);
        return Stream.concat(overNames, titles)
                .flatMap(words -> Positions.find(words).stream())
                .map(Positions.Stated::position)
                .findFirst()
                .orElse("");
    }

    StaffReading read() {
        for (var row : table.rows()) {
            switch (row.kind()) {
                case RECORD -> record(row);
                case TITLE -> line(row, Kind.TITLE, "");
                case HEADER -> line(row, Kind.HEADER, "");
                case COLUMN_NUMBERS -> line(row, Kind.COLUMN_NUMBERS, "");
                case SECTION -> line(row, Kind.SECTION, "");
                case REPEATED_HEADER -> line(row, Kind.REPEATED_HEADER, "");
                case SUBTOTAL -> line(row, Kind.SUBTOTAL, "");
                case BLANK -> line(row, Kind.BLANK, "");
                case SIGNATURE -> line(row, Kind.SIGNATURE, "");
            }
        }
        askAboutInitials();
        markRefused();
        askOncePerColumn();
        StaffList.assumedYear(table, asOf).ifPresent(unread::add);
        StaffList.inThePost(table).ifPresent(unread::add);
        var findings = Stream.of(
                        table.table().remarks().stream(),
                        unread.stream(),
                        rows.stream().flatMap(row -> row.findings().stream()))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingInt(finding -> finding.place().line()))
                .toList();
        return new StaffReading(
                asOf,
                rows.stream().filter(row -> !row.refused()).toList(),
                rows.stream().filter(StaffRow::refused).toList(),
                lines,
                findings);
    }

    private void record(TableRow row) {
        var note = cell(row, StaffList.NOTE).words();
        var written = table.mapping().has(StaffList.NAME)
                ? cell(row, StaffList.NAME).words()
                : Stream.of(StaffList.SURNAME, StaffList.GIVEN, StaffList.PATRONYMIC)
                        .map(field -> cell(row, field).words())
                        .filter(words -> !words.isEmpty())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("");
        var findings = new ArrayList<Finding>();
        var sameAs = SAME_AS.matcher(written);
        if (REFUSED_CONSENT.matcher(cell(row, StaffList.CONSENT).words()).matches()) {
            line(row, Kind.NO_CONSENT, t("Согласия на обработку персональных данных нет: не вносим."));
        } else if (FORMULA.matcher(written).matches()) {
            refuse(
                    row,
                    t("Это формула, а не имя: не выполняем её и не вносим."),
                    t("Если это настоящий ответ, впишите имя."),
                    findings);
        } else if (StaffList.vacant(written) || written.isEmpty() && StaffList.vacant(row.words())) {
            line(row, Kind.VACANCY, t("Вакансия: человека ещё нет."));
        } else if (written.isEmpty()) {
            unnamed(row, findings);
        } else if (sameAs.matches()) {
            same(row, sameAs.group(2), findings);
        } else if (left(note) || left(written)) {
            line(row, Kind.LEAVER, t("Уволен: в список не вносим. Если человек уже внесён, закройте его работу."));
        } else {
            name(row, written, findings);
        }
    }

    private boolean left(String text) {
        return Notes.left(text)
                && Dates.find(text, asOf)
                        .map(date -> !date.first().isAfter(asOf))
                        .orElse(true);
    }

    private void unnamed(TableRow row, List<Finding> findings) {
        var loaded = Stream.of(StaffList.POST, StaffList.POSITION, StaffList.SUBJECT)
                .anyMatch(field -> cell(row, field).stated());
        if (loaded && !rows.isEmpty() && cell(row, StaffList.NUMBER).empty()) {
            margin(row, nameField(), findings)
                    .ask(
                            t("Строка без имени прочитана как ещё одна должность человека выше."),
                            t("Если это другой человек, впишите имя."));
            join(
                    rows.size() - 1,
                    person(row, new PersonName.Written(rows.getLast().name(), null, ""), findings),
                    row);
        } else {
            refuse(row, t("Нужны хотя бы фамилия и имя."), t("Впишите имя или удалите строку."), findings);
        }
    }

    /** «она же, Орешина»: the last person above with this surname, or just the last one. */
    private void same(TableRow row, String surname, List<Finding> findings) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            var name = rows.get(i).name();
            if (surname.isEmpty()
                    || surname.toLowerCase(Locale.ROOT)
                            .startsWith(name.surname().toLowerCase(Locale.ROOT))) {
                join(i, person(row, new PersonName.Written(name, null, ""), findings), row);
                return;
            }
        }
        refuse(
                row,
                t("Не поняли, о ком «{0}».", cell(row, nameField()).words()),
                t("Впишите фамилию и имя."),
                findings);
    }

    private void name(TableRow row, String written, List<Finding> findings) {
        var name = table.mapping().has(StaffList.NAME)
                ? PersonName.read(written)
                : PersonName.read(
                        cell(row, StaffList.SURNAME).words(),
                        cell(row, StaffList.GIVEN).words(),
                        cell(row, StaffList.PATRONYMIC).words());
        if (name.isEmpty()) {
            refuse(row, t("Нужны хотя бы фамилия и имя."), t("Исправьте имя в ячейке."), findings);
            return;
        }
        if (name.get().name().initialsOnly()) {
            margin(row, nameField(), findings)
                    .ask(t("Имя записано инициалами."), t("Впишите имя и отчество полностью: они нужны для приказа."));
        }
        if (row.hidden()) {
            margin(row, nameField(), findings).ask(t("Строка скрыта в Excel."), t("Проверьте, нужна ли она."));
        }
        var person = person(row, name.get(), findings);
        if (!person.posts().isEmpty()
                && person.posts().stream().noneMatch(post -> Positions.teaches(post.position()))) {
            line(row, Kind.NOT_TEACHER, t("Не педагог: в список не вносим."));
            return;
        }
        if (employment(row, person.notes()).filter(Employment.CONTRACT::equals).isPresent()) {
            line(row, Kind.CONTRACTOR, t("По договору ГПХ, а не работник: в список не вносим."));
            return;
        }
        if (answeredAgain(row, person, findings)) {
            return;
        }
        var namesakes = byName.getOrDefault(person.name().folded(), List.of()).stream()
                .filter(index -> !toldApart(rows.get(index), person))
                .toList();
        var certain = namesakes.stream()
                .filter(index -> certainlyOne(rows.get(index), person, row))
                .toList();
        if (certain.size() == 1) {
            join(certain.getFirst(), person, row);
            return;
        }
        rows.stream()
                .filter(known -> known.snils() != null && known.snils().equals(person.snils()))
                .findFirst()
                .ifPresent(known -> margin(row, StaffList.SNILS, findings)
                        .refuse(
                                t("Такой же СНИЛС в строке {0}, а имя там другое.", seen(known.row())),
                                t("Оставьте номер у того, чей он, или впишите одно имя в обе строки.")));
        var elsewhere = namesakes.stream()
                .filter(index -> !table.table().together(rows.get(index).row(), row.number()))
                .toList();
        if (elsewhere.size() == 1 && namesakes.size() == 1) {
            margin(row, nameField(), findings)
                    .ask(
                            t(
                                    "Есть и в строке {0}: прочитано как один человек.",
                                    seen(rows.get(elsewhere.getFirst()).row())),
                            t("Если это двое, добавьте в обе строки дату рождения."));
            join(elsewhere.getFirst(), person.withFindings(findings), row);
            return;
        }
        if (!namesakes.isEmpty()) {
            margin(row, nameField(), findings)
                    .refuse(
                            t(
                                    "Полная тёзка строки {0}: один это человек или двое, не понять.",
                                    seen(rows.get(namesakes.getLast()).row())),
                            t("Добавьте дату рождения в обе строки, чтобы их различить."));
        }
        byName.computeIfAbsent(person.name().folded(), folded -> new ArrayList<>())
                .add(rows.size());
        rows.add(person.with(findings));
        line(row, Kind.PERSON, "");
    }

    /** In a form the later answer of somebody is taken; the earlier is shown beside it. */
    private boolean answeredAgain(TableRow row, StaffRow person, List<Finding> findings) {
        var answers = person.answers();
        if (answers == null) {
            return false;
        }
        for (int i = 0; i < rows.size(); i++) {
            var known = rows.get(i);
            var before = known.answers();
            if (before == null
                    || !known.name().mayBe(person.name())
                    || toldApart(known, person)
                    || !before.workplace().equalsIgnoreCase(answers.workplace())) {
                continue;
            }
            var later =
                    before.at() == null || answers.at() == null || !answers.at().isBefore(before.at());
            margin(row, nameField(), findings)
                    .note(t(
                            "Ответ дан дважды, в строках {0} и {1}: взят поздний.",
                            seen(known.row()), seen(row.number())));
            var told = person.withFindings(findings);
            rows.set(i, later ? told.insteadOf(known) : known.insteadOf(told));
            var replaced = later ? known.row() : row.number();
            if (later) {
                line(row, Kind.PERSON, "");
            }
            var line = new StaffLine(
                    replaced,
                    Kind.SAME_PERSON,
                    t(
                            "Ответ дан снова: взят поздний, из строки {0}.",
                            seen(rows.get(i).row())),
                    table.rows().get(replaced - 1).words(),
                    table.rows().get(replaced - 1).hidden());
            if (later) {
                lines.set(replaced - 1, line);
            } else {
                lines.add(line);
            }
            return true;
        }
        return false;
    }

    private @Nullable StaffAnswers answers(TableRow row) {
        if (!table.mapping().has(StaffList.ANSWERED)) {
            return null;
        }
        var typed = cell(row, StaffList.WORKPLACE_TYPED).words();
        var ready = new LinkedHashMap<String, String>();
        for (var field :
                List.of(StaffList.READY, StaffList.READY_SUBJECT, StaffList.READY_HOMEROOM, StaffList.READY_REMOTE)) {
            var said = cell(row, field).words();
            if (!said.isEmpty()) {
                ready.put(field, said);
            }
        }
        return new StaffAnswers(
                moment(cell(row, StaffList.ANSWERED).words()).orElse(null),
                typed.isEmpty() ? cell(row, StaffList.WORKPLACE).words() : typed,
                ready,
                Stream.of(cell(row, StaffList.STRENGTHS).words().split("\\s*[,;]\\s*", -1))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static Optional<LocalDateTime> moment(String words) {
        try {
            return Optional.of(LocalDateTime.parse(words, MOMENT));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    private static boolean toldApart(StaffRow one, StaffRow other) {
        if (one.snils() != null && other.snils() != null) {
            return !one.snils().equals(other.snils());
        }
        return one.birth() != null && other.birth() != null && !one.birth().agrees(other.birth());
    }

    private boolean certainlyOne(StaffRow known, StaffRow person, TableRow row) {
        if (known.snils() != null && known.snils().equals(person.snils())) {
            return true;
        }
        if (known.birth() != null
                && person.birth() != null
                && known.birth().exact()
                && person.birth().exact()) {
            return true;
        }
        var mailed = known.email() != null && known.email().equals(person.email());
        var called = known.phones().stream()
                .anyMatch(phone ->
                        person.phones().stream().anyMatch(each -> each.number().equals(phone.number())));
        var internal = Stream.concat(known.posts().stream(), person.posts().stream())
                .anyMatch(post -> post.employment() == Employment.INTERNAL);
        var numbered = table.mapping().has(StaffList.NUMBER)
                && cell(row, StaffList.NUMBER).empty();
        return mailed
                || called
                || internal
                || numbered
                || cell(row, nameField()).origin() == Origin.FROM_ABOVE;
    }

    private void join(int index, StaffRow person, TableRow row) {
        var known = rows.get(index);
        rows.set(index, known.joined(person));
        line(
                row,
                Kind.SAME_PERSON,
                person.posts().isEmpty()
                        ? t("Тот же человек, что в строке {0}.", seen(known.row()))
                        : t("Тот же человек, что в строке {0}: ещё одна должность.", seen(known.row())));
    }

    private void refuse(TableRow row, String expected, String mend, List<Finding> findings) {
        margin(row, nameField(), findings).refuse(expected, mend);
        unread.addAll(findings);
        line(row, Kind.REFUSED, expected);
    }

    private StaffRow person(TableRow row, PersonName.Written written, List<Finding> findings) {
        var note = Stream.concat(
                        Stream.of(cell(row, StaffList.NOTE).words(), written.remark()),
                        row.cells().stream().map(Cell::note))
                .filter(words -> !words.isEmpty())
                .toList();
        var told = String.join("; ", note);
        var absence = Stream.of(cell(row, StaffList.ABSENCE).words(), told)
                .flatMap(words -> Notes.absence(words, asOf).stream())
                .limit(1)
                .toList();
        if (!absence.isEmpty() && absence.getFirst().from() == null) {
            margin(row, table.mapping().has(StaffList.ABSENCE) ? StaffList.ABSENCE : StaffList.NOTE, findings)
                    .ask(t("Не указано, с какого дня отпуск."), t("Допишите: «с 14.02.2026»."));
        }
        var hired = Dates.read(cell(row, StaffList.HIRED), margin(row, StaffList.HIRED, findings), asOf)
                .or(() -> Notes.hired(told, asOf));
        var experience = experience(row, findings);
        var category = Categories.read(cell(row, StaffList.CATEGORY), margin(row, StaffList.CATEGORY, findings), asOf);
        return new StaffRow(
                List.of(row.number()),
                written.name(),
                written.formerly(),
                Dates.birth(cell(row, StaffList.BIRTH), margin(row, StaffList.BIRTH, findings), asOf)
                        .orElse(null),
                Phones.read(cell(row, StaffList.PHONE), margin(row, StaffList.PHONE, findings)),
                Emails.read(cell(row, StaffList.EMAIL), margin(row, StaffList.EMAIL, findings))
                        .orElse(null),
                SnilsCell.read(cell(row, StaffList.SNILS), margin(row, StaffList.SNILS, findings))
                        .orElse(null),
                posts(row, note, findings),
                education(row),
                experience.working(),
                experience.teaching(),
                category.stream().toList(),
                absence,
                hired.orElse(null),
                Notes.young(told) || Notes.young(cell(row, StaffList.TEACHING).words()),
                mainPlace(row).or(() -> Notes.mainPlace(told)).orElse(null),
                note,
                answers(row),
                findings);
    }

    /** Since when somebody works and teaches, by two columns or by one with both figures. */
    private Experience.Both experience(TableRow row, List<Finding> findings) {
        var both = Experience.both(cell(row, StaffList.BOTH), margin(row, StaffList.BOTH, findings), asOf);
        return new Experience.Both(
                Experience.since(
                                years(row, StaffList.WORKING, StaffList.WORKING_MONTHS),
                                margin(row, StaffList.WORKING, findings),
                                asOf)
                        .orElse(both.working()),
                Experience.since(
                                years(row, StaffList.TEACHING, StaffList.TEACHING_MONTHS),
                                margin(row, StaffList.TEACHING, findings),
                                asOf)
                        .orElse(both.teaching()));
    }

    /** «12» in the column of years and «3» in that of months are one experience. */
    private Cell years(TableRow row, String years, String months) {
        var whole = cell(row, years).words();
        var over = cell(row, months).words();
        return MANY_MONTHS.matcher(over).matches() && WHOLE_YEARS.matcher(whole).matches()
                ? Cell.of((whole.isEmpty() ? "0" : whole) + " г. " + over + " мес.")
                : cell(row, years);
    }

    /** Another organisation in the column of the main place of work. */
    private Optional<String> mainPlace(TableRow row) {
        return Optional.of(cell(row, StaffList.MAIN_PLACE).words())
                .filter(words -> !words.isEmpty() && !HERE.matcher(words).matches());
    }

    private Optional<Employment> employment(TableRow row, List<String> notes) {
        return Notes.employment(String.join(
                        "; ",
                        cell(row, StaffList.POST).words(),
                        cell(row, StaffList.POSITION).words(),
                        String.join("; ", notes),
                        cell(row, StaffList.MAIN_PLACE).words(),
                        cell(row, StaffList.EMPLOYMENT).words()))
                .or(() -> mainPlace(row).map(elsewhere -> Employment.EXTERNAL));
    }

    /** What a row says of a post only by its group: a position in its column, or a group of the assumed position. */
    private List<Positions.Stated> ofGroup(TableRow row) {
        var group = cell(row, StaffList.GROUP).words();
        if (Positions.known(group)) {
            return Positions.read(group, row.section());
        }
        var position = Positions.ofSection(row.section()).orElse(assumed);
        if (position.isEmpty()) {
            return List.of();
        }
        return position.equals(IN_GROUPS)
                ? List.of(new Positions.Stated(position, Subjects.read(group), "", ""))
                : List.of(new Positions.Stated(position, List.of(), group, ""));
    }

    private List<StaffPost> posts(TableRow row, List<String> notes, List<Finding> findings) {
        var post = cell(row, StaffList.POST).words();
        var position = cell(row, StaffList.POSITION).words();
        var subject = cell(row, StaffList.SUBJECT).words();
        var stated = Positions.read(post.isEmpty() ? position : post, row.section());
        if (stated.isEmpty() && !subject.isEmpty()) {
            stated = assumed.equals(IN_GROUPS)
                    ? List.of(new Positions.Stated(IN_GROUPS, Subjects.read(subject), "", ""))
                    : Positions.read(subject, row.section());
        } else if (!stated.isEmpty() && !subject.isEmpty()) {
            var taught = taught(stated);
            stated.set(taught, stated.get(taught).teaching(Subjects.read(subject)));
        }
        if (stated.isEmpty() && table.mapping().has(StaffList.GROUP)) {
            stated = ofGroup(row);
        }
        var hours = addends(row, StaffList.HOURS, findings);
        var rates = table.mapping().has(StaffList.RATE)
                ? addends(row, StaffList.RATE, findings)
                : Stream.concat(
                                Stream.of(AFTER_NAME
                                        .matcher(cell(row, StaffList.NAME).words())
                                        .replaceFirst("")),
                                notes.stream())
                        .flatMap(words -> looseRate(words).stream())
                        .limit(1)
                        .toList();
        var employment = employment(row, notes).orElse(Employment.MAIN);
        var posts = new ArrayList<StaffPost>();
        for (int i = 0; i < stated.size(); i++) {
            var each = stated.get(i);
            var homeroom = led(row, each.position());
            var last = i == stated.size() - 1;
            posts.add(new StaffPost(
                    row.number(),
                    each.position(),
                    each.subjects(),
                    share(hours, i, stated.size(), last),
                    share(rates, i, stated.size(), i == 0),
                    employment,
                    each.homeroom().isEmpty() && last ? homeroom : each.homeroom(),
                    each.remark()));
        }
        return posts;
    }

    /** The post that the column of subjects speaks of: the last teacher's, or just the last. */
    private static int taught(List<Positions.Stated> posts) {
        for (int i = posts.size() - 1; i >= 0; i--) {
            if (posts.get(i).position().equals(TEACHER)) {
                return i;
            }
        }
        return posts.size() - 1;
    }

    /** The class or group of a post by its own column, or by the caption the row stands under. */
    private String led(TableRow row, String position) {
        var group = cell(row, StaffList.GROUP).words();
        return Stream.of(
                        cell(row, StaffList.HOMEROOM).words(),
                        Positions.known(group) ? "" : group,
                        position.equals(NURSERY_TEACHER)
                                        && ONE_GROUP.matcher(row.section()).matches()
                                ? row.section()
                                : "")
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<BigDecimal> looseRate(String words) {
        return FIGURE.matcher(words).matches()
                ? Optional.of(new BigDecimal(words.replace(',', '.')))
                        .filter(rate -> rate.signum() > 0 && rate.compareTo(MOST_LOOSE_RATE) <= 0)
                : Optional.empty();
    }

    /** As many figures as posts belong to them in order; otherwise their sum belongs to the one that takes all. */
    private static @Nullable BigDecimal share(List<BigDecimal> figures, int index, int posts, boolean takesAll) {
        if (figures.size() == posts) {
            return figures.get(index);
        }
        return takesAll && !figures.isEmpty() ? figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : null;
    }

    private List<BigDecimal> addends(TableRow row, String field, List<Finding> findings) {
        var cell = cell(row, field);
        var most = field.equals(StaffList.RATE) ? MOST_RATES : MOST_HOURS;
        if (cell.number() != null
                && cell.number().signum() >= 0
                && cell.number().compareTo(most) <= 0) {
            return List.of(cell.number());
        }
        if (cell.empty() || cell.words().equals("-")) {
            return List.of();
        }
        var written = UNIT.matcher(cell.words()).replaceFirst("");
        if (!ADDENDS.matcher(written).matches()) {
            margin(row, field, findings)
                    .ask(t("Нужно число, например 18 или 1,33."), t("Исправьте ячейку, пока число не внесено."));
            return List.of();
        }
        var figures = Stream.of(written.split("\\+", -1))
                .map(each -> new BigDecimal(each.strip().replace(',', '.')))
                .toList();
        if (figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(most) > 0) {
            margin(row, field, findings)
                    .ask(t("Число здесь бывает не больше {0}.", most), t("Исправьте ячейку, пока число не внесено."));
            return List.of();
        }
        return figures;
    }

    private @Nullable StaffEducation education(TableRow row) {
        var level = cell(row, StaffList.EDUCATION).words();
        var graduated = cell(row, StaffList.GRADUATED).words();
        if (level.isEmpty() && graduated.isEmpty()) {
            return null;
        }
        var both = level.split("\\s*,\\s*", 2);
        if (graduated.isEmpty() && both.length > 1) {
            level = both[0];
            graduated = both[1];
        }
        var year = YEAR.matcher(graduated);
        return new StaffEducation(
                level(level),
                YEAR.matcher(graduated)
                        .replaceAll("")
                        .replaceAll("[\\s,]+(г\\.?)?$", "")
                        .strip(),
                year.find() ? Integer.valueOf(year.group(1)) : null);
    }

    private static String level(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        return LEVELS.entrySet().stream()
                .filter(each -> plain.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(words);
    }

    /** A name in initials that may be a person named in full elsewhere in the list. */
    private void askAboutInitials() {
        var full = rows.stream()
                .filter(row -> !row.name().initialsOnly())
                .collect(Collectors.groupingBy(row -> surname(row.name())));
        for (int i = 0; i < rows.size(); i++) {
            var known = rows.get(i);
            if (!known.name().initialsOnly()) {
                continue;
            }
            var findings = new ArrayList<Finding>();
            full.getOrDefault(surname(known.name()), List.of()).stream()
                    .filter(other -> other.name().mayBe(known.name()))
                    .limit(1)
                    .forEach(other -> margin(table.rows().get(known.row() - 1), nameField(), findings)
                            .ask(
                                    t(
                                            "Возможно, это {0} из строки {1}.",
                                            other.name().full(), seen(other.row())),
                                    t("Если да, впишите имя полностью.")));
            rows.set(i, known.with(findings));
        }
    }

    /** A doubt that fills a column is asked once, where it stands first. */
    private void askOncePerColumn() {
        var asked = rows.stream()
                .flatMap(row -> row.findings().stream())
                .filter(finding -> finding.severity() == Severity.ASK)
                .collect(Collectors.groupingBy(
                        finding -> new Doubt(finding.place().index(), finding.expected()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        asked.forEach((doubt, cells) -> {
            var filled = table.records()
                    .filter(row -> row.cell(doubt.column).stated())
                    .count();
            if (cells.size() < FEWEST_ALIKE || cells.size() < MOSTLY * filled) {
                return;
            }
            var first = cells.getFirst();
            var once = new Finding(
                    Severity.ASK,
                    first.place(),
                    first.found(),
                    t(
                            "{0} Так в {1, plural, one {# клетке} few {# клетках} many {# клетках} other {# клетках}} столбца «{2}».",
                            first.expected(),
                            cells.size(),
                            table.table()
                                    .column(doubt.column)
                                    .map(Column::title)
                                    .orElse("")),
                    first.mend());
            for (int i = 0; i < rows.size(); i++) {
                rows.set(i, rows.get(i).asking(cells, first, once));
            }
        });
    }

    private record Doubt(int column, String expected) {}

    private String seen(int row) {
        return table.table().row(row);
    }

    private static String surname(PersonName name) {
        return PersonName.of(name.surname(), "", "").folded();
    }

    private void markRefused() {
        for (var row : rows) {
            var refusal = row.findings().stream().filter(Finding::refuses).findFirst();
            refusal.ifPresent(finding -> row.rows().forEach(number -> {
                var line = lines.get(number - 1);
                lines.set(
                        number - 1,
                        new StaffLine(number, Kind.REFUSED, finding.expected(), line.words(), line.hidden()));
            }));
        }
    }

    private void line(TableRow row, Kind kind, String why) {
        lines.add(new StaffLine(row.number(), kind, why, row.words(), row.hidden()));
    }

    private String nameField() {
        return table.mapping().has(StaffList.NAME) ? StaffList.NAME : StaffList.SURNAME;
    }

    private Cell cell(TableRow row, String field) {
        return table.cell(row, field);
    }

    private Margin margin(TableRow row, String field, List<Finding> findings) {
        return table.margin(row, field, findings);
    }
}
