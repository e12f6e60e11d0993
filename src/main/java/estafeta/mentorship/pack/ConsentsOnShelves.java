package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.mentorship.PairPaper;
import estafeta.people.ConsentPurpose;
import estafeta.people.WantedConsents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Consents of those who take part, and of those who stand for minors among them. One that was withdrawn, or that a guardian
 * has signed for somebody now of age, holds no more; what was signed for work that is over stays a paper of the folder.
 */
@Component
class ConsentsOnShelves implements ShelfSource {
    private static final int OF_AGE = 18;

    private final PairsOfYear pairs;
    private final Drawing drawing;
    private final WantedConsents wanted;

    ConsentsOnShelves(PairsOfYear pairs, Drawing drawing, WantedConsents wanted) {
        this.pairs = pairs;
        this.drawing = drawing;
        this.wanted = wanted;
    }

    @Override
    public List<FolderEntry> entries(Asked asked) {
        return Stream.concat(toTakePart(asked), toData(asked)).toList();
    }

    /** Somebody's part in a pair and the best consent to it, if there is one. */
    private record Row(
            UUID pair,
            UUID affiliation,
            UUID person,
            String name,
            @Nullable String others,
            LocalDate until,
            boolean led,
            boolean lasting,
            boolean slots,
            boolean minor,
            @Nullable String guardians,
            int guardianCount,
            @Nullable LocalDate electronicSince,
            @Nullable UUID id,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String keptAt,
            @Nullable LocalDate tickedOn,
            @Nullable String guardian,
            boolean scanned) {
        Shelf shelf() {
            return minor || guardian != null ? Shelf.GUARDIAN_CONSENTS : Shelf.MENTOR_CONSENTS;
        }

        boolean electronic() {
            return tickedOn != null && electronicSince != null && !tickedOn.isBefore(electronicSince);
        }

        boolean signed() {
            return id != null && (keptAt != null || !minor && (slots || electronic()));
        }

        boolean overBy(LocalDate day) {
            return until.isBefore(day);
        }
    }

