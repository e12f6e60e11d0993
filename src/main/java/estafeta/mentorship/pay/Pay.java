package estafeta.mentorship.pay;

import static estafeta.shell.Text.t;

import estafeta.document.kept.TemplateId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.mentorship.MentorshipId;
import estafeta.people.AffiliationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the employer pays a mentor in a mentorship for a time. Its order is one «по личному составу», typed after
 * registration; what is not paid by agreement has none.
 *
 * @param sum roubles a month
 */
@Table(schema = "mentorship", name = "pay")
public record Pay(
        @Id PayId id,
        MentorshipId mentorship,
        AffiliationId affiliation,
        PersonId person,
        NodeId node,
        Period period,
        How how,
        @Nullable BigDecimal sum,
        @Nullable String terms,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Nullable TemplateId template,
        @Nullable String mistake,
        @Version int version) {
    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    /** How it is reckoned. */
    public enum How {
        ROUBLES,
        BY_ACT,
        NONE;

        public String words() {
            return switch (this) {
                case ROUBLES -> t("сумма в рублях в месяц");
                case BY_ACT -> t("процент или баллы, как сказано в локальном акте");
                case NONE -> t("без доплаты, так записано в соглашении");
            };
        }
    }

    public Pay {
        if (how == How.ROUBLES && (sum == null || sum.signum() <= 0 || sum.compareTo(MOST) > 0)) {
            throw PayRefused.sumUnlikely(MOST);
        }
        if (how == How.BY_ACT && (terms == null || terms.isBlank())) {
            throw PayRefused.termsUnsaid();
        }
    }

    static Pay of(PaidSide side, NewPay wanted) {
        return new Pay(
                PayId.next(),
                side.mentorship(),
                side.affiliation(),
                side.person(),
                side.employer(),
                wanted.period(),
                wanted.how(),
                wanted.how() == How.ROUBLES ? wanted.sum() : null,
                wanted.how() == How.BY_ACT ? wanted.terms() : null,
                null,
                null,
                null,
                null,
                0);
    }

    Pay endingOn(LocalDate last) {
        valid();
        if (last.isBefore(period.first())) {
            throw PayRefused.endsBeforeItBegins(last, period.first());
        }
        var until = period.last();
        if (until != null && last.isAfter(until)) {
            throw PayRefused.endsAlready(last, until);
        }
        return during(period.endingOn(last));
    }

    Pay ordered(String typed, LocalDate on, TemplateId drawnBy) {
        valid();
        if (how == How.NONE) {
            throw PayRefused.nothingToOrder();
        }
        if (number != null) {
            throw PayRefused.ordered(number);
        }
        return numbered(typed, on, drawnBy);
    }

    /** The order is the same, its number or date was typed wrong; its paper stays with its template. */
    Pay corrected(String typed, LocalDate on) {
        valid();
        if (number == null) {
            throw PayRefused.unknownOrder();
        }
        return numbered(typed, on, template);
    }

    private Pay numbered(String typed, LocalDate on, @Nullable TemplateId drawnBy) {
        if (typed.isBlank()) {
            throw PayRefused.numberUnsaid();
        }
        return new Pay(
                id,
                mentorship,
                affiliation,
                person,
                node,
                period,
                how,
                sum,
                terms,
                typed.strip(),
                on,
                drawnBy,
                mistake,
                version);
    }

    /** «Внесено ошибочно»: counts nowhere, stays readable. */
    Pay mistaken(String because) {
        valid();
        if (because.isBlank()) {
            throw PayRefused.mistakeWithoutReason();
        }
        return new Pay(
                id,
                mentorship,
                affiliation,
                person,
                node,
                period,
                how,
                sum,
                terms,
                number,
                signedOn,
                template,
                because.strip(),
                version);
    }

    /** The mentor works on at another organisation on the same terms. */
    Pay at(AffiliationId there, Period term) {
        return new Pay(
                PayId.next(),
                mentorship,
                there,
                person,
                node,
                term,
                how,
                sum,
                terms,
                number,
                signedOn,
                template,
                mistake,
                0);
    }

    public boolean withoutNumber() {
        return how != How.NONE && number == null;
    }

    private Pay during(Period term) {
        return new Pay(
                id,
                mentorship,
                affiliation,
                person,
                node,
                term,
                how,
                sum,
                terms,
                number,
                signedOn,
                template,
                mistake,
                version);
    }

    private void valid() {
        if (mistake != null) {
            throw PayRefused.mistaken();
        }
    }
}
