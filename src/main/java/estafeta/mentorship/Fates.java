package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.JournalType;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.Order.Ground;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * «Новый учебный год»: what is to become of the pairs of a year that ends is chosen in a table, by anybody who leads or
 * approves them; done in one go by whoever approves them, with one order of each employer.
 */
@Service
@Transactional
public class Fates {
    private static final Set<Act.Kind> ORDERED = EnumSet.of(Act.Kind.ASSIGN, Act.Kind.EXTEND, Act.Kind.END);
    static final int AT_ONCE = 200;

    private final FateRepository fates;
    private final PairsAtYearEnd pairs;
    private final Mentorships mentorships;
    private final MentorshipsAtWork atWork;
    private final Endings endings;
    private final Papers papers;
    private final Kinds kinds;
    private final Orders orders;
    private final ActRepository acts;
    private final Places places;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;
    private final JdbcClient db;

    Fates(
            FateRepository fates,
            PairsAtYearEnd pairs,
            Mentorships mentorships,
            MentorshipsAtWork atWork,
            Endings endings,
            Papers papers,
            Kinds kinds,
            Orders orders,
            ActRepository acts,
            Places places,
            Nodes nodes,
            Today today,
            MentorshipJournal journal,
            JdbcClient db) {
        this.fates = fates;
        this.pairs = pairs;
        this.mentorships = mentorships;
        this.atWork = atWork;
        this.endings = endings;
        this.papers = papers;
        this.kinds = kinds;
        this.orders = orders;
        this.acts = acts;
        this.places = places;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.db = db;
    }

    /** What was chosen in a row, and what the row showed when the page was opened. */
    public record Row(MentorshipId pair, Fate.@Nullable Kind seen, Fate.Choice choice) {}

    /** What was done: for how many pairs, by which drafts of orders; and pairs that had moved on and were left out. */
    public record Settled(int pairs, List<OrderId> orders, List<String> movedOn) {}

    @Transactional(readOnly = true)
    public YearEnd end(NodeId node) {
        return YearEnd.of(today.at(node));
    }

    /** The pairs of a node to be settled, each with what has been chosen so far. */
    @Transactional(readOnly = true)
    public List<PairAtYearEnd> open(NodeId node, Viewer viewer) {
        viewer.require(Permission.SEE_MENTORSHIPS, nodes.require(node).scope());
        return pairs.at(node, end(node));
    }

    @Transactional(readOnly = true)
    public PairAtYearEnd require(NodeId node, MentorshipId id, Viewer viewer) {
        return open(node, viewer).stream()
                .filter(pair -> pair.id().equals(id))
                .findFirst()
                .orElseThrow(MentorshipRefused::unknown);
    }

    /** Pairs for which something was chosen that has not been done and cannot be any more: they have moved on. */
    @Transactional(readOnly = true)
    public List<String> movedOn(NodeId node, Viewer viewer) {
        var open = open(node, viewer).stream().map(PairAtYearEnd::id).collect(Collectors.toSet());
        return fates.waiting(node.value(), end(node).year().start()).stream()
                .filter(fate -> !open.contains(fate.mentorship()))
                .map(fate -> places.names(mentorships.stored(fate.mentorship())))
                .toList();
    }

    /** Keeps what was chosen in some rows. A row somebody else has filled meanwhile is named, and none is kept. */
    public void choose(NodeId node, List<Row> rows, Viewer viewer) {
        preparing(node, viewer);
        var end = end(node);
        var open = byId(pairs.at(node, end));
        for (var row : rows) {
            var pair = open.get(row.pair());
            if (pair == null) {
                throw MentorshipRefused.settledMeanwhile(places.names(mentorships.require(row.pair(), viewer)));
            }
            var fate = pair.fate();
            if (fate != null && fate.kind() != row.seen()) {
                throw MentorshipRefused.chosenMeanwhile(
                        pair.names(), fate.kind().words());
            }
            keep(pair, fit(pair, row.choice(), end), end);
        }
        tell(node, MentorshipJournal.FATES_CHOSEN, rows.size(), Map.of());
    }

    /** What is proposed for each pair at a node and under it that nobody has chosen for; answers for how many. */
    public int takeProposed(NodeId above, Viewer viewer) {
        preparing(above, viewer);
        return db
                .sql("""
                        select n.id
                        from kernel.node n
                        where n.path <@ (select path from kernel.node where id = :above)
                        and exists (
                          select from mentorship.mentorship m
                          where m.node = n.id and m.state in ('ACTIVE', 'PAUSED') and upper(m.period) <= :begins::date)
                        order by n.id
                        """)
                .param("above", above.value())
                .param("begins", end(above).begins())
                .query(UUID.class)
                .list()
                .stream()
                .mapToInt(node -> chooseRest(new NodeId(node), false))
                .sum();
    }

