package estafeta.mentorship;

import org.springframework.data.repository.ListCrudRepository;

interface MentorshipRepository extends ListCrudRepository<Mentorship, MentorshipId> {}
