package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.document.kept.TemplateId;
import estafeta.kernel.NodeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An order of an employer. Its acts may touch many mentorships. Drafted without a number; registered once, with the number
 * of the employer's own journal.
 *
 * @param template by which its paper was drawn when it was registered; none of an order noted from elsewhere
 */
@Table(schema = "mentorship", name = "employer_order")
public record Order(
        @Id OrderId id,
        NodeId employer,
        State state,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Embedded.Nullable(prefix = "ground_") @Nullable Ground ground,
        @Nullable String because,
        @Nullable TemplateId template,
        @Version int version) {
    /** How far it has come. */
    public enum State {
        DRAFT,
        REGISTERED,
        CANCELLED;

        public String words() {
            return switch (this) {
                case DRAFT -> t("проект");
                case REGISTERED -> t("зарегистрирован");
                case CANCELLED -> t("отменён");
            };
        }
    }

    /** The decision an order stands on: of which body, by which protocol, of which day. */
    public record Ground(String body, @Nullable String number, LocalDate heldOn) {}

    public static Order draft(NodeId employer, @Nullable Ground ground) {
        return new Order(OrderId.next(), employer, State.DRAFT, null, null, ground, null, null, 0);
    }

    static Order registered(NewOrder order) {
        return draft(order.employer(), null).register(order.number(), order.signedOn());
    }

    public Order on(@Nullable Ground other) {
        drafted();
        return new Order(id, employer, state, number, signedOn, other, because, template, version);
    }

    public Order register(String typed, LocalDate on) {
        drafted();
        return numbered(typed, on);
    }

    /** The template that its paper goes by for ever. */
    Order drawnBy(TemplateId kept) {
        return new Order(id, employer, state, number, signedOn, ground, because, kept, version);
    }

    /** The number or the date was typed wrong. */
    public Order corrected(String typed, LocalDate on) {
        if (state != State.REGISTERED) {
            throw MentorshipRefused.orderNotRegistered();
        }
        return numbered(typed, on);
    }

    /** «Внесено ошибочно», or a draft given up. */
    public Order cancelled(String reason) {
        if (state == State.CANCELLED) {
            throw MentorshipRefused.orderCancelled();
        }
        return new Order(id, employer, State.CANCELLED, number, signedOn, ground, reason, template, version);
    }

    public void drafted() {
        if (state != State.DRAFT) {
            throw state == State.CANCELLED ? MentorshipRefused.orderCancelled() : MentorshipRefused.orderRegistered();
        }
    }

    private Order numbered(String typed, LocalDate on) {
        if (typed.isBlank()) {
            throw MentorshipRefused.numberUnsaid();
        }
        if (ground != null && on.isBefore(ground.heldOn)) {
            throw MentorshipRefused.orderBeforeItsGround(on, ground.heldOn);
        }
        return new Order(id, employer, State.REGISTERED, typed.strip(), on, ground, because, template, version);
    }
}
