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
import java.util.Map;
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
    private static final List<String> TABLES = List.of(
            "readiness", "side", "consent", "agreement", "pay", "municipal_mentor", "fate", "reminder", "acquaintance");
    /** Of these an affiliation has one at a time, in a list, for an order; of two the one that stays keeps its own. */
    private static final Map<String, String> ONCE = Map.of(
            "readiness", "k.period && g.period",
            "municipal_mentor", "k.list = g.list",
            "acquaintance", "k.employer_order = g.employer_order");

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
            ONCE.forEach((table, same) -> moved.add(rows(twice(table, gone), """
                    with out as (
                      delete from mentorship.%1$s g
                      where g.affiliation = :gone
                      and exists (select from mentorship.%1$s k where k.affiliation = :kept and %2$s)
                      returning g.*)
                    select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                    """.formatted(table, same), gone, kept)));
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

    private static String twice(String table, AffiliationId gone) {
        return "mentorship.%s twice %s".formatted(table, gone.value());
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
            for (var table : ONCE.keySet()) {
                db.sql("""
                        insert into mentorship.%1$s
                        select * from jsonb_populate_recordset(null::mentorship.%1$s, :rows::jsonb)
                        """.formatted(table))
                        .param("rows", moves.of(twice(table, gone)))
                        .update();
            }
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
