package estafeta.people;

import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which definition of a young teacher holds where: the choice nearest up the tree. Keeps the terms that follow from it. */
@Service
@Transactional
public class YoungRules {
    private final JdbcClient db;
    private final Nodes nodes;
    private final Journal journal;
    private final Today today;

    YoungRules(JdbcClient db, Nodes nodes, Journal journal, Today today) {
        this.db = db;
        this.nodes = nodes;
        this.journal = journal;
        this.today = today;
    }

    /** The rule of a node. */
    @Transactional(readOnly = true)
    public YoungTeacherRule of(NodeId node) {
        return db.sql("""
                select r.code, r.title, r.max_age, r.max_experience_years, r.inclusive, r.absence_stops_clock
                from people.young_choice c
                join kernel.node chosen on chosen.id = c.node
                join people.young_rule r on r.code = c.rule
                left join kernel.node place on place.id = :node
                where chosen.path @> place.path or chosen.id = :root
                order by nlevel(chosen.path) desc
                limit 1
                """)
                .param("node", node.value())
                .param("root", NodeId.ROOT.value())
                .query(YoungTeacherRule.class)
                .single();
    }

    /** The rules one may choose from at a node. */
    @Transactional(readOnly = true)
    public List<YoungTeacherRule> offered(NodeId node) {
        return db.sql("""
                select r.code, r.title, r.max_age, r.max_experience_years, r.inclusive, r.absence_stops_clock
                from people.young_rule r
                left join kernel.node own on own.id = r.node
                where r.node is null or own.path @> (select path from kernel.node where id = :node)
                order by r.max_experience_years nulls last, r.code
                """)
                .param("node", node.value())
                .query(YoungTeacherRule.class)
                .list();
    }

    /** From now on the rule holds for the node and all under it that have not chosen otherwise. */
    public void choose(NodeId node, String code, Viewer viewer) {
        viewer.require(Permission.MANAGE_TREE, nodes.require(node).scope());
        if (offered(node).stream().noneMatch(rule -> rule.code().equals(code))) {
            throw PeopleRefused.unknownRule();
        }
        db.sql("""
                insert into people.young_choice (node, rule) values (:node, :rule)
                on conflict (node) do update set rule = excluded.rule
                """).param("node", node.value()).param("rule", code).update();
        journal.record(PeopleJournal.RULE_CHOSEN, node, today.at(node), Map.of("rule", code), null, List.of(node));
    }

    /** Computes the terms of a person anew at each place; called by every change of a fact they follow from. */
    public void follow(PersonId person) {
        db.sql("select id from people.person where id = :person for no key update")
                .param("person", person.value())
                .query(UUID.class)
                .list();
        var facts =
                db.sql("""
                select p.teaching_since, people.birth_date(p.id) as birth_date from people.person p where p.id = :person
                """).param("person", person.value()).query(Facts.class).single();
        var absences =
                db.sql("""
                select b.period from people.absence b join people.affiliation a on a.id = b.affiliation
                where a.person = :person
                """).param("person", person.value()).query(Absent.class).list();
        var rules = db.sql("""
                select code, title, max_age, max_experience_years, inclusive, absence_stops_clock from people.young_rule
                """).query(YoungTeacherRule.class).list();
        var away = absences.stream().map(Absent::period).toList();
        db.sql("delete from people.young_term where person = :person")
                .param("person", person.value())
                .update();
        var terms = rules.stream()
                .flatMap(rule -> rule.until(facts.birthDate(), facts.teachingSince(), away).stream()
                        .map(until -> new Term(rule.code(), until)))
                .toList();
        db.sql("""
                with place as materialized (
                  select id, person, organisation, kind from people.affiliation where person = :person)
                insert into people.young_term (affiliation, rule, until, person, organisation)
                select place.id, t.rule, t.until, place.person, place.organisation
                from place
                cross join unnest(:rules::text[], :untils::date[]) t (rule, until)
                where place.kind = 'EMPLOYEE'
                """)
                .param("person", person.value())
                .param("rules", terms.stream().map(Term::rule).toArray(String[]::new))
                .param("untils", terms.stream().map(Term::sql).toArray(String[]::new))
                .update();
    }

    private record Term(String rule, LocalDate until) {
        String sql() {
            return until.equals(LocalDate.MAX) ? "infinity" : until.toString();
        }
    }

    private record Facts(
            @Nullable LocalDate teachingSince, @Nullable LocalDate birthDate) {}

    private record Absent(Period period) {}
}
