package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes teachers for a test, through the service; each has a surname of its own. */
@Component
public class PeopleGiven {
    public static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Affiliations affiliations;
    private final SnilsKeeping keeping;
    private final Viewers viewers;

    public PeopleGiven(Affiliations affiliations, SnilsKeeping keeping, Viewers viewers) {
        this.affiliations = affiliations;
        this.keeping = keeping;
        this.viewers = viewers;
    }

    public Enrolled teacher(NodeId school) {
        return teacher(school, surname() + " Анна Петровна");
    }

    public Enrolled teacher(NodeId school, String name) {
        return teacher(school, name, teacher -> teacher);
    }

    public Enrolled teacher(NodeId school, String name, UnaryOperator<NewTeacher> more) {
        var teacher = NewTeacher.of(name(name), SEPTEMBER)
                .with(NewPost.of("учитель математики", "математика"))
                .teaching(TeachingStart.in(2024));
        return viewers.as(SYSTEM, () -> affiliations.enrol(more.apply(teacher), school, SYSTEM));
    }

    /** One that nobody bore before. */
    public static String surname() {
        return "Учителева" + letters(NUMBER.incrementAndGet());
    }

    /** A number that nobody had before. */
    public static Snils snils() {
        var counted = "%09d".formatted(100_000_000 + NUMBER.incrementAndGet());
        return IntStream.range(0, 100)
                .mapToObj("%02d"::formatted)
                .map(check -> counted + check)
                .filter(digits -> Snils.fault(digits).isEmpty())
                .map(Snils::of)
                .findFirst()
                .orElseThrow();
    }

    /** From now on the place keeps СНИЛС. */
    public void keepSnils(NodeId node) {
        viewers.as(SYSTEM, () -> keeping.choose(node, new SnilsKeeping.Choice(true, SEPTEMBER), SYSTEM));
    }

    public static PersonName name(String full) {
        return PersonName.read(full).orElseThrow().name();
    }

    private static String letters(int number) {
        return number == 0 ? "" : letters(number / 26) + (char) ('а' + number % 26);
    }
}
