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

/** What was decided in searches of the last months is turned to the affiliation that stays. */
@Component
@Order(4)
@Transactional
class DecisionsOfPerson implements PersonReferences {
    private final JdbcClient db;

    DecisionsOfPerson(JdbcClient db) {
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
            for (var step : List.of(
                    new Step("matching.decision twice ", """
                            with out as (
                              delete from matching.decision d
                              where d.mentee = :gone
                              and exists (select from matching.decision k where k.run = d.run and k.mentee = :kept and k.role = d.role)
                              returning d.*)
                            select coalesce(jsonb_agg(to_jsonb(out)), '[]')::text from out
                            """),
                    new Step("matching.decision mentee ", """
                            with moved as (
                              update matching.decision set mentee = :kept where mentee = :gone returning id)
                            select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                            """),
                    new Step("matching.decision mentor ", """
                            with moved as (
                              update matching.decision set mentor = :kept where mentor = :gone returning id)
                            select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                            """))) {
                moved.add(new Moved(
                        step.what + gone.value(),
                        db.sql(step.sql)
                                .param("gone", gone.value())
                                .param("kept", kept.value())
                                .query(String.class)
                                .single()));
            }
        });
        return moved;
    }

    private record Step(String what, String sql) {}

    /** Searches forgotten since are not missed. */
    @Override
    public void parted(Joining joining, Moves moves) {
        joining.joined().forEach((gone, kept) -> {
            for (var column : List.of("mentee", "mentor")) {
                db.sql("""
                        update matching.decision set %1$s = :gone
                        where %1$s = :kept
                        and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                        """.formatted(column))
                        .param("gone", gone.value())
                        .param("kept", kept.value())
                        .param("rows", moves.of("matching.decision %s %s".formatted(column, gone.value())))
                        .update();
            }
            db.sql("""
                    insert into matching.decision
                    select d.*
                    from jsonb_populate_recordset(
                      jsonb_populate_record(null::matching.decision, '{"by_hand": false, "role": ""}'), :rows::jsonb) d
                    where exists (select from matching.run r where r.id = d.run)
                    """)
                    .param("rows", moves.of("matching.decision twice " + gone.value()))
                    .update();
        });
    }
}
