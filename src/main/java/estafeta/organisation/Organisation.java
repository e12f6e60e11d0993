package estafeta.organisation;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What a node of the tree is. Works from its first to its last day; a merged one names its successor, under which its node then stands. */
@Table(schema = "organisation", name = "unit")
public record Organisation(
        @Id @Column("node") NodeId id,
        String type,
        @Embedded.Empty Features features,
        Period period,
        @Nullable NodeId successor,
        @Version int version) {

    static Organisation open(NodeId id, String type, Features features, LocalDate opened) {
        return new Organisation(id, type, features, Period.since(opened), null, 0);
    }

    public boolean closed() {
        return !period.open();
    }

    public boolean works(LocalDate day) {
        return period.contains(day);
    }

    Organisation describe(String newType, Features newFeatures) {
        return new Organisation(id, newType, newFeatures, period, successor, version);
    }

    Organisation close(LocalDate last) {
        refuseClosed();
        if (last.isBefore(period.first())) {
            throw OrganisationRefused.closesBeforeItOpens(period.first());
        }
        return new Organisation(id, type, features, period.endingOn(last), null, version);
    }

    /** Ends the day before and leaves its place to the successor. */
    Organisation merge(NodeId into, LocalDate on) {
        if (into.equals(id)) {
            throw OrganisationRefused.mergedWithItself();
        }
        var ended = close(on.minusDays(1));
        return new Organisation(id, type, features, ended.period, into, version);
    }

    Organisation reopen() {
        if (!closed()) {
            throw OrganisationRefused.notClosed();
        }
        return new Organisation(id, type, features, Period.since(period.first()), null, version);
    }

    void refuseClosed() {
        if (period.last() != null) {
            throw OrganisationRefused.closed(period.last());
        }
    }
}
