package estafeta.mentorship;

import java.time.LocalDate;
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

    /** Pairs that were to complete with their year and are still at work, though their last day has come. */
    @Query("""
            select m.id
            from mentorship.fate f
            join mentorship.mentorship m on m.id = f.mentorship
            where f.done_on is not null
            and f.kind in ('COMPLETES', 'OTHER_MENTOR', 'OTHER_KIND')
            and m.state in ('ACTIVE', 'PAUSED')
            and upper(m.period) <= least(:today::date + 1, make_date(f.year + 1, 9, 1))
            order by m.id
            limit :most
            for update of m skip locked
            """)
    List<UUID> settledAndOver(LocalDate today, int most);
}
