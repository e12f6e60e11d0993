package estafeta.people.web;

import estafeta.kernel.Folding;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.YoungRules;
import estafeta.people.YoungTeacherRule;
import estafeta.shell.Option;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The list of people. Where few organisations are seen it starts from their people and sorts them; where many are, it
 * walks along the names and stops when the page is full: each is fifty times slower in the place of the other.
 */
@Component
@Transactional(readOnly = true)
class PeopleRegister {
    static final int PAGE = 50;
    static final int COUNTED = 1000;
    static final int ENOUGH = 5;
    private static final int FEW_ORGANISATIONS = 300;

    /** So few that the names of all their people are compared with a word. */
    private static final int FEW_TO_COMPARE = 50;

    /** Of these few are young, absent or called so: reading those and sorting them is quicker than walking past the others. */
    private static final int FEW_TO_FILTER = 5000;

    /** So many letters leave few of any place. */
    private static final int TELLING = 3;

    /** The letters in which a slip of the pen is seldom. */
    private static final int CERTAIN = 4;

    private static final Duration PATIENCE = Duration.ofMillis(30);

    /** A letter lost or changed in a surname is still alike. */
    private static final String ALIKE = "0.5";

    /** Greater than any letter in the collation of the names. */
    private static final String LAST = "\uffff";

    private static final String CALLED = " and a.folded like :prefix\n";

    /** Over very many places the names are the shorter way. */
    private static final String CALLED_ANYWHERE =
            " join people.person p on p.id = a.person and p.folded like :prefix\n";

    private static final String EVERYBODY = "people.affiliation a on a.organisation = n.id";

    private static final String YOUNG = """
            people.young_term y on y.organisation = n.id and y.rule = :rule and y.until >= :today::date
              join people.affiliation a on a.id = y.affiliation
            """;

    private static final String ABSENT = """
              join people.affiliation w on w.person = a.person
              join people.absence b on b.affiliation = w.id and b.period @> :today::date
            """;

    private static final String PLACES = """
            with place as materialized (
              select n.id from kernel.node n
              where n.path <@ any(:scopes::ltree[])
              and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))),
            """;

    /** Asked person by person, and of each for one place alone. */
    private static final String AT_MY_PLACES = """
              and (
                select a.id is not null
                from people.affiliation a
                join kernel.node n on n.id = a.organisation
                where a.person = p.id
                and a.period @> :today::date
                and n.path <@ any(:scopes::ltree[])
                and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))
                limit 1)
            """;

    private static final String FROM_PLACES = PLACES + """
            mine as materialized (
              select distinct a.person as id, a.name
              from place n
              join %s
              where a.period @> :today::date),
            found as (
              select p.id, p.name
              from mine p
              where true
            """;

    /** The id is asked for because then an index answers alone; without it the planner takes that of the constraint. */
    private static final String FROM_NAMES = """
            with found as (
              select p.id, p.name
              from people.person p
              where p.name >= :first collate kernel.russian
              and p.name < :last collate kernel.russian
              and p.folded like :prefix
            """ + AT_MY_PLACES;

    /** As above, asked person by person along the way: never joined. */
    private static final String FILTERS_OF_NAMES = """
              and (:young = '' or (
                select true from people.young_term y
                where y.person = p.id and y.rule = :rule and y.until >= :today::date
                limit 1))
              and (:absent = '' or (
                select true from people.affiliation a
                join people.absence b on b.affiliation = a.id
                where a.person = p.id and b.period @> :today::date
                limit 1))
            """;

    /** Somebody at two places is met twice, four times if absent from both: so many more are read, each counted once. */
    private static final String COUNT = """
            select least(count(distinct met.person), :counted)
            from (
              select a.person
              from kernel.node n
              join %s
              where a.period @> :today::date
              and n.path <@ any(:scopes::ltree[])
              and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))
              limit :met) met
            """;