    /** All go on, whatever was proposed or chosen; but where more was said of a pair, that stays. */
    public int letAllGoOn(NodeId node, Viewer viewer) {
        preparing(node, viewer);
        return chooseRest(node, true);
    }

    private int chooseRest(NodeId node, boolean allGoOn) {
        var end = end(node);
        int chosen = 0;
        for (var pair : pairs.at(node, end)) {
            var kind = allGoOn ? Fate.Kind.GOES_ON : pair.propose(end).kind();
            var fate = pair.fate();
            if (fate == null || allGoOn && fate.kind() != kind && !fate.kind().saysMore()) {
                keep(pair, Fate.Choice.of(kind, end.until(pair.last())), end);
                chosen++;
            }
        }
        tell(node, MentorshipJournal.FATES_CHOSEN, chosen, Map.of());
        return chosen;
    }

    /** Does what was chosen, all of it or nothing, and drafts an order of each employer whose orders the viewer may draft. */
    public Settled settle(NodeId node, @Nullable Ground ground, Viewer viewer) {
        var place = nodes.require(node);
        viewer.require(Permission.APPROVE_MENTORSHIPS, place.scope());
        var end = end(node);
        var now = today.at(place);
        var instead = instead(place, viewer);
        var waiting = fates.lockWaiting(node.value(), end.year().start());
        var open = byId(pairs.at(node, end));
        places.lock(members(open.values()));
        var touched = new ArrayList<MentorshipId>();
        var movedOn = new ArrayList<String>();
        int done = 0;
        for (var fate : waiting) {
            var pair = open.get(fate.mentorship());
            if (pair == null) {
                movedOn.add(places.names(mentorships.stored(fate.mentorship())));
                fates.delete(fate);
            } else if (fate.kind() != Fate.Kind.LATER) {
                touched.addAll(settle(pair, fate.choice(), end, viewer));
                guarded(() -> fates.save(fate.done(now, instead)));
                done++;
            }
        }
        if (done == 0) {
            throw MentorshipRefused.nothingChosen();
        }
        var drafted = draft(place, touched, ground, viewer);
        tell(node, MentorshipJournal.NEW_YEAR, done, instead ? Map.of("instead", true) : Map.of());
        return new Settled(done, drafted, movedOn);
    }

    /** Completes some of those that were settled before their last day; answers for how many it has come. */
    int completeWhoseDayHasCome() {
        var over = fates.settledAndOver(LocalDate.ofInstant(today.now(), ZoneOffset.MAX), AT_ONCE).stream()
                .map(id -> mentorships.stored(new MentorshipId(id)))
                .filter(mentorship -> !mentorship.last().isAfter(today.at(mentorship.node())))
                .toList();
        over.forEach(this::complete);
        return over.size();
    }

    /** Whether somebody from above acts in the stead of an organisation. */
    private static boolean instead(Node place, Viewer viewer) {
        return viewer.system() == null
                && !viewer.places(Permission.APPROVE_MENTORSHIPS).contains(place);
    }

    /** Answers what was touched: the pair, and one that follows it. */
    private List<MentorshipId> settle(PairAtYearEnd pair, Fate.Choice choice, YearEnd end, Viewer viewer) {
        try {
            var mentorship = mentorships.stored(pair.id());
            switch (choice.kind()) {
                case GOES_ON -> goOn(mentorship, Objects.requireNonNull(choice.until()), end);
                case COMPLETES -> complete(mentorship);
                case STOPS -> stop(pair, mentorship);
                case OTHER_MENTOR, OTHER_KIND -> {
                    close(pair, mentorship);
                    return List.of(pair.id(), follow(pair, mentorship, choice, end, viewer));
                }
                case LATER -> throw new IllegalStateException("Left for later: " + pair.id());
            }
            return List.of(pair.id());
        } catch (Refusal refused) {
            throw MentorshipRefused.stopsAll(pair.names(), refused);
        }
    }

    private void goOn(Mentorship mentorship, LocalDate until, YearEnd end) {
        atWork.extend(mentorship, until);
        markLate(mentorship.id(), end);
    }

    /** At once if the term is over; else it works on, and is completed when its last day has come. */
    private void complete(Mentorship mentorship) {
        if (!mentorship.last().isAfter(today.at(mentorship.node()))) {
            endings.complete(mentorship, mentorship.last(), Ending.TERM);
        }
    }

    private void stop(PairAtYearEnd pair, Mentorship mentorship) {
        endings.endAtOnce(mentorship, pair.lastTogether(today.at(mentorship.node())), Ending.LEFT, null);
    }

    /** Before another takes its place. */
    private void close(PairAtYearEnd pair, Mentorship mentorship) {
        if (pair.closing(today.at(mentorship.node())).kind() == Fate.Kind.STOPS) {
            stop(pair, mentorship);
        } else {
            complete(mentorship);
        }
    }

