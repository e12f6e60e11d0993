package estafeta.matching;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.engine.Measure;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.Session;
import estafeta.matching.engine.WhyNot;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.Papers;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why a mentorship that came of a search is of these two: told to the two themselves and to whoever searches there, as long
 * as the search is kept and its mentor is one of the pair.
 */
@Service
@Transactional(readOnly = true)
public class MatchedPairs {
    private static final int ROOMS = 3;
    private final JdbcClient db;
    private final MatchingRunRepository runs;
    private final DecisionRepository decisions;
    private final Proposals proposals;
    private final Kept kept;
    private final Mentorships mentorships;
    private final Papers papers;
    private final Nodes nodes;
    private final Today today;

    MatchedPairs(
            JdbcClient db,
            MatchingRunRepository runs,
            DecisionRepository decisions,
            Proposals proposals,
            Kept kept,
            Mentorships mentorships,
            Papers papers,
            Nodes nodes,
            Today today) {
        this.db = db;
        this.runs = runs;
        this.decisions = decisions;
        this.proposals = proposals;
        this.kept = kept;
        this.mentorships = mentorships;
        this.papers = papers;
        this.nodes = nodes;
        this.today = today;
    }

    /** Whether there is something to tell the viewer. */
    public boolean told(MentorshipId id, Viewer viewer) {
        return mentorships
                .find(id, viewer)
                .filter(mentorship ->
                        origins(id, viewer).stream().anyMatch(origin -> origin.own() || curates(mentorship, viewer)))
                .isPresent();
    }

    /** Of the mentee's mentors, if she has two, each; one of them hears of himself alone. */
    public List<MatchedPair> require(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        var origins = origins(id, viewer);
        if (origins.isEmpty()) {
            throw MatchingRefused.noReasonsKept();
        }
        var curates = curates(mentorship, viewer);
        if (!curates && origins.stream().noneMatch(Origin::own)) {
            throw KernelRefused.notAllowed();
        }
        var run = runs.findById(new RunId(origins.getFirst().run)).orElseThrow();
        var participants = proposals.participants(run);
        var told = origins.stream()
                .filter(origin -> curates || origin.own())
                .flatMap(origin -> pair(origin, run, participants, mentorship, viewer).stream())
                .toList();
        if (told.isEmpty()) {
            throw MatchingRefused.noReasonsKept();
        }
        return told;
    }

    private Optional<MatchedPair> pair(
            Origin origin, Run run, Participants participants, Mentorship mentorship, Viewer viewer) {
        var found = participants.mentee(origin.mentee.toString());
        return found.flatMap(mentee -> participants
                .mentor(origin.mentor.toString())
                .map(mentor -> new MatchedPair(
                        mentorship.id(),
                        run,
                        kept.rules(run.rules()),
                        origin.place(),
                        mentee,
                        mentor,
                        score(participants, origin.place(), mentee, mentor),
                        origin.byHand,
                        origin.reason,
                        origin.othersByHand,
                        told(origin, run, mentorship, viewer))));
    }

    /** Of these two alone: nobody else is asked about. */
    private static Score score(Participants all, Mentee place, Participant mentee, Participant mentor) {
        var two = new Participants(all.day(), List.of(mentee), List.of(mentor), all.roles());
        var fit = new Scoring(two, Set.of()).between(place, new Mentor(mentor.id(), 1));
        if (fit instanceof Score score) {
            return score;
        }
        throw new IllegalStateException("Approved, but may not be: " + fit);
    }

    private MatchedPair.Told told(Origin origin, Run run, Mentorship mentorship, Viewer viewer) {
        return new MatchedPair.Told(
                origin.ofMentee,
                origin.ofMentor,
                origin.ofMentee || origin.ofMentor && atWork(mentorship, viewer),
                curates(mentorship, viewer),
                viewer.may(Permission.MATCH, nodes.require(run.node()).scope()));
    }

    private boolean curates(Mentorship mentorship, Viewer viewer) {
        return viewer.may(Permission.MATCH, nodes.require(mentorship.node()).scope());
    }

    private boolean atWork(Mentorship mentorship, Viewer viewer) {
        return !mentorship.state().over()
                && mentorship.period().contains(today.at(mentorship.node()))
                && mentorships
                        .own(mentorship.id(), viewer)
                        .filter(mentor -> papers.consented(mentorship.id(), mentor, viewer))
                        .isPresent();
    }

