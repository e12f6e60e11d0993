package estafeta.matching;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Session;
import estafeta.matching.engine.Verifier;
import estafeta.mentorship.MentorshipId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds new mentors where one is gone, so that as few other pairs as possible change. Looks at how everything is now. */
@Service
@Transactional(readOnly = true)
public class Repairs {
    private final JdbcClient db;
    private final Candidates candidates;
    private final NodeRules rules;
    private final Nodes nodes;
    private final Today today;

    Repairs(JdbcClient db, Candidates candidates, NodeRules rules, Nodes nodes, Today today) {
        this.db = db;
        this.candidates = candidates;
        this.rules = rules;
        this.nodes = nodes;
        this.today = today;
    }

    private record Standing(
            UUID mentorship,
            boolean atWork,
            UUID mentor,
            String mentorName,
            String organisation,
            boolean away,
            UUID mentee,
            String around) {
        String menteeId() {
            return mentee.toString();
        }

        String mentorId() {
            return mentor.toString();
        }
    }

    /** Mentors of pairs led at the node, by name; those who are away or have left first. */
    public List<Repair.Bound> bound(NodeId node, Viewer viewer) {
        candidates.require(node, viewer);
        var byMentor = standing(node).stream()
                .collect(Collectors.groupingBy(Standing::mentorId, LinkedHashMap::new, Collectors.toList()));
        return byMentor.values().stream()
                .map(pairs -> new Repair.Bound(
                        pairs.getFirst().mentorId(),
                        pairs.getFirst().mentorName(),
                        pairs.getFirst().organisation(),
                        pairs.size(),
                        pairs.getFirst().away()))
                .sorted(Comparator.comparing((Repair.Bound bound) -> !bound.away()))
                .toList();
    }

    /**
     * Looks first where the mentees work and at mentors at a distance: whoever else could take one over is there. If
     * everybody gets a mentor and nobody else moves, no way through the whole node is better; else all of it is looked at.
     *
     * @param gone mentors by affiliation
     * @param working whether pairs at work may change too, and not only those that are still proposed or agreed
     */
    public Repair propose(NodeId node, Set<String> gone, boolean working, Viewer viewer) {
        var whole = List.of(candidates.require(node, viewer).path());
        var by = rules.at(node).rules().under(Goal.FEWEST_CHANGES);
        var standing = standing(node);
        var around = standing.stream()
                .filter(pair -> gone.contains(pair.mentorId()))
                .map(Standing::around)
                .distinct()
                .toList();
        var narrow = new Attempt(candidates.at(node, around, viewer), standing, gone, working, by);
        return narrow.movesNobodyElse() || around.equals(whole)
                ? narrow.repair()
                : new Attempt(candidates.at(node, whole, viewer), standing, gone, working, by).repair();
    }

    /** The best way among those who were read. */
    private static final class Attempt {
        private final Rules by;
        private final List<Standing> orphaned;
        private final List<Standing> movable;
        /** How many other pairs there are whose state would let them change. */
        private final int open;

        private final Participants participants;
        private final Problem problem;
        private final Result result;

        Attempt(Candidates.Everybody now, List<Standing> standing, Set<String> gone, boolean working, Rules by) {
            this.by = by;
            var everybody = now.present().stream()
                    .collect(Collectors.toMap(
                            candidate -> candidate.teacher().id(),
                            candidate -> candidate,
                            (one, same) -> one,
                            LinkedHashMap::new));
            orphaned = standing.stream()
                    .filter(pair -> gone.contains(pair.mentorId()) && everybody.containsKey(pair.menteeId()))
                    .toList();
            var others = standing.stream()
                    .filter(pair -> !gone.contains(pair.mentorId()) && (working || !pair.atWork()))
                    .toList();
            open = others.size();
            var present = others.stream()
                    .filter(pair -> everybody.containsKey(pair.menteeId()) && everybody.containsKey(pair.mentorId()))
                    .toList();
            participants = participants(now, everybody, gone, orphaned, present);
            var scoring = new Scoring(participants, by.hardened());
            movable = present.stream().filter(pair -> fits(scoring, pair)).toList();
            problem = problem(participants, scoring, by, orphaned, movable);
            result = Session.solve(problem).result();
        }

        boolean movesNobodyElse() {
            return result.unmatched().isEmpty() && result.totals().kept() == movable.size();
        }

        Repair repair() {
            return new Repair(
                    moves(),
                    open - (movable.size() - result.totals().kept()),
                    Verifier.check(problem, result).isEmpty());
        }

