package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface OrderRepository extends ListCrudRepository<Order, OrderId> {
    List<Order> findByEmployerAndNumberAndSignedOnAndState(
            NodeId employer, String number, LocalDate signedOn, Order.State state);

    List<Order> findByEmployerAndNumberAndState(NodeId employer, String number, Order.State state);
}
