package estafeta.matching;

import estafeta.kernel.AccountId;
import estafeta.matching.engine.Mentee;
import estafeta.people.AffiliationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the side of a borrowed mentor is asked before a pair of a search is made with him. Answered once; unanswered for its
 * term it lapses.
 */
@Table(schema = "matching", name = "request")
public record Request(
        @Id RequestId id,
        RunId run,
        AffiliationId mentee,
        String role,
        AffiliationId mentor,
        State state,
        Instant askedAt,
        @Nullable AccountId askedBy,
        @Nullable Instant answeredAt,
        @Nullable AccountId answeredBy,
        @Nullable String reason,
        @Version int version) {
    static final Duration TERM = Duration.ofDays(14);

    /** What became of it; needless if the mentee needs no such mentor any more. */
    public enum State {
        WAITING,
        AGREED,
        DECLINED,
        WITHDRAWN,
        LAPSED,
        NEEDLESS
    }

    static Request asked(RunId run, Mentee place, AffiliationId mentor, Instant at, @Nullable AccountId by) {
        return new Request(
                RequestId.next(),
                run,
                Matchings.at(place.id()),
                place.role(),
                mentor,
                State.WAITING,
                at,
                by,
                null,
                null,
                null,
                0);
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    public boolean agreed() {
        return state == State.AGREED;
    }

    /** Whether the mentor is not to be proposed to the mentee in this search again. */
    boolean refused() {
        return state == State.DECLINED || state == State.LAPSED;
    }

    /** Until when an answer is waited for. */
    public Instant until() {
        return until(askedAt);
    }

    public static Instant until(Instant askedAt) {
        return askedAt.plus(TERM);
    }

    Mentee place() {
        return new Mentee(mentee.value().toString(), role);
    }

    Request agree(Instant at, @Nullable AccountId by) {
        return answered(State.AGREED, at, by, null);
    }

    Request decline(Instant at, @Nullable AccountId by, @Nullable String because) {
        return answered(State.DECLINED, at, by, because);
    }

    Request lapse(Instant at) {
        return answered(State.LAPSED, at, null, null);
    }

    Request close(Instant at) {
        return answered(State.NEEDLESS, at, null, null);
    }

    private Request answered(State next, Instant at, @Nullable AccountId by, @Nullable String because) {
        if (!waiting()) {
            throw RequestRefused.closed();
        }
        return to(next, at, by, because);
    }

    /** By whoever asked, while no pair has come of it. */
    Request withdraw(Instant at, @Nullable AccountId by) {
        if (!waiting() && !agreed()) {
            throw RequestRefused.closed();
        }
        return to(State.WITHDRAWN, at, by, null);
    }

    private Request to(State next, Instant at, @Nullable AccountId by, @Nullable String because) {
        return new Request(id, run, mentee, role, mentor, next, askedAt, askedBy, at, by, because, version);
    }
}
