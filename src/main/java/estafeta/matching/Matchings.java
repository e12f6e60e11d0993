package estafeta.matching;

import estafeta.kernel.Errands;
import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Result.RunnerUp;
import estafeta.matching.engine.Session;
import estafeta.matching.engine.WhyNot;
import estafeta.mentorship.Mentors;
import estafeta.people.AffiliationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches for the best pairs of a node, lets a person change them, approves them as proposed mentorships. */
@Service
@Transactional
public class Matchings {
    static final Duration KEPT = Duration.ofDays(90);
    /** So many mentors are asked one by one what choosing them would cost. */
    static final int ALTERNATIVES = 20;

    private final MatchingRunRepository runs;
    private final SnapshotRepository snapshots;
    private final DecisionRepository decisions;
    private final Candidates candidates;
    private final NodeRules rules;
    private final Proposals proposals;
    private final Approving approving;
    private final Results results;
    private final Requests requests;
    private final Kept kept;
    private final Mentors mentors;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;
    private final Errands errands;

    Matchings(
            MatchingRunRepository runs,
            SnapshotRepository snapshots,
            DecisionRepository decisions,
            Candidates candidates,
            NodeRules rules,
            Proposals proposals,
            Approving approving,
            Results results,
            Requests requests,
            Kept kept,
            Mentors mentors,
            Nodes nodes,
            Today today,
            Journal journal,
            Errands errands) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.decisions = decisions;
        this.candidates = candidates;
        this.rules = rules;
        this.proposals = proposals;
        this.approving = approving;
        this.results = results;
        this.requests = requests;
        this.kept = kept;
        this.mentors = mentors;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.errands = errands;
    }

    static AffiliationId at(String id) {
        return new AffiliationId(UUID.fromString(id));
    }

    @Transactional(readOnly = true)
    public List<Candidate> candidates(NodeId node, Viewer viewer) {
        return candidates.at(node, viewer).present();
    }

    /** How many wait for a mentor whom a search would give one. */
    @Transactional(readOnly = true)
    public int waiting(NodeId node, Viewer viewer) {
        return candidates.waiting(node, viewer);
    }

    /** Whether so many work there that whoever is offered takes part, and the search goes on by itself. */
    @Transactional(readOnly = true)
    public boolean large(NodeId node, Viewer viewer) {
        return candidates.atWork(node, viewer) > Searching.AT_ONCE;
    }

    /** The last search that was not stopped. */
    @Transactional(readOnly = true)
    public Optional<Run> latest(NodeId node, Viewer viewer) {
        viewer.require(Permission.MATCH, nodes.require(node).scope());
        return runs.findFirstByNodeAndStateNotOrderByMadeAtDesc(node, Run.State.CANCELLED);
    }

    @Transactional(readOnly = true)
    public Run require(RunId id, Viewer viewer) {
        return runs.findById(id)
                .filter(run ->
                        viewer.may(Permission.MATCH, nodes.require(run.node()).scope()))
                .orElseThrow(MatchingRefused::unknownRun);
    }

    /**
     * Searches with everybody offered, by the rules of the node. Where many work this goes on by itself, and one is under way
     * at a time.
     */
    public RunId search(NodeId node, Viewer viewer) {
        var account = viewer.account();
        if (account == null || !large(node, viewer)) {
            var everybody = candidates.at(node, viewer);
            return search(everybody, node, everybody.offered(), rules.at(node).rules(), viewer);
        }
        return runs.findFirstByNodeAndStateInOrderByMadeAtDesc(node, List.of(Run.State.GATHERING, Run.State.SEARCHING))
                .map(Run::id)
                .orElseGet(() -> {
                    var asked = runs.save(asked(node, "", rules.at(node).rules(), viewer));
                    errands.send(Searching.ERRAND, asked.id(), account);
                    return asked.id();
                });
    }

    /**
     * Searches with these participants at once, by the rules of the node. Places told for a mentor are noted as the mentor's
     * readiness when they differ from what was known; told by a viewer who leads no mentorships there, they hold for this
     * search alone.
     */
    public RunId search(NodeId node, Chosen chosen, Viewer viewer) {
        return search(candidates.at(node, viewer), node, chosen, rules.at(node).rules(), viewer);
    }

    private RunId search(Candidates.Everybody everybody, NodeId node, Chosen chosen, Rules by, Viewer viewer) {
        var participants = everybody.taking(chosen);
        noteReadiness(everybody, participants, viewer);
        var run = asked(node, "", by, viewer);
        var snapshot = snapshot(run, participants);
        return solved(runs.save(run).over(snapshot));
    }

    private Run asked(NodeId node, String title, Rules by, Viewer viewer) {
        var run = Run.asked(node, today.at(node), today.now(), viewer.account(), title, kept.written(by));
        journal.record(
                MatchingJournal.SEARCHED, node, run.day(), Map.of("run", run.id()), null, List.of(run.id(), node));
        return run;
    }

    SnapshotId snapshot(Run run, Participants participants) {
        if (participants.mentees().isEmpty()) {
            throw MatchingRefused.noMentees();
        }
        if (participants.mentors().isEmpty()) {
            throw MatchingRefused.noMentors();
        }
        return snapshots
                .save(new Snapshot(
                        SnapshotId.next(), run.node(), participants.day(), today.now(), kept.sealed(participants), 0))
                .id();
    }

    private RunId solved(Run run) {
        var result = Proposals.solve(proposals.problem(run));
        var outcome = Outcome.of(proposals.participants(run), kept.rules(run.rules()), result);
        runs.save(run.ready(kept.written(outcome)));
        results.keep(run.id(), result);
        return run.id();
    }

    private void noteReadiness(Candidates.Everybody everybody, Participants participants, Viewer viewer) {
        for (var candidate : everybody.present()) {
            var known = candidate.teacher();
            if (known.borrowed()) {
                continue;
            }
            participants.mentor(known.id()).ifPresent(mentor -> {
                var there = nodes.require(new NodeId(known.organisation())).scope();
                if (viewer.may(Permission.LEAD_MENTORSHIPS, there)
                        && (!candidate.asked() || known.places() != mentor.places())) {
                    mentors.ready(
                            new AffiliationId(known.affiliation()),
                            mentor.places() + known.present(),
                            known.remote(),
                            everybody.day(),
                            viewer);
                }
            });
        }
    }

    /** Searches with the same participants by other rules; nothing is changed by it but what is shown beside the first. */
    public RunId variant(RunId of, String title, Rules by, Viewer viewer) {
        var run = require(of, viewer);
        var snapshot = run.snapshot();
        if (run.state() != Run.State.READY || snapshot == null) {
            throw MatchingRefused.notReady();
        }
        if (title.isBlank()) {
            throw MatchingRefused.untitled();
        }
        var variant = runs.save(asked(run.node(), title.strip(), by, viewer)).over(snapshot);
        return solved(variant);
    }

    /** All searches over the same participants, as they were made. */
    @Transactional(readOnly = true)
    public List<Variant> variants(RunId id, Viewer viewer) {
        var snapshot = require(id, viewer).snapshot();
        return snapshot == null
                ? List.of()
                : runs.findBySnapshotOrderByMadeAt(snapshot).stream()
                        .filter(run -> run.state() == Run.State.READY)
                        .map(this::variant)
                        .toList();
    }

    /** How many searches are over the same participants. */
    @Transactional(readOnly = true)
    public int variantsOf(Run run) {
        var snapshot = run.snapshot();
        return snapshot == null ? 0 : runs.countBySnapshotAndState(snapshot, Run.State.READY);
    }

    private Variant variant(Run run) {
        var by = kept.rules(run.rules());
        var known = run.outcome();
        if (known != null) {
            return new Variant(run, by, kept.outcome(known));
        }
        var result = Proposals.solve(proposals.problem(run));
        return new Variant(run, by, Outcome.of(proposals.participants(run), by, result));
    }

    /** How many pairs were approved of a search. */
    @Transactional(readOnly = true)
    public int approved(RunId id) {
        return (int) decisions.findByRun(id).stream().filter(Decision::approved).count();
    }

    /** Stops a search that is under way: nothing of it stays but that it was asked for. */
    public void cancel(RunId id, Viewer viewer) {
        var run = require(id, viewer);
        if (run.working()) {
            save(run.cancelled());
        }
    }

    @Transactional(readOnly = true)
    public Proposal proposal(RunId id, Viewer viewer) {
        return proposals.of(require(id, viewer));
    }

    /** What tells one state of the participants from another: a few characters of their fingerprint. */
    @Transactional(readOnly = true)
    public String version(Run run) {
        return proposals.version(run);
    }

    /** Searches once more and tells whether the very same comes out, to the byte; nothing to compare in old searches. */
    @Transactional(readOnly = true)
    public Optional<Boolean> comesOutAgain(RunId id, Viewer viewer) {
        var run = require(id, viewer);
        return results.cameOut(id, Proposals.solve(proposals.problem(run)));
    }

    /** Mentors of the search with what choosing each for the mentee would cost, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Alternative> alternatives(RunId id, Mentee place, Viewer viewer) {
        var proposal = proposal(id, viewer);
        participating(proposal, place);
        var session = session(proposal, place);
        var mentors = proposal.participants().mentorsById();
        var asked = mentors.size() <= ALTERNATIVES
                ? mentors.keySet().stream()
                : session.likely(place, ALTERNATIVES).stream().map(RunnerUp::mentor);
        return asked.flatMap(mentor -> Optional.ofNullable(mentors.get(mentor)).stream())
                .map(mentor -> new Alternative(mentor, session.whyNot(place, mentor.id())))
                .sorted(Alternative.CHEAPEST_FIRST)
                .toList();
    }

    /** What taking this mentor for the mentee would cost. */
    @Transactional(readOnly = true)
    public Alternative alternative(RunId id, Mentee place, AffiliationId mentor, Viewer viewer) {
        var proposal = proposal(id, viewer);
        participating(proposal, place);
        var giver = giver(proposal, mentor);
        return new Alternative(giver, session(proposal, place).whyNot(place, giver.id()));
    }

    /** Takes this mentor instead of the proposed one; the others move to their best places. */
    public void choose(RunId id, Mentee place, AffiliationId mentor, @Nullable String reason, Viewer viewer) {
        var proposal = proposal(id, viewer);
        var taker = participating(proposal, place);
        var giver = giver(proposal, mentor);
        if (session(proposal, place).whyNot(place, giver.id()) instanceof WhyNot.Limited) {
            throw MatchingRefused.notPossible(taker.name(), giver.called());
        }
        decide(proposal, place, mentor, reason, viewer);
    }

    /** Leaves the mentee out of the proposal: her mentor is found elsewhere or later. */
    public void leaveOut(RunId id, Mentee place, @Nullable String reason, Viewer viewer) {
        decide(proposal(id, viewer), place, null, reason, viewer);
    }

    /** Takes a choice back: the mentee gets whom the search proposes. */
    public void release(RunId id, Mentee place, Viewer viewer) {
        var proposal = proposal(id, viewer);
        open(proposal, place);
        proposal.participants()
                .places(place.id())
                .forEach(mine -> made(id, mine)
                        .filter(decision -> decision.mentor() == null || mine.equals(place))
                        .ifPresent(decisions::delete));
    }

    private Optional<Decision> made(RunId run, Mentee place) {
        return decisions.findByRunAndMenteeAndRole(run, at(place.id()), place.role());
    }

    private void decide(
            Proposal proposal, Mentee place, @Nullable AffiliationId mentor, @Nullable String reason, Viewer viewer) {
        open(proposal, place);
        var id = proposal.run().id();
        made(id, place).ifPresent(decisions::delete);
        decisions.save(Decision.chosen(id, place, mentor, reason));
        save(proposal.run());
        journal.record(
                MatchingJournal.CHOSEN,
                proposal.run().node(),
                today.at(proposal.run().node()),
                Map.of("run", id, "mentee", at(place.id())),
                reason,
                List.of(id, new PersonId(participating(proposal, place).person())));
    }

    private static void open(Proposal proposal, Mentee place) {
        var mentee = participating(proposal, place);
        if (proposal.approved().containsKey(mentee.id())) {
            throw MatchingRefused.approvedAlready(mentee.name());
        }
        if (proposal.asked(place)) {
            throw RequestRefused.waits(mentee.name());
        }
    }

    /**
     * Approves the proposed pairs of these mentees, of all if none is named: each becomes a proposed mentorship, or a request
     * to the side of a borrowed mentor. All or nothing: if anything of them has changed since the search, nothing is approved
     * and the changes are told.
     */
    public Approval approve(RunId id, Set<AffiliationId> mentees, Viewer viewer) {
        var proposal = proposal(id, viewer);
        save(proposal.run());
        var pairs = Approving.open(proposal, mentees);
        if (pairs.isEmpty()) {
            throw MatchingRefused.nothingToApprove();
        }
        var changed = approving.changed(proposal, pairs, viewer);
        return changed.isEmpty()
                ? requests.settle(proposal, pairs, viewer)
                : new Approval(List.of(), List.of(), changed);
    }

    /** Two who decide at once: the second is told. */
    private void save(Run run) {
        try {
            runs.save(run);
        } catch (OptimisticLockingFailureException changed) {
            throw MatchingRefused.changedMeanwhile();
        }
    }

    /** What a search knew of its participants goes after its term; the pairs that came of it stay. */
    void forget() {
        var before = today.now().minus(KEPT);
        snapshots.deleteTakenBefore(before);
        runs.deleteMadeBefore(before);
    }

    private static Participant participating(Proposal proposal, Mentee place) {
        return proposal.participants()
                .mentee(place.id())
                .filter(mentee -> proposal.participants().places(mentee.id()).anyMatch(place::equals))
                .orElseThrow(MatchingRefused::unknownParticipant);
    }

    private static Participant giver(Proposal proposal, AffiliationId mentor) {
        return proposal.participants()
                .mentor(mentor.value().toString())
                .orElseThrow(MatchingRefused::unknownParticipant);
    }

    /** The session in which the mentee takes part even if left out. */
    private static Session session(Proposal proposal, Mentee place) {
        return proposal.leftOut().contains(place.id()) ? proposal.session().menteeJoined(place) : proposal.session();
    }
}
