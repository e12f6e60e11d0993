package estafeta.people.once;

import estafeta.people.PersonName;
import estafeta.people.Sex;
import estafeta.people.likeness.Ground;
import estafeta.people.likeness.Likeness;
import estafeta.people.likeness.Traits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares those whose facts have changed with whoever an index leads to, and keeps the pairs worth a look. */
@Service
public class Likenesses {
    private static final int AT_ONCE = 200;

    /** Of namesakes, and of those of one name and half a surname, no more than so many are looked at. */
    private static final int MANY = 300;

    private static final int SOME = 30;

    /** Greater than any letter. */
    private static final String LAST = "\uffff";

    /**
     * The records that may be of one person with one that is due, each found by a way of its own: told apart by the score.
     * Names alone say something within a region; a day of birth, a telephone or СНИЛС say it everywhere. What is asked of each
     * pair is never joined: over a whole region that would be all with all.
     */
    private static final String NEAR = """
            with due as materialized (
              select p.id, p.folded, kernel.fold(p.surname) as surname, kernel.fold(p.given) as given,
                left(kernel.fold(p.given), 1) as initial, p.given like '%.' or length(p.given) = 1 as brief,
                kernel.fold(p.patronymic) as patronymic, length(p.surname) as letters,
                kernel.fold(p.given || coalesce(' ' || p.patronymic, '')) as called,
                left(kernel.fold(p.surname), length(p.surname) / 2 - 1) as begins,
                left(reverse(kernel.fold(p.surname)), length(p.surname) / 2 - 1) as ends
              from people.person p
              where p.id = any(:due::uuid[])
              and (select true from people.affiliation a where a.person = p.id limit 1)),
            called as materialized (
              select d.id as one, c.id as other
              from due d
              cross join lateral (select id from people.person where folded = d.folded limit :many) c
              union
              select d.id, c.id
              from due d
              cross join lateral (
                select c.id
                from people.person c
                where c.folded >= d.surname || ' ' and c.folded < d.surname || '!'
                and (substr(c.folded, d.letters + 2, 1) = d.initial
                  and (d.brief or c.given like '%.' or length(c.given) = 1 or kernel.fold(c.given) = d.given)
                  and (d.patronymic is null or c.patronymic is null
                    or left(kernel.fold(c.patronymic), 1) = left(d.patronymic, 1))
                  or c.folded like '% ' || d.patronymic)
                limit :many) c
              union
              select d.id, c.id
              from due d
              cross join lateral (
                select c.id
                from people.person c
                where kernel.fold(c.given || coalesce(' ' || c.patronymic, '')) collate "C" = d.called collate "C"
                and kernel.fold(c.surname) collate "C" >= d.begins collate "C"
                and kernel.fold(c.surname) collate "C" < d.begins || :last collate "C"
                limit :some) c
              where d.letters > 3
              union
              select d.id, c.id
              from due d
              cross join lateral (
                select c.id
                from people.person c
                where kernel.fold(c.given || coalesce(' ' || c.patronymic, '')) collate "C" = d.called collate "C"
                and reverse(kernel.fold(c.surname)) collate "C" >= d.ends collate "C"
                and reverse(kernel.fold(c.surname)) collate "C" < d.ends || :last collate "C"
                limit :some) c
              where d.letters > 3
              union
              select d.id, f.person
              from due d
              join people.former_name f on f.folded = d.folded
              union
              select d.id, c.id
              from due d
              join people.former_name f on f.person = d.id
              join people.person c on c.folded = f.folded),
            reached as (
              select d.id as one, c.id as other
              from due d
              join people.person_private own on own.person = d.id
              join people.person_private v on v.birth_date = own.birth_date
              join people.person c on c.id = v.person
              where kernel.fold(c.given || coalesce(' ' || c.patronymic, '')) = d.called
              or kernel.fold(c.surname) = d.surname
              union
              select d.id, c.id
              from due d
              join people.person_private own on own.person = d.id and length(own.phone_digits) = 10
              join people.person_private v on v.phone_digits = own.phone_digits
              join people.person c on c.id = v.person
              where left(kernel.fold(c.given), 1) = d.initial
              union
              select d.id, v.person
              from due d
              join people.person_private own on own.person = d.id
              join people.person_private v on v.snils_index = own.snils_index),
            near as (
              select one, other from reached
              union
              select one, other from called
              where (
                select true
                from people.affiliation a
                join kernel.node n on n.id = a.organisation
                join people.affiliation b on b.person = called.other
                join kernel.node m on m.id = b.organisation
                where a.person = called.one and subpath(n.path, 0, 2) = subpath(m.path, 0, 2)
                limit 1))
            select distinct least(one, other) as one, greatest(one, other) as other
            from near
            where one <> other
            and (select true from people.affiliation a where a.person = near.other limit 1)
            """;

