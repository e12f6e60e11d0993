package estafeta.diagnostics;

import estafeta.kernel.Journal;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SystemReading;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what is hard for whom and who is strong in what. */
@Service
@Transactional
public class Diagnostics {
    private final JdbcClient db;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;
    private final SystemReading system;

    Diagnostics(JdbcClient db, Nodes nodes, Today today, Journal journal, SystemReading system) {
        this.db = db;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
        this.system = system;
    }

    /** How hard each competency is today, 0 to 3, null for «не было случая»; noted again the same day, it replaces. */
    public void noteDifficulties(
            PersonId person, NodeId node, Source source, Map<String, @Nullable Integer> levels, Viewer viewer) {
        open(person, node, viewer);
        var on = today.at(node);
        levels.forEach((competency, level) -> {
            known(competency);
            db.sql("""
                    insert into diagnostics.difficulty (person, node, competency, source, noted_on, level)
                    values (:person, :node, :competency, :source, :on, :level)
                    on conflict (person, competency, source, noted_on) do update set level = excluded.level
                    """)
                    .param("person", person.value())
                    .param("node", node.value())
                    .param("competency", competency)
                    .param("source", source.name())
                    .param("on", on)
                    .param("level", level)
                    .update();
        });
        journal.record(DiagnosticsJournal.DIFFICULTIES, node, on, Map.of("source", source), null, List.of(person));
    }

    /** What the person is strong in, all of it: what is not named is strong no more. */
    public void noteStrengths(PersonId person, NodeId node, Set<String> competencies, Viewer viewer) {
        open(person, node, viewer);
        competencies.forEach(this::known);
        db.sql("delete from diagnostics.strength where person = :person")
                .param("person", person.value())
                .update();
        for (var competency : competencies) {
            db.sql("""
                    insert into diagnostics.strength (person, competency, node, noted_on)
                    values (:person, :competency, :node, :on)
                    """)
                    .param("person", person.value())
                    .param("competency", competency)
                    .param("node", node.value())
                    .param("on", today.at(node))
                    .update();
        }
        journal.record(DiagnosticsJournal.STRENGTHS, node, today.at(node), Map.of(), null, List.of(person));
    }

    /** One person's profile as the viewer may see it. */
    @Transactional(readOnly = true)
    public Profile profile(PersonId person) {
        return read(List.of(person)).getOrDefault(person, Profile.EMPTY);
    }

    /**
     * The profiles as matching needs them, whoever presses the button: read by the program itself. Of the wishes those
     * that count: whom one would like, only where it is asked. The caller shows none of it but what the viewer may see.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, Profile> profiles(Collection<PersonId> persons) {
        return system.read("подбор пар", () -> read(persons));
    }

    private Map<PersonId, Profile> read(Collection<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toArray(UUID[]::new);
        var difficulties = new HashMap<UUID, Map<String, Integer>>();
        db.sql("""
                select distinct on (person, competency) person, competency, level
                from diagnostics.difficulty
                where person = any(:persons::uuid[]) and level is not null
                order by person, competency, noted_on desc, source desc
                """)
                .param("persons", ids)
                .query(Level.class)
                .list()
                .forEach(row -> difficulties
                        .computeIfAbsent(row.person, person -> new HashMap<>())
                        .put(row.competency, row.level));
        var strengths = new HashMap<UUID, Set<String>>();
        db.sql("select person, competency from diagnostics.strength where person = any(:persons::uuid[])")
                .param("persons", ids)
                .query(Strength.class)
                .list()
                .forEach(row -> strengths
                        .computeIfAbsent(row.person, person -> new HashSet<>())
                        .add(row.competency));
        var wishes = db.sql("""
                select w.person, w.about, w.kind
                from diagnostics.wish w
                where w.person = any(:persons::uuid[])
                and (w.kind = 'AVOID' or (
                  select diagnostics.wishes_asked(n.id, here.day)
                  from people.affiliation a
                  join kernel.node n on n.id = a.organisation
                  cross join lateral (select (:now::timestamptz at time zone n.zone)::date as day) here
                  where a.person = w.person
                  and (upper(a.period) is null or upper(a.period) > here.day)
                  order by lower(a.period), a.id
                  limit 1))
                """)
                .param("persons", ids)
                .param("now", Timestamp.from(today.now()))
                .query(Wished.class)
                .list();
        return persons.stream()
                .distinct()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new Profile(
                                difficulties.getOrDefault(person.value(), Map.of()),
                                strengths.getOrDefault(person.value(), Set.of()),
                                of(wishes, person, Wish.PREFER),
                                of(wishes, person, Wish.AVOID))));
    }

    private static Set<PersonId> of(List<Wished> wishes, PersonId person, Wish kind) {
        return wishes.stream()
                .filter(wish -> wish.person.equals(person.value()) && wish.kind == kind)
                .map(wish -> new PersonId(wish.about))
                .collect(Collectors.toSet());
    }

    /**
     * What a person has said of oneself, the hardest first: for the mentor at work with this person, who is promised it
     * and of whom the caller is sure. What is easy is left out.
     */
    @Transactional(readOnly = true)
    public List<Answer> hard(PersonId person) {
        return system.read(
                "наставнику об ответах наставляемого",
                () -> db.sql("""
                        select c.short as competency, b.title as block, l.own_words as words, d.noted_on
                        from (
                          select distinct on (competency) competency, level, noted_on
                          from diagnostics.difficulty
                          where person = :person and source = 'SELF'
                          order by competency, noted_on desc) d
                        join diagnostics.competency c on c.code = d.competency
                        join diagnostics.block b on b.code = c.block
                        join diagnostics.level l on l.value = d.level
                        where d.level >= 2
                        order by d.level desc, b.no, c.no
                        """)
                        .param("person", person.value())
                        .query(Answer.class)
                        .list());
    }

