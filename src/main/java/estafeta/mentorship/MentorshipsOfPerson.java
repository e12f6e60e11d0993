package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.people.AffiliationId;
import estafeta.people.Clash;
import estafeta.people.Joining;
import estafeta.people.Moved;
import estafeta.people.Moves;
import estafeta.people.PersonReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairs stand on affiliations and go where these go; those of an affiliation that is joined with another are turned to it.
 * Two records that stand in one pair are not made one: nobody is one's own mentor.
 */
@Component
@Order(3)
@Transactional
class MentorshipsOfPerson implements PersonReferences {
    private static final List<String> TABLES =
            List.of("readiness", "side", "consent", "agreement", "pay", "municipal_mentor");
    private final JdbcClient db;

    MentorshipsOfPerson(JdbcClient db) {
        this.db = db;
    }

    private record Pair(UUID id, Period period) {}

    @Override
    public List<Clash> ifMerged(Joining joining) {
        var both = db.sql("""
                select distinct m.id, m.period
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation and a.person = :kept
                join mentorship.side o on o.mentorship = s.mentorship
                join people.affiliation b on b.id = o.affiliation and b.person = :gone
                join mentorship.mentorship m on m.id = s.mentorship
                where m.state <> 'CANCELLED' and (s.role <> o.role or s.period && o.period)
                or b.id = any(:joined::uuid[])
                """)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .param("joined", joined(joining))
                .query(Pair.class)
                .list();
        int going = db.sql("""
                select count(distinct m.id)
                from people.affiliation a
                join mentorship.side s on s.affiliation = a.id
                join mentorship.mentorship m on m.id = s.mentorship
                where a.person = :gone and m.state <> 'CANCELLED'
                """)
                .param("gone", joining.gone().value())
                .query(Integer.class)
                .single();
        int ready = joining.joined().entrySet().stream()
                .mapToInt(entry -> readyTwice(entry.getKey(), entry.getValue()))
                .sum();
        return Stream.of(
                        both.stream()
                                .map(pair -> Clash.stopping(
                                        t(
                                                "обе записи стоят в одной паре ({0}); если она внесена ошибочно, сначала отметьте это",
                                                pair.period),
                                        "/mentorships/" + pair.id)),
                        Stream.of(going)
                                .filter(count -> count > 0)
                                .map(count -> Clash.settled(t(
                                        "{0, plural, one {перейдёт # пара} few {перейдут # пары} many {перейдёт # пар} other {перейдут # пары}} вместе с согласиями и приказами",
                                        count))),
                        Stream.of(ready)
                                .filter(count -> count > 0)
                                .map(count -> Clash.settled(
                                        t("места наставника отмечены у обеих записей: останутся места остающейся"))))
                .flatMap(clashes -> clashes)
                .toList();
    }

    private static UUID[] joined(Joining joining) {
        return joining.joined().keySet().stream().map(AffiliationId::value).toArray(UUID[]::new);
    }

    private int readyTwice(AffiliationId gone, AffiliationId kept) {
        return db.sql("""
                select count(*) from mentorship.readiness r
                where r.affiliation = :gone
                and exists (select from mentorship.readiness k where k.affiliation = :kept and k.period && r.period)
                """)
                .param("gone", gone.value())
                .param("kept", kept.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Moved> merged(Joining joining) {
        var moved = new ArrayList<Moved>();
        joining.joined().forEach((gone, kept) -> {
            moved.add(rows("mentorship.readiness twice " + gone.value(), """
                    with out as (
                      delete from mentorship.readiness r
                      where r.affiliation = :gone
                      and exists (select from mentorship.readiness k where k.affiliation = :kept and k.period && r.period)
                      returning r.*)
                    select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                    """, gone, kept));
            moved.add(rows("mentorship.municipal_mentor twice " + gone.value(), """
                    with out as (
                      delete from mentorship.municipal_mentor m
                      where m.affiliation = :gone
                      and exists (
                        select from mentorship.municipal_mentor k where k.affiliation = :kept and k.list = m.list)
                      returning m.*)
                    select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                    """, gone, kept));
            for (var table : TABLES) {
                moved.add(rows("mentorship.%s %s".formatted(table, gone.value()), """
                        with moved as (
                          update mentorship.%s set affiliation = :kept, version = version + 1
                          where affiliation = :gone
                          returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """.formatted(table), gone, kept));
            }
        });
        return moved;
    }

    private Moved rows(String what, String sql, AffiliationId gone, AffiliationId kept) {
        return new Moved(
                what,
                db.sql(sql)
                        .param("gone", gone.value())
                        .param("kept", kept.value())
                        .query(String.class)
                        .single());
    }

    /** A pair that began on the joined affiliation after the merge is nobody's of the two by right: then it stays one. */
    @Override
    public void parted(Joining joining, Moves moves) {
        joining.joined().forEach((gone, kept) -> {
            if (begunSince(kept, joining.merge())) {
                throw MentorshipRefused.begunSinceMerge();
            }
            for (var table : TABLES) {
                db.sql("""
                        update mentorship.%s set affiliation = :gone, version = version + 1
                        where affiliation = :kept
                        and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                        """.formatted(table))
                        .param("gone", gone.value())
                        .param("kept", kept.value())
                        .param("rows", moves.of("mentorship.%s %s".formatted(table, gone.value())))
                        .update();
            }
            db.sql("""
                    insert into mentorship.readiness
                    select * from jsonb_populate_recordset(null::mentorship.readiness, :rows::jsonb)
                    """)
                    .param("rows", moves.of("mentorship.readiness twice " + gone.value()))
                    .update();
            db.sql("""
                    insert into mentorship.municipal_mentor
                    select * from jsonb_populate_recordset(null::mentorship.municipal_mentor, :rows::jsonb)
                    """)
                    .param("rows", moves.of("mentorship.municipal_mentor twice " + gone.value()))
                    .update();
        });
    }

    private boolean begunSince(AffiliationId kept, UUID merge) {
        return db.sql("""
                select exists (select from mentorship.side where affiliation = :kept and id > :merge)
                or exists (select from mentorship.readiness where affiliation = :kept and id > :merge)
                """)
                .param("kept", kept.value())
                .param("merge", merge)
                .query(Boolean.class)
                .single();
    }
}
