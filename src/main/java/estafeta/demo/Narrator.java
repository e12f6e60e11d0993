package estafeta.demo;

import estafeta.intake.RunsAtWork;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.Cooperations;
import estafeta.mentorship.Endings;
import estafeta.mentorship.Fates;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.MentorshipsAtWork;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Order;
import estafeta.mentorship.Orders;
import estafeta.mentorship.Papers;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.organisation.Features;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import estafeta.people.Affiliations;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.Guardians;
import estafeta.people.NewCategory;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.TeachingStart;
import estafeta.people.Withdrawals;
import estafeta.people.once.Merges;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells histories through the services, as the people of the field would have entered them. */
@Component
public class Narrator {
    /** Under whom everything is told. */
    public static final Viewer TELLER = Viewer.system("демонстрация");

    public final Organisations organisations;
    public final Heads heads;
    public final People people;
    public final Affiliations affiliations;
    public final PersonFacts facts;
    public final Guardians guardians;
    public final Withdrawals withdrawals;
    public final Merges merges;
    public final Mentors mentors;
    public final Mentorships mentorships;
    public final Papers papers;
    public final Orders orders;
    public final Cooperations cooperations;
    public final MentorshipsAtWork atWork;
    public final Endings endings;
    public final Fates fates;
    public final PairImports pairLists;
    public final RunsAtWork listsAtWork;
    private final Nodes nodes;
    private final Viewers viewers;
    private final Today today;
    private final TransactionTemplate transaction;