    /** For whoever may search where the search was. */
    public Comparison compare(MatchedPair pair) {
        if (!pair.told().whole()) {
            throw KernelRefused.notAllowed();
        }
        var proposal = proposals.of(pair.run());
        var place = pair.place();
        var session = proposal.session().to(weighedAnew(proposal.session().problem(), pair));
        var given = session.result().of(place);
        var proposed = given.map(Result.Match::mentor)
                .filter(pair.mentor().id()::equals)
                .isPresent();
        var other = given.flatMap(match -> proposed
                ? Optional.ofNullable(match.runnerUp()).map(Result.RunnerUp::mentor)
                : Optional.of(match.mentor()));
        var asked = proposed ? other : Optional.of(pair.mentor().id());
        return new Comparison(
                proposal,
                proposed,
                other.flatMap(proposal.participants()::mentor).orElse(null),
                asked.map(mentor -> session.whyNot(place, mentor))
                        .filter(WhyNot.Costs.class::isInstance)
                        .map(WhyNot.Costs.class::cast)
                        .orElse(null),
                rooms(session, place, proposal));
    }

    /** What was approved as proposed is weighed once more, and so is the pair itself; what others got by hand stands. */
    private Problem weighedAnew(Problem problem, MatchedPair pair) {
        var open = decisions.findByRun(pair.run().id()).stream()
                .filter(decision -> decision.place().equals(pair.place()) || decision.approved() && !decision.byHand())
                .map(Decision::place)
                .collect(Collectors.toSet());
        return new Problem(
                problem.mentees(),
                problem.mentors(),
                problem.pairs(),
                problem.weights(),
                problem.goal(),
                problem.present(),
                problem.locks().stream()
                        .filter(lock -> !open.contains(lock.mentee()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                problem.bans());
    }

    /** The prices tell where to look, the repaired session what it brings. */
    private static List<Comparison.Room> rooms(Session session, Mentee place, Proposal proposal) {
        var prices = session.result().certificate().prices().mentors();
        return session.problem().mentors().stream()
                .filter(mentor -> mentor.places() < Mentor.MOST_PLACES && prices.getOrDefault(mentor.id(), 0L) > 0)
                .sorted(Comparator.comparing((Mentor mentor) -> prices.getOrDefault(mentor.id(), 0L))
                        .reversed())
                .limit(ROOMS)
                .map(mentor -> room(session, mentor, place, proposal))
                .filter(room -> room.gain().matched() > 0 || room.gain().points() > 0)
                .toList();
    }

    private static Comparison.Room room(Session session, Mentor mentor, Mentee place, Proposal proposal) {
        var before = session.result();
        var after = session.placesChanged(mentor.id(), mentor.places() + 1).result();
        return new Comparison.Room(
                proposal.participants().mentor(mentor.id()).orElseThrow(),
                gain(before, after),
                !after.of(place)
                        .map(Result.Match::mentor)
                        .equals(before.of(place).map(Result.Match::mentor)));
    }

    private static Measure gain(Result before, Result after) {
        return after.totals().measure().minus(before.totals().measure());
    }

    /** Gone with its search, and with another mentor in the pair. */
    private List<Origin> origins(MentorshipId id, Viewer viewer) {
        var person = viewer.person();
        return db.sql("""
                select d.run, d.mentee, d.role, d.mentor, d.by_hand, d.reason,
                  coalesce(taker.person = :person::uuid, false) as of_mentee,
                  coalesce(giver.person = :person::uuid, false) as of_mentor,
                  exists (
                    select from matching.decision o
                    where o.run = d.run and o.id <> d.id and o.by_hand) as others_by_hand
                from matching.decision d
                join people.affiliation taker on taker.id = d.mentee
                join people.affiliation giver on giver.id = d.mentor
                join mentorship.mentorship w on w.id = d.mentorship
                where d.mentorship = :mentorship
                and exists (
                  select from mentorship.side s
                  where s.mentorship = w.id and s.affiliation = d.mentor and s.role = 'MENTOR'
                  and upper(s.period) = upper(w.period))
                order by d.role desc
                """)
                .param("mentorship", id.value())
                .param("person", person == null ? null : person.value())
                .query(Origin.class)
                .list();
    }

    private record Origin(
            UUID run,
            UUID mentee,
            String role,
            UUID mentor,
            boolean byHand,
            @Nullable String reason,
            boolean ofMentee,
            boolean ofMentor,
            boolean othersByHand) {
        Mentee place() {
            return new Mentee(mentee.toString(), role);
        }

        boolean own() {
            return ofMentee || ofMentor;
        }
    }
}
