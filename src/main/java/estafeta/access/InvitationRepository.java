package estafeta.access;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface InvitationRepository extends ListCrudRepository<Invitation, InvitationId> {
    Optional<Invitation> findByTokenHash(String hash);

    Optional<Invitation> findByCodeHash(String hash);
}