    private Stream<FolderEntry> toTakePart(Asked asked) {
        return pairs
                .asked("""
                        , known as materialized (
                          select who.affiliation, coalesce(people.birth_date(who.person) > :of_age::date, false) as young, (
                              select e.since
                              from kernel.node here
                              join kernel.node over on over.path @> here.path
                              join mentorship.electronic_signing e on e.node = over.id
                              where here.id = who.organisation
                              order by nlevel(over.path) desc limit 1) as electronic_since
                          from (select distinct affiliation, person, organisation from party) who)
                        select p.id as pair, p.affiliation, p.person, p.name, o.others, p.until, p.node = :node as led, p.lasting, p.slots,
                          p.line <> 'TEACHERS' and known.young as minor, g.guardians, coalesce(g.count, 0)::int as guardian_count,
                          known.electronic_since, c.id, c.given_on, c.withdrawn_on, c.kept_at, c.ticked_on, c.guardian,
                          coalesce(c.scanned, false) as scanned
                        from party p
                        join known on known.affiliation = p.affiliation
                        left join lateral (
                          select c.id, c.given_on, case when c.withdrawn_on <= :day::date then c.withdrawn_on end as withdrawn_on,
                            c.kept_at, c.ticked_on, c.scan is not null as scanned,
                            case when c.guardian is not null then coalesce(x.surname || ' ' || concat_ws(' ', x.given, x.patronymic), '') end as guardian
                          from mentorship.consent c
                          left join people.guardian x on x.id = c.guardian
                          where c.mentorship = p.id and c.affiliation = p.affiliation and c.given_on <= :day::date
                          order by c.withdrawn_on is null or c.withdrawn_on > :day::date desc,
                            (c.guardian is not null) = (p.line <> 'TEACHERS' and known.young) desc,
                            c.kept_at is not null desc, c.given_on desc
                          limit 1) c on true
                        left join lateral (
                          select string_agg(distinct s.name, ', ') as others
                          from party s where s.id = p.id and s.role <> p.role) o on true
                        left join lateral (
                          select count(*) as count, string_agg(x.surname || ' ' || concat_ws(' ', x.given, x.patronymic), ', ' order by x.id) as guardians
                          from people.guardian x where x.person = p.person) g on true
                        where (p.node = :node or p.organisation = :node)
                        and (p.role = 'MENTOR' or p.line <> 'TEACHERS' and (known.young or c.guardian is not null))
                        order by p.name, p.id, p.affiliation
                        """, asked)
                .param("day", asked.day())
                .param("of_age", asked.day().minusYears(OF_AGE))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> entry(row, asked));
    }

    private FolderEntry entry(Row row, Asked asked) {
        var title = row.others == null ? row.name : t("{0}, пара: {1}", row.name, row.others);
        var over = row.overBy(asked.day());
        var href = asked.mending(row.pair, "/agree", row.led && !over, Permission.LEAD_MENTORSHIPS);
        if (row.id == null || row.withdrawnOn == null && !row.signed()) {
            return FolderEntry.lacks(row.shelf(), title, unsigned(row), href, pieces(row, false, asked));
        }
        if (row.withdrawnOn != null && !over) {
            return FolderEntry.expired(
                    row.shelf(), title, t("отозвано {0}", row.withdrawnOn), href, pieces(row, true, asked));
        }
        if (row.guardian != null && !row.minor && !over) {
            return FolderEntry.expired(
                    row.shelf(),
                    title,
                    t("подписывал законный представитель, а теперь человек совершеннолетний и подписывает сам"),
                    href,
                    pieces(row, true, asked));
        }
        return FolderEntry.has(row.shelf(), title, signed(row), pieces(row, true, asked));
    }

    private static String unsigned(Row row) {
        if (row.minor) {
            return switch (row.guardianCount) {
                case 0 -> t("законный представитель ещё не внесён");
                case 1 -> t("подписывает {0}", row.guardians);
                default -> t("подписывает любой из представителей: {0}", row.guardians);
            };
        }
        return row.id == null ? t("согласия нет") : t("согласие отмечено, бумаги нет: укажите её дату и где она лежит");
    }

    private static String signed(Row row) {
        var words = new ArrayList<String>();
        if (row.givenOn != null) {
            words.add(t("от {0}", row.givenOn));
        }
        if (row.guardian != null && !row.guardian.isEmpty()) {
            words.add(t("подпись: {0}", row.guardian));
        }
        words.add(
                row.keptAt != null
                        ? t("подлинник: {0}", row.keptAt)
                        : row.electronic() ? t("подписано электронно") : t("отмечено, бумага не нужна"));
        if (row.withdrawnOn != null) {
            words.add(t("отозвано {0}, работа окончена", row.withdrawnOn));
        }
        return String.join("; ", words);
    }

    private List<Piece> pieces(Row row, boolean signed, Asked asked) {
        var kind = row.minor ? PairPaper.Kind.LEARNER_CONSENT : PairPaper.Kind.MENTOR_CONSENT;
        var pieces = new ArrayList<Piece>();
        if (row.lasting && row.minor == (row.shelf() == Shelf.GUARDIAN_CONSENTS)) {
            pieces.add(drawing.ofPair(
                    row.pair, kind, row.affiliation, Drawing.name(kind, row.name, signed), asked.viewer()));
        }
        if (row.id != null && row.scanned) {
            pieces.add(drawing.scan(row.id, Drawing.name(kind, row.name, true), asked.viewer()));
        }
        return pieces;
    }

    private record DataRow(
            UUID person,
            String name,
            ConsentPurpose purpose,
            boolean minor,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String keptAt,
            boolean byGuardian) {}

    private Stream<FolderEntry> toData(Asked asked) {
        return pairs
                .asked("""
                        , who as materialized (
                          select person, min(name) as name,
                            coalesce(people.birth_date(person) > :of_age::date, false) as minor
                          from party where organisation = :node
                          group by person)
                        select who.person, who.name, want.purpose, who.minor, c.given_on, c.withdrawn_on, c.kept_at,
                          coalesce(c.by_guardian, false) as by_guardian
                        from who
                        cross join unnest(:wanted::text[]) as want (purpose)
                        left join lateral (
                          select c.given_on, case when c.withdrawn_on <= :day::date then c.withdrawn_on end as withdrawn_on,
                            c.kept_at, c.guardian is not null as by_guardian
                          from people.consent c
                          where c.person = who.person and c.node = :node and c.kind = 'DATA' and c.purpose = want.purpose
                          and c.given_on <= :day::date
                          order by c.withdrawn_on is null or c.withdrawn_on > :day::date desc,
                            (c.guardian is not null) = who.minor desc, c.given_on desc
                          limit 1) c on true
                        order by who.name, who.person, want.purpose
                        """, asked)
                .param("day", asked.day())
                .param("of_age", asked.day().minusYears(OF_AGE))
                .param(
                        "wanted",
                        wanted.of(asked.node()).stream().map(Enum::name).toArray(String[]::new))
                .query(DataRow.class)
                .list()
                .stream()
                .map(ConsentsOnShelves::entry);
    }

    private static FolderEntry entry(DataRow row) {
        var title = t("{0}: {1}", row.name, t(row.purpose.words()));
        var href = "/people/" + row.person + "/consent";
        if (row.givenOn == null) {
            return FolderEntry.lacks(Shelf.DATA_CONSENTS, title, t("согласия нет"), href, List.of());
        }
        if (row.withdrawnOn != null) {
            return FolderEntry.expired(Shelf.DATA_CONSENTS, title, t("отозвано {0}", row.withdrawnOn), href, List.of());
        }
        if (row.byGuardian != row.minor) {
            return FolderEntry.expired(
                    Shelf.DATA_CONSENTS,
                    title,
                    row.minor
                            ? t("подписал сам, а за несовершеннолетнего подписывает законный представитель")
                            : t(
                                    "подписывал законный представитель, а теперь человек совершеннолетний и подписывает сам"),
                    href,
                    List.of());
        }
        return FolderEntry.has(
                Shelf.DATA_CONSENTS,
                title,
                row.keptAt == null ? t("от {0}", row.givenOn) : t("от {0}; подлинник: {1}", row.givenOn, row.keptAt),
                List.of());
    }
}
