package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.WorkingDays;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends mentorships: by the plan, by the employer with notice, by a side at once; or takes out what was entered in error. */
@Service
@Transactional
public class Endings {
    private final Mentorships mentorships;
    private final MentorshipsAtWork atWork;
    private final SideRepository sides;
    private final Papers papers;
    private final Acts acts;
    private final WorkingDays workingDays;
    private final Today today;
    private final MentorshipJournal journal;
    private final ApplicationEventPublisher events;

    Endings(
            Mentorships mentorships,
            MentorshipsAtWork atWork,
            SideRepository sides,
            Papers papers,
            Acts acts,
            WorkingDays workingDays,
            Today today,
            MentorshipJournal journal,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.atWork = atWork;
        this.sides = sides;
        this.papers = papers;
        this.acts = acts;
        this.workingDays = workingDays;
        this.today = today;
        this.journal = journal;
        this.events = events;
    }

    /** The earliest last day if the employer gives notice on a day. */
    @Transactional(readOnly = true)
    public Notice notice(MentorshipId id, LocalDate given, Viewer viewer) {
        return notice(mentorships.require(id, viewer), given);
    }

    /** By the plan or by the end of the term. */
    public void complete(MentorshipId id, LocalDate on, Ending ending, Viewer viewer) {
        complete(led(id, viewer), on, ending);
    }

    void complete(Mentorship mentorship, LocalDate on, Ending ending) {
        Mentorship.notAfterToday(on, today.at(mentorship.node()));
        close(mentorship, mentorship.complete(on, ending), MentorshipJournal.COMPLETED);
    }

    /** The employer cancels: three working days after the notice at the earliest. */
    public void end(MentorshipId id, LocalDate noticeGiven, LocalDate last, String because, Viewer viewer) {
        var mentorship = led(id, viewer);
        if (because.isBlank()) {
            throw MentorshipRefused.reasonUnsaid();
        }
        Mentorship.notAfterToday(noticeGiven, today.at(mentorship.node()));
        close(
                mentorship,
                mentorship.end(last, notice(mentorship, noticeGiven), because.strip()),
                MentorshipJournal.ENDED);
    }

    /** A mentor or a mentee refuses: at once and without a reason. One of several only leaves. */
    public void refuse(
            MentorshipId id, AffiliationId affiliation, LocalDate on, @Nullable String because, Viewer viewer) {
        var mentorship = mentorships.require(id, affiliation, viewer);
        mentorship.alive();
        Mentorship.notAfterToday(on, today.at(mentorship.node()));
        mentorship.notAfterTerm(on);
        var side = sides.requireLasting(affiliation, mentorship);
        papers.withdrawConsent(mentorship, affiliation, on);
        if (sides.alone(side, mentorship)) {
            endAtOnce(mentorship, on, side.mentor() ? Ending.MENTOR : Ending.MENTEE, because);
        } else {
            atWork.leave(mentorship, affiliation, on, because);
        }
    }

    /** «Внесено ошибочно»: out of every count, still to be read. */
    public void cancel(MentorshipId id, String because, Viewer viewer) {
        var cancelled = mentorships.save(led(id, viewer).cancel(because.strip()));
        acts.forget(id);
        journal.record(MentorshipJournal.CANCELLED, cancelled, today.at(cancelled.node()), Map.of(), because.strip());
        events.publishEvent(new MentorshipCancelled(id));
    }

    void endAtOnce(Mentorship mentorship, LocalDate last, Ending ending, @Nullable String because) {
        close(mentorship, mentorship.end(last, ending, because), MentorshipJournal.ENDED);
    }

    /** Whatever lasts longer ends with it. */
    private void close(Mentorship before, Mentorship closed, JournalType type) {
        var saved = mentorships.save(closed);
        var last = saved.last();
        for (var side : sides.findByMentorship(saved.id())) {
            if (!side.period().endsBy(last)) {
                guarded(() -> sides.save(side.endingOn(last)));
            }
        }
        atWork.endPause(saved.id(), last);
        orderOfEndDue(before, saved);
        var ending = Objects.requireNonNull(saved.ending());
        journal.record(type, saved, last, Map.of("ending", ending.name()), saved.because());
        events.publishEvent(new MentorshipClosed(saved.id(), last, ending));
    }

    /** An early end of what an order has begun waits for an order; of what no order has begun nothing waits any more. */
    private void orderOfEndDue(Mentorship before, Mentorship closed) {
        if (!before.state().atWork() && acts.ordered(closed.id()).isEmpty()) {
            acts.forget(closed.id());
        } else if (closed.state() == Mentorship.State.ENDED) {
            acts.due(closed, Act.Kind.END, closed.last());
        }
    }

    private Notice notice(Mentorship mentorship, LocalDate given) {
        return new Notice(given, workingDays.plus(given, Notice.WORKING_DAYS, mentorship.node()));
    }

    private Mentorship led(MentorshipId id, Viewer viewer) {
        return mentorships.require(id, Permission.LEAD_MENTORSHIPS, viewer);
    }
}
