package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an order of an employer does to a mentorship, from a day that may lie before the day of signing. In no order yet, it
 * waits for one. One that sets a term says until when.
 */
@Table(schema = "mentorship", name = "act")
public record Act(
        @Id ActId id,
        @Column("employer_order") @Nullable OrderId order,
        NodeId employer,
        MentorshipId mentorship,
        Kind kind,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        @Version int version) {
    /** The seven things an order can do. */
    public enum Kind {
        ASSIGN,
        CHANGE,
        PAUSE,
        RESUME,
        EXTEND,
        REPLACE,
        END;

        public String words() {
            return switch (this) {
                case ASSIGN -> t("закрепить");
                case CHANGE -> t("изменить");
                case PAUSE -> t("приостановить");
                case RESUME -> t("возобновить");
                case EXTEND -> t("продлить");
                case REPLACE -> t("заменить наставника");
                case END -> t("прекратить");
            };
        }

        /** Whether the order then sets until when. */
        boolean setsTerm() {
            return this == ASSIGN || this == EXTEND;
        }
    }

    static Act waiting(NodeId employer, Mentorship mentorship, Kind kind, LocalDate effectiveOn) {
        return new Act(
                ActId.next(),
                null,
                employer,
                mentorship.id(),
                kind,
                effectiveOn,
                kind.setsTerm() ? mentorship.last() : null,
                0);
    }

    public boolean waits() {
        return order == null;
    }

    Act in(OrderId into) {
        return new Act(id, into, employer, mentorship, kind, effectiveOn, until, version);
    }

    /** An order of the employer's predecessor holds with the successor. */
    Act of(NodeId successor) {
        return new Act(id, order, successor, mentorship, kind, effectiveOn, until, version);
    }

    Act outOfOrder() {
        return new Act(id, null, employer, mentorship, kind, effectiveOn, until, version);
    }

    /** From a day, and to the last day the mentorship has by then. */
    Act holding(LocalDate from, LocalDate last) {
        return new Act(id, order, employer, mentorship, kind, from, kind.setsTerm() ? last : null, version);
    }
}
