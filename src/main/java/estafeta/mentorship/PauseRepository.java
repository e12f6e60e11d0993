package estafeta.mentorship;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PauseRepository extends ListCrudRepository<Pause, PauseId> {
    List<Pause> findByMentorship(MentorshipId mentorship);
}
