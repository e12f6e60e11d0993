package estafeta.intake;

import org.springframework.data.repository.ListCrudRepository;

interface RunRepository extends ListCrudRepository<Run, RunId> {}
