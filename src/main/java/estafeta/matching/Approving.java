package estafeta.matching;

import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Change.What;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Result.Match;
import estafeta.mentorship.Kind;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.people.AffiliationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes proposed mentorships of pairs, after a look at what has changed since they were searched for. */
@Component
class Approving {
    private final DecisionRepository decisions;
    private final Candidates candidates;
    private final Mentors mentors;
    private final Mentorships mentorships;
    private final Kinds kinds;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;

    Approving(
            DecisionRepository decisions,
            Candidates candidates,
            Mentors mentors,
            Mentorships mentorships,
            Kinds kinds,
            Nodes nodes,
            Today today,
            Journal journal) {
        this.decisions = decisions;
        this.candidates = candidates;
        this.mentors = mentors;
        this.mentorships = mentorships;
        this.kinds = kinds;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** The pairs that wait for approval of these mentees, of all if none is named. */
    static List<Match> open(Proposal proposal, Set<AffiliationId> mentees) {
        return proposal.result().matches().stream()
                .filter(match -> proposal.open(match.mentee().id()))
                .filter(match -> mentees.isEmpty()
                        || mentees.contains(Matchings.at(match.mentee().id())))
                .toList();
    }

    /** What of these pairs does not hold any more. */
    List<Change> changed(Proposal proposal, List<Match> pairs, Viewer viewer) {
        var now = candidates.at(proposal.run().node(), viewer);
        var present = now.present().stream()
                .collect(Collectors.toMap(
                        candidate -> candidate.teacher().id(), candidate -> candidate, (one, same) -> one));
        var scoring = new Scoring(
                new Participants(
                        now.day(),
                        teachers(pairs.stream().map(match -> match.mentee().id()), present),
                        teachers(pairs.stream().map(Match::mentor), present),
                        proposal.participants().roles()),
                proposal.rules().hardened());
        var mentored = mentors.of(
                pairs.stream().map(match -> Matchings.at(match.mentee().id())).toList(),
                SchoolYear.lessonsFrom(now.day()));
        var taken = new HashMap<String, Integer>();
        var changes = new ArrayList<Change>();
        for (var match : pairs) {
            var mentee = present.get(match.mentee().id());
            var mentor = present.get(match.mentor());
            var already = mentored.get(Matchings.at(match.mentee().id()));
            if (mentee == null) {
                changes.add(change(match, What.MENTEE_AWAY, ""));
            } else if (already != null) {
                changes.add(change(match, What.MENTORED, already));
            } else if (mentor == null) {
                changes.add(change(match, What.MENTOR_AWAY, ""));
            } else if (scoring.limit(match.mentee(), new Mentor(match.mentor(), 1))
                    .isPresent()) {
                changes.add(change(match, What.APART, ""));
            } else if (taken.merge(match.mentor(), 1, Integer::sum) > offered(proposal, mentor)) {
                changes.add(change(
                        match, What.NO_PLACES, String.valueOf(mentor.teacher().places())));
            }
        }
        return changes;
    }

    /** What he has free now; while nobody has said anything else since, what the search gave him less what was taken. */
    private static int offered(Proposal proposal, Candidate mentor) {
        var now = mentor.teacher();
        var then = proposal.participants().mentor(now.id()).orElseThrow();
        return now.places() + now.present() == then.places() + then.present()
                ? proposal.rules().placesOf(then) - (now.present() - then.present())
                : now.places();
    }

    private static List<Participant> teachers(Stream<String> ids, Map<String, Candidate> present) {
        return ids.distinct()
                .flatMap(id -> Optional.ofNullable(present.get(id)).stream())
                .map(Candidate::teacher)
                .toList();
    }

    private static Change change(Match match, What what, String detail) {
        return new Change(match.mentee(), match.mentor(), what, detail);
    }

    /**
     * Each mentee's pair becomes a proposed mentorship of her organisation to the end of the school year's lessons; who wants
     * two mentors has both in one.
     */
    List<MentorshipId> make(Proposal proposal, List<Match> pairs, Viewer viewer) {
        var byMentee = new LinkedHashMap<String, List<Match>>();
        pairs.forEach(match -> byMentee.computeIfAbsent(match.mentee().id(), mentee -> new ArrayList<>())
                .add(match));
        return byMentee.values().stream()
                .map(mine -> make(
                        proposal,
                        proposal.participants()
                                .mentee(mine.getFirst().mentee().id())
                                .orElseThrow(),
                        mine,
                        viewer))
                .toList();
    }

    private MentorshipId make(Proposal proposal, Participant mentee, List<Match> pairs, Viewer viewer) {
        var run = proposal.run();
        var node = new NodeId(mentee.organisation());
        var day = today.at(node);
        viewer.require(Permission.MATCH, nodes.require(node).scope());
        var affiliation = new AffiliationId(mentee.affiliation());
        var term = SchoolYear.lessonsFrom(day);
        pairs.forEach(match -> giveRoom(proposal, match.mentor(), term, viewer));
        var sides = new ArrayList<NewSide>();
        sides.add(NewSide.mentee(affiliation));
        pairs.forEach(match -> sides.add(side(match)));
        var id = mentorships.propose(
                new NewMentorship(node, kind(proposal, node, pairs, term), Kinds.USUAL_FORM, term, sides), viewer);
        // asked when both are locked: who approves another search at once waits and is told
        mentors.of(List.of(affiliation), term, id).values().stream().findFirst().ifPresent(present -> {
            throw MatchingRefused.mentoredAlready(mentee.name(), present);
        });
        for (var match : pairs) {
            note(run, match, id);
        }
        journal.record(
                MatchingJournal.APPROVED,
                node,
                day,
                Map.of("run", run.id(), "points", points(pairs)),
                null,
                List.of(run.id(), id));
        return id;
    }

    /** With a mentor of another place one works at a distance, where such a kind is offered. */
    private String kind(Proposal proposal, NodeId node, List<Match> pairs, Period term) {
        var far = pairs.stream()
                .anyMatch(match -> proposal.participants()
                        .mentor(match.mentor())
                        .filter(Participant::borrowed)
                        .isPresent());
        return kinds.offered(node, term.first()).stream()
                .map(Kind::code)
                .filter(code -> far && code.equals(Kinds.AT_A_DISTANCE))
                .findFirst()
                .orElse(Kinds.USUAL_KIND);
    }

    private static NewSide side(Match match) {
        var mentor = Matchings.at(match.mentor());
        var aspect = Participants.aspect(match.mentee());
        return aspect == null ? NewSide.mentor(mentor) : NewSide.mentor(mentor, aspect);
    }

    private static long points(List<Match> pairs) {
        return pairs.stream().mapToLong(match -> match.score().points()).sum();
    }

    /** A mentor who was given more places by the rules of this search is noted as ready for them. */
    private void giveRoom(Proposal proposal, String id, Period term, Viewer viewer) {
        var mentor = proposal.participants().mentor(id).orElseThrow();
        var given = proposal.rules().placesOf(mentor);
        if (mentor.borrowed() || given <= mentor.places()) {
            return;
        }
        var at = new AffiliationId(mentor.affiliation());
        var all = given + mentor.present();
        var known = mentors.places(List.of(at), term).get(at);
        if (known != null && known.asked() && known.all() < all) {
            mentors.ready(at, all, mentor.remote(), term.first(), viewer);
        }
    }

    private void note(Run run, Match match, MentorshipId id) {
        var before = decisions.findByRunAndMenteeAndRole(
                run.id(), Matchings.at(match.mentee().id()), match.mentee().role());
        before.ifPresent(decisions::delete);
        decisions.save(Decision.approved(run.id(), match.mentee(), Matchings.at(match.mentor()), id, before));
    }
}
