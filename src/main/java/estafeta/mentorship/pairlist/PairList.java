package estafeta.mentorship.pairlist;

import estafeta.intake.Book;
import estafeta.intake.Cell;
import estafeta.intake.Field;
import estafeta.intake.Guess;
import estafeta.intake.IntakeRefused;
import estafeta.intake.MappedTable;
import estafeta.intake.Mapping;
import estafeta.intake.Table;
import estafeta.intake.TableFinder;
import estafeta.people.PersonName;
import estafeta.people.stafflist.ListWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The columns a list of pairs may have, and the reading of one whose columns are known. */
public final class PairList {
    static final String NUMBER = "number";
    static final String ORGANISATION = "organisation";
    static final String MENTEE = "mentee";
    static final String MENTEE_SUBJECT = "menteeSubject";
    static final String MENTEE_EXPERIENCE = "menteeExperience";
    static final String MENTOR = "mentor";
    static final String MENTOR_POST = "mentorPost";
    static final String MENTOR_FACTS = "mentorFacts";
    static final String MENTOR_PLACE = "mentorPlace";
    static final String ORDER = "order";
    static final String ORDER_DAY = "orderDay";
    static final String STATE = "state";
    static final String NOTE = "note";

    /** A column known by its cells alone is known no better. */
    private static final double BY_TITLE = 0.7;

    private static final Pattern NOBODY =
            Pattern.compile("(?iu)-+|—|нет(?!\\p{L}).*|не (назнач|закреп|имеет|определ).*|без наставн.*|отсутств.*");
    private static final Pattern ORDERED = Pattern.compile("(?iu).*\\d.*|.*б/н.*|-|—");
    private static final Pattern PLACE =
            Pattern.compile("(?iu).*(школ|сош|оош|нош|гимназ|лице|сад|д/с|доу|ддт|цдт|дом |центр|коллед|интернат|№).*");

    /** The fields of a list; a pair wants its young teacher, all else may be missing. */
    public static final List<Field> FIELDS = List.of(
            Field.of(NUMBER, "№ п/п", "n п п", "n", "п п", "номер").looking(matching(Pattern.compile("\\d{1,4}\\.?"))),
            Field.of(ORGANISATION, "Организация", "оо", "организац", "школа", "учрежден", "оу", "доу", "мест работ")
                    .looking(matching(PLACE)),
            Field.of(
                            MENTEE,
                            "Молодой педагог",
                            "молод",
                            "молод фио",
                            "мол спец",
                            "мол спец фио",
                            "наставляем",
                            "наставляем фио",
                            "фио молод специалист",
                            "фио молод педагог",
                            "фио наставляем",
                            "начинающ")
                    .looking(PairList::named)
                    .needed()
                    .toldByItself(),
            Field.of(
                    MENTEE_SUBJECT,
                    "Предмет молодого педагога",
                    "молод предмет",
                    "молод специалист предмет",
                    "мол спец предмет",
                    "наставляем предмет",
                    "молод должн",
                    "наставляем должн",
                    "предмет"),
            Field.of(
                            MENTEE_EXPERIENCE,
                            "Стаж или год окончания",
                            "молод стаж",
                            "молод специалист стаж",
                            "мол спец стаж",
                            "наставляем стаж",
                            "год оконч",
                            "стаж")
                    .looking(matching(Pattern.compile(".*\\d.*"))),
            Field.of(MENTOR, "Наставник", "наставник", "наставник фио", "наставник фио должн", "фио наставник")
                    .looking(cell -> named(cell) || NOBODY.matcher(cell.words()).matches()),
            Field.of(MENTOR_POST, "Должность наставника", "наставник должн", "наставник предмет", "должн наставник"),
            Field.of(
                    MENTOR_FACTS,
                    "Стаж и категория наставника",
                    "наставник стаж",
                    "наставник стаж кат",
                    "наставник кат",
                    "стаж наставник"),
            Field.of(MENTOR_PLACE, "Место работы наставника", "наставник оо", "наставник школ", "наставник мест работ"),
            Field.of(ORDER, "Приказ", "приказ", "приказ n дат", "n приказ", "основан", "распоряж")
                    .looking(matching(ORDERED)),
            Field.of(ORDER_DAY, "Дата приказа", "приказ дат", "дат приказ")
                    .looking(cell -> cell.date() != null || cell.words().matches("[\\d.]{5,10}")),
            Field.of(STATE, "Состояние", "состоян", "статус"),
            Field.of(NOTE, "Примечание", "прим", "коммент", "дополнит свед"));

    private PairList() {}

    /** A list of pairs has both sides by their titles. */
    public static Optional<Table> find(Book book) {
        try {
            var table = TableFinder.find(book, FIELDS);
            return Optional.of(table).filter(PairList::ofPairs);
        } catch (IntakeRefused without) {
            return Optional.empty();
        }
    }

    private static boolean ofPairs(Table table) {
        var guess = table.guess(FIELDS);
        return confidence(guess, MENTOR) >= BY_TITLE
                && (confidence(guess, MENTEE) > BY_TITLE
                        || confidence(guess, MENTEE) > 0 && confidence(guess, ORDER) >= BY_TITLE);
    }

    private static double confidence(Guess guess, String code) {
        return guess.answers().stream()
                .filter(answer ->
                        answer.field() != null && answer.field().code().equals(code))
                .mapToDouble(Guess.Answer::confidence)
                .max()
                .orElse(0);
    }

    /** What the mapping lacks before anything can be read. */
    public static List<Field> lacks(Mapping mapping) {
        return FIELDS.stream()
                .filter(field -> field.code().equals(MENTEE) || field.code().equals(MENTOR))
                .filter(field -> !mapping.has(field.code()))
                .toList();
    }

    /** Reads the list as of the date in its title, else as of today. */
    public static PairReading read(MappedTable table, LocalDate today) {
        return readAsOf(table, ListWords.listDate(table, today));
    }

    /** Reads the list as of a day that is known already. */
    public static PairReading readAsOf(MappedTable table, LocalDate day) {
        return new PairListReader(table, day).read();
    }

    static boolean nobody(String words) {
        return NOBODY.matcher(words).matches();
    }

    static boolean place(String words) {
        return PLACE.matcher(words).matches();
    }

    private static boolean named(Cell cell) {
        return PersonName.read(cell.words()).isPresent();
    }

    private static Predicate<Cell> matching(Pattern pattern) {
        return cell -> pattern.matcher(cell.words()).matches();
    }
}
