package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins the work, or records what is at work already, and leads it through changes: pauses, a longer term, who takes part. */
@Service
@Transactional
public class MentorshipsAtWork {
    private final Mentorships mentorships;
    private final SideRepository sides;
    private final PauseRepository pauses;
    private final Papers papers;
    private final Acts acts;
    private final Places places;
    private final Kinds kinds;
    private final Eligibility eligibility;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;
    private final ApplicationEventPublisher events;

    MentorshipsAtWork(
            Mentorships mentorships,
            SideRepository sides,
            PauseRepository pauses,
            Papers papers,
            Acts acts,
            Places places,
            Kinds kinds,
            Eligibility eligibility,
            Nodes nodes,
            Today today,
            MentorshipJournal journal,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.sides = sides;
        this.pauses = pauses;
        this.papers = papers;
        this.acts = acts;
        this.places = places;
        this.kinds = kinds;
        this.eligibility = eligibility;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.events = events;
    }

    /** Stores what was so before: nothing is refused but what cannot be; the mark waits for somebody to look it through. */
    public MentorshipId recordExisting(ExistingMentorship existing, Viewer viewer) {
        var wanted = existing.mentorship();
        viewer.require(Permission.LEAD_MENTORSHIPS, nodes.require(wanted.node()).scope());
        var first = wanted.period().first();
        eligibility.members(wanted, viewer);
        wanted.twoSided();
        var recorded = mentorships.seat(
                Mentorship.existing(
                        MentorshipId.next(),
                        wanted.node(),
                        kinds.offered(wanted.kind(), wanted.node(), first),
                        kinds.offeredForm(wanted.form(), wanted.node(), first),
                        wanted.period(),
                        existing.state(),
                        existing.ending()),
                wanted);
        journal.record(MentorshipJournal.RECORDED, recorded, wanted.period().first());
        for (var ordered : existing.orders()) {
            acts.enact(recorded, ordered.order(), ordered.act());
        }
        var rest = existing.rest();
        if (rest != null) {
            var since = Period.since(rest.from());
            guarded(() -> pauses.save(new Pause(PauseId.next(), recorded.id(), since, rest.reason(), 0)));
        }
        return recorded.id();
    }

