package estafeta.people;

import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A time away that closes nothing: the person stays on the staff. */
@Table(schema = "people", name = "absence")
public record Absence(
        @Id AbsenceId id,
        AffiliationId affiliation,
        AbsenceKind kind,
        Period period,
        @Version int version) {
    Absence end(LocalDate last) {
        return new Absence(id, affiliation, kind, period.endingOn(last), version);
    }

    /** Noted till the day before, and from the day on under another affiliation. */
    Stream<Absence> carriedOver(AffiliationId there, LocalDate on) {
        return period.first().isBefore(on)
                ? Stream.of(end(on.minusDays(1)), new Absence(AbsenceId.next(), there, kind, period.startingOn(on), 0))
                : Stream.of(new Absence(id, there, kind, period, version));
    }
}
