package estafeta.mentorship.pay;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.SideId;
import estafeta.people.AffiliationId;
import estafeta.people.AffiliationKind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A mentor of a mentorship as whoever pays him needs him.
 *
 * @param agreed whether a supplementary agreement, or the employment contract itself, says what he is paid
 */
public record PaidSide(
        SideId id,
        MentorshipId mentorship,
        AffiliationId affiliation,
        PersonId person,
        NodeId employer,
        String name,
        AffiliationKind kind,
        Mentorship.State state,
        Period period,
        boolean agreed) {
    public LocalDate last() {
        return Objects.requireNonNull(period.last());
    }

    void refuseUnfit(NewPay wanted) {
        if (state == Mentorship.State.CANCELLED) {
            throw PayRefused.pairCancelled();
        }
        if (kind != AffiliationKind.EMPLOYEE) {
            throw PayRefused.notAnEmployee();
        }
        var term = wanted.period();
        if (term.open() ? !period.contains(term.first()) : !period.covers(term)) {
            throw PayRefused.outsideThePair(term, period.first(), last());
        }
        if (wanted.how() == Pay.How.NONE && !agreed) {
            throw PayRefused.withoutAgreement();
        }
    }
}
