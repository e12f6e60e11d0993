package estafeta.mentorship.pay;

import static estafeta.mentorship.pay.PayRefused.guarded;

import estafeta.kernel.Period;
import estafeta.kernel.SystemReading;
import estafeta.people.Affiliation;
import estafeta.people.AffiliationDependants;
import estafeta.people.AffiliationId;
import estafeta.people.Consequence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Pay lasts as long as the mentor is one; when organisations are merged, the one kept pays on what the other has ordered. */
@Component
class PaysOfAffiliation implements AffiliationDependants {
    private static final String WHY = "доплата при объединении организаций";
    private final PayRepository pays;
    private final SystemReading system;
    private final PayJournal journal;

    PaysOfAffiliation(PayRepository pays, SystemReading system, PayJournal journal) {
        this.pays = pays;
        this.system = system;
        this.journal = journal;
    }

    @Override
    public List<Consequence> ifClosed(AffiliationId affiliation, LocalDate last) {
        return List.of();
    }

    @Override
    public List<Consequence> ifAway(AffiliationId affiliation, Period away) {
        return List.of();
    }

    @Override
    public List<Consequence> ifBack(AffiliationId affiliation, LocalDate first) {
        return List.of();
    }

    @Override
    public void close(AffiliationId affiliation, LocalDate last, String cause) {}

    /** Whoever merges organisations does not see what they pay. */
    @Override
    public void carriedOver(Affiliation gone, Affiliation kept, LocalDate on) {
        var carried = system.read(
                WHY,
                () -> pays.findByAffiliation(gone.id()).stream()
                        .filter(pay -> pay.mistake() == null && pay.period().overlaps(Period.since(on)))
                        .map(pay -> goingOn(pay, kept, on))
                        .toList());
        carried.forEach(pay -> journal.record(PayJournal.CARRIED_OVER, pay, on, Map.of(), null));
    }

    private Pay goingOn(Pay pay, Affiliation kept, LocalDate on) {
        var first = pay.period().first();
        var there = pay.at(kept.id(), pay.period().startingOn(first.isBefore(on) ? on : first));
        if (first.isBefore(on)) {
            pays.save(pay.endingOn(on.minusDays(1)));
        } else {
            pays.delete(pay);
        }
        var saved = guarded(() -> pays.save(there));
        return pays.findById(saved.id()).orElseThrow();
    }
}
