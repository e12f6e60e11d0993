package estafeta.mentorship.municipal;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface MunicipalMentorRepository extends ListCrudRepository<MunicipalMentor, MunicipalMentorId> {
    List<MunicipalMentor> findByList(MunicipalListId list);
}
