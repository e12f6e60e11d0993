package estafeta.access;

import org.springframework.data.repository.ListCrudRepository;

interface RoleGrantRepository extends ListCrudRepository<RoleGrant, GrantId> {}
