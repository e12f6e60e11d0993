package estafeta.people.once;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.organisation.Organisations;
import estafeta.people.Affiliation;
import estafeta.people.AffiliationId;
import estafeta.people.Clash;
import estafeta.people.Joining;
import estafeta.people.Moved;
import estafeta.people.Moves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the two were: what stands apart moves as it is; what overlaps at one organisation becomes one time there, with the
 * posts and absences of both.
 */
@Component
@Transactional
class Whereabouts {
    static final String JOINED = "people.affiliation joined ";

    /** Of two posts of one name at one time, and of two absences at one time, one is enough. */
    private static final String POST_HELD = """
            exists (
              select from people.post k
              where k.affiliation = :kept and k.position = p.position and k.terms = p.terms and k.period && p.period)
            """;

    private static final String ABSENT = """
            exists (select from people.absence k where k.affiliation = :kept and k.period && p.period)
            """;

    private final JdbcClient db;
    private final Organisations organisations;
    private final Today today;

    Whereabouts(JdbcClient db, Organisations organisations, Today today) {
        this.db = db;
        this.organisations = organisations;
        this.today = today;
    }

    List<Affiliation> of(PersonId person) {
        return db.sql("""
                select id, person, organisation, kind, period, version from people.affiliation
                where person = :person
                order by lower(period), id
                """)
                .param("person", person.value())
                .query(Affiliation.class)
                .list();
    }

    /** Which of the other's times are joined with one of the kept. */
    Map<AffiliationId, AffiliationId> joined(PersonId kept, PersonId gone) {
        var own = of(kept);
        var joined = new LinkedHashMap<AffiliationId, AffiliationId>();
        for (var other : of(gone)) {
            own.stream()
                    .filter(present -> same(present, other))
                    .findFirst()
                    .ifPresent(present -> joined.put(other.id(), present.id()));
        }
        return joined;
    }

    private static boolean same(Affiliation present, Affiliation other) {
        return present.organisation().equals(other.organisation())
                && present.kind() == other.kind()
                && present.period().overlaps(other.period());
    }

    List<Clash> ifMerged(Joining joining) {
        var clashes = new ArrayList<Clash>();
        var own = of(joining.kept());
        for (var other : of(joining.gone())) {
            var met = own.stream().filter(present -> same(present, other)).toList();
            var name = name(other.organisation());
            if (met.isEmpty()) {
                clashes.add(Clash.settled(t("«{0}», {1}: перейдёт в оставшуюся запись", name, other.period())));
            } else if (met.size() > 1) {
                clashes.add(Clash.stopping(
                        t(
                                "в «{0}» у одной записи два периода работы, у другой один поверх обоих; сначала поправьте его",
                                name),
                        ""));
            } else {
                clashes.add(Clash.settled(t(
                        "«{0}» есть в обеих записях: останется одна работа, {1}",
                        name, met.getFirst().period().joined(other.period()))));
                clashes.addAll(twice(other.id(), met.getFirst().id()));
            }
        }
        return clashes;
    }

    private List<Clash> twice(AffiliationId gone, AffiliationId kept) {
        var clashes = new ArrayList<Clash>();
        db.sql("select distinct position from people.post p where affiliation = :gone and " + POST_HELD)
                .param("gone", gone.value())
                .param("kept", kept.value())
                .query(String.class)
                .list()
                .forEach(position ->
                        clashes.add(Clash.settled(t("должность «{0}» записана дважды: останется одна", position))));
        db.sql("select period from people.absence p where affiliation = :gone and " + ABSENT)
                .param("gone", gone.value())
                .param("kept", kept.value())
                .query(Away.class)
                .list()
                .forEach(away -> clashes.add(
                        Clash.settled(t("отсутствие ({0}) пересекается с другим: останется другое", away.period))));
        return clashes;
    }

    private record Away(Period period) {}

    private String name(NodeId organisation) {
        return organisations.name(organisation, today.at(organisation));
    }