    /** The same people from the new year on, in another kind or with another mentor; agreed if the mentors have consented. */
    private MentorshipId follow(PairAtYearEnd pair, Mentorship before, Fate.Choice choice, YearEnd end, Viewer viewer) {
        var until = Objects.requireNonNull(choice.until());
        var kind = choice.otherKind();
        var wanted = new NewMentorship(
                before.node(),
                kind == null ? pair.kind() : kind,
                kinds.require(before.form()).code(),
                Period.of(end.begins(), until),
                sides(pair, choice.newcomer(), end));
        var followed = mentorships.proposed(wanted, viewer);
        if (choice.consented()) {
            var now = today.at(before.node());
            wanted.mentors().forEach(mentor -> papers.agreed(mentorships.stored(followed.id()), mentor, now));
        }
        markLate(followed.id(), end);
        return followed.id();
    }

    private static List<NewSide> sides(PairAtYearEnd pair, @Nullable AffiliationId newcomer, YearEnd end) {
        var mentors = newcomer == null ? pair.mentors() : pair.stayingMentors(end.begins());
        return Stream.of(
                        mentors.stream().map(Fates::side),
                        Stream.ofNullable(newcomer).map(NewSide::mentor),
                        pair.mentees().stream().map(Fates::side))
                .flatMap(sides -> sides)
                .toList();
    }

    private static NewSide side(PairAtYearEnd.Member member) {
        return new NewSide(member.affiliation(), member.role(), member.aspect(), null, null);
    }

    private void markLate(MentorshipId id, YearEnd end) {
        var mentorship = mentorships.stored(id);
        if (end.late(today.at(mentorship.node()))) {
            mentorships.save(mentorship.late());
        }
    }

    /** The ground is the node's own: it stands in the node's order alone. */
    private List<OrderId> draft(Node place, List<MentorshipId> touched, @Nullable Ground ground, Viewer viewer) {
        var byEmployer = touched.stream()
                .flatMap(id -> acts.findByMentorship(id).stream())
                .filter(act -> act.waits() && ORDERED.contains(act.kind()))
                .collect(Collectors.groupingBy(
                        Act::employer,
                        () -> new TreeMap<>(Comparator.comparing(NodeId::value)),
                        Collectors.mapping(Act::id, Collectors.toSet())));
        return byEmployer.entrySet().stream()
                .filter(due -> viewer.may(
                        Permission.APPROVE_MENTORSHIPS,
                        nodes.require(due.getKey()).scope()))
                .map(due -> orders.draft(
                        due.getKey(), due.getValue(), due.getKey().equals(place.id()) ? ground : null, viewer))
                .toList();
    }

    /** What cannot be is refused when it is chosen. */
    private Fate.Choice fit(PairAtYearEnd pair, Fate.Choice choice, YearEnd end) {
        var until = choice.until();
        if (until != null && until.isBefore(end.begins())) {
            throw MentorshipRefused.beforeTheNewYear(until, end.begins());
        }
        if (choice.otherKind() != null) {
            var kind = kinds.offered(choice.otherKind(), pair.node(), end.begins());
            kind.takesMentees(pair.mentees().size());
            kind.takesMentors(pair.mentors().size());
        }
        var newcomer = choice.newcomer();
        if (newcomer != null
                && pair.members().stream()
                        .anyMatch(member -> member.affiliation().equals(newcomer))) {
            throw MentorshipRefused.inThePairAlready(places.name(newcomer));
        }
        return choice;
    }

    private void keep(PairAtYearEnd pair, Fate.Choice choice, YearEnd end) {
        var fate = pair.fate();
        var known = fate == null
                ? fates.findByMentorshipAndYear(pair.id(), end.year().start())
                : Optional.of(fate);
        guarded(() -> fates.save(
                known.map(before -> before.otherwise(choice)).orElseGet(() -> Fate.of(pair.id(), end, choice))));
    }

    private void preparing(NodeId node, Viewer viewer) {
        var scope = nodes.require(node).scope();
        if (!viewer.may(Permission.APPROVE_MENTORSHIPS, scope)) {
            viewer.require(Permission.LEAD_MENTORSHIPS, scope);
        }
    }

    private void tell(NodeId node, JournalType type, int pairs, Map<String, ?> facts) {
        if (pairs > 0) {
            var all = new TreeMap<String, Object>(facts);
            all.put("pairs", pairs);
            journal.record(type, node, today.at(node), all);
        }
    }

    private static Set<AffiliationId> members(Collection<PairAtYearEnd> pairs) {
        return pairs.stream()
                .flatMap(pair -> pair.members().stream())
                .map(PairAtYearEnd.Member::affiliation)
                .collect(Collectors.toSet());
    }

    private static Map<MentorshipId, PairAtYearEnd> byId(List<PairAtYearEnd> pairs) {
        return pairs.stream().collect(Collectors.toMap(PairAtYearEnd::id, Function.identity()));
    }
}