    private static final String TRAITS = """
            select p.id, p.surname, p.given, p.patronymic, p.sex, p.teaching_since, v.birth_date, v.phone, v.email,
              case when v.snils_index is not null and people.snils_kept(v.node, current_date) then v.snils_index end as snils,
              array(select f.folded from people.former_name f where f.person = p.id) as former,
              array(select a.organisation::text from people.affiliation a where a.person = p.id) as places,
              array(
                select distinct subpath(n.path, 0, 2)::text
                from people.affiliation a
                join kernel.node n on n.id = a.organisation
                where a.person = p.id and nlevel(n.path) > 1) as regions
            from people.person p
            left join people.person_private v on v.person = p.id
            where p.id = any(:persons::uuid[])
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Likenesses(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Compares all who are due, some at a time; run in the name of the system, who sees the grounds of both. */
    public void catchUp() {
        while (Boolean.TRUE.equals(transaction.execute(status -> catchUpWithSome()))) {
            // as long as somebody was due
        }
    }

    private boolean catchUpWithSome() {
        var due = db.sql("""
                delete from people.likeness_due
                where person in (select person from people.likeness_due order by person limit :some for update)
                returning person
                """).param("some", AT_ONCE).query(UUID.class).list();
        if (due.isEmpty()) {
            return false;
        }
        var persons = due.toArray(UUID[]::new);
        var pairs = db.sql(NEAR)
                .param("due", persons)
                .param("last", LAST)
                .param("many", MANY)
                .param("some", SOME)
                .query(Pair.class)
                .list();
        var traits = traits(pairs);
        db.sql("delete from people.likeness where one = any(:due::uuid[]) or other = any(:due::uuid[])")
                .param("due", persons)
                .update();
        for (var pair : pairs) {
            var one = traits.get(pair.one);
            var other = traits.get(pair.other);
            if (one != null && other != null) {
                keep(pair, Likeness.of(one, other));
            }
        }
        return true;
    }

    private record Pair(UUID one, UUID other) {}

    private void keep(Pair pair, Likeness likeness) {
        if (likeness.score() < Likeness.WORTH_A_LOOK) {
            return;
        }
        db.sql("""
                insert into people.likeness (one, other, rank, grounds) values (:one, :other, :rank, :grounds)
                on conflict (one, other) do update set rank = excluded.rank, grounds = excluded.grounds
                """)
                .param("one", pair.one)
                .param("other", pair.other)
                .param("rank", -likeness.score())
                .param("grounds", likeness.grounds().stream().map(Ground::name).toArray(String[]::new))
                .update();
    }

    private record Row(
            UUID id,
            String surname,
            String given,
            @Nullable String patronymic,
            @Nullable Sex sex,
            @Nullable LocalDate teachingSince,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String snils,
            String[] former,
            String[] places,
            String[] regions) {
        Traits traits() {
            return new Traits(
                    new PersonName(surname, given, patronymic),
                    Set.of(former),
                    sex,
                    birthDate,
                    phone,
                    email,
                    snils,
                    teachingSince,
                    Set.of(places),
                    Set.of(regions));
        }
    }

    private Map<UUID, Traits> traits(List<Pair> pairs) {
        var persons = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one, pair.other))
                .distinct()
                .toArray(UUID[]::new);
        var traits = new HashMap<UUID, Traits>();
        db.sql(TRAITS)
                .param("persons", persons)
                .query(Row.class)
                .list()
                .forEach(row -> traits.put(row.id, row.traits()));
        return traits;
    }

    /** The likeness of two as the viewer's own sight allows, also of a pair not worth a look. */
    Likeness of(UUID one, UUID other) {
        var traits = traits(List.of(new Pair(one, other)));
        var first = traits.get(one);
        var second = traits.get(other);
        return first == null || second == null ? new Likeness(List.of()) : Likeness.of(first, second);
    }
}
