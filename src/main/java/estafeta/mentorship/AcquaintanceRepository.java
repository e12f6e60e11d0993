package estafeta.mentorship;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface AcquaintanceRepository extends ListCrudRepository<Acquaintance, AcquaintanceId> {
    List<Acquaintance> findByOrder(OrderId order);
}
