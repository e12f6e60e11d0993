package estafeta.matching;

import static estafeta.matching.RequestRefused.guarded;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Scope;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.RequestJournal.Place;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Score;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Papers;
import estafeta.people.AffiliationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the side of a borrowed mentor before a pair is made with him. Until it agrees neither side learns who the other is; it
 * is answered by the mentor himself or by whoever leads mentorships where he works.
 */
@Service
@Transactional
public class Requests {
    /** What both sides know is put together for whoever has been made sure of. */
    private static final Viewer BOTH_SIDES = Viewer.system("согласие другого муниципалитета");

    private final RequestRepository requests;
    private final MatchingRunRepository runs;
    private final DecisionRepository decisions;
    private final Proposals proposals;
    private final Kept kept;
    private final Approving approving;
    private final Papers papers;
    private final Nodes nodes;
    private final Today today;
    private final RequestJournal journal;
    private final JdbcClient db;

    Requests(
            RequestRepository requests,
            MatchingRunRepository runs,
            DecisionRepository decisions,
            Proposals proposals,
            Kept kept,
            Approving approving,
            Papers papers,
            Nodes nodes,
            Today today,
            RequestJournal journal,
            JdbcClient db) {
        this.requests = requests;
        this.runs = runs;
        this.decisions = decisions;
        this.proposals = proposals;
        this.kept = kept;
        this.approving = approving;
        this.papers = papers;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.db = db;
    }

    /** A request as the mentor's side may read it: who asks is known once it has agreed; and what has come of it. */
    public record Told(
            Request request, Participant mentee, Participant mentor, Score score, Optional<MentorshipId> mentorship) {}

    /**
     * Makes mentorships of these pairs, or asks first where a mentor is borrowed from where the viewer leads nothing. Who wants
     * two mentors waits for both.
     */
    Approval settle(Proposal proposal, List<Match> pairs, Viewer viewer) {
        var far = pairs.stream()
                .filter(match -> borrowed(proposal, match) && !agreed(proposal, match))
                .filter(match -> !viewer.may(Permission.LEAD_MENTORSHIPS, mentorsPlace(proposal, match)))
                .toList();
        var waiting = far.stream().map(match -> match.mentee().id()).collect(Collectors.toSet());
        var asked = new ArrayList<RequestId>();
        var ready = new ArrayList<Match>();
        for (var match : pairs) {
            if (far.contains(match)) {
                asked.add(ask(proposal, match, viewer));
            } else if (waiting.contains(match.mentee().id())) {
                hold(proposal, match);
            } else {
                ready.add(match);
            }
        }
        return new Approval(approving.make(proposal, ready, viewer), asked, List.of());
    }

    private static boolean borrowed(Proposal proposal, Match match) {
        return mentor(proposal, match).borrowed();
    }

    private static boolean agreed(Proposal proposal, Match match) {
        return proposal.request(match).filter(Request::agreed).isPresent();
    }

    private static Participant mentor(Proposal proposal, Match match) {
        return proposal.participants().mentor(match.mentor()).orElseThrow();
    }

    private Scope mentorsPlace(Proposal proposal, Match match) {
        return nodes.require(new NodeId(mentor(proposal, match).organisation())).scope();
    }

    private RequestId ask(Proposal proposal, Match match, Viewer viewer) {
        var mentee = proposal.participants().mentee(match.mentee().id()).orElseThrow();
        viewer.require(
                Permission.LEAD_MENTORSHIPS,
                nodes.require(new NodeId(mentee.organisation())).scope());
        var request = guarded(() -> requests.save(Request.asked(
                proposal.run().id(), match.mentee(), Matchings.at(match.mentor()), today.now(), viewer.account())));
        var sides = sides(request);
        journal.byWhoeverAsks(request, sides.asking(), sides.asked());
        return request.id();
    }

    /** Her other mentor stays hers while one is asked. */
    private void hold(Proposal proposal, Match match) {
        var run = proposal.run().id();
        if (decided(run, match).isEmpty()) {
            decisions.save(Decision.chosen(run, match.mentee(), Matchings.at(match.mentor()), null));
        }
    }

    private Optional<Decision> decided(RunId run, Match match) {
        return decisions.findByRunAndMenteeAndRole(
                run, Matchings.at(match.mentee().id()), match.mentee().role());
    }

    @Transactional(readOnly = true)
    public Told told(RequestId id, Viewer viewer) {
        return told(theirs(id, viewer));
    }

    private Told told(Request request) {
        var run = run(request);
        var participants = proposals.participants(run);
        var mentee = participants.mentee(request.place().id()).orElseThrow(RequestRefused::outOfDate);
        var mentor = participants.mentor(request.mentor().value().toString()).orElseThrow(RequestRefused::outOfDate);
        var both = new Participants(participants.day(), List.of(mentee), List.of(mentor), participants.roles());
        var fit = Proposals.problem(both, kept.rules(run.rules())).fit(request.place(), new Mentor(mentor.id(), 1));
        if (!(fit instanceof Score score)) {
            throw new IllegalStateException("asked for a pair that may not be: " + request.id());
        }
        return new Told(request, mentee, mentor, score, mentorship(request));
    }

    private Optional<MentorshipId> mentorship(Request request) {
        return request.agreed()
                ? decisions
                        .findByRunAndMenteeAndRole(request.run(), request.mentee(), request.role())
                        .map(Decision::mentorship)
                : Optional.empty();
    }