    Narrator(
            Organisations organisations,
            Heads heads,
            People people,
            Affiliations affiliations,
            PersonFacts facts,
            Guardians guardians,
            Withdrawals withdrawals,
            Merges merges,
            Mentors mentors,
            Mentorships mentorships,
            Papers papers,
            Orders orders,
            Cooperations cooperations,
            MentorshipsAtWork atWork,
            Endings endings,
            Fates fates,
            PairImports pairLists,
            RunsAtWork listsAtWork,
            Nodes nodes,
            Viewers viewers,
            Today today,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.heads = heads;
        this.people = people;
        this.affiliations = affiliations;
        this.facts = facts;
        this.guardians = guardians;
        this.withdrawals = withdrawals;
        this.merges = merges;
        this.mentors = mentors;
        this.mentorships = mentorships;
        this.papers = papers;
        this.orders = orders;
        this.cooperations = cooperations;
        this.atWork = atWork;
        this.endings = endings;
        this.fates = fates;
        this.pairLists = pairLists;
        this.listsAtWork = listsAtWork;
        this.nodes = nodes;
        this.viewers = viewers;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One transaction of the teller. */
    public <T> T tell(Supplier<T> deed) {
        return viewers.as(TELLER, () -> transaction.execute(status -> deed.get()));
    }

    public void tell(Runnable deed) {
        viewers.as(TELLER, () -> transaction.executeWithoutResult(status -> deed.run()));
    }

    /** A school year of the demo; its first day and its last lessons. */
    public static Period lessons(int start) {
        return Period.of(new SchoolYear(start).period().first(), new SchoolYear(start).lastLessons());
    }

    public static LocalDate lastLessons(int start) {
        return new SchoolYear(start).lastLessons();
    }

    public NodeId school(NodeId municipality, String full, String brief) {
        return tell(() -> organisations.open(
                new NewOrganisation(municipality, "school", full, brief, Features.NONE, LocalDate.of(1990, 9, 1), null),
                TELLER));
    }

    /** A school far away, in a region and a municipality of its own. */
    public NodeId schoolOfAnotherRegion(String region, String municipality, String brief) {
        var opened = LocalDate.of(1990, 9, 1);
        var territory = tell(() -> organisations.open(
                new NewOrganisation(NodeId.ROOT, "region", region, region, Features.NONE, opened, null), TELLER));
        var place = tell(() -> organisations.open(
                new NewOrganisation(
                        territory, "municipal_district", municipality, municipality, Features.NONE, opened, null),
                TELLER));
        return school(place, "Муниципальное общеобразовательное учреждение «" + brief + "»", brief);
    }

    /** The council of teachers of late August recommends the mentors of a year. */
    public static Order.Ground council(int start) {
        return new Order.Ground("педагогический совет", "1", LocalDate.of(start, 8, 28));
    }

    /** What stands right above a node. */
    public NodeId above(NodeId node) {
        return nodes.above(node).reversed().get(1).id();
    }

    /** A day, or today if it has not come yet. */
    public LocalDate byNow(LocalDate day, NodeId node) {
        var now = tell(() -> today.at(node));
        return day.isAfter(now) ? now : day;
    }

    /** What an organisation is called today. */
    public String name(NodeId organisation) {
        return tell(() -> organisations.name(organisation, LocalDate.of(2026, 2, 2)));
    }

    public void head(NodeId organisation, PersonName name, String position) {
        tell(() -> heads.appoint(
                organisation,
                new NewHead(
                        name.surname(),
                        name.given(),
                        name.patronymic(),
                        position,
                        false,
                        null,
                        Period.since(LocalDate.of(2020, 8, 25))),
                TELLER));
    }

    /** A teacher of subjects who came on a day and teaches since a year. */
    public Told teacher(NodeId school, String name, LocalDate came, int since, String... subjects) {
        return teacher(school, PersonName.read(name).orElseThrow().name(), came, since, null, subjects);
    }

    public Told teacher(
            NodeId school,
            PersonName name,
            LocalDate came,
            int since,
            @Nullable CategoryKind category,
            String... subjects) {
        return enrol(school, newcomer(name, came, since, category, "учитель", subjects));
    }

    static NewTeacher newcomer(
            PersonName name,
            LocalDate came,
            int since,
            @Nullable CategoryKind category,
            String position,
            String... subjects) {
        return NewTeacher.of(name, came)
                .teaching(TeachingStart.in(since))
                .with(NewPost.of(position, subjects))
                .with(Contacts.NONE)
                .with(
                        category == null
                                ? null
                                : new NewCategory(category, Period.since(LocalDate.of(2024, 3, 28)), null));
    }

    public Told enrol(NodeId organisation, NewTeacher teacher) {
        var enrolled = tell(() -> affiliations.enrol(teacher, organisation, TELLER));
        return new Told(enrolled.person(), enrolled.affiliation(), organisation);
    }

    /** The same person at another place from a day on. */
    public Told alsoAt(Told somebody, NodeId organisation, LocalDate from, String... subjects) {
        var affiliation = tell(() -> affiliations.join(
                somebody.person(),
                NewTeacher.of(person(somebody), from).with(NewPost.of("учитель", subjects)),
                organisation,
                TELLER));
        return new Told(somebody.person(), affiliation, organisation);
    }

    private PersonName person(Told somebody) {
        return people.require(somebody.person(), TELLER).name();
    }

    public void ready(Told mentor, int places, boolean remote, LocalDate from) {
        tell(() -> mentors.ready(mentor.at(), places, remote, from, TELLER));
    }

    public MentorshipId proposed(NodeId node, Told mentor, Told mentee, Period period) {
        return tell(() -> mentorships.propose(NewMentorship.pair(node, mentor.at(), mentee.at(), period), TELLER));
    }

    public MentorshipId proposed(NodeId node, String kind, String form, Period period, NewMentorship.NewSide... sides) {
        return tell(() -> mentorships.propose(new NewMentorship(node, kind, form, period, List.of(sides)), TELLER));
    }

    /** Consents on paper, the order, the agreements; the pair works from the order's day. */
    public void begun(MentorshipId pair, NodeId employer, String number, LocalDate from, Told... givers) {
        tell(() -> {
            for (var mentor : givers) {
                papers.agree(pair, mentor.at(), from, "папка «Наставничество», кабинет завуча", TELLER);
            }
            orders.noteOrder(pair, new NewOrder(employer, number, from, from), TELLER);
            Arrays.stream(givers)
                    .forEach(mentor -> papers.noteAgreement(pair, mentor.at(), number + "/дс", from, TELLER));
            atWork.activate(pair, TELLER);
        });
    }

    /** The consents on paper and the agreements are there; the order is awaited. */
    public void agreed(MentorshipId pair, LocalDate on, Told... givers) {
        tell(() -> Arrays.stream(givers).forEach(mentor -> {
            papers.agree(pair, mentor.at(), on, "папка «Наставничество», кабинет завуча", TELLER);
            papers.noteAgreement(pair, mentor.at(), "б/н", on, TELLER);
        }));
    }

    /** One order of an employer on the word of its council begins these pairs; all it names have read it. */
    public void assigned(
            NodeId employer,
            String number,
            LocalDate signedOn,
            Collection<MentorshipId> pairs,
            Collection<AffiliationId> named) {
        tell(() -> {
            var waiting = pairs.stream()
                    .flatMap(pair -> orders.waiting(employer, pair, TELLER).stream())
                    .collect(Collectors.toSet());
            var order = orders.draft(
                    employer, waiting, council(SchoolYear.of(signedOn).start()), TELLER);
            orders.register(order, number, signedOn, TELLER);
            orders.acquaint(order, named, signedOn, TELLER);
        });
    }

    public MentorshipId working(NodeId node, Told mentor, Told mentee, Period period, String number) {
        var pair = proposed(node, mentor, mentee, period);
        begun(pair, node, number, period.first(), mentor);
        return pair;
    }

    /** All that waits for an order of the employer about these goes into one with a number. */
    public void ordered(NodeId employer, String number, LocalDate signedOn, MentorshipId... pairs) {
        tell(() -> {
            var waiting = Arrays.stream(pairs)
                    .flatMap(pair -> orders.waiting(employer, pair, TELLER).stream())
                    .collect(Collectors.toSet());
            orders.register(orders.draft(employer, waiting, null, TELLER), number, signedOn, TELLER);
        });
    }
}
