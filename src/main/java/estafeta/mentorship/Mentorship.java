package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Mentors and mentees at work together for a term, led by one node. Goes from proposal over consent and order to work and
 * its end; ends once. «Внесено ошибочно» takes it out of every count, from any state.
 */
@Table(schema = "mentorship", name = "mentorship")
public record Mentorship(
        @Id MentorshipId id,
        NodeId node,
        KindId kind,
        FormId form,
        State state,
        Period period,
        boolean recordedLate,
        @Nullable Ending ending,
        @Nullable String because,
        @Version int version) {
    /** How far it has come. */
    public enum State {
        DRAFT,
        PROPOSED,
        AGREED,
        IN_ORDER,
        ACTIVE,
        PAUSED,
        COMPLETED,
        ENDED,
        CANCELLED;

        static final Set<State> BEFORE_WORK = EnumSet.of(DRAFT, PROPOSED, AGREED, IN_ORDER);
        static final Set<State> AT_WORK = EnumSet.of(ACTIVE, PAUSED);
        static final Set<State> OVER = EnumSet.of(COMPLETED, ENDED, CANCELLED);

        public boolean over() {
            return OVER.contains(this);
        }

        public boolean atWork() {
            return AT_WORK.contains(this);
        }

        public String words() {
            return switch (this) {
                case DRAFT -> t("черновик");
                case PROPOSED -> t("предложена");
                case AGREED -> t("согласована");
                case IN_ORDER -> t("в приказе");
                case ACTIVE -> t("действует");
                case PAUSED -> t("приостановлена");
                case COMPLETED -> t("завершена");
                case ENDED -> t("прекращена досрочно");
                case CANCELLED -> t("внесена ошибочно");
            };
        }
    }

    public static Mentorship draft(MentorshipId id, NodeId node, Kind kind, Form form, Period period) {
        if (period.last() == null) {
            throw MentorshipRefused.withoutTerm();
        }
        kind.takes(form);
        return new Mentorship(id, node, kind.id(), form.id(), State.DRAFT, period, false, null, null, 0);
    }

    /** What was so before the program was asked: stored as it is, with a mark. */
    public static Mentorship existing(
            MentorshipId id, NodeId node, Kind kind, Form form, Period period, State state, @Nullable Ending ending) {
        if ((ending != null) != state.over()) {
            throw new IllegalStateException("A mentorship that is over has an ending, another has none: " + state);
        }
        var draft = draft(id, node, kind, form, period);
        return new Mentorship(draft.id, node, draft.kind, draft.form, state, period, true, ending, null, draft.version);
    }

    public LocalDate last() {
        return Objects.requireNonNull(period.last());
    }

    Mentorship propose() {
        allowed(State.DRAFT);
        return in(State.PROPOSED);
    }

    /** Agreed when every mentor has consented; before that it stays as it is. */
    Mentorship agree(Grounds grounds) {
        if (state != State.PROPOSED) {
            return this;
        }
        return grounds.consentedByAll() ? in(State.AGREED) : this;
    }

    /** Put into an order that holds from a day, which may lie before the day of signing. */
    Mentorship order(LocalDate effectiveOn) {
        allowed(State.AGREED);
        if (effectiveOn.isAfter(last())) {
            throw MentorshipRefused.orderAfterTerm(effectiveOn, last());
        }
        return in(State.IN_ORDER).during(Period.of(effectiveOn, last()));
    }

    /** The order was entered in error: it waits for another. */
    Mentorship unordered() {
        return state == State.IN_ORDER ? in(State.AGREED) : this;
    }

    /** Begins the work, when all the papers that its kind needs are there. */
    Mentorship activate(Kind kind, Grounds grounds) {
        if (state == State.ACTIVE) {
            throw MentorshipRefused.active();
        }
        if (!State.BEFORE_WORK.contains(state) || state == State.DRAFT) {
            throw MentorshipRefused.notFrom(state);
        }
        var missing = grounds.missing(kind);
        if (!missing.isEmpty()) {
            throw MentorshipRefused.papersMissing(missing);
        }
        return in(State.ACTIVE);
    }

    Mentorship pause(LocalDate from) {
        allowed(State.ACTIVE);
        inTerm(from);
        return in(State.PAUSED);
    }

    Mentorship resume(LocalDate on) {
        allowed(State.PAUSED);
        inTerm(on);
        return in(State.ACTIVE);
    }

    Mentorship extend(LocalDate last) {
        alive();
        if (!last.isAfter(last())) {
            throw MentorshipRefused.notLonger(last());
        }
        return during(Period.of(period.first(), last));
    }

    Mentorship complete(LocalDate on, Ending ending) {
        if (!state.atWork()) {
            throw state.over() ? MentorshipRefused.over() : MentorshipRefused.notFrom(state);
        }
        if (!ending.complete()) {
            throw MentorshipRefused.notACompletion();
        }
        within(on);
        return over(State.COMPLETED, on, ending, null);
    }

    /** Ends by the employer's decision: not before the notice has run out. */
    Mentorship end(LocalDate last, Notice notice, String because) {
        alive();
        within(last);
        if (state.atWork() && last.isBefore(notice.earliestLast())) {
            throw MentorshipRefused.noticeTooShort(notice, last);
        }
        return over(State.ENDED, last, Ending.EMPLOYER, because);
    }

    /** Ends because a side refuses or is gone: at once, and a refusal wants no reason. */
    Mentorship end(LocalDate last, Ending ending, @Nullable String because) {
        alive();
        if (ending.complete() || ending == Ending.EMPLOYER || ending == Ending.MISTAKE) {
            throw new IllegalStateException("Ends otherwise: " + ending);
        }
        notAfterTerm(last);
        return over(State.ENDED, last.isBefore(period.first()) ? period.first() : last, ending, because);
    }

    /** «Внесено ошибочно»: counts nowhere from now on, stays readable. */
    Mentorship cancel(String because) {
        if (state == State.CANCELLED) {
            throw MentorshipRefused.cancelled();
        }
        if (because.isBlank()) {
            throw MentorshipRefused.mistakeWithoutReason();
        }
        return over(State.CANCELLED, last(), Ending.MISTAKE, because);
    }

    /** Somebody has looked through what was recorded late. */
    Mentorship checked() {
        return new Mentorship(id, node, kind, form, state, period, false, ending, because, version);
    }

    /** What happened to it was recorded long afterwards. */
    Mentorship late() {
        return new Mentorship(id, node, kind, form, state, period, true, ending, because, version);
    }

    /** A mentor has changed before the work began: his consent is wanted anew. */
    Mentorship proposedAgain() {
        return State.BEFORE_WORK.contains(state) && state != State.DRAFT ? in(State.PROPOSED) : this;
    }

    Mentorship ledBy(NodeId successor) {
        return new Mentorship(id, successor, kind, form, state, period, recordedLate, ending, because, version);
    }

    void alive() {
        if (state.over()) {
            throw state == State.CANCELLED ? MentorshipRefused.cancelled() : MentorshipRefused.over();
        }
    }

    void agreed() {
        if (state == State.DRAFT || state == State.PROPOSED) {
            throw MentorshipRefused.notFrom(state);
        }
    }

    /** Of a pair that is over nothing may be noted any more but the order that ends it. */
    void open(Act.Kind act) {
        if (act != Act.Kind.END || state == State.CANCELLED) {
            alive();
        }
    }

    void inTerm(LocalDate day) {
        if (!period.contains(day)) {
            throw MentorshipRefused.outOfTerm(day, period);
        }
    }

    static void notAfterToday(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw MentorshipRefused.later(day, today);
        }
    }

    private void within(LocalDate last) {
        if (last.isBefore(period.first())) {
            throw MentorshipRefused.endsBeforeItBegins(last, period.first());
        }
        notAfterTerm(last);
    }

    void notAfterTerm(LocalDate last) {
        if (last.isAfter(last())) {
            throw MentorshipRefused.endsAfterItsTerm(last, last());
        }
    }

    private void allowed(State from) {
        if (state != from) {
            throw state.over() ? MentorshipRefused.over() : MentorshipRefused.notFrom(state);
        }
    }

    private Mentorship in(State next) {
        return new Mentorship(id, node, kind, form, next, period, recordedLate, null, null, version);
    }

    private Mentorship during(Period term) {
        return new Mentorship(id, node, kind, form, state, term, recordedLate, ending, because, version);
    }

    private Mentorship over(State next, LocalDate last, Ending ending, @Nullable String because) {
        return new Mentorship(
                id, node, kind, form, next, period.endingOn(last), recordedLate, ending, because, version);
    }
}