    private static final String NEXT = """
              and (:after = '' or (p.name, p.id) > (:after collate kernel.russian, :afterId::uuid))
              order by p.name, p.id
              limit :limit)
            """;
    /** Few are compared one by one. */
    private static final String LIKE_FROM_PLACES = PLACES + """
            mine as materialized (
              select p.id, p.name, p.folded
              from people.person p
              where p.id in (
                select a.person
                from place
                join people.affiliation a on a.organisation = place.id
                where a.period @> :today::date)),
            found as (
              select m.id, m.name
              from mine m
              where m.folded not like :prefix
              and (:word <% m.folded
                or exists (select from people.former_name f where f.person = m.id and f.folded like :prefix))
              order by word_similarity(:word, m.folded) desc, m.name, m.id
              limit :limit)
            """;

    /**
     * Of many only those are compared who begin alike, or whom the index of trigrams knows. Then the likest are asked for
     * their place one after another until there are enough: «offset 0» keeps the planner from asking all first.
     */
    private static final String LIKE_FROM_NAMES = """
            with near as materialized (
            %s
              union
              select p.id, p.folded, 1
              from people.former_name f
              join people.person p on p.id = f.person
              where f.folded like :prefix),
            likest as (
              select p.id
              from (
                select id, folded, likeness from near
                where likeness >= :alike and folded not like :prefix
                order by likeness desc, position(:rest in folded) > 0 desc, folded, id
                offset 0) p
              where true
            """ + AT_MY_PLACES + """
              limit :limit),
            found as (
              select p.id, p.name
              from likest
              join people.person p on p.id = likest.id)
            """;

    /** Each surname is compared once, not once for each of its bearers, who stand between the space and what follows it. */
    private static final String BEGINS_ALIKE = """
              select p.id, p.folded, s.likeness
              from (
                select begun.surname, word_similarity(:surname, begun.surname) as likeness
                from (
                  select distinct split_part(folded, ' ', 1) as surname
                  from people.person
                  where folded like :begin) begun) s
              cross join lateral (
                select id, folded
                from people.person
                where folded >= s.surname || ' ' and folded < s.surname || '!'
                offset 0) p
              where s.likeness >= :alike
            """;

    private static final String TRIGRAMS_ALIKE = """
              select p.id, p.folded, word_similarity(:word, p.folded) as likeness
              from people.person p
              where :word <% p.folded
            """;
    private static final String ROWS = """
            select f.id, f.name, who.teaching_since, at.positions, at.kind, at.organisations, at.absence, at.municipality,
              exists (
                select from people.young_term y
                where y.person = f.id and y.rule = :rule and y.until >= :today::date) as young,
              (select string_agg(c.category, ',' order by c.line desc) from people.category c
                where c.person = f.id and c.period @> :today::date) as categories
            from found f
            join people.person who on who.id = f.id
            left join lateral (
              select string_agg(distinct t.position, ', ') as positions, min(a.kind) as kind,
                string_agg(distinct o.short_name, ', ') as organisations,
                string_agg(distinct above.name, ', ') as municipality,
                min(b.kind) as absence
              from people.affiliation a
              join kernel.node n on n.id = a.organisation
              left join organisation.name o on o.unit = n.id and o.period @> :today::date
              left join people.post t on t.affiliation = a.id and t.period @> :today::date
              left join people.absence b on b.affiliation = a.id and b.period @> :today::date
              left join lateral (
                select m.short_name as name
                from generate_series(1, nlevel(n.path)) depth
                join kernel.node up on up.path = subpath(n.path, 0, depth)
                join organisation.unit u on u.node = up.id
                join organisation.type y on y.code = u.type and y.kind = 'MUNICIPALITY'
                join organisation.name m on m.unit = up.id and m.period @> :today::date
                order by depth desc
                limit 1) above on true
              where a.person = f.id
              and a.period @> :today::date
              and n.path <@ any(:scopes::ltree[])) at on true
            """;
    private final JdbcClient db;
    private final Today today;
    private final YoungRules rules;

    PeopleRegister(JdbcClient db, Today today, YoungRules rules) {
        this.db = db;
        this.today = today;
        this.rules = rules;
    }

    /** A withdrawn consent, and by when what follows is to be done. */
    record ToFulfil(
            UUID person,
            String name,
            ConsentKind kind,
            @Nullable ConsentPurpose purpose,
            LocalDate dueOn) {}

