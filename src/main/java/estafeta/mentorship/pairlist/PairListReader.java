package estafeta.mentorship.pairlist;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.intake.Margin;
import estafeta.intake.RowKind;
import estafeta.intake.TableRow;
import estafeta.mentorship.Side.Aspect;
import estafeta.mentorship.pairlist.PairRow.Kind;
import estafeta.mentorship.pairlist.PairRow.State;
import estafeta.people.PersonName;
import estafeta.people.StatedDate;
import estafeta.people.stafflist.ListWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes down a mapped list of pairs line by line; lines of one mentee become one pair with several mentors. */
final class PairListReader {
    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)?");
    private static final Pattern HOW_MANY = Pattern.compile("(?iu)\\d+\\s*(чел|педагог|чол).*");
    private static final Pattern BETWEEN_PEOPLE = Pattern.compile("\\s*[;\\n]\\s*|\\s*,\\s*|\\s+и\\s+(?=\\p{Lu})");
    private static final Pattern FAR = Pattern.compile("(?iu).*(дистанц|удал[её]нн|онлайн|сетев).*");
    private static final Pattern NO_YOUNG =
            Pattern.compile("(?iu).*(нет|отсутств\\p{L}*)\\s+(мол\\p{L}*\\.?|молод\\p{L}*|начинающ\\p{L}*).*");
    private static final Pattern HOMEROOM = Pattern.compile("(?iu).*кл\\p{L}*\\.?\\s*рук.*");
    private static final Pattern ADAPTATION = Pattern.compile("(?iu).*адаптац.*");
    private static final Pattern SUBJECT = Pattern.compile("(?iu).*по предмету.*");
    private static final Pattern PAUSED = Pattern.compile("(?iu).*(приостан|на паузе).*");
    private static final Pattern ENDED = Pattern.compile("(?iu).*(прекращ|расторг|снят).*");
    private static final Pattern COMPLETED = Pattern.compile("(?iu).*(заверш[её]н|выполнен|закончен).*");
    private static final Pattern CHANGED_MENTOR = Pattern.compile("(?iu).*(смен|замен|вместо|был[аи]? ).*");
    private static final Pattern FORMER_MENTOR =
            Pattern.compile("(?u)(?:[Бб]ыл[аи]?|[Вв]место)\\s+(\\p{Lu}[^,;()\\d]*)");
    private static final Pattern AGREEMENT = Pattern.compile("(?iu).*(догов|соглаш).*");
    private static final Pattern ORDER = Pattern.compile(
            "(?iu)(?<changes>изм\\p{L}*\\.?|внес\\p{L}*)?\\s*(?:пр(?:иказ\\p{L}*)?\\.?|распоряж\\p{L}*)?\\s*(?:№|N)?\\s*"
                    + "(?<number>[\\p{L}\\d]*\\d[\\p{L}\\d/-]*)(?:\\s*от\\s*(?<day>[\\d.]+(?:\\s+\\p{L}+\\s+\\d{4})?))?");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?iu)(?<changes>изм\\p{L}*\\.?)?[^\\d№]*от\\s*(?<day>[\\d.]+(?:\\s+\\p{L}+\\s+\\d{4})?)\\s*(?:г(?:ода)?\\.?)?\\s*№\\s*"
                    + "(?<number>[\\p{L}\\d]*\\d[\\p{L}\\d/-]*)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d|19\\d\\d)(?!\\d)");
    private static final Pattern HIRED =
            Pattern.compile("(?iu)(?:принят\\p{L}*|работает|прибыл\\p{L}*)\\s*(?:с\\s+)?(\\d.*)");

    private final MappedTable table;
    private final LocalDate asOf;
    private final List<PairRow> rows = new ArrayList<>();
    private final List<PairReading.Line> around = new ArrayList<>();
    private final List<Finding> loose = new ArrayList<>();
    private String organisation = "";

    PairListReader(MappedTable table, LocalDate asOf) {
        this.table = table;
        this.asOf = asOf;
    }

    PairReading read() {
        loose.addAll(table.table().remarks());
        for (var row : table.rows()) {
            if (row.kind() == RowKind.RECORD) {
                record(row);
            } else if (row.kind() != RowKind.BLANK) {
                around.add(new PairReading.Line(row.number(), row.kind(), row.words()));
            }
        }
        dateOrders();
        var findings = Stream.concat(loose.stream(), rows.stream().flatMap(row -> row.findings().stream()))
                .sorted(Comparator.comparingInt(finding -> finding.place().line()))
                .toList();
        return new PairReading(asOf, rows, around, findings);
    }

    private void record(TableRow row) {
        var findings = new ArrayList<Finding>();
        var stated = cell(row, PairList.ORGANISATION).words();
        if (!stated.isEmpty()) {
            organisation = stated;
        } else if (!table.mapping().has(PairList.ORGANISATION)) {
            organisation = row.section();
        }
        var note = Stream.of(
                        cell(row, PairList.STATE).words(),
                        cell(row, PairList.NOTE).words())
                .filter(words -> !words.isEmpty())
                .toList();
        var menteeWords = cell(row, PairList.MENTEE).words();
        var mentorWords = cell(row, PairList.MENTOR).words();
        if (organisation.isEmpty() && table.mapping().has(PairList.ORGANISATION)) {
            margin(row, PairList.ORGANISATION, findings)
                    .refuse(t("Не указана организация."), t("Впишите, где работает педагог."));
        }
        if (menteeWords.isEmpty() || PairList.nobody(menteeWords)) {
            empty(row, menteeWords, mentorWords, note, findings);
            return;
        }
        var mentees = mentees(row, note, findings);
        var mentors = PairList.nobody(mentorWords) || mentorWords.isEmpty()
                ? List.<PairPerson>of()
                : mentors(row, note, findings);
        if (mentees.isEmpty()) {
            margin(row, PairList.MENTEE, findings)
                    .refuse(t("Нужны фамилия и имя молодого педагога."), t("Исправьте имя в ячейке."));
        }
        if (mentors.isEmpty() && !mentorWords.isEmpty() && !PairList.nobody(mentorWords)) {
            margin(row, PairList.MENTOR, findings)
                    .refuse(t("Нужны фамилия и имя наставника, хотя бы инициалы."), t("Исправьте имя в ячейке."));
        }
        askAboutInitials(row, mentees, PairList.MENTEE, findings);
        askAboutInitials(row, mentors, PairList.MENTOR, findings);
        var orders = orders(row, note);
        var said = String.join("; ", note);
        var changed = CHANGED_MENTOR.matcher(said).matches() ? changed(orders) : Optional.<LocalDate>empty();
        if (changed.isPresent()) {
            mentors = mentors.stream().map(mentor -> mentor.from(changed.get())).toList();
        }
        var state = state(said, mentees);
        var read = new PairRow(
                List.of(row.number()),
                mentorWords.isEmpty() || PairList.nobody(mentorWords) ? Kind.WITHOUT_MENTOR : Kind.PAIR,
                organisation,
                mentees,
                mentors,
                former(row, said, changed, findings),
                orders,
                state,
                begun(row, note, findings),
                until(state, said, mentees),
                Stream.of(mentorWords, said)
                        .anyMatch(words -> FAR.matcher(words).matches()),
                note,
                findings);
        if (state == State.ENDED && read.until() == null) {
            var margin = margin(row, said(), findings);
            margin.ask(
                    t("Не указано, когда пара прекращена."),
                    t("Допишите: «прекращено 30.11.2026». Пока возьмём день списка."));
            read = read.with(findings);
        }
        add(read);
    }

    /** Since when others are mentors: by the last order that changes another. */
    private static Optional<LocalDate> changed(List<PairOrder> orders) {
        return orders.stream()
                .filter(PairOrder::changes)
                .map(PairOrder::signedOn)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /** Who was mentor before, each to the day before the change. */
    private List<FormerMentor> former(TableRow row, String said, Optional<LocalDate> changed, List<Finding> findings) {
        var named = FORMER_MENTOR
                .matcher(said)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
        if (changed.isEmpty()) {
            named.forEach(words -> margin(row, said(), findings)
                    .ask(
                            t(
                                    "Не сказано, с какого дня прежнего наставника («{0}») сменил другой: войдёт нынешний.",
                                    words),
                            t("Допишите приказ о замене: «изм. пр. 80 от 10.01.2026».")));
        }
        return changed.map(day -> named.stream()
                        .map(words -> new FormerMentor(words, day.minusDays(1)))
                        .toList())
                .orElse(List.of());
    }

    /** Where a line tells what became of its pair. */
    private String said() {
        return table.mapping().has(PairList.NOTE) ? PairList.NOTE : PairList.STATE;
    }

    /** Lines of the same mentees with other mentors are one pair. */
    private void add(PairRow read) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            var known = rows.get(i);
            if (read.continues(known)) {
                var byAspect = read.mentors().stream().anyMatch(mentor -> mentor.aspect() != null);
                rows.set(i, (byAspect ? bySubject(known) : known).joined(read));
                return;
            }
        }
        rows.add(read);
    }

    /** Beside a mentor of another aspect the first one helps with the subject. */
    private static PairRow bySubject(PairRow known) {
        return new PairRow(
                known.rows(),
                known.kind(),
                known.organisation(),
                known.mentees(),
                known.mentors().stream()
                        .map(mentor -> mentor.aspect() == null ? mentor.helping(Aspect.SUBJECT) : mentor)
                        .toList(),
                known.former(),
                known.orders(),
                known.state(),
                known.begun(),
                known.until(),
                known.remote(),
                known.notes(),
                known.findings());
    }

    /** A line without a young teacher: that there is none is an answer, a line without anything is not. */
    private void empty(TableRow row, String mentee, String mentor, List<String> note, List<Finding> findings) {
        var none = Stream.concat(Stream.of(mentee, mentor), note.stream())
                .anyMatch(words -> NO_YOUNG.matcher(words).matches());
        if (none || !mentee.isEmpty() && (mentor.isEmpty() || PairList.nobody(mentor))) {
            rows.add(new PairRow(
                    List.of(row.number()),
                    Kind.NO_YOUNG,
                    organisation,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    State.ACTIVE,
                    null,
                    null,
                    false,
                    note,
                    findings));
            return;
        }
        margin(row, PairList.MENTEE, findings)
                .refuse(
                        t("Не указан молодой педагог."),
                        t("Впишите имя. Если молодых педагогов нет, напишите в примечании «нет молодых»."));
        rows.add(new PairRow(
                List.of(row.number()),
                Kind.PAIR,
                organisation,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                State.ACTIVE,
                null,
                null,
                false,
                note,
                findings));
    }

    private List<PairPerson> mentees(TableRow row, List<String> note, List<Finding> findings) {
        var post = ListWords.held(cell(row, PairList.MENTEE_SUBJECT).words()).orElse(null);
        var start = start(row, findings);
        return people(cell(row, PairList.MENTEE).text()).stream()
                .map(written -> {
                    var told = Stream.concat(Stream.of(written.remark()), note.stream())
                            .filter(words -> !words.isEmpty())
                            .reduce((one, other) -> one + "; " + other)
                            .orElse("");
                    var left = ListWords.left(told) ? left(row, told, findings) : null;
                    return PairPerson.of(written.name())
                            .holding(post)
                            .teaching(start)
                            .away(ListWords.away(told, asOf).orElse(null))
                            .left(left);
                })
                .toList();
    }

    private LocalDate left(TableRow row, String told, List<Finding> findings) {
        var full = ListWords.date(told, asOf).filter(StatedDate::exact).map(StatedDate::first);
        if (full.isPresent()) {
            return full.get();
        }
        var found = ListWords.dateWithoutYear(told, asOf);
        if (found.isEmpty()) {
            margin(row, PairList.MENTEE, findings)
                    .ask(
                            t("Не указано, какого числа педагог уволился."),
                            t("Допишите день. Пока возьмём день списка."));
            return asOf;
        }
        var day = found.get().isAfter(asOf) ? found.get().minusYears(1) : found.get();
        margin(row, PairList.MENTEE, findings)
                .ask(t("Год не указан: прочитано как {0}.", shortDay(day)), t("Если это другой год, допишите его."));
        return day;
    }

    private @Nullable StatedDate start(TableRow row, List<Finding> findings) {
        var words = cell(row, PairList.MENTEE_EXPERIENCE).words();
        if (words.isEmpty()) {
            return null;
        }
        var year = YEAR.matcher(words);
        if (year.find()) {
            var graduated = Integer.parseInt(year.group(1));
            margin(row, PairList.MENTEE_EXPERIENCE, findings)
                    .note(t("Прочитано как год окончания: стаж считаем с {0} года.", String.valueOf(graduated)));
            return StatedDate.year(graduated);
        }
        return ListWords.since(words, asOf).orElse(null);
    }

    private List<PairPerson> mentors(TableRow row, List<String> note, List<Finding> findings) {
        var words = cell(row, PairList.MENTOR).text();
        var facts = cell(row, PairList.MENTOR_FACTS).words().split("\\s*,\\s*", -1);
        var start = Stream.of(facts)
                .flatMap(fact -> ListWords.since(fact, asOf).stream())
                .findFirst()
                .orElse(null);
        var category = Stream.of(facts)
                .skip(start == null ? 0 : 1)
                .flatMap(fact -> ListWords.category(fact, asOf).stream())
                .findFirst()
                .orElse(null);
        var aspect = aspect(row, note);
        var mentors = new ArrayList<PairPerson>();
        for (var written : people(words)) {
            var remarks = BETWEEN_PEOPLE.split(written.remark(), -1);
            var post = Stream.concat(
                            Stream.of(remarks),
                            Stream.of(cell(row, PairList.MENTOR_POST).words()))
                    .filter(remark -> !PairList.place(remark))
                    .flatMap(remark -> ListWords.held(remark).stream())
                    .findFirst()
                    .orElse(null);
            var elsewhere = Stream.concat(
                            Stream.of(remarks).filter(PairList::place),
                            Stream.of(cell(row, PairList.MENTOR_PLACE).words())
                                    .filter(place -> !PairList.nobody(place)))
                    .findFirst()
                    .orElse("");
            var mentor = PairPerson.of(written.name())
                    .holding(post)
                    .teaching(start)
                    .with(category)
                    .helping(aspect(written.remark()).orElse(aspect))
                    .at(elsewhere);
            mentors.add(mentor);
        }
        if (findings.stream().noneMatch(Finding::refuses) && mentors.size() > 1) {
            return mentors.stream()
                    .map(mentor -> mentor.teaching(null).with(null))
                    .toList();
        }
        return mentors;
    }

    private @Nullable Aspect aspect(TableRow row, List<String> note) {
        return Stream.concat(Stream.of(cell(row, PairList.MENTEE_SUBJECT).words()), note.stream())
                .flatMap(words -> aspect(words).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Aspect> aspect(String words) {
        if (HOMEROOM.matcher(words).matches()) {
            return Optional.of(Aspect.HOMEROOM);
        }
        if (ADAPTATION.matcher(words).matches()) {
            return Optional.of(Aspect.ADAPTATION);
        }
        return SUBJECT.matcher(words).matches() ? Optional.of(Aspect.SUBJECT) : Optional.empty();
    }

    /** Everybody named in a cell; what follows a name belongs to it: «Осокина Т.И., зам. дир. по УВР». */
    private static List<PersonName.Written> people(String text) {
        var inside = new ArrayList<String>();
        var brackets = BRACKETS.matcher(text);
        var plain = new StringBuilder();
        while (brackets.find()) {
            inside.add(brackets.group(1));
            brackets.appendReplacement(plain, " {" + (inside.size() - 1) + "} ");
        }
        brackets.appendTail(plain);
        var people = new ArrayList<PersonName.Written>();
        for (var piece : BETWEEN_PEOPLE.split(plain, -1)) {
            var remarks = new ArrayList<String>();
            var marked = Pattern.compile("\\{(\\d+)}").matcher(piece);
            while (marked.find()) {
                remarks.add(inside.get(Integer.parseInt(marked.group(1))));
            }
            var words = marked.replaceAll(" ").replaceAll("\\s+", " ").strip();
            var read = PersonName.read(words);
            if (read.isPresent() && (people.isEmpty() || PersonName.looksLike(words))) {
                if (!read.get().remark().isEmpty()) {
                    remarks.addFirst(read.get().remark());
                }
                people.add(new PersonName.Written(read.get().name(), read.get().formerly(), told(remarks)));
            } else if (!people.isEmpty()) {
                var last = people.removeLast();
                remarks.addFirst(words);
                remarks.addFirst(last.remark());
                people.add(new PersonName.Written(last.name(), last.formerly(), told(remarks)));
            }
        }
        return people;
    }

    private static String told(List<String> remarks) {
        return remarks.stream()
                .map(String::strip)
                .filter(remark -> !remark.isEmpty() && !HOW_MANY.matcher(remark).matches())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private List<PairOrder> orders(TableRow row, List<String> note) {
        var orders = new ArrayList<PairOrder>();
        var apart = cell(row, PairList.ORDER_DAY);
        for (var piece : cell(row, PairList.ORDER).words().split("\\s*[,;]\\s*", -1)) {
            var dayFirst = DAY_FIRST.matcher(piece);
            var found = dayFirst.find() ? dayFirst : ORDER.matcher(piece);
            if (AGREEMENT.matcher(piece).matches() || !found.reset().find()) {
                continue;
            }
            var day = found.group("day") == null
                    ? Optional.ofNullable(apart.date())
                            .or(() -> ListWords.date(apart.words(), asOf)
                                    .filter(StatedDate::exact)
                                    .map(StatedDate::first))
                    : ListWords.date(found.group("day"), asOf)
                            .filter(StatedDate::exact)
                            .map(StatedDate::first);
            orders.add(new PairOrder(found.group("number"), day.orElse(null), found.group("changes") != null));
        }
        return orders;
    }

    /** From which day the pair works where no order says it: an agreement of the schools, else the day of hiring. */
    private @Nullable LocalDate begun(TableRow row, List<String> note, List<Finding> findings) {
        var words = cell(row, PairList.ORDER).words();
        if (AGREEMENT.matcher(words).matches()) {
            margin(row, PairList.ORDER, findings)
                    .note(t("Прочитано как договор организаций, а не приказ: пара войдёт без приказа."));
            return ListWords.date(words, asOf)
                    .filter(StatedDate::exact)
                    .map(StatedDate::first)
                    .orElse(null);
        }
        return note.stream()
                .flatMap(said -> {
                    var hired = HIRED.matcher(said);
                    return hired.find()
                            ? ListWords.date(hired.group(1), asOf)
                                    .filter(StatedDate::exact)
                                    .map(StatedDate::first)
                                    .or(() -> ListWords.dateWithoutYear(hired.group(1), asOf))
                                    .stream()
                            : Stream.empty();
                })
                .findFirst()
                .orElse(null);
    }

    private static State state(String said, List<PairPerson> mentees) {
        if (ENDED.matcher(said).matches()
                || !mentees.isEmpty() && mentees.stream().allMatch(mentee -> mentee.left() != null)) {
            return State.ENDED;
        }
        if (COMPLETED.matcher(said).matches()) {
            return State.COMPLETED;
        }
        return PAUSED.matcher(said).matches() ? State.PAUSED : State.ACTIVE;
    }

    private @Nullable LocalDate until(State state, String said, List<PairPerson> mentees) {
        var told = ListWords.date(said, asOf).filter(StatedDate::exact).map(StatedDate::first);
        return switch (state) {
            case ACTIVE -> null;
            case PAUSED ->
                told.orElseGet(() -> mentees.stream()
                        .map(PairPerson::away)
                        .filter(Objects::nonNull)
                        .map(ListWords.Away::from)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
            case ENDED, COMPLETED ->
                told.orElseGet(() -> mentees.stream()
                        .map(PairPerson::left)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        };
    }

    /** An order named by its number alone is the one of this number that the organisation has elsewhere in the list. */
    private void dateOrders() {
        var known = new HashMap<String, LocalDate>();
        for (var row : rows) {
            for (var order : row.orders()) {
                if (order.signedOn() != null) {
                    known.putIfAbsent(row.organisation() + "|" + order.number(), order.signedOn());
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var findings = new ArrayList<Finding>();
            var dated = row.orders().stream()
                    .map(order -> {
                        var day = order.signedOn() == null
                                ? known.get(row.organisation() + "|" + order.number())
                                : order.signedOn();
                        if (day == null) {
                            margin(table.rows().get(row.row() - 1), PairList.ORDER, findings)
                                    .ask(
                                            t("У приказа № {0} не указана дата.", order.number()),
                                            t(
                                                    "Допишите: «{0} от 01.09.2026». Пока пара войдёт без приказа.",
                                                    order.number()));
                        }
                        return day == null ? order : order.on(day);
                    })
                    .toList();
            rows.set(i, row.by(dated).with(findings));
        }
    }

    private void askAboutInitials(TableRow row, List<PairPerson> people, String field, List<Finding> findings) {
        if (people.stream().anyMatch(person -> person.name().initialsOnly())) {
            margin(row, field, findings)
                    .ask(t("Имя записано инициалами."), t("Впишите имя и отчество полностью: они нужны для приказа."));
        }
    }

    private Cell cell(TableRow row, String field) {
        return table.cell(row, field);
    }

    private Margin margin(TableRow row, String field, List<Finding> findings) {
        return table.margin(row, field, findings);
    }
}
