package estafeta.people.once.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pairs of records both of which the viewer may edit. Where few organisations are edited it starts from their people,
 * where many are, from the most alike, and asks of each pair whether both are the viewer's.
 */
@Component
@Transactional(readOnly = true)
class DuplicatesRegister {
    static final int PAGE = 30;
    static final int COUNTED = 100;
    private static final int FEW_ORGANISATIONS = 300;

    /** Less than any rank and any moment. */
    private static final String FIRST = "-1000000000";

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    /** Where the person is now; of somebody who is nowhere now, where the person was. Asked person by person. */
    private static final String EDITED = """
            (
              select true
              from people.affiliation a
              join kernel.node n on n.id = a.organisation
              where a.person = %1$s
              and n.path <@ any(:scopes::ltree[])
              and (upper_inf(a.period) or upper(a.period) > :today::date
                or not exists (
                  select from people.affiliation b
                  where b.person = %1$s and (upper_inf(b.period) or upper(b.period) > :today::date)))
              limit 1)
            """;

    private static final String BOTH = "(" + EDITED.formatted("l.one") + ") and (" + EDITED.formatted("l.other") + ")";

    private static final String FROM_PLACES = """
            from (
              select distinct a.person
              from kernel.node n
              join people.affiliation a on a.organisation = n.id
              where n.path <@ any(:scopes::ltree[])) mine
            join %s l on l.one = mine.person
            """;

    private static final String NOT_APART = """
            and (
              select true from people.told_apart x
              where x.one = l.one and x.other = l.other and x.taken_back_at is null
              limit 1) is null
            """;

    private static final String OF_PERSON = "and (:person = '' or l.one::text = :person or l.other::text = :person)\n";

    /** What tells namesakes apart. */
    private static final String PLACE = """
            (select string_agg(concat_ws(', ', held.position, m.short_name), '; ' order by upper(a.period) desc nulls first)
              from people.affiliation a
              left join lateral (
                select string_agg(distinct t.position, ', ') as position
                from people.post t
                where t.affiliation = a.id and (t.period @> :today::date or not a.period @> :today::date)) held on true
              left join lateral (
                select short_name from organisation.name
                where unit = a.organisation order by lower(period) desc limit 1) m on true
              where a.person = %s)
            """;

    private final JdbcClient db;
    private final Today today;
    private final ObjectProvider<ActorNames> actors;

    DuplicatesRegister(JdbcClient db, Today today, ObjectProvider<ActorNames> actors) {
        this.db = db;
        this.today = today;
        this.actors = actors;
    }

    /** The page and one more; the sort of each stands beside it. */
    List<DuplicatesPage.Row> find(DuplicatesFilter filter, Viewer viewer) {
        var found = switch (filter.show()) {
            case DuplicatesFilter.APART -> apart(filter, viewer);
            case DuplicatesFilter.MERGED -> merged(filter, viewer);
            default -> waiting(filter, viewer);
        };
        var names = names(found);
        return found.stream().map(row -> row(row, filter, names)).toList();
    }

    private DuplicatesPage.Row row(DuplicatesPage.Found row, DuplicatesFilter filter, Map<AccountId, String> names) {
        return new DuplicatesPage.Row(
                row.id(),
                row.one(),
                row.other(),
                row.oneName(),
                row.otherName(),
                Objects.requireNonNullElse(row.onePlace(), ""),
                Objects.requireNonNullElse(row.otherPlace(), ""),
                -row.rank(),
                DuplicatesPage.Line.of(row.grounds()),
                decided(row, filter, names));
    }

    private String decided(DuplicatesPage.Found row, DuplicatesFilter filter, Map<AccountId, String> names) {
        var at = row.at();
        if (at == null) {
            return "";
        }
        var account = row.account();
        var who = account == null ? t("программа") : names.getOrDefault(new AccountId(account), "");
        var day = shortDay(at.atZone(java.time.ZoneId.of("Europe/Moscow")).toLocalDate());
        return filter.show().equals(DuplicatesFilter.APART)
                ? t("Разные люди: решено {0}, {1}", day, who)
                : t("Объединены {0}, {1}", day, who);
    }

