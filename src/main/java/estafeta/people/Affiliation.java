package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A person at an organisation for a time. Posts, absences and whatever stands on it lie inside its period. */
@Table(schema = "people", name = "affiliation")
public record Affiliation(
        @Id AffiliationId id,
        PersonId person,
        NodeId organisation,
        AffiliationKind kind,
        Period period,
        @Version int version) {
    Affiliation leave(LocalDate last) {
        var end = period.last();
        if (end != null && !end.isAfter(last)) {
            throw PeopleRefused.hasLeft(end);
        }
        if (last.isBefore(period.first())) {
            throw PeopleRefused.leavesBeforeComing(period.first(), last);
        }
        return lasting(period.endingOn(last));
    }

    Affiliation lasting(Period other) {
        return new Affiliation(id, person, organisation, kind, other, version);
    }

    /** The part of a wanted period; refuses what lies outside. */
    Period within(Period wanted) {
        if (!period.covers(wanted) && !(wanted.open() && period.contains(wanted.first()))) {
            throw PeopleRefused.outsideOfAffiliation(period, wanted);
        }
        return wanted.open() ? new Period(wanted.first(), period.last()) : wanted;
    }
}
