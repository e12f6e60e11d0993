package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewers;
import estafeta.people.Affiliation;
import estafeta.people.AffiliationDependants;
import estafeta.people.AffiliationId;
import estafeta.people.Consequence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Somebody who leaves an organisation leaves the mentorships there, the last of a side ends them; a merger carries them over. */
@Component
class MentorshipsOfAffiliation implements AffiliationDependants {
    private final MentorshipRepository mentorships;
    private final SideRepository sides;
    private final MentorshipsAtWork atWork;
    private final Endings endings;
    private final Papers papers;
    private final Acts acts;
    private final Mentors mentors;
    private final Places places;
    private final Nodes nodes;
    private final Viewers viewers;
    private final MentorshipJournal journal;

    MentorshipsOfAffiliation(
            MentorshipRepository mentorships,
            SideRepository sides,
            MentorshipsAtWork atWork,
            Endings endings,
            Papers papers,
            Acts acts,
            Mentors mentors,
            Places places,
            Nodes nodes,
            Viewers viewers,
            MentorshipJournal journal) {
        this.mentorships = mentorships;
        this.sides = sides;
        this.atWork = atWork;
        this.endings = endings;
        this.papers = papers;
        this.acts = acts;
        this.mentors = mentors;
        this.places = places;
        this.nodes = nodes;
        this.viewers = viewers;
        this.journal = journal;
    }

    @Override
    public List<Consequence> ifClosed(AffiliationId affiliation, LocalDate last) {
        return touched(affiliation, last.plusDays(1)).stream()
                .map(mentorship -> ifClosed(affiliation, last.plusDays(1), mentorship))
                .toList();
    }

    private Consequence ifClosed(AffiliationId affiliation, LocalDate from, Mentorship mentorship) {
        if (!endsWithout(affiliation, mentorship)) {
            return consequence(t("пара продолжится без этого человека ({0})", mentorship.period()), mentorship);
        }
        return replaceable(affiliation, mentorship)
                ? new Consequence(
                        t(
                                "прекратится пара {0} ({1}): чтобы наставляемый не остался один, сначала передайте её другому наставнику",
                                places.names(mentorship), mentorship.period()),
                        replacing(affiliation, from, mentorship))
                : consequence(t("прекратится пара ({0})", mentorship.period()), mentorship);
    }

    /** Whether the viewer may hand the pair of this mentor over to another. */
    private boolean replaceable(AffiliationId affiliation, Mentorship mentorship) {
        return mentor(affiliation, mentorship)
                && viewers.current()
                        .may(
                                Permission.LEAD_MENTORSHIPS,
                                nodes.require(mentorship.node()).scope());
    }

    private boolean mentor(AffiliationId affiliation, Mentorship mentorship) {
        return sides.findByMentorship(mentorship.id()).stream()
                .anyMatch(side -> side.affiliation().equals(affiliation) && side.role() == Side.Role.MENTOR);
    }

    private static String replacing(AffiliationId gone, LocalDate from, Mentorship mentorship) {
        return "/mentorships/" + mentorship.id().value() + "/replace?affiliation=" + gone.value() + "&day="
                + shortDay(from);
    }

    @Override
    public List<Consequence> ifAway(AffiliationId affiliation, Period away) {
        return touched(affiliation, away.first()).stream()
                .filter(mentorship -> mentorship.period().overlaps(away))
                .filter(mentorship -> mentorship.state() != Mentorship.State.PAUSED)
                .map(mentorship -> replaceable(affiliation, mentorship) && endsWithout(affiliation, mentorship)
                        ? new Consequence(
                                without(affiliation, mentorship), replacing(affiliation, away.first(), mentorship))
                        : consequence(without(affiliation, mentorship), mentorship))
                .toList();
    }

    @Override
    public List<Consequence> ifBack(AffiliationId affiliation, LocalDate first) {
        return touched(affiliation, first).stream()
                .filter(mentorship -> mentorship.state() == Mentorship.State.PAUSED)
                .map(mentorship -> consequence(
                        t("пара приостановлена ({0}): её можно возобновить", mentorship.period()), mentorship))
                .toList();
    }

    private String without(AffiliationId affiliation, Mentorship mentorship) {
        if (!mentor(affiliation, mentorship)) {
            return t("пару можно приостановить на это время ({0})", mentorship.period());
        }
        return endsWithout(affiliation, mentorship)
                ? t("пара останется без наставника ({0}): замените его или приостановите её", mentorship.period())
                : t("в паре останется другой наставник ({0})", mentorship.period());
    }

    private static Consequence consequence(String words, Mentorship mentorship) {
        return new Consequence(words, "/mentorships/" + mentorship.id().value());
    }

    @Override
    public void close(AffiliationId affiliation, LocalDate last, String cause) {
        for (var mentorship : touched(affiliation, last.plusDays(1))) {
            var side =
                    since(last.plusDays(1), affiliation, mentorship).findFirst().orElseThrow();
            if (mentorship.period().contains(last) && !sides.alone(side, mentorship) && side.on(last)) {
                atWork.leave(mentorship, affiliation, last, cause);
            } else {
                endings.endAtOnce(mentorship, last, Ending.LEFT, cause);
            }
        }
    }

    @Override
    public void carriedOver(Affiliation gone, Affiliation kept, LocalDate on) {
        mentors.carryOver(gone.id(), kept.id(), on);
        for (var mentorship : touched(gone.id(), on)) {
            since(on, gone.id(), mentorship).forEach(side -> atWork.takeOver(side, kept.id(), on));
            papers.carryOver(mentorship.id(), gone.id(), kept.id());
            acts.carryOver(mentorship.id(), gone.organisation(), kept.organisation());
            var led = mentorship.node().equals(gone.organisation())
                    ? guarded(() -> mentorships.save(mentorship.ledBy(kept.organisation())))
                    : mentorship;
            journal.record(
                    MentorshipJournal.CARRIED_OVER,
                    led,
                    on,
                    Map.of("gone", gone.organisation(), "kept", kept.organisation()),
                    null);
        }
    }

    /** Mentorships not over in which an affiliation takes part on or after a day. */
    private List<Mentorship> touched(AffiliationId affiliation, LocalDate from) {
        return sides.findByAffiliation(affiliation).stream()
                .filter(side -> side.period().overlaps(Period.since(from)))
                .map(Side::mentorship)
                .distinct()
                .map(id -> mentorships.findById(id).orElseThrow())
                .filter(mentorship -> !mentorship.state().over())
                .toList();
    }

    private Stream<Side> since(LocalDate day, AffiliationId affiliation, Mentorship mentorship) {
        return sides.findByMentorship(mentorship.id()).stream()
                .filter(side -> side.affiliation().equals(affiliation))
                .filter(side -> side.period().overlaps(Period.since(day)));
    }

    private boolean endsWithout(AffiliationId affiliation, Mentorship mentorship) {
        return sides.lasting(mentorship).stream()
                .filter(side -> side.affiliation().equals(affiliation))
                .allMatch(side -> sides.alone(side, mentorship));
    }
}