    private Map<AccountId, String> names(List<DuplicatesPage.Found> found) {
        var accounts = found.stream()
                .map(DuplicatesPage.Found::account)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet());
        var names = new HashMap<AccountId, String>();
        actors.orderedStream().forEach(source -> names.putAll(source.names(accounts)));
        return names;
    }

    private List<DuplicatesPage.Found> waiting(DuplicatesFilter filter, Viewer viewer) {
        var from = few(viewer) ? FROM_PLACES.formatted("people.likeness") : "from people.likeness l\n";
        return asked(
                        """
                select l.one as id, l.one, l.other, p.name as one_name, q.name as other_name, %s as one_place, %s as other_place,
                  l.rank, l.grounds, null::timestamptz as at, null::uuid as account
                from (
                  select l.one, l.other, l.rank, l.grounds
                """.formatted(PLACE.formatted("l.one"), PLACE.formatted("l.other")) + from + """
                  where (l.rank, l.one, l.other) > (:rank::int, :one::uuid, :other::uuid)
                """ + "and " + BOTH
                                + NOT_APART + OF_PERSON + """
                  order by l.rank, l.one, l.other
                  limit :limit) l
                join people.person p on p.id = l.one
                join people.person q on q.id = l.other
                order by l.rank, l.one, l.other
                """,
                        filter,
                        viewer)
                .param("rank", filter.after(0, FIRST))
                .param("one", filter.after(1, NOBODY))
                .param("other", filter.after(2, NOBODY))
                .query(DuplicatesPage.Found.class)
                .list();
    }

    private List<DuplicatesPage.Found> apart(DuplicatesFilter filter, Viewer viewer) {
        return asked(
                        """
                select l.id, l.one, l.other, p.name as one_name, q.name as other_name, %s as one_place, %s as other_place,
                  0 as rank, '{}'::text[] as grounds, l.told_at as at, l.account
                from people.told_apart l
                join people.person p on p.id = l.one
                join people.person q on q.id = l.other
                where l.taken_back_at is null
                and (:last = '' or l.id < :last::uuid)
                """.formatted(PLACE.formatted("l.one"), PLACE.formatted("l.other")) + "and " + BOTH + OF_PERSON
                                + """
                order by l.id desc
                limit :limit
                """,
                        filter,
                        viewer)
                .param("last", filter.after(0, ""))
                .query(DuplicatesPage.Found.class)
                .list();
    }

    private List<DuplicatesPage.Found> merged(DuplicatesFilter filter, Viewer viewer) {
        return asked(
                        """
                select l.id, l.one, l.other, p.name as one_name, q.name as other_name, %s as one_place, null as other_place,
                  0 as rank, '{}'::text[] as grounds, l.at, l.account
                from (
                  select id, kept as one, gone as other, merged_at as at, account, node from people.merge
                  where undone_at is null) l
                join kernel.node place on place.id = l.node and place.path <@ any(:scopes::ltree[])
                join people.person p on p.id = l.one
                join people.person q on q.id = l.other
                where (:last = '' or l.id < :last::uuid)
                """.formatted(PLACE.formatted("l.one")) + "and " + EDITED.formatted("l.one") + OF_PERSON + """
                order by l.id desc
                limit :limit
                """,
                        filter,
                        viewer)
                .param("last", filter.after(0, ""))
                .query(DuplicatesPage.Found.class)
                .list();
    }

    /** How many wait, counted to a hundred. */
    int count(DuplicatesFilter filter, Viewer viewer) {
        var from = few(viewer) ? FROM_PLACES.formatted("people.likeness") : "from people.likeness l\n";
        return asked(
                        "select count(*) from (select l.one " + from + "where " + BOTH + NOT_APART + OF_PERSON
                                + "limit :limit) counted",
                        filter,
                        viewer)
                .param("limit", COUNTED)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, DuplicatesFilter filter, Viewer viewer) {
        return db.sql(sql)
                .param("scopes", viewer.paths(Permission.EDIT_PEOPLE))
                .param("today", today.at(viewer))
                .param("person", filter.person())
                .param("limit", PAGE + 1);
    }

    /** How many of one person wait; nothing is asked of who edits nobody. */
    int count(PersonId person, Viewer viewer) {
        return db.sql("select count(*) from people.likeness l where :person::uuid in (l.one, l.other) and " + BOTH
                        + NOT_APART)
                .param("scopes", viewer.paths(Permission.EDIT_PEOPLE))
                .param("today", today.at(viewer))
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private boolean few(Viewer viewer) {
        return db.sql("""
                select count(*) <= :few from (
                  select from kernel.node n where n.path <@ any(:scopes::ltree[]) limit :few + 1) seen
                """)
                .param("scopes", viewer.paths(Permission.EDIT_PEOPLE))
                .param("few", FEW_ORGANISATIONS)
                .query(Boolean.class)
                .single();
    }

    static String sort(DuplicatesPage.Row row, DuplicatesFilter filter) {
        return filter.show().isEmpty()
                ? -row.score() + "_" + row.one() + "_" + row.other()
                : row.id().toString();
    }

    /** One record as it stands beside the other. */
    record Record(
            UUID id,
            String name,
            @Nullable String place,
            @Nullable String former,
            @Nullable String categories) {}

    Record record(PersonId person, Viewer viewer) {
        return db.sql("""
                select p.id, p.name, %s as place,
                  (select string_agg(f.surname || ' ' || f.given || coalesce(' ' || f.patronymic, ''), ', ' order by f.last_day desc)
                    from people.former_name f where f.person = p.id) as former,
                  (select string_agg(c.category, ',' order by c.line desc) from people.category c
                    where c.person = p.id and c.period @> :today::date) as categories
                from people.person p
                where p.id = :person
                """.formatted(PLACE.formatted("p.id")))
                .param("person", person.value())
                .param("today", today.at(viewer))
                .query(Record.class)
                .single();
    }
}
