package estafeta.diagnostics;

import static estafeta.shell.Text.t;

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

/**
 * Answers, strengths and wishes follow a person whose two records become one. Where both have answered the same on one
 * day, the answer of the one kept counts. Nobody is told of wishes.
 */
@Component
@Order(2)
@Transactional
class DiagnosticsOfPerson implements PersonReferences {
    private final JdbcClient db;

    DiagnosticsOfPerson(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Clash> ifMerged(Joining joining) {
        return count(
                                joining,
                                "select count(distinct person) from diagnostics.difficulty where person in (:kept, :gone)")
                        < 2
                ? List.of()
                : List.of(Clash.settled(
                        t("у обеих записей есть ответы диагностики: они соберутся вместе, считаются последние")));
    }

    private int count(Joining joining, String sql) {
        return db.sql(sql)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .query(Integer.class)
                .single();
    }

    private record Move(String what, String there, String back) {}

    private static final List<Move> MOVES = List.of(
            new Move("diagnostics.difficulty", """
                    with moved as (
                      update diagnostics.difficulty d set person = :kept
                      where person = :gone
                      and not exists (
                        select from diagnostics.difficulty o
                        where o.person = :kept
                        and o.competency = d.competency and o.source = d.source and o.noted_on = d.noted_on)
                      returning competency, source, noted_on)
                    select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                    """, """
                    update diagnostics.difficulty d set person = :gone
                    from jsonb_to_recordset(:rows::jsonb) as moved (competency text, source text, noted_on date)
                    where d.person = :kept
                    and d.competency = moved.competency and d.source = moved.source and d.noted_on = moved.noted_on
                    """),
            new Move("diagnostics.strength", """
                    with moved as (
                      update diagnostics.strength s set person = :kept
                      where person = :gone
                      and not exists (
                        select from diagnostics.strength o where o.person = :kept and o.competency = s.competency)
                      returning competency)
                    select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                    """, """
                    update diagnostics.strength s set person = :gone
                    from jsonb_to_recordset(:rows::jsonb) as moved (competency text)
                    where s.person = :kept and s.competency = moved.competency
                    """),
            new Move("diagnostics.wish", """
                    with moved as (
                      update diagnostics.wish w set person = :kept
                      where person = :gone
                      and about <> :kept
                      and not exists (select from diagnostics.wish o where o.person = :kept and o.about = w.about)
                      returning about)
                    select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                    """, """
                    update diagnostics.wish w set person = :gone
                    from jsonb_to_recordset(:rows::jsonb) as moved (about uuid)
                    where w.person = :kept and w.about = moved.about
                    """),
            new Move("diagnostics.wish about", """
                    with moved as (
                      update diagnostics.wish w set about = :kept
                      where about = :gone
                      and person <> :kept
                      and not exists (select from diagnostics.wish o where o.person = w.person and o.about = :kept)
                      returning person)
                    select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                    """, """
                    update diagnostics.wish w set about = :gone
                    from jsonb_to_recordset(:rows::jsonb) as moved (person uuid)
                    where w.about = :kept and w.person = moved.person
                    """));

    @Override
    public List<Moved> merged(Joining joining) {
        var moved = new ArrayList<Moved>();
        for (var move : MOVES) {
            moved.add(new Moved(
                    move.what,
                    db.sql(move.there)
                            .param("kept", joining.kept().value())
                            .param("gone", joining.gone().value())
                            .query(String.class)
                            .single()));
        }
        return moved;
    }

    /** What was noted anew since stays with whoever it was noted of. */
    @Override
    public void parted(Joining joining, Moves moves) {
        for (var move : MOVES.reversed()) {
            db.sql(move.back)
                    .param("kept", joining.kept().value())
                    .param("gone", joining.gone().value())
                    .param("rows", moves.of(move.what))
                    .update();
        }
    }
}
