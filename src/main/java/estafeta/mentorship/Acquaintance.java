package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** That somebody has read an order and signed for it («ознакомлен»), once. */
@Table(schema = "mentorship", name = "acquaintance")
public record Acquaintance(
        @Id AcquaintanceId id,
        @Column("employer_order") OrderId order,
        AffiliationId affiliation,
        LocalDate acquaintedOn,
        @Version int version) {
    static Acquaintance of(OrderId order, AffiliationId affiliation, LocalDate on) {
        return new Acquaintance(AcquaintanceId.next(), order, affiliation, on, 0);
    }
}
