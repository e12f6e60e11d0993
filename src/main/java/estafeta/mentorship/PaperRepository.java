package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PaperRepository extends ListCrudRepository<Paper, PaperId> {
    Optional<Paper> findByEmployerAndNumberAndSignedOn(NodeId employer, String number, LocalDate signedOn);
}
