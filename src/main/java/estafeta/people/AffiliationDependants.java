package estafeta.people;

import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.List;

/** What stands on an affiliation in the modules above. Implemented there; asked before a person leaves, told when it happens. */
public interface AffiliationDependants {
    /** What closing on the last day would end. */
    List<Consequence> ifClosed(AffiliationId affiliation, LocalDate last);

    /** What waits for a decision while the person is away. */
    List<Consequence> ifAway(AffiliationId affiliation, Period away);

    /** What waits for the person who is back on a day. */
    List<Consequence> ifBack(AffiliationId affiliation, LocalDate first);

    /** Ends it, in the transaction of the leave. */
    void close(AffiliationId affiliation, LocalDate last, String cause);

    /** Carries it over from the day on: the person works on elsewhere, because the organisations were merged. */
    void carriedOver(Affiliation gone, Affiliation kept, LocalDate on);
}
