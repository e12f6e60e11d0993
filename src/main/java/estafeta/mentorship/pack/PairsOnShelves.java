package estafeta.mentorship.pack;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.mentorship.Agreement.NoneBecause;
import estafeta.mentorship.PairPaper;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside pairs: agreements with mentors, programmes, agreements of the organisations they go across. */
@Component
class PairsOnShelves implements ShelfSource {
    private final PairsOfYear pairs;
    private final Drawing drawing;

    PairsOnShelves(PairsOfYear pairs, Drawing drawing) {
        this.pairs = pairs;
        this.drawing = drawing;
    }

    @Override
    public List<FolderEntry> entries(Asked asked) {
        return Stream.of(agreements(asked), programmes(asked), cooperations(asked))
                .flatMap(entries -> entries)
                .toList();
    }

    private record Mentor(
            UUID pair,
            UUID affiliation,
            String name,
            String mentees,
            boolean led,
            boolean lasting,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable NoneBecause noneBecause,
            @Nullable String note) {}

    private Stream<FolderEntry> agreements(Asked asked) {
        return pairs.asked("""
                        select p.id as pair, p.affiliation, p.name, o.mentees, p.node = :node as led, p.lasting, g.number, g.signed_on, g.none_because, g.note
                        from party p
                        join lateral (
                          select string_agg(distinct s.name, ', ') as mentees
                          from party s
                          where s.id = p.id and s.role = 'MENTEE'
                          having bool_or(s.employee)) o on true
                        left join mentorship.agreement g on g.mentorship = p.id and g.affiliation = p.affiliation
                        where p.role = 'MENTOR' and p.employee and p.needs_agreement and p.state <> 'PROPOSED'
                        and (p.node = :node or p.organisation = :node)
                        order by p.name, p.id, p.affiliation
                        """, asked).query(Mentor.class).list().stream().map(mentor -> agreement(mentor, asked));
    }

    private FolderEntry agreement(Mentor mentor, Asked asked) {
        var title = t("{0}, пара: {1}", mentor.name, mentor.mentees);
        var because = mentor.noneBecause;
        if (because != null) {
            var why = mentor.note == null ? because.words() : mentor.note;
            return FolderEntry.has(Shelf.AGREEMENTS, title, t("не нужно: {0}", why), List.of());
        }
        var kind = PairPaper.Kind.MENTOR_AGREEMENT;
        var signed = mentor.number != null && mentor.signedOn != null;
        var pieces = mentor.lasting
                ? List.of(drawing.ofPair(
                        mentor.pair, kind, mentor.affiliation, Drawing.name(kind, mentor.name, signed), asked.viewer()))
                : List.<Piece>of();
        return signed
                ? FolderEntry.has(Shelf.AGREEMENTS, title, t("№ {0} от {1}", mentor.number, mentor.signedOn), pieces)
                : FolderEntry.lacks(
                        Shelf.AGREEMENTS,
                        title,
                        t("нет ни соглашения, ни причины, почему его нет"),
                        asked.mending(mentor.pair, "/agreement", mentor.led, Permission.APPROVE_MENTORSHIPS),
                        pieces);
    }

    private record Programme(UUID id, String mentors, String mentees) {}

    private Stream<FolderEntry> programmes(Asked asked) {
        return pairs.asked("""
                        select pair.id,
                          string_agg(distinct party.name, ', ') filter (where party.role = 'MENTOR') as mentors,
                          string_agg(distinct party.name, ', ') filter (where party.role = 'MENTEE') as mentees
                        from pair
                        join party on party.id = pair.id and party.lasting
                        where pair.node = :node and pair.needs_programme and pair.state not in ('PROPOSED', 'AGREED')
                        group by pair.id
                        having count(distinct party.role) = 2
                        order by mentees, pair.id
                        """, asked).query(Programme.class).list().stream()
                .map(pair -> FolderEntry.byHand(
                        Shelf.PROGRAMMES,
                        t("{0} и {1}", pair.mentors, pair.mentees),
                        t("первый лист печатается, план вложите"),
                        List.of(drawing.ofPair(
                                pair.id,
                                PairPaper.Kind.PROGRAMME,
                                null,
                                t("Программа, {0}", shortName(first(pair.mentees))),
                                asked.viewer()))));
    }