    /**
     * Agrees for the mentor: the mentorship is proposed unless another mentor of the same mentee is still asked. If she needs
     * none any more the request is closed by that; answers how it stands then.
     */
    public Request.State agree(RequestId id, Viewer viewer) {
        var request = theirs(id, viewer);
        var told = told(request);
        var agreed = request.agree(today.now(), viewer.account());
        var run = run(request);
        var proposal = proposals.of(run);
        var changed = approving.changed(proposal, of(proposal, request), BOTH_SIDES).stream()
                .filter(change -> change.mentor().equals(told.mentor().id()))
                .findFirst();
        if (changed.isPresent()) {
            return answer(unless(changed.get(), request, told.mentor()), run);
        }
        answer(agreed, run);
        make(request, told.mentor(), viewer);
        return agreed.state();
    }

    /** What has become of it while it waited; what the mentor's side can mend is refused and may be tried again. */
    private Request unless(Change change, Request request, Participant mentor) {
        return switch (change.what()) {
            case MENTEE_AWAY, MENTORED, APART -> request.close(today.now());
            case NO_PLACES -> throw RequestRefused.noPlaces(mentor.name(), change.detail());
            case MENTOR_AWAY -> throw RequestRefused.mentorAway(mentor.name());
        };
    }

    private static List<Match> of(Proposal proposal, Request request) {
        return proposal.result().matches().stream()
                .filter(match -> match.mentee().id().equals(request.place().id()))
                .toList();
    }

    /** If something has changed of her other mentor, those who asked see it when they approve. */
    private void make(Request request, Participant mentor, Viewer viewer) {
        var proposal = proposals.of(run(request));
        var pairs = of(proposal, request);
        var ready = pairs.stream().allMatch(match -> !borrowed(proposal, match) || agreed(proposal, match));
        if (!ready || !approving.changed(proposal, pairs, BOTH_SIDES).isEmpty()) {
            return;
        }
        try {
            approving.make(proposal, pairs, BOTH_SIDES).forEach(made -> consent(made, request, mentor, viewer));
        } catch (Refusal refused) {
            throw RequestRefused.notNow();
        }
    }

    /** Who agrees for himself is not asked for his consent once more. */
    private void consent(MentorshipId made, Request request, Participant mentor, Viewer viewer) {
        if (new PersonId(mentor.person()).equals(viewer.person())) {
            papers.agree(
                    made, request.mentor(), today.at(sides(request).asking().node()), null, viewer);
        }
    }

    public void decline(RequestId id, String because, Viewer viewer) {
        var request = theirs(id, viewer);
        var reason = because.isBlank() ? null : because.strip();
        answer(request.decline(today.now(), viewer.account(), reason), run(request));
    }

    /** By whoever leads mentorships where the mentee works, until a pair has come of it. */
    public RunId withdraw(RequestId id, Viewer viewer) {
        var request = requests.findById(id).orElseThrow(RequestRefused::unknown);
        var sides = sides(request);
        if (!leads(sides.asking().node(), viewer)) {
            throw RequestRefused.unknown();
        }
        if (mentorship(request).isPresent()) {
            throw RequestRefused.closed();
        }
        var withdrawn = request.withdraw(today.now(), viewer.account());
        save(withdrawn, run(request));
        journal.byWhoeverAsks(withdrawn, sides.asking(), sides.asked());
        return request.run();
    }

    /** What nobody has answered in its term. */
    int lapse() {
        var over = requests.findTop100ByStateAndAskedAtBeforeOrderByAskedAt(
                Request.State.WAITING, today.now().minus(Request.TERM));
        over.forEach(request -> answer(request.lapse(today.now()), run(request)));
        return over.size();
    }

    private Request.State answer(Request answered, Run run) {
        save(answered, run);
        if (answered.refused()) {
            decisions.findByRun(answered.run()).stream()
                    .filter(decision -> !decision.approved()
                            && decision.mentee().equals(answered.mentee())
                            && answered.mentor().equals(decision.mentor()))
                    .forEach(decisions::delete);
        }
        var sides = sides(answered);
        journal.byWhoeverIsAsked(answered, sides.asking(), sides.asked());
        return answered.state();
    }

    /** Whoever decides over the same search at once is told. */
    private void save(Request request, Run run) {
        guarded(() -> requests.save(request));
        guarded(() -> runs.save(run));
    }

    private Run run(Request request) {
        return runs.findById(request.run()).orElseThrow(RequestRefused::unknown);
    }

    private Request theirs(RequestId id, Viewer viewer) {
        var request = requests.findById(id).orElseThrow(RequestRefused::unknown);
        var asked = sides(request).asked();
        if (!asked.person().equals(viewer.person()) && !leads(asked.node(), viewer)) {
            throw RequestRefused.unknown();
        }
        return request;
    }

    private boolean leads(NodeId node, Viewer viewer) {
        return viewer.may(Permission.LEAD_MENTORSHIPS, nodes.require(node).scope());
    }

    private record Sides(Place asking, Place asked) {}

    private Sides sides(Request request) {
        var places = places(request.mentee(), request.mentor());
        return new Sides(
                Optional.ofNullable(places.get(request.mentee())).orElseThrow(),
                Optional.ofNullable(places.get(request.mentor())).orElseThrow());
    }

    private Map<AffiliationId, Place> places(AffiliationId... affiliations) {
        return db
                .sql("select id, person, organisation from people.affiliation where id = any(:ids::uuid[])")
                .param(
                        "ids",
                        Arrays.stream(affiliations).map(AffiliationId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new AffiliationId(row.getObject("id", UUID.class)),
                        new Place(
                                new NodeId(row.getObject("organisation", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
