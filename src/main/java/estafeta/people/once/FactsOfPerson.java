package estafeta.people.once;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.people.CategoryKind;
import estafeta.people.Clash;
import estafeta.people.EducationLevel;
import estafeta.people.Joining;
import estafeta.people.Moved;
import estafeta.people.Moves;
import estafeta.people.PersonReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Former names, education, categories, consents, guardians and what was entered in error follow their person. */
@Component
@Order(0)
@Transactional
class FactsOfPerson implements PersonReferences {
    /** The kept one has the same already: then it stays behind. */
    private static final List<Kept> FACTS = List.of(
            new Kept("people.former_name", "k.folded = f.folded"),
            new Kept(
                    "people.education",
                    "k.level = f.level and k.institution is not distinct from f.institution and k.year is not distinct from f.year"),
            new Kept("people.consent", """
                    k.node = f.node and k.kind = f.kind and k.purpose is not distinct from f.purpose and (k.guardian is null) = (f.guardian is null)
                    and k.withdrawn_on is null and f.withdrawn_on is null"""),
            new Kept("people.guardian", "false"),
            new Kept("people.mistake", "false"),
            new Kept("people.moving", "false"));

    private static final Set<String> UNVERSIONED = Set.of("people.mistake", "people.moving");

    private record Kept(String table, String same) {}

    private final JdbcClient db;

    FactsOfPerson(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Clash> ifMerged(Joining joining) {
        var clashes = new ArrayList<Clash>();
        var plan = plan(joining);
        for (var line : plan.ended) {
            clashes.add(Clash.settled(
                    t("категория «{0}» закончится {1}, когда начинается следующая", words(line), line.last())));
        }
        for (var line : plan.staying) {
            clashes.add(Clash.settled(t(
                    "категория «{0}» ({1}) есть в обеих записях: останется одна",
                    t(line.category.words()), line.period)));
        }
        db.sql("""
                select level from people.education f
                where person = :gone
                and exists (select from people.education k where k.person = :kept and %s)
                """.formatted(FACTS.get(1).same))
                .param("gone", joining.gone().value())
                .param("kept", joining.kept().value())
                .query(EducationLevel.class)
                .list()
                .forEach(level -> clashes.add(
                        Clash.settled(t("образование «{0}» есть в обеих записях: останется одно", t(level.words())))));
        return clashes;
    }

    private static String words(Ended ended) {
        return t(ended.category.words());
    }

    @Override
    public List<Moved> merged(Joining joining) {
        var moved = new ArrayList<Moved>();
        for (var fact : FACTS) {
            moved.add(new Moved(
                    fact.table,
                    db.sql("""
                            with moved as (
                              update %1$s f set person = :kept%3$s
                              where f.person = :gone
                              and not exists (select from %1$s k where k.person = :kept and %2$s)
                              returning f.id)
                            select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                            """.formatted(fact.table, fact.same, versioned(fact.table)))
                            .param("kept", joining.kept().value())
                            .param("gone", joining.gone().value())
                            .query(String.class)
                            .single()));
        }
        moved.addAll(moveCategories(joining));
        return moved;
    }

    private static String versioned(String table) {
        return UNVERSIONED.contains(table) ? "" : ", version = version + 1";
    }

    private record Line(UUID id, CategoryKind category, Period period, boolean own) {}

    private record Ended(UUID id, CategoryKind category, Period before, Period after) {
        java.time.LocalDate last() {
            return java.util.Objects.requireNonNull(after.last());
        }
    }

    /** Of categories of one line that overlap, the earlier ends before the later begins; the same one stays once. */
    private record Plan(List<Line> moving, List<Line> staying, List<Ended> ended) {}

    private Plan plan(Joining joining) {
        var lines = db.sql("""
                select id, category, period, person = :kept as own from people.category
                where person in (:kept, :gone)
                order by lower(period), person = :kept desc, id
                """)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .query(Line.class)
                .list();
        var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var present = new ArrayList<>(lines.stream().filter(Line::own).toList());
        for (var line : lines) {
            if (line.own) {
                continue;
            }
            var met = present.stream()
                    .filter(other -> other.category.sameLine(line.category) && other.period.overlaps(line.period))
                    .toList();
            if (met.size() > 1
                    || met.stream()
                            .anyMatch(other -> other.category == line.category
                                    || other.period.first().equals(line.period.first()))) {
                plan.staying.add(line);
                continue;
            }
            plan.moving.add(line);
            var moving = line;
            if (!met.isEmpty()) {
                var other = met.getFirst();
                var earlier = other.period.first().isBefore(line.period.first()) ? other : line;
                var later = earlier == other ? line : other;
                var cut = earlier.period.endingOn(later.period.first().minusDays(1));
                plan.ended.add(new Ended(earlier.id, earlier.category, earlier.period, cut));
                var ended = new Line(earlier.id, earlier.category, cut, earlier.own);
                if (earlier == other) {
                    present.remove(other);
                    present.add(ended);
                } else {
                    moving = ended;
                }
            }
            present.add(moving);
        }
        return plan;
    }

    private List<Moved> moveCategories(Joining joining) {
        var plan = plan(joining);
        var ended = new ArrayList<String>();
        for (var line : plan.ended) {
            ended.add(db.sql("""
                    with was as materialized (select id, period from people.category where id = :id),
                    changed as (
                      update people.category set period = :after::daterange, version = version + 1
                      where id = :id
                      returning id, period as after)
                    select jsonb_build_object('id', c.id, 'before', w.period, 'after', c.after)::text
                    from changed c, was w
                    """)
                    .param("id", line.id)
                    .param("after", line.after.sql())
                    .query(String.class)
                    .single());
        }
        var moved = db.sql("""
                with moved as (
                  update people.category set person = :kept, version = version + 1
                  where id = any(:ids::uuid[])
                  returning id)
                select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                """)
                .param("kept", joining.kept().value())
                .param("ids", plan.moving.stream().map(Line::id).toArray(UUID[]::new))
                .query(String.class)
                .single();
        return List.of(
                new Moved("people.category ended", "[" + String.join(",", ended) + "]"),
                new Moved("people.category", moved));
    }

    @Override
    public void parted(Joining joining, Moves moves) {
        for (var fact : FACTS) {
            back(fact.table, versioned(fact.table), joining, moves);
        }
        back("people.category", ", version = version + 1", joining, moves);
        var ended = moves.of("people.category ended");
        var back = db.sql("""
                update people.category c set period = was.before, version = c.version + 1
                from jsonb_to_recordset(:rows::jsonb) as was (id uuid, before daterange, after daterange)
                where c.id = was.id and c.period = was.after
                """).param("rows", ended).update();
        Counting.all(back, ended, db, t("категория"));
    }

    private void back(String table, String versioned, Joining joining, Moves moves) {
        var rows = moves.of(table);
        var back = db.sql("""
                update %s f set person = :gone%s
                where f.person = :kept
                and f.id in (select id from jsonb_to_recordset(:rows::jsonb) as moved (id uuid))
                """.formatted(table, versioned))
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .param("rows", rows)
                .update();
        Counting.all(back, rows, db, t("сведения о человеке"));
    }
}
