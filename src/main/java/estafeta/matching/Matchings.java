package estafeta.matching;

import estafeta.kernel.Journal;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Pair;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Session;
import estafeta.matching.engine.WhyNot;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.people.AffiliationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Searches for the best pairs of a node, lets a person change them, approves them as proposed mentorships. */
@Service
@Transactional
public class Matchings {
    static final Duration KEPT = Duration.ofDays(90);
    private final MatchingRunRepository runs;
    private final DecisionRepository decisions;
    private final Candidates candidates;
    private final Mentors mentors;
    private final Mentorships mentorships;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;
    private final Secrets secrets;
    private final JsonMapper json = JsonMapper.shared();

    Matchings(
            MatchingRunRepository runs,
            DecisionRepository decisions,
            Candidates candidates,
            Mentors mentors,
            Mentorships mentorships,
            Nodes nodes,
            Today today,
            Journal journal,
            Secrets secrets) {
        this.runs = runs;
        this.decisions = decisions;
        this.candidates = candidates;
        this.mentors = mentors;
        this.mentorships = mentorships;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.secrets = secrets;
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

    @Transactional(readOnly = true)
    public Optional<Run> latest(NodeId node, Viewer viewer) {
        viewer.require(Permission.MATCH, nodes.require(node).scope());
        return runs.findFirstByNodeOrderByMadeAtDesc(node);
    }

    /** Searches with those whom the curator would have searched with: everybody offered. */
    public RunId search(NodeId node, Viewer viewer) {
        var mentees = new HashSet<String>();
        var places = new HashMap<String, Integer>();
        for (var candidate : candidates.at(node, viewer).present()) {
            if (candidate.needs()) {
                mentees.add(candidate.teacher().id());
            }
            if (candidate.gives()) {
                places.put(candidate.teacher().id(), candidate.teacher().places());
            }
        }
        return search(node, mentees, places, viewer);
    }

    /**
     * Searches with these participants, named by their affiliations. Places told for a mentor are noted as the mentor's
     * readiness when they differ from what was known; told by a viewer who leads no mentorships there, they hold for this
     * search alone.
     */
    public RunId search(NodeId id, Set<String> mentees, Map<String, Integer> places, Viewer viewer) {
        var everybody = candidates.at(id, viewer);
        var participants = everybody.taking(mentees, places);
        if (participants.mentees().isEmpty()) {
            throw MatchingRefused.noMentees();
        }
        if (participants.mentors().isEmpty()) {
            throw MatchingRefused.noMentors();
        }
        noteReadiness(everybody, participants, viewer);
        var run = runs.save(new Run(
                RunId.next(),
                id,
                everybody.day(),
                today.now(),
                viewer.account(),
                Goal.MOST_MATCHED_THEN_POINTS,
                secrets.seal(json.writeValueAsString(participants)),
                0));
        journal.record(
                MatchingJournal.SEARCHED, id, everybody.day(), Map.of("run", run.id()), null, List.of(run.id(), id));
        return run.id();
    }

    private void noteReadiness(Candidates.Everybody everybody, Participants participants, Viewer viewer) {
        for (var candidate : everybody.present()) {
            var known = candidate.teacher();
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

    @Transactional(readOnly = true)
    public Proposal proposal(RunId id, Viewer viewer) {
        return proposal(require(id, viewer));
    }

    /** Every mentor of the search with what choosing him for the mentee would cost, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Alternative> alternatives(RunId id, AffiliationId mentee, Viewer viewer) {
        var proposal = proposal(id, viewer);
        var wanted = Mentee.of(participating(proposal, mentee).id());
        var session = session(proposal, wanted);
        return proposal.participants().mentors().stream()
                .map(mentor -> new Alternative(mentor, session.whyNot(wanted, mentor.id())))
                .sorted(Alternative.CHEAPEST_FIRST)
                .toList();
    }

    /** Takes this mentor instead of the proposed one; the others move to their best places. */
    public void choose(RunId id, AffiliationId mentee, AffiliationId mentor, @Nullable String reason, Viewer viewer) {
        var proposal = proposal(id, viewer);
        var taker = participating(proposal, mentee);
        var giver = proposal.participants()
                .mentor(mentor.value().toString())
                .orElseThrow(MatchingRefused::unknownParticipant);
        var wanted = Mentee.of(taker.id());
        if (session(proposal, wanted).whyNot(wanted, giver.id()) instanceof WhyNot.Limited) {
            throw MatchingRefused.notPossible(taker.name(), giver.name());
        }
        decide(proposal, taker, mentor, reason, viewer);
    }

    /** Leaves the mentee out of the proposal: her mentor is found elsewhere or later. */
    public void leaveOut(RunId id, AffiliationId mentee, @Nullable String reason, Viewer viewer) {
        var proposal = proposal(id, viewer);
        decide(proposal, participating(proposal, mentee), null, reason, viewer);
    }

    /** Takes a choice back: the mentee gets whom the search proposes. */
    public void release(RunId id, AffiliationId mentee, Viewer viewer) {
        var proposal = proposal(id, viewer);
        open(proposal, participating(proposal, mentee));
        decisions.findByRunAndMentee(id, mentee).ifPresent(decisions::delete);
    }

    private void decide(
            Proposal proposal,
            Participant mentee,
            @Nullable AffiliationId mentor,
            @Nullable String reason,
            Viewer viewer) {
        open(proposal, mentee);
        var id = proposal.run().id();
        var affiliation = new AffiliationId(mentee.affiliation());
        decisions.findByRunAndMentee(id, affiliation).ifPresent(decisions::delete);
        decisions.save(Decision.chosen(id, affiliation, mentor, reason));
        touch(proposal.run());
        journal.record(
                MatchingJournal.CHOSEN,
                proposal.run().node(),
                today.at(proposal.run().node()),
                Map.of("run", id, "mentee", affiliation),
                reason,
                List.of(id, new PersonId(mentee.person())));
    }

    private static void open(Proposal proposal, Participant mentee) {
        if (proposal.approved().containsKey(mentee.id())) {
            throw MatchingRefused.approvedAlready(mentee.name());
        }
    }

    /**
     * Approves the proposed pairs of these mentees, of all if none is named: each becomes a proposed mentorship of the
     * mentee's organisation to the end of the school year's lessons. All or nothing.
     */
    public List<MentorshipId> approve(RunId id, Set<AffiliationId> mentees, Viewer viewer) {
        var proposal = proposal(id, viewer);
        touch(proposal.run());
        var approved = new ArrayList<MentorshipId>();
        for (var match : proposal.result().matches()) {
            var affiliation = affiliation(match.mentee().id());
            if (proposal.approved().containsKey(match.mentee().id())
                    || !mentees.isEmpty() && !mentees.contains(affiliation)) {
                continue;
            }
            approved.add(approve(proposal, match, viewer));
        }
        if (approved.isEmpty()) {
            throw MatchingRefused.nothingToApprove();
        }
        return approved;
    }

    private MentorshipId approve(Proposal proposal, Result.Match match, Viewer viewer) {
        var run = proposal.run();
        var mentee = proposal.participants().mentee(match.mentee().id()).orElseThrow();
        var mentor = proposal.participants().mentor(match.mentor()).orElseThrow();
        var node = new NodeId(mentee.organisation());
        var day = today.at(node);
        viewer.require(Permission.MATCH, nodes.require(node).scope());
        var affiliation = new AffiliationId(mentee.affiliation());
        var term = SchoolYear.lessonsFrom(day);
        var id = mentorships.propose(
                NewMentorship.pair(node, new AffiliationId(mentor.affiliation()), affiliation, term), viewer);
        // asked when both are locked: who approves another search at once waits and is told
        mentors.of(List.of(affiliation), term, id).values().stream().findFirst().ifPresent(present -> {
            throw MatchingRefused.mentoredAlready(mentee.name(), present);
        });
        var before = decisions.findByRunAndMentee(run.id(), affiliation);
        before.ifPresent(decisions::delete);
        decisions.save(Decision.approved(
                run.id(),
                affiliation,
                new AffiliationId(mentor.affiliation()),
                id,
                before.map(Decision::reason).orElse(null)));
        journal.record(
                MatchingJournal.APPROVED,
                node,
                day,
                Map.of("run", run.id(), "points", match.score().points()),
                null,
                List.of(run.id(), id));
        return id;
    }

    /** Two who decide at once: the second is told. */
    private void touch(Run run) {
        try {
            runs.save(run);
        } catch (OptimisticLockingFailureException changed) {
            throw MatchingRefused.changedMeanwhile();
        }
    }

    /** What a search knew of its participants goes after its term; the pairs that came of it stay. */
    void forget() {
        runs.deleteMadeBefore(today.now().minus(KEPT));
    }

    private Run require(RunId id, Viewer viewer) {
        var run = runs.findById(id).orElseThrow(MatchingRefused::unknownRun);
        Node node = nodes.require(run.node());
        if (!viewer.may(Permission.MATCH, node.scope())) {
            throw MatchingRefused.unknownRun();
        }
        return run;
    }

    private static Participant participating(Proposal proposal, AffiliationId mentee) {
        return proposal.participants()
                .mentee(mentee.value().toString())
                .orElseThrow(MatchingRefused::unknownParticipant);
    }

    private Proposal proposal(Run run) {
        var participants = json.readValue(secrets.open(run.participantsSealed()), Participants.class);
        var approved = new LinkedHashMap<String, MentorshipId>();
        var chosen = new HashSet<String>();
        var leftOut = new HashSet<String>();
        var locks = new HashMap<String, String>();
        for (var decision : decisions.findByRun(run.id())) {
            var mentee = decision.mentee().value().toString();
            var mentor = decision.mentor();
            if (mentor == null) {
                leftOut.add(mentee);
                continue;
            }
            locks.put(mentee, mentor.value().toString());
            if (decision.mentorship() != null) {
                approved.put(mentee, decision.mentorship());
            } else {
                chosen.add(mentee);
            }
        }
        var problem = Problem.of(
                        participants.mentees().stream()
                                .filter(mentee -> !leftOut.contains(mentee.id()))
                                .map(mentee -> Mentee.of(mentee.id()))
                                .toList(),
                        participants.mentors().stream()
                                .map(mentor -> new Mentor(mentor.id(), Math.min(Mentor.MOST_PLACES, mentor.places())))
                                .toList(),
                        new Scoring(participants))
                .under(run.goal());
        for (var lock : locks.entrySet()) {
            problem = problem.lock(new Pair(Mentee.of(lock.getKey()), lock.getValue()));
        }
        return new Proposal(run, participants, Session.solve(problem), approved, chosen, leftOut);
    }

    /** The session in which the mentee takes part even if left out. */
    private static Session session(Proposal proposal, Mentee mentee) {
        return proposal.leftOut().contains(mentee.id()) ? proposal.session().menteeJoined(mentee) : proposal.session();
    }

    private static AffiliationId affiliation(String id) {
        return new AffiliationId(UUID.fromString(id));
    }
}
