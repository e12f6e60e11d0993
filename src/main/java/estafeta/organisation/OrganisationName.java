package estafeta.organisation;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an organisation is called for a time: in full as its charter says, and in short as people say. One at a time. */
@Table(schema = "organisation", name = "name")
record OrganisationName(
        @Id NameId id,
        NodeId unit,
        String fullName,
        String shortName,
        Period period,
        @Version int version) {

    static OrganisationName of(NodeId unit, String full, String brief, Period period) {
        return new OrganisationName(NameId.next(), unit, stated(full, true), stated(brief, false), period, 0);
    }

    /** Borne until the day before; the next name begins on that day. */
    OrganisationName until(LocalDate from) {
        if (!from.isAfter(period.first())) {
            throw OrganisationRefused.renamedBefore(shortName, period.first());
        }
        return new OrganisationName(id, unit, fullName, shortName, period.endingOn(from.minusDays(1)), version);
    }

    OrganisationName corrected(String full, String brief) {
        return new OrganisationName(id, unit, stated(full, true), stated(brief, false), period, version);
    }

    private static String stated(String name, boolean full) {
        var line = name.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            throw full ? OrganisationRefused.withoutFullName() : OrganisationRefused.withoutShortName();
        }
        return line;
    }
}
