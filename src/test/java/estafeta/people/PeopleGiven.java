package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Makes teachers for a test, through the service; each has a surname of its own. */
@Component
public class PeopleGiven {
    public static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);
    private static final Viewer SYSTEM = Viewer.system("test");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Affiliations affiliations;
    private final Viewers viewers;

    public PeopleGiven(Affiliations affiliations, Viewers viewers) {
        this.affiliations = affiliations;
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

    public static PersonName name(String full) {
        return PersonName.read(full).orElseThrow().name();
    }

    private static String letters(int number) {
        return number == 0 ? "" : letters(number / 26) + (char) ('а' + number % 26);
    }
}
