package estafeta.mentorship;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface FateRepository extends ListCrudRepository<Fate, FateId> {
    String WAITING = """
            select f.*
            from mentorship.fate f
            join mentorship.mentorship m on m.id = f.mentorship
            where m.node = :node and f.year = :year and f.done_on is null
            order by f.id
            """;

    List<Fate> findByYearAndMentorshipIn(int year, Collection<MentorshipId> mentorships);

    Optional<Fate> findByMentorshipAndYear(MentorshipId mentorship, int year);

    /** What is chosen at a node and not done. */
    @Query(WAITING)
    List<Fate> waiting(UUID node, int year);

    /** The same, locked: who comes second waits, and finds it done. */
    @Query(WAITING + "for update of f")
    List<Fate> lockWaiting(UUID node, int year);
}
