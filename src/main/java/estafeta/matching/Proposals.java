package estafeta.matching;

import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Session;
import estafeta.mentorship.MentorshipId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a search, as it is kept, into its problem and its best pairs. */
@Component
class Proposals {
    private final SnapshotRepository snapshots;
    private final DecisionRepository decisions;
    private final RequestRepository requests;
    private final Kept kept;
    private final Remembered<SnapshotId, Participants> read = new Remembered<>();
    private final Remembered<Asked, Problem> posed = new Remembered<>();

    /** By which rules over whom. */
    private record Asked(SnapshotId snapshot, String rules) {}

    Proposals(SnapshotRepository snapshots, DecisionRepository decisions, RequestRepository requests, Kept kept) {
        this.snapshots = snapshots;
        this.decisions = decisions;
        this.requests = requests;
        this.kept = kept;
    }

    Participants participants(Run run) {
        var snapshot = snapshot(run);
        return read.of(
                snapshot,
                () -> kept.participants(snapshots.findById(snapshot).orElseThrow(MatchingRefused::unknownRun)));
    }

    private static SnapshotId snapshot(Run run) {
        var snapshot = run.snapshot();
        if (snapshot == null) {
            throw MatchingRefused.notReady();
        }
        return snapshot;
    }

    /** What the search was about, without anything decided since. */
    Problem problem(Run run) {
        return posed.of(
                new Asked(snapshot(run), run.rules()), () -> problem(participants(run), kept.rules(run.rules())));
    }

    String version(Run run) {
        return kept.fingerprint(participants(run));
    }

    static Problem problem(Participants known, Rules rules) {
        var participants = known.by(rules);
        return Problem.of(
                        participants.wanted().stream()
                                .map(Participants.Wanted::place)
                                .toList(),
                        participants.mentors().stream()
                                .map(mentor -> new Mentor(mentor.id(), rules.placesOf(mentor)))
                                .toList(),
                        new Scoring(participants, rules.hardened()))
                .weighing(rules.weights())
                .under(rules.goal());
    }

    static Result solve(Problem problem) {
        return Session.solve(problem).result();
    }

    Proposal of(Run run) {
        if (run.state() != Run.State.READY) {
            throw MatchingRefused.notReady();
        }
        var rules = kept.rules(run.rules());
        var participants = participants(run).by(rules);
        var approved = new LinkedHashMap<String, MentorshipId>();
        var chosen = new HashSet<Mentee>();
        var reasons = new LinkedHashMap<Mentee, String>();
        var leftOut = new HashSet<String>();
        var locks = new LinkedHashSet<Pair>();
        for (var decision : decisions.findByRun(run.id())) {
            var mentor = decision.mentor();
            var reason = decision.reason();
            if (reason != null) {
                reasons.put(decision.place(), reason);
            }
            if (mentor == null) {
                leftOut.add(decision.place().id());
                continue;
            }
            locks.add(new Pair(decision.place(), mentor.value().toString()));
            if (decision.mentorship() != null) {
                approved.put(decision.place().id(), decision.mentorship());
            } else {
                chosen.add(decision.place());
            }
        }
        var asked = new LinkedHashMap<Mentee, Request>();
        var bans = new LinkedHashSet<Pair>();
        for (var request : requests.findByRunOrderByAskedAtAscIdAsc(run.id())) {
            var mentor = request.mentor().value().toString();
            asked.put(request.place(), request);
            if (request.refused()) {
                participants.places(request.place().id()).forEach(place -> bans.add(new Pair(place, mentor)));
            } else if (request.waiting() || request.agreed()) {
                locks.add(new Pair(request.place(), mentor));
            }
        }
        var undecided = problem(run);
        var mentees = undecided.mentees().stream()
                .filter(mentee -> !leftOut.contains(mentee.id()))
                .toList();
        var known = Set.copyOf(mentees);
        var mentors = participants.mentorsById();
        // of a record merged since, the search knows only the affiliation that is gone
        locks.removeIf(lock -> !known.contains(lock.mentee()) || !mentors.containsKey(lock.mentor()));
        var problem = new Problem(
                mentees,
                undecided.mentors(),
                undecided.pairs(),
                undecided.weights(),
                undecided.goal(),
                undecided.present(),
                locks,
                bans);
        return new Proposal(
                run, rules, participants, Session.solve(problem), approved, chosen, reasons, leftOut, asked);
    }
}