    /** Whether a person has said of oneself what is hard. */
    @Transactional(readOnly = true)
    public boolean answered(PersonId person) {
        return db.sql("select exists (select from diagnostics.difficulty where person = :person and source = 'SELF')")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** How hard each block is for a person, as far as the viewer may see it. */
    @Transactional(readOnly = true)
    public List<BlockIndex> blocks(PersonId person) {
        var levels = profile(person).difficulties();
        var items = db.sql("""
                select b.code as block, b.title, c.code as competency
                from diagnostics.block b
                join diagnostics.competency c on c.block = b.code
                order by b.no, c.no
                """).query(Item.class).list();
        return items.stream()
                .collect(Collectors.groupingBy(Item::block, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(block -> BlockIndex.of(
                        block.getFirst().block(),
                        block.getFirst().title(),
                        block.stream()
                                .map(Item::competency)
                                .filter(levels::containsKey)
                                .map(code -> levels.getOrDefault(code, 0))
                                .toList()))
                .toList();
    }

    private record Item(String block, String title, String competency) {}

    /** The organisation where the viewer may ask the person: the person's own, or one under the viewer's grant. */
    @Transactional(readOnly = true)
    public NodeId place(PersonId person, Viewer viewer) {
        return find(person, viewer).orElseThrow(DiagnosticsRefused::unknownPerson);
    }

    @Transactional(readOnly = true)
    public boolean mayAsk(PersonId person, Viewer viewer) {
        return find(person, viewer).isPresent();
    }

    private Optional<NodeId> find(PersonId person, Viewer viewer) {
        return db
                .sql("""
                select n.id, n.path::text as path, n.zone, a.period
                from people.affiliation a
                join kernel.node n on n.id = a.organisation
                where a.person = :person
                and (:own or n.path <@ any(:paths::ltree[]))
                order by lower(a.period), a.id
                """)
                .param("person", person.value())
                .param("own", person.equals(viewer.person()))
                .param("paths", viewer.paths(Permission.DIAGNOSE))
                .query(Stay.class)
                .list()
                .stream()
                .filter(stay -> !stay.over(today.at(stay.node())))
                .map(Stay::id)
                .findFirst();
    }

    private record Stay(NodeId id, String path, ZoneId zone, Period period) {
        Node node() {
            return new Node(id, path, zone);
        }

        boolean over(LocalDate day) {
            return period.last() != null && period.last().isBefore(day);
        }
    }

    private void open(PersonId person, NodeId id, Viewer viewer) {
        var node = nodes.require(id);
        if (!person.equals(viewer.person())) {
            viewer.require(Permission.DIAGNOSE, node.scope());
        }
        var here = db.sql("""
                select exists (select from people.affiliation where person = :person and organisation = :node)
                """)
                .param("person", person.value())
                .param("node", id.value())
                .query(Boolean.class)
                .single();
        if (!here) {
            throw DiagnosticsRefused.unknownPerson();
        }
    }

    private void known(String competency) {
        if (!db.sql("select exists (select from diagnostics.competency where code = :code)")
                .param("code", competency)
                .query(Boolean.class)
                .single()) {
            throw DiagnosticsRefused.unknownCompetency(competency);
        }
    }

    private record Level(UUID person, String competency, int level) {}

    private record Strength(UUID person, String competency) {}

    private record Wished(UUID person, UUID about, Wish kind) {}
}