    List<ToFulfil> toFulfil(Viewer viewer) {
        return db.sql("""
                select c.person, p.name, c.kind, c.purpose, c.due_on
                from kernel.node n
                join people.consent c on c.node = n.id
                join people.person p on p.id = c.person
                where n.path <@ any(:places::ltree[])
                and c.due_on is not null and c.fulfilled_on is null
                order by c.due_on, p.name
                limit 10
                """)
                .param("places", viewer.paths(Permission.EDIT_PEOPLE))
                .query(ToFulfil.class)
                .list();
    }

    /** Whether nobody was ever noted at the places whose lists the viewer brings. */
    boolean empty(Viewer viewer) {
        return db.sql("""
                select not exists (
                  select from kernel.node n
                  join people.affiliation a on a.organisation = n.id
                  where n.path <@ any(:places::ltree[]))
                """)
                .param("places", viewer.paths(Permission.IMPORT))
                .query(Boolean.class)
                .single();
    }

    /** A page of those at so many organisations as are seen. */
    List<PeoplePage.Row> find(PeopleFilter filter, YoungTeacherRule rule, int seen, Viewer viewer) {
        return find(filter, rule, seen, viewer, PAGE + 1);
    }

    private List<PeoplePage.Row> find(PeopleFilter filter, YoungTeacherRule rule, int seen, Viewer viewer, int limit) {
        var narrow = !(filter.young() + filter.absent()).isEmpty()
                || folded(filter.q()).length() >= TELLING;
        var base = seen > (narrow ? FEW_TO_FILTER : FEW_ORGANISATIONS)
                ? FROM_NAMES + FILTERS_OF_NAMES
                : FROM_PLACES.formatted(members(filter, filter.q().isEmpty() ? "" : CALLED));
        return asked(base + NEXT + ROWS + "order by f.name, f.id", filter, rule, viewer)
                .param("after", filter.after())
                .param("afterId", filter.afterId().isEmpty() ? new UUID(0, 0).toString() : filter.afterId())
                .param("limit", limit)
                .query(PeoplePage.Row.class)
                .list();
    }

    /** Counted to a thousand and one, no further. */
    int count(PeopleFilter filter, YoungTeacherRule rule, Viewer viewer) {
        var called =
                filter.q().isEmpty() ? "" : organisations(filter, viewer) > FEW_TO_FILTER ? CALLED_ANYWHERE : CALLED;
        return asked(COUNT.formatted(members(filter, called)), filter, rule, viewer)
                .param("counted", COUNTED + 1)
                .param("met", (COUNTED + 1) * (filter.absent().isEmpty() ? 2 : 4))
                .query(Integer.class)
                .single();
    }

    /** Those whose names are like the word but do not begin with it, or who were called so before. */
    List<PeoplePage.Row> similar(PeopleFilter filter, YoungTeacherRule rule, int seen, Viewer viewer, int limit) {
        db.sql("select set_config('pg_trgm.word_similarity_threshold', :alike, true)")
                .param("alike", ALIKE)
                .query(String.class)
                .single();
        if (seen <= FEW_TO_COMPARE) {
            return alike(LIKE_FROM_PLACES, filter, rule, viewer, limit);
        }
        var found = alike(LIKE_FROM_NAMES.formatted(BEGINS_ALIKE), filter, rule, viewer, limit);
        return found.isEmpty() ? alikeInTime(filter, rule, viewer, limit) : found;
    }

    private List<PeoplePage.Row> alike(
            String base, PeopleFilter filter, YoungTeacherRule rule, Viewer viewer, int limit) {
        var word = folded(filter.q());
        return asked(
                        base + ROWS + "order by word_similarity(:word, kernel.fold(f.name)) desc, f.name",
                        filter,
                        rule,
                        viewer)
                .param("surname", word.contains(" ") ? word.substring(0, word.indexOf(' ')) : word)
                .param("rest", word.contains(" ") ? word.substring(word.indexOf(' ')) : "")
                .param("begin", like(word.substring(0, Math.min(CERTAIN, word.length()))))
                .param("alike", Double.valueOf(ALIKE))
                .param("limit", limit)
                .query(PeoplePage.Row.class)
                .list();
    }

