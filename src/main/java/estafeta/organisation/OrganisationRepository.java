package estafeta.organisation;

import estafeta.kernel.NodeId;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface OrganisationRepository extends ListCrudRepository<Organisation, NodeId> {
    @Query("""
            select u.*
            from organisation.unit u
            join kernel.node n on n.id = u.node
            where u.node = :id
            and n.path <@ any(:paths::ltree[])
            """)
    Optional<Organisation> visible(NodeId id, String[] paths);
}