    /** Somebody has looked through what was recorded late: the mark goes. */
    public void check(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, Permission.LEAD_MENTORSHIPS, viewer);
        mentorships.save(mentorship.checked());
        journal.record(MentorshipJournal.CHECKED, mentorship, today.at(mentorship.node()));
    }

    public void activate(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        mentorship.alive();
        begin(mentorship);
    }

    /** Begins if it has not begun and no paper is missing. */
    void beginIfReady(Mentorship mentorship) {
        if (mentorship.state() == Mentorship.State.IN_ORDER
                && papers.grounds(mentorship)
                        .missing(kinds.require(mentorship.kind()))
                        .isEmpty()) {
            begin(mentorship);
        }
    }

    private void begin(Mentorship mentorship) {
        var active =
                mentorships.save(mentorship.activate(kinds.require(mentorship.kind()), papers.grounds(mentorship)));
        journal.record(MentorshipJournal.STARTED, active, active.period().first());
        events.publishEvent(new MentorshipStarted(active.id(), active.period().first()));
    }

    public void pause(MentorshipId id, LocalDate from, String reason, Viewer viewer) {
        var mentorship = led(id, viewer);
        if (reason.isBlank()) {
            throw MentorshipRefused.reasonUnsaid();
        }
        var paused = mentorships.save(mentorship.pause(from));
        guarded(() -> pauses.save(new Pause(PauseId.next(), id, Period.since(from), reason.strip(), 0)));
        acts.due(paused, Act.Kind.PAUSE, from);
        journal.record(MentorshipJournal.PAUSED, paused, from, Map.of(), reason.strip());
        events.publishEvent(new MentorshipPaused(id, from));
    }

    public void resume(MentorshipId id, LocalDate on, Viewer viewer) {
        var active = mentorships.save(led(id, viewer).resume(on));
        endPause(id, on.minusDays(1));
        acts.due(active, Act.Kind.RESUME, on);
        journal.record(MentorshipJournal.RESUMED, active, on);
        events.publishEvent(new MentorshipResumed(id, on));
    }

    public void extend(MentorshipId id, LocalDate last, Viewer viewer) {
        extend(led(id, viewer), last);
    }

    void extend(Mentorship mentorship, LocalDate last) {
        var extended = mentorship.extend(last);
        var staying = sides.lasting(mentorship);
        eligibility.refuseUnfit(mentorship, staying, Period.of(mentorship.last().plusDays(1), last));
        for (var side : staying) {
            guarded(() -> sides.save(side.during(side.period().endingOn(last))));
        }
        mentorships.save(extended);
        if (extended.state().atWork()) {
            acts.due(extended, Act.Kind.EXTEND, mentorship.last().plusDays(1));
        }
        journal.record(MentorshipJournal.EXTENDED, extended, today.at(mentorship.node()), Map.of("last", last), null);
    }

    /** One mentor gives over to another; who had it before may take it back in the same way. */
    public void replaceMentor(MentorshipId id, Replacement replacement, Viewer viewer) {
        var from = replacement.from();
        var mentorship = changing(id, from, viewer);
        var newcomer = replacement.newcomer();
        var member = eligibility.newcomer(newcomer, mentorship, from, viewer);
        var present = sides.on(from, id);
        var gone = present.stream()
                .filter(side -> side.mentor() && side.affiliation().equals(replacement.gone()))
                .findFirst()
                .orElseThrow(MentorshipRefused::notAMentorHere);
        var mentees = Side.mentees(present);
        eligibility.refuseOnBothSides(member, mentees);
        eligibility.refuseTaken(List.of(newcomer), mentees, gone.period().startingOn(from), id);
        var before = places.parties(mentorship).employers();
        takeOver(gone, newcomer, from);
        papers.consentOf(mentorship, replacement);
        var changed = mentorships.save(mentorship.proposedAgain().agree(papers.grounds(mentorship)));
        replacementDue(changed, from, before);
        journal.record(
                MentorshipJournal.REPLACED,
                mentorship,
                from,
                Map.of("gone", replacement.gone(), "newcomer", newcomer),
                replacement.cause());
        events.publishEvent(new MentorReplaced(id, replacement.gone(), newcomer, from));
    }

    /** Of a pair that is in an order the change waits for one of every employer before and after; another is assigned anew. */
    private void replacementDue(Mentorship changed, LocalDate from, Set<NodeId> before) {
        if (changed.state().atWork() || !acts.ordered(changed.id()).isEmpty()) {
            var employers = new HashSet<>(before);
            employers.addAll(places.parties(changed).employers());
            acts.due(changed, Act.Kind.REPLACE, from, employers);
            return;
        }
        acts.forget(changed.id());
        if (changed.state() == Mentorship.State.AGREED) {
            acts.due(changed, Act.Kind.ASSIGN, changed.period().first());
        }
    }

    /** One more takes part from a day on. */
    public void join(MentorshipId id, NewMentorship.NewSide side, LocalDate from, Viewer viewer) {
        var mentorship = changing(id, from, viewer);
        var joining = side.at(id, Period.of(from, mentorship.last()));
        var member = eligibility.newcomer(side.affiliation(), mentorship, from, viewer);
        var kind = kinds.require(mentorship.kind());
        var present = sides.on(from, id);
        var mentors = Side.mentors(present);
        var mentees = Side.mentees(present);
        eligibility.refuseOnBothSides(member, joining.mentor() ? mentees : mentors);
        if (joining.mentor()) {
            kind.takesMentors(mentors.size() + 1);
            eligibility.refuseFull(List.of(side.affiliation()), mentees.size(), joining.period(), id);
        } else {
            kind.takesMentees(mentees.size() + 1);
            eligibility.refuseFull(mentors, mentees.size() + 1, joining.period(), id);
        }
        guarded(() -> sides.save(joining));
        if (joining.mentor()) {
            mentorships.save(mentorship.proposedAgain());
        }
        changeDue(mentorship, from);
        journal.record(
                MentorshipJournal.JOINED,
                mentorship,
                from,
                Map.of("affiliation", side.affiliation(), "role", side.role().name()),
                null);
    }

    /** One of several takes part until a day. The last one of a side does not leave: then the mentorship ends. */
    public void leave(
            MentorshipId id, AffiliationId affiliation, LocalDate last, @Nullable String cause, Viewer viewer) {
        leave(changing(id, last, viewer), affiliation, last, cause);
    }

    void leave(Mentorship mentorship, AffiliationId affiliation, LocalDate last, @Nullable String cause) {
        var side = sides.requireLasting(affiliation, mentorship);
        if (sides.alone(side, mentorship)) {
            throw MentorshipRefused.lastOfItsSide();
        }
        guarded(() -> sides.save(side.endingOn(last)));
        changeDue(mentorship, last.plusDays(1));
        journal.record(
                MentorshipJournal.LEFT,
                mentorship,
                last,
                Map.of("affiliation", affiliation, "role", side.role().name()),
                cause);
    }

    private void changeDue(Mentorship mentorship, LocalDate from) {
        if (mentorship.state().atWork()) {
            acts.due(mentorship, Act.Kind.CHANGE, from);
        }
    }

    /** The place of one is another's from a day on: from its beginning if it begins no earlier. */
    void takeOver(Side gone, AffiliationId newcomer, LocalDate from) {
        if (gone.period().first().isBefore(from)) {
            guarded(() -> sides.save(gone.endingOn(from.minusDays(1))));
            guarded(() -> sides.save(gone.takenBy(newcomer, from)));
        } else {
            guarded(() -> sides.save(gone.of(newcomer)));
        }
    }

    void endPause(MentorshipId id, LocalDate last) {
        for (var pause : pauses.findByMentorship(id)) {
            if (pause.period().open()) {
                guarded(() -> pauses.save(pause.endingOn(last)));
            }
        }
    }

    private Mentorship led(MentorshipId id, Viewer viewer) {
        return mentorships.require(id, Permission.LEAD_MENTORSHIPS, viewer);
    }

    private Mentorship changing(MentorshipId id, LocalDate day, Viewer viewer) {
        var mentorship = led(id, viewer);
        mentorship.alive();
        mentorship.inTerm(day);
        return mentorship;
    }
}
