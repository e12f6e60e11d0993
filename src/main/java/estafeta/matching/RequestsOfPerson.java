package estafeta.matching;

import estafeta.people.Clash;
import estafeta.people.Joining;
import estafeta.people.Moved;
import estafeta.people.Moves;
import estafeta.people.PersonReferences;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests to other municipalities are turned to the affiliation that stays; what stands twice by that is left out. */
@Component
@Order(4)
@Transactional
class RequestsOfPerson implements PersonReferences {
    private static final List<String> SIDES = List.of("mentee", "mentor");

    private final JdbcClient db;

    RequestsOfPerson(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Clash> ifMerged(Joining joining) {
        return List.of();
    }

    @Override
    public List<Moved> merged(Joining joining) {
        var moved = new ArrayList<Moved>();
        joining.joined().forEach((gone, kept) -> {
            for (var side : SIDES) {
                var other = side.equals("mentee") ? "mentor" : "mentee";
                for (var step : List.of(new Step("twice", """
                        with out as (
                          delete from matching.request q
                          where q.%1$s = :gone
                          and exists (
                            select from matching.request k
                            where k.%1$s = :kept and k.state in ('WAITING', 'AGREED') and q.state in ('WAITING', 'AGREED')
                            and (k.%2$s = q.%2$s or k.run = q.run and k.mentee = :kept and k.role = q.role))
                          returning q.*)
                        select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                        """), new Step("turned", """
                        with moved as (
                          update matching.request set %1$s = :kept where %1$s = :gone returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """))) {
                    moved.add(new Moved(
                            what(side, step.what, gone.value()),
                            db.sql(step.sql.formatted(side, other))
                                    .param("gone", gone.value())
                                    .param("kept", kept.value())
                                    .query(String.class)
                                    .single()));
                }
            }
        });
        return moved;
    }

    private record Step(String what, String sql) {}

    private static String what(String side, String step, Object gone) {
        return "matching.request " + side + " " + step + " " + gone;
    }

    /** Those of searches forgotten since are not missed. */
    @Override
    public void parted(Joining joining, Moves moves) {
        joining.joined().forEach((gone, kept) -> {
            for (var side : SIDES) {
                db.sql("""
                        update matching.request set %1$s = :gone
                        where %1$s = :kept
                        and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                        """.formatted(side))
                        .param("gone", gone.value())
                        .param("kept", kept.value())
                        .param("rows", moves.of(what(side, "turned", gone.value())))
                        .update();
                db.sql("""
                        insert into matching.request
                        select q.* from jsonb_populate_recordset(null::matching.request, :rows::jsonb) q
                        where exists (select from matching.run r where r.id = q.run)
                        """)
                        .param("rows", moves.of(what(side, "twice", gone.value())))
                        .update();
            }
        });
    }
}
