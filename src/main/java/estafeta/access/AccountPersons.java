package estafeta.access;

import static estafeta.shell.Text.t;

import estafeta.people.Clash;
import estafeta.people.Joining;
import estafeta.people.Moved;
import estafeta.people.Moves;
import estafeta.people.PersonReferences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, invitations and readings follow their person when two records become one. */
@Component
@Order(1)
@Transactional
class AccountPersons implements PersonReferences {
    private final JdbcClient db;

    AccountPersons(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Clash> ifMerged(Joining joining) {
        int both = db.sql("""
                select count(distinct person) from access.account where person in (:kept, :gone) and closed_at is null
                """)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .query(Integer.class)
                .single();
        return both < 2
                ? List.of()
                : List.of(Clash.settled(
                        t("у обеих записей есть вход в программу: останутся оба, и оба откроют одну карточку")));
    }

    @Override
    public List<Moved> merged(Joining joining) {
        return List.of(
                moved(joining, "access.account", """
                        with moved as (
                          update access.account set person = :kept, version = version + 1
                          where person = :gone
                          returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """),
                moved(joining, "access.invitation", """
                        with moved as (
                          update access.invitation set person = :kept, version = version + 1
                          where person = :gone
                          returning id)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """),
                moved(joining, "access.reading", """
                        with moved as (
                          update access.reading r set person = :kept
                          where r.person = :gone
                          and not exists (
                            select from access.reading k
                            where k.person = :kept and k.hour = r.hour and k.account = r.account and k.what = r.what)
                          returning account, what, hour)
                        select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                        """));
    }

    private Moved moved(Joining joining, String what, String sql) {
        return new Moved(
                what,
                db.sql(sql)
                        .param("kept", joining.kept().value())
                        .param("gone", joining.gone().value())
                        .query(String.class)
                        .single());
    }

    /** What was wiped since, because its term was over, does not come back. */
    @Override
    public void parted(Joining joining, Moves moves) {
        back(joining, moves.of("access.account"), """
                update access.account set person = :gone, version = version + 1
                where person = :kept and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                """);
        back(joining, moves.of("access.invitation"), """
                update access.invitation set person = :gone, version = version + 1
                where person = :kept and id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                """);
        back(joining, moves.of("access.reading"), """
                update access.reading r set person = :gone
                from jsonb_to_recordset(:rows::jsonb) as moved (account uuid, what text, hour timestamptz)
                where r.person = :kept and r.account = moved.account and r.what = moved.what and r.hour = moved.hour
                """);
    }

    private void back(Joining joining, String rows, String sql) {
        db.sql(sql)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .param("rows", rows)
                .update();
    }
}
