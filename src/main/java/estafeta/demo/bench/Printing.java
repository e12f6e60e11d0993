package estafeta.demo.bench;

import static estafeta.demo.bench.Districts.LONG_AGO;
import static estafeta.demo.bench.Districts.MEASURING;

import estafeta.document.kept.PaperFile;
import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewers;
import estafeta.mentorship.ActId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.Order;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.Orders;
import estafeta.mentorship.Papers;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.people.AffiliationId;
import estafeta.people.Affiliations;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.PersonName;
import estafeta.people.PostTerms;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts orders together at schools of its own and draws each in Word and the first half once more as PDF. */
@Component
class Printing {
    private static final int ORDERS_OF_SCHOOL = 40;
    /** Pairs of an order, one after the other: few as in most schools, eight in every fifth. */
    private static final List<Integer> PAIRS = List.of(1, 2, 3, 1, 8);

    private final Districts districts;
    private final Heads heads;
    private final Affiliations affiliations;
    private final Mentorships mentorships;
    private final Papers papers;
    private final Orders orders;
    private final OrderPapers drawn;
    private final Pdf pdf;
    private final Viewers viewers;
    private final Today today;

    Printing(
            Districts districts,
            Heads heads,
            Affiliations affiliations,
            Mentorships mentorships,
            Papers papers,
            Orders orders,
            OrderPapers drawn,
            Pdf pdf,
            Viewers viewers,
            Today today) {
        this.districts = districts;
        this.heads = heads;
        this.affiliations = affiliations;
        this.mentorships = mentorships;
        this.papers = papers;
        this.orders = orders;
        this.drawn = drawn;
        this.pdf = pdf;
        this.viewers = viewers;
        this.today = today;
    }

    void measure(int count, PrintWriter out) {
        viewers.as(MEASURING, () -> {
            out.printf("Приказы, %d, секунды%n%n", count);
            var all = Stopwatch.timed(out, "завести школы, пары и приказы", () -> drafts(count));
            var half = all.subList(0, (all.size() + 1) / 2);
            var before = Stopwatch.settledHeap();
            var word = drawn(out, "Word, " + all.size(), all, PaperFile::content);
            var afterWord = Stopwatch.settledHeap();
            var pages = drawn(out, "PDF, " + half.size(), half, paper -> pdf.of(paper.content(), Imprint.of("Приказ")));
            out.printf("%nв среднем, КБ: Word %d, PDF %d%n", word, pages);
            out.printf(
                    "куча после сборки мусора, МБ: до %d, после Word %d, после PDF %d%n",
                    before, afterWord, Stopwatch.settledHeap());
        });
    }

    /** The mean size, in kilobytes. */
    private long drawn(PrintWriter out, String what, List<OrderId> all, Function<PaperFile, byte[]> print) {
        return Stopwatch.timed(
                        out,
                        what,
                        () -> all.stream()
                                .mapToLong(order -> print.apply(drawn.draw(order, MEASURING)).length)
                                .sum())
                / all.size()
                / 1024;
    }

    private List<OrderId> drafts(int count) {
        var names = new Surnames(new Dice());
        var district = districts.district();
        var term = term(district);
        var made = new ArrayList<OrderId>();
        while (made.size() < count) {
            var no = made.size() / ORDERS_OF_SCHOOL + 1;
            var school = districts.school(
                    district,
                    "Муниципальное автономное общеобразовательное учреждение средняя общеобразовательная школа № " + no,
                    "СОШ № " + no);
            var head = names.next();
            heads.appoint(
                    school,
                    new NewHead(
                            head.surname(),
                            head.given(),
                            head.patronymic(),
                            "директор",
                            no % 3 == 0,
                            null,
                            Period.since(LONG_AGO)),
                    MEASURING);
            for (int order = 0; order < ORDERS_OF_SCHOOL && made.size() < count; order++) {
                made.add(draft(school, PAIRS.get(order % PAIRS.size()), term, names));
            }
        }
        return made;
    }

    private Period term(NodeId node) {
        var year = SchoolYear.of(today.at(node));
        return Period.of(year.period().first(), year.lastLessons());
    }

    private OrderId draft(NodeId school, int pairs, Period term, Surnames names) {
        var acts = new HashSet<ActId>();
        for (int pair = 0; pair < pairs; pair++) {
            acts.addAll(orders.waiting(school, agreed(school, term, names), MEASURING));
        }
        var ground = new Order.Ground("педагогический совет", "1", term.first().minusDays(3));
        return orders.draft(school, acts, ground, MEASURING);
    }

    private MentorshipId agreed(NodeId school, Period term, Surnames names) {
        var mentor = teacher(school, names);
        var pair = mentorships.propose(NewMentorship.pair(school, mentor, teacher(school, names), term), MEASURING);
        papers.agree(pair, mentor, term.first().minusDays(3), "папка замеров", MEASURING);
        return pair;
    }

    private AffiliationId teacher(NodeId school, Surnames names) {
        var name = names.next();
        var post = new NewPost("учитель", List.of("русский язык", "литература"), null, null, null, PostTerms.MAIN);
        return affiliations
                .enrol(
                        NewTeacher.of(PersonName.of(name.surname(), name.given(), name.patronymic()), LONG_AGO)
                                .with(post),
                        school,
                        MEASURING)
                .affiliation();
    }
}