        private List<Repair.Move> moves() {
            var mentees = participants.menteesById();
            var moves = new ArrayList<Repair.Move>();
            for (var pair : Stream.concat(orphaned.stream(), movable.stream()).toList()) {
                var match = result.of(Mentee.of(pair.menteeId()));
                var mentee = mentees.get(pair.menteeId());
                if (mentee == null
                        || match.filter(one -> one.mentor().equals(pair.mentorId()))
                                .isPresent()) {
                    continue;
                }
                moves.add(new Repair.Move(
                        new MentorshipId(pair.mentorship()),
                        mentee,
                        pair.mentorName(),
                        pair.atWork(),
                        match.map(one -> new Repair.Taking(
                                        participants.mentor(one.mentor()).orElseThrow(),
                                        one.score(),
                                        by.percent(one.score())))
                                .orElse(null)));
            }
            return moves;
        }
    }

    private static Participants participants(
            Candidates.Everybody now,
            Map<String, Candidate> everybody,
            Set<String> gone,
            List<Standing> orphaned,
            List<Standing> open) {
        var mentees = new LinkedHashSet<Participant>();
        var busy = open.stream().map(Standing::mentorId).collect(Collectors.toSet());
        Stream.concat(orphaned.stream(), open.stream())
                .flatMap(pair -> Optional.ofNullable(everybody.get(pair.menteeId())).stream())
                .map(Candidate::teacher)
                .forEach(mentees::add);
        return new Participants(
                now.day(),
                List.copyOf(mentees),
                now.present().stream()
                        .filter(candidate -> !candidate.teacher().borrowed())
                        .filter(candidate -> !gone.contains(candidate.teacher().id()))
                        .filter(candidate -> candidate.gives()
                                || busy.contains(candidate.teacher().id()))
                        .map(candidate -> candidate.gives()
                                ? candidate.teacher()
                                : candidate.teacher().taking(0))
                        .toList(),
                Map.of());
    }

    private static boolean fits(Scoring scoring, Standing pair) {
        return scoring.limit(Mentee.of(pair.menteeId()), new Mentor(pair.mentorId(), 1))
                .isEmpty();
    }

    /** A mentor has his free places and those of his pairs that may change. */
    private static Problem problem(
            Participants participants, Scoring scoring, Rules by, List<Standing> orphaned, List<Standing> movable) {
        var held = movable.stream().collect(Collectors.groupingBy(Standing::mentorId, Collectors.counting()));
        var wanted = new LinkedHashSet<Mentee>();
        orphaned.forEach(pair -> wanted.add(Mentee.of(pair.menteeId())));
        movable.forEach(pair -> wanted.add(Mentee.of(pair.menteeId())));
        return Problem.of(
                        List.copyOf(wanted),
                        participants.mentors().stream()
                                .map(mentor -> new Mentor(mentor.id(), (int) Math.min(
                                        Mentor.MOST_PLACES, by.placesOf(mentor) + held.getOrDefault(mentor.id(), 0L))))
                                .toList(),
                        scoring)
                .weighing(by.weights())
                .under(by.goal())
                .keeping(movable.stream()
                        .map(pair -> new Pair(Mentee.of(pair.menteeId()), pair.mentorId()))
                        .toList());
    }

    /** Pairs of the node that are not over and have one of each side today. */
    private List<Standing> standing(NodeId id) {
        var node = nodes.require(id);
        return db.sql("""
                select m.id as mentorship, m.state in ('IN_ORDER', 'ACTIVE', 'PAUSED') as at_work,
                  given.affiliation as mentor, p.name as mentor_name, coalesce(called.short_name, '') as organisation,
                  not a.period @> :day::date or exists (
                    select from people.absence b where b.affiliation = a.id and b.period @> :day::date) as away,
                  taken.affiliation as mentee,
                  case when subpath(w.path, 0, nlevel(w.path) - 1) <@ :path::ltree
                    then subpath(w.path, 0, nlevel(w.path) - 1)::text else :path end as around
                from kernel.node n
                join mentorship.mentorship m on m.node = n.id
                join mentorship.kind k on k.id = m.kind
                join mentorship.side given on given.mentorship = m.id and given.role = 'MENTOR' and given.period @> greatest(:day::date, lower(m.period))
                join mentorship.side taken on taken.mentorship = m.id and taken.role = 'MENTEE' and taken.period @> greatest(:day::date, lower(m.period))
                join people.affiliation a on a.id = given.affiliation
                join people.person p on p.id = a.person
                join people.affiliation b on b.id = taken.affiliation
                join kernel.node w on w.id = b.organisation
                left join organisation.name called on called.unit = a.organisation and called.period @> :day::date
                where n.path <@ :path::ltree
                and m.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')
                and not k.slots
                order by p.name, m.id
                """)
                .param("path", node.path())
                .param("day", today.at(node))
                .query(Standing.class)
                .list();
    }
}