    /** One time of two, before the modules above turn what stands on the other. */
    List<Moved> join(Joining joining) {
        var moved = new ArrayList<Moved>();
        joining.joined().forEach((gone, kept) -> {
            moved.add(rows(JOINED + gone.value(), """
                    with before as materialized (select period from people.affiliation where id = :kept),
                    changed as (
                      update people.affiliation k
                      set period = range_merge(k.period, g.period), version = k.version + 1
                      from people.affiliation g
                      where k.id = :kept and g.id = :gone
                      returning k.id, k.period as after)
                    select jsonb_agg(jsonb_build_object('id', c.id, 'before', b.period, 'after', c.after))::text
                    from changed c, before b
                    """, gone, kept));
            for (var table : List.of("post", "absence")) {
                var twice = table.equals("post") ? POST_HELD : ABSENT;
                moved.add(rows(
                        "people.%s twice %s".formatted(table, gone.value()), """
                        with out as (delete from people.%s p where affiliation = :gone and %s returning p.*)
                        select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                        """.formatted(table, twice), gone, kept));
                moved.add(rows("people.%s joined %s".formatted(table, gone.value()), """
                        with moved as (
                          update people.%s set affiliation = :kept, version = version + 1
                          where affiliation = :gone
                          returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """.formatted(table), gone, kept));
            }
            for (var column : List.of("place", "arrived")) {
                moved.add(
                        rows("people.moving %s %s".formatted(column, gone.value()), """
                        with moved as (
                          update people.moving set %1$s = :kept where %1$s = :gone returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """.formatted(column), gone, kept));
            }
        });
        return moved;
    }

    /** After the modules above: what was joined is no more, all else is of the one kept. */
    List<Moved> move(Joining joining) {
        var moved = new ArrayList<Moved>();
        joining.joined()
                .forEach((gone, kept) ->
                        moved.add(rows("people.affiliation taken out " + gone.value(), """
                        with out as (delete from people.affiliation where id = :gone returning *)
                        select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                        """, gone, kept)));
        moved.add(new Moved(
                "people.affiliation",
                db.sql("""
                        with moved as (
                          update people.affiliation set person = :kept, version = version + 1
                          where person = :gone
                          returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """)
                        .param("kept", joining.kept().value())
                        .param("gone", joining.gone().value())
                        .query(String.class)
                        .single()));
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

    /** The other has its times again, before the modules above turn back what stood on them. */
    void giveBack(Joining joining, Moves moves) {
        var rows = moves.of("people.affiliation");
        var back = db.sql("""
                update people.affiliation set person = :gone, version = version + 1
                where person = :kept
                and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                """)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .param("rows", rows)
                .update();
        Counting.all(back, rows, db, t("место работы"));
        for (var gone : joining.joined().keySet()) {
            db.sql("""
                    insert into people.affiliation
                    select * from jsonb_populate_recordset(null::people.affiliation, :rows::jsonb)
                    """)
                    .param("rows", moves.of("people.affiliation taken out " + gone.value()))
                    .update();
        }
    }

    /** After the modules above: posts, absences and the days are as they were. */
    void part(Joining joining, Moves moves) {
        joining.joined().forEach((gone, kept) -> {
            for (var table : List.of("post", "absence")) {
                var later = db.sql("select exists (select from people.%s where affiliation = :kept and id > :merge)"
                                .formatted(table))
                        .param("kept", kept.value())
                        .param("merge", joining.merge())
                        .query(Boolean.class)
                        .single();
                var rows = moves.of("people.%s joined %s".formatted(table, gone.value()));
                var back = db.sql("""
                        update people.%s set affiliation = :gone, version = version + 1
                        where affiliation = :kept
                        and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                        """.formatted(table))
                        .param("gone", gone.value())
                        .param("kept", kept.value())
                        .param("rows", rows)
                        .update();
                var words = table.equals("post") ? t("должность") : t("отсутствие");
                Counting.all(back, rows, db, words);
                if (later) {
                    throw OnceRefused.changedSince(words);
                }
                db.sql("""
                        insert into people.%1$s
                        select * from jsonb_populate_recordset(null::people.%1$s, :rows::jsonb)
                        """.formatted(table))
                        .param("rows", moves.of("people.%s twice %s".formatted(table, gone.value())))
                        .update();
            }
            for (var column : List.of("place", "arrived")) {
                db.sql("""
                        update people.moving set %1$s = :gone
                        where %1$s = :kept
                        and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                        """.formatted(column))
                        .param("gone", gone.value())
                        .param("kept", kept.value())
                        .param("rows", moves.of("people.moving %s %s".formatted(column, gone.value())))
                        .update();
            }
        });
        // what was joined last is parted first: several may have been joined with one
        var reversed = new ArrayList<>(joining.joined().keySet()).reversed();
        for (var gone : reversed) {
            var rows = moves.of(JOINED + gone.value());
            var back = db.sql("""
                    update people.affiliation k set period = was.before, version = k.version + 1
                    from jsonb_to_recordset(:rows::jsonb) as was (id uuid, before daterange, after daterange)
                    where k.id = was.id and k.period = was.after
                    """).param("rows", rows).update();
            Counting.all(back, rows, db, t("время работы"));
        }
    }
}
