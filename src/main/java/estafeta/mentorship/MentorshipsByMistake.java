package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes out mentorships that a list has brought: they never were, and stay readable as they were. */
@Service
@Transactional
public class MentorshipsByMistake {
    private final Mentorships mentorships;
    private final Today today;
    private final MentorshipJournal journal;
    private final JdbcClient db;

    MentorshipsByMistake(Mentorships mentorships, Today today, MentorshipJournal journal, JdbcClient db) {
        this.mentorships = mentorships;
        this.today = today;
        this.journal = journal;
        this.db = db;
    }

    /** Refused if anything was noted of the mentorship since. */
    public void takeOut(MentorshipId id, Instant since, String reason, Viewer viewer) {
        var mentorship = mentorships.require(id, Permission.LEAD_MENTORSHIPS, viewer);
        if (notedSince(id, since)) {
            throw MentorshipRefused.workedOnSince();
        }
        journal.record(MentorshipJournal.CANCELLED, mentorship, today.at(mentorship.node()), Map.of(), reason);
        keep(mentorship, reason);
        delete("""
                with gone as (delete from mentorship.act where mentorship = :id returning employer_order)
                delete from mentorship.employer_order o using gone
                where o.id = gone.employer_order
                and not exists (select from mentorship.act a where a.employer_order = o.id and a.mentorship <> :id)
                """, id);
        delete("delete from mentorship.pause where mentorship = :id", id);
        delete("delete from mentorship.consent where mentorship = :id", id);
        delete("delete from mentorship.agreement where mentorship = :id", id);
        delete("delete from mentorship.side where mentorship = :id", id);
        delete("delete from mentorship.mentorship where id = :id", id);
    }

    private boolean notedSince(MentorshipId id, Instant since) {
        return db.sql("""
                select exists (
                  select from kernel.journal_subject s
                  join kernel.journal j on j.id = s.journal
                  where s.subject = :id and j.recorded_at > :since)
                """)
                .param("id", id.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** The mentorship leaves its tables, so that it counts nowhere, and can be read as it was. */
    private void keep(Mentorship mentorship, String reason) {
        db.sql("""
                insert into mentorship.mistake (id, node, row, reason, noted_on)
                select m.id, m.node,
                  to_jsonb(m)
                    || jsonb_build_object('sides',
                      (select jsonb_agg(to_jsonb(s)) from mentorship.side s where s.mentorship = m.id))
                    || jsonb_build_object('orders',
                      (select jsonb_agg(to_jsonb(a) || to_jsonb(o)) from mentorship.act a
                        join mentorship.employer_order o on o.id = a.employer_order where a.mentorship = m.id)),
                  :reason, :on
                from mentorship.mentorship m where m.id = :id
                """)
                .param("id", mentorship.id().value())
                .param("reason", reason)
                .param("on", today.at(mentorship.node()))
                .update();
    }

    private void delete(String sql, MentorshipId id) {
        guarded(() -> db.sql(sql).param("id", id.value()).update());
    }
}