    /** A word of common trigrams may take long over a country: then nobody is alike. */
    private List<PeoplePage.Row> alikeInTime(PeopleFilter filter, YoungTeacherRule rule, Viewer viewer, int limit) {
        var before = TransactionAspectSupport.currentTransactionStatus().createSavepoint();
        patience(PATIENCE);
        try {
            return alike(LIKE_FROM_NAMES.formatted(TRIGRAMS_ALIKE), filter, rule, viewer, limit);
        } catch (QueryTimeoutException | DataAccessResourceFailureException late) {
            TransactionAspectSupport.currentTransactionStatus().rollbackToSavepoint(before);
            return List.of();
        } finally {
            patience(Duration.ZERO);
        }
    }

    private void patience(Duration time) {
        db.sql("select set_config('statement_timeout', :millis, true)")
                .param("millis", String.valueOf(time.toMillis()))
                .query(String.class)
                .single();
    }

    /** People of the word for the search and for choosing: those whose surname begins with it first. */
    List<PeoplePage.Row> named(String word, Viewer viewer, int limit) {
        var filter = PeopleFilter.named(word);
        var rule = rule(filter, viewer);
        var seen = organisations(filter, viewer);
        var begin = find(filter, rule, seen, viewer, Math.max(limit, ENOUGH));
        var whole = !begin.isEmpty() && word.strip().contains(" "); // surname and name: nobody else was meant
        var number = word.chars().anyMatch(Character::isDigit); // nobody is called so
        if (whole || number || begin.size() >= ENOUGH) {
            return begin.stream().limit(limit).toList();
        }
        return Stream.concat(begin.stream(), similar(filter, rule, seen, viewer, limit).stream())
                .limit(limit)
                .toList();
    }

    /** The rule by which the list tells who is young: that of the place it is about. */
    YoungTeacherRule rule(PeopleFilter filter, Viewer viewer) {
        return rules.of(
                filter.organisation().isEmpty() ? place(viewer) : new NodeId(UUID.fromString(filter.organisation())));
    }

    /** The organisations in which the viewer may add people, the first few. */
    List<Option> editable(Viewer viewer) {
        return db.sql("""
                select n.id::text as value, m.short_name as words, '' as hint
                from kernel.node n
                join organisation.unit u on u.node = n.id and u.period @> :today::date
                join organisation.type t on t.code = u.type and t.kind in ('ORGANISATION', 'PARTNER')
                join organisation.name m on m.unit = n.id and m.period @> :today::date
                where n.path <@ any(:scopes::ltree[])
                order by m.short_name collate kernel.russian
                limit 30
                """)
                .param("scopes", viewer.paths(Permission.EDIT_PEOPLE))
                .param("today", today.at(viewer))
                .query(Option.class)
                .list();
    }

    /** How many organisations are seen, counted a little over a few: what is the same in every row is not a column. */
    int organisations(PeopleFilter filter, Viewer viewer) {
        return db.sql("""
                select count(*) from (
                  select from kernel.node n
                  where n.path <@ any(:scopes::ltree[])
                  and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))
                  limit :few) counted
                """)
                .param("scopes", viewer.paths(Permission.SEE_PEOPLE))
                .param("under", none(filter.organisation()))
                .param("few", FEW_TO_FILTER + 1)
                .query(Integer.class)
                .single();
    }

    private static NodeId place(Viewer viewer) {
        return viewer.grants().stream()
                .findFirst()
                .map(grant -> grant.node().id())
                .orElse(NodeId.ROOT);
    }

    private JdbcClient.StatementSpec asked(String sql, PeopleFilter filter, YoungTeacherRule rule, Viewer viewer) {
        var word = folded(filter.q());
        return db.sql(sql)
                .param("scopes", viewer.paths(Permission.SEE_PEOPLE))
                .param("under", none(filter.organisation()))
                .param("today", today.at(viewer))
                .param("word", word)
                .param("prefix", like(word))
                .param("first", word)
                .param("last", word + LAST)
                .param("young", filter.young())
                .param("absent", filter.absent())
                .param("rule", rule.code());
    }

    /** Only what is asked for: under an «or» the planner would ask it of every row by itself. */
    private static String members(PeopleFilter filter, String called) {
        return (filter.young().isEmpty() ? EVERYBODY : YOUNG)
                + called
                + (filter.absent().isEmpty() ? "" : ABSENT);
    }

    private static String like(String beginning) {
        return Folding.literal(beginning) + "%";
    }

    private static String folded(String text) {
        return Folding.fold(text).replaceAll("\\s+", " ");
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }
}
