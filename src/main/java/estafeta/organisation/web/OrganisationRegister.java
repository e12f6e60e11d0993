package estafeta.organisation.web;

import estafeta.kernel.Folding;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of organisations as it is listed and searched. */
@Component
@Transactional(readOnly = true)
class OrganisationRegister {
    static final int PAGE = 50;
    static final int COUNTED = 1000;
    private static final int FEW_PLACES = 5000;

    /** Where little of the tree is seen one starts from its places; else from the names, which are sorted already. */
    private static final String FROM_PLACES = """
            from place n
            join organisation.unit u on u.node = n.id
            join organisation.type t on t.code = u.type
            join organisation.name m on m.unit = u.node
            where true
            """;

    private static final String FROM_NAMES = """
            from organisation.name m
            join organisation.unit u on u.node = m.unit
            join organisation.type t on t.code = u.type
            join kernel.node n on n.id = u.node
            where n.path <@ any(:scopes::ltree[])
            and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))
            """;

    /** The period stands in a case because the planner takes it for rare, reads all and sorts. */
    private static final String CHOSEN = """
            and case when m.period @> greatest(:today::date, lower(u.period)) then true else false end
            and m.folded like :word
            and (cardinality(:words::text[]) < 2 or m.folded like all(:words::text[]))
            and (:under::uuid is null or n.id <> :under::uuid)
            and (:type = '' or u.type = :type)
            and (:settlement = '' or u.settlement = :settlement)
            and (:mark <> 'small' or u.small)
            and (:mark <> 'base' or u.base)
            and (:state = 'all'
              or (:state = 'closed' and not u.period @> :today::date)
              or (:state = '' and (upper_inf(u.period) or upper(u.period) > :today::date)))
            """;

    private static final String PLACE = """
            with place as materialized (
              select n.id, n.path
              from kernel.node n
              where n.path <@ any(:scopes::ltree[])
              and (:under::uuid is null or n.path <@ (select path from kernel.node where id = :under::uuid))
              limit :few)
            """;
    private final JdbcClient db;
    private final Today today;

