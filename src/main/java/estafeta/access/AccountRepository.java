package estafeta.access;

import estafeta.kernel.AccountId;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface AccountRepository extends ListCrudRepository<Account, AccountId> {
    Optional<Account> findByLogin(String login);
}