    private static String first(String names) {
        var comma = names.indexOf(',');
        return comma < 0 ? names : names.substring(0, comma);
    }

    private record Across(
            UUID pair,
            boolean led,
            String other,
            boolean ordered,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate last,
            boolean outlived) {}

    /** One line for each organisation together with which pairs of the year go on; the pair that wants most stands for all. */
    private Stream<FolderEntry> cooperations(Asked asked) {
        return pairs.asked("""
                        , across as materialized (
                          select distinct mentor.id as pair, mentor.node = :node as led, mentor.period,
                            case when mentor.organisation = :node then mentee.organisation else mentor.organisation end as other
                          from party mentor
                          join party mentee on mentee.id = mentor.id and mentee.role = 'MENTEE' and mentee.employee
                          where mentor.role = 'MENTOR' and mentor.employee and mentor.organisation <> mentee.organisation
                          and :node in (mentor.organisation, mentee.organisation)),
                        told as (
                          select across.*, c.number, c.signed_on, upper(c.period) - 1 as last,
                            coalesce(upper(c.period) <= :day::date and upper(across.period) > :day::date, false) as outlived,
                            exists (
                              select from mentorship.act a
                              join mentorship.employer_order r on r.id = a.employer_order and r.state = 'REGISTERED'
                              join kernel.node above on above.id = a.employer
                              join kernel.node mine on mine.id = :node and mine.path <@ above.path and mine.id <> above.id
                              join kernel.node theirs on theirs.id = across.other and theirs.path <@ above.path
                              where a.mentorship = across.pair and a.kind = 'ASSIGN') as ordered
                          from across
                          left join lateral (
                            select c.number, c.signed_on, c.period
                            from mentorship.cooperation c
                            where c.giving in (:node, across.other) and c.receiving in (:node, across.other)
                            and c.period @> lower(across.period)
                            order by upper(c.period) desc nulls first
                            limit 1) c on true)
                        select * from (
                          select distinct on (told.other) told.pair, told.led, n.short_name as other, told.ordered, told.number,
                            told.signed_on, told.last, told.outlived
                          from told
                          join organisation.name n on n.unit = told.other and upper_inf(n.period)
                          order by told.other, told.ordered or told.number is not null, told.outlived desc, told.pair) each
                        order by other, pair
                        """, asked).param("day", asked.day()).query(Across.class).list().stream()
                .map(across -> cooperation(across, asked));
    }

    private FolderEntry cooperation(Across across, Asked asked) {
        var kind = PairPaper.Kind.COOPERATION;
        var href = asked.mending(across.pair, "/cooperation", across.led, Permission.APPROVE_MENTORSHIPS);
        if (across.number == null || across.signedOn == null) {
            return across.ordered
                    ? FolderEntry.has(
                            Shelf.COOPERATION, across.other, t("по приказу вышестоящей организации"), List.of())
                    : FolderEntry.lacks(
                            Shelf.COOPERATION,
                            across.other,
                            t("нет ни соглашения, ни приказа вышестоящей организации"),
                            href,
                            List.of(drawing.ofPair(
                                    across.pair, kind, null, t("{0}, не подписано", name(across)), asked.viewer())));
        }
        var signed = t("№ {0} от {1}", across.number, across.signedOn);
        var pieces = List.of(drawing.ofPair(across.pair, kind, null, name(across), asked.viewer()));
        return across.outlived && across.last != null
                ? FolderEntry.expired(
                        Shelf.COOPERATION,
                        across.other,
                        t("{0}; кончилось {1}, а пара работает", signed, across.last),
                        href,
                        pieces)
                : FolderEntry.has(Shelf.COOPERATION, across.other, signed, pieces);
    }

    private static String name(Across across) {
        return t("Соглашение, {0}", across.other);
    }
}