    OrganisationRegister(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** Whether nothing stands under the places the viewer manages. */
    boolean empty(Viewer viewer) {
        return db.sql("""
                select not exists (
                  select from kernel.node n
                  where n.path <@ any(:places::ltree[]) and n.path <> all(:places::ltree[]))
                """)
                .param("places", viewer.paths(Permission.MANAGE_TREE))
                .query(Boolean.class)
                .single();
    }

    List<OrganisationsPage.Row> find(OrganisationFilter filter, Viewer viewer) {
        var few = few(filter, viewer);
        return chosen(
                        (few ? PLACE + ", found as (" : "with found as (") + """
                  select n.id, n.path, m.short_name, m.full_name, t.title, t.kind, u.settlement, u.small, u.base, u.period
                """ + (few ? FROM_PLACES : FROM_NAMES)
                                + CHOSEN + """
                  and (:after = '' or (m.short_name collate kernel.russian, m.unit) > (:after collate kernel.russian, :afterId::uuid))
                  order by m.short_name collate kernel.russian, m.unit
                  limit :limit)
                select f.id, f.short_name as name, f.full_name, f.title as type, f.kind, f.settlement, f.small, f.base,
                  not upper_inf(f.period) and upper(f.period) <= :today::date as closed,
                  place.region, place.municipality, head.name as head
                from found f
                left join lateral (
                  select max(m.short_name) filter (where u.type = 'region') as region,
                    string_agg(m.short_name, ', ' order by nlevel(a.path)) filter (where u.type <> 'region') as municipality
                  from generate_series(1, nlevel(f.path) - 1) depth
                  join kernel.node a on a.path = subpath(f.path, 0, depth)
                  join organisation.unit u on u.node = a.id
                  join organisation.name m on m.unit = a.id and m.period @> greatest(:today::date, lower(u.period))) place on true
                left join lateral (
                  select h.surname || ' ' || left(h.given, 1) || '.' || coalesce(' ' || left(h.patronymic, 1) || '.', '') as name
                  from organisation.head h
                  where h.unit = f.id
                  and not h.cancelled
                  and h.period @> :today::date
                  order by h.acting desc
                  limit 1) head on true
                order by f.short_name collate kernel.russian, f.id
                """,
                        filter,
                        viewer)
                .param("after", filter.after())
                .param("afterId", filter.afterId().isEmpty() ? new UUID(0, 0).toString() : filter.afterId())
                .param("limit", PAGE + 1)
                .query(OrganisationsPage.Row.class)
                .list();
    }

    /** Counted to a thousand and one, no further. */
    int count(OrganisationFilter filter, Viewer viewer) {
        var few = few(filter, viewer);
        return chosen(
                        (few ? PLACE : "") + "select count(*) from (select 1 " + (few ? FROM_PLACES : FROM_NAMES)
                                + CHOSEN + " limit " + (COUNTED + 1) + ") counted",
                        filter,
                        viewer)
                .query(Integer.class)
                .single();
    }

    private boolean few(OrganisationFilter filter, Viewer viewer) {
        return chosen(PLACE + "select count(*) from place", filter, viewer)
                        .query(Integer.class)
                        .single()
                <= FEW_PLACES;
    }

    /** Regions and municipalities, or whatever can take in an organisation, by a part of the name. */
    List<Option> lookup(String words, boolean territories, Permission permission, Viewer viewer) {
        return db.sql("""
                select n.id::text as value, m.short_name as words,
                  concat_ws(', ', t.title, (
                    select string_agg(am.short_name, ', ' order by nlevel(a.path) desc)
                    from generate_series(1, nlevel(n.path) - 1) depth
                    join kernel.node a on a.path = subpath(n.path, 0, depth)
                    join organisation.unit au on au.node = a.id
                    join organisation.name am on am.unit = a.id and am.period @> greatest(:today::date, lower(au.period)))) as hint
                from organisation.name m
                join organisation.unit u on u.node = m.unit
                join organisation.type t on t.code = u.type
                join kernel.node n on n.id = u.node
                where n.path <@ any(:scopes::ltree[])
                and m.period @> greatest(:today::date, lower(u.period))
                and upper_inf(u.period)
                and (not :territories or t.kind in ('REGION', 'MUNICIPALITY'))
                and m.folded like :word
                and m.folded like all(:words::text[])
                order by length(m.short_name), m.short_name collate kernel.russian, m.unit
                limit 8
                """)
                .param("scopes", viewer.paths(permission))
                .param("today", today.at(viewer))
                .param("territories", territories)
                .param("word", longest(words))
                .param("words", patterns(words))
                .query(Option.class)
                .list();
    }

    /** Those of the places that are regions or municipalities, with their names of today. */
    List<Option> territories(List<NodeId> places, Viewer viewer) {
        return db.sql("""
                select u.node::text as value, m.short_name as words, '' as hint
                from organisation.unit u
                join organisation.type t on t.code = u.type and t.kind in ('REGION', 'MUNICIPALITY')
                join organisation.name m on m.unit = u.node and m.period @> :today::date
                where u.node = any(:places::uuid[])
                order by m.short_name collate kernel.russian, u.node
                """)
                .param("places", places.stream().map(NodeId::value).toArray(UUID[]::new))
                .param("today", today.at(viewer))
                .query(Option.class)
                .list();
    }

    /** What was chosen in a lookup, also without a script: then the typed words must name one place alone. */
    Optional<NodeId> chosen(String id, String words, boolean territories, Permission permission, Viewer viewer) {
        try {
            if (!id.isBlank()) {
                return Optional.of(new NodeId(UUID.fromString(id.strip())));
            }
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (words.isBlank()) {
            return Optional.empty();
        }
        var found = lookup(words, territories, permission, viewer);
        var exact = found.stream()
                .filter(option -> option.words().equalsIgnoreCase(words.strip()))
                .toList();
        return (exact.size() == 1 ? exact : found.size() == 1 ? found : List.<Option>of())
                .stream().findFirst().map(option -> new NodeId(UUID.fromString(option.value())));
    }

    private JdbcClient.StatementSpec chosen(String sql, OrganisationFilter filter, Viewer viewer) {
        return db.sql(sql)
                .param("scopes", viewer.paths(Permission.SEE_ORGANISATIONS))
                .param("today", today.at(viewer))
                .param("word", longest(filter.q()))
                .param("words", patterns(filter.q()))
                .param("under", none(filter.under()))
                .param("type", filter.type())
                .param("settlement", filter.settlement())
                .param("mark", filter.mark())
                .param("state", filter.state())
                .param("few", FEW_PLACES + 1);
    }

    private static @Nullable String none(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The word that narrows most goes first: the trigram index answers to it. */
    private static String longest(String query) {
        return Arrays.stream(patterns(query))
                .max(Comparator.comparingInt(String::length))
                .orElse("%");
    }

    private static String[] patterns(String query) {
        return Arrays.stream(Folding.fold(query).split("[\\s«»\"]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> "%" + Folding.literal(word) + "%")
                .toArray(String[]::new);
    }
}
