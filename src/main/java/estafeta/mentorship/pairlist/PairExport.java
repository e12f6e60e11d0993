package estafeta.mentorship.pairlist;

import static estafeta.shell.Text.t;

import estafeta.intake.ListWorkbook;
import estafeta.intake.ListWorkbook.Column;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Side;
import estafeta.mentorship.pairlist.OrganisationsByName.Known;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the pairs of a place out as the workbook that brought in again changes nothing: pairs whose mentees work at
 * organisations of the place that are open, a row for each mentor. Every look is noted.
 */
@Service
public class PairExport {
    private static final List<Column> COLUMNS = List.of(
            new Column("№ п/п", 6),
            new Column("Организация", 30),
            new Column("Молодой педагог", 36),
            new Column("Предмет молодого педагога", 30),
            new Column("Наставник", 36),
            new Column("Должность наставника", 30),
            new Column("Место работы наставника", 30),
            new Column("Приказ", 36),
            new Column("Состояние", 30),
            new Column("Примечание", 40));

    private final JdbcClient db;
    private final PairRegister register;
    private final Nodes nodes;
    private final Today today;
    private final ReadingJournal readings;

    PairExport(JdbcClient db, PairRegister register, Nodes nodes, Today today, ReadingJournal readings) {
        this.db = db;
        this.register = register;
        this.nodes = nodes;
        this.today = today;
        this.readings = readings;
    }

    /** The mentees of a pair at one organisation with one of their mentors. */
    private record Line(
            UUID pair,
            boolean remote,
            Mentorship.State state,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate pausedOn,
            NodeId organisation,
            String mentees,
            @Nullable String held,
            String mentor,
            @Nullable String mentorHeld,
            NodeId mentorAt,
            String mentorPlace,
            Side.@Nullable Aspect aspect,
            boolean later,
            @Nullable String orders,
            String people) {
        Stream<PersonId> everybody() {
            return Arrays.stream(people.split(" ")).map(UUID::fromString).map(PersonId::new);
        }
    }

    /** Everybody who is led at the place, or under it, with those who lead them. */
    @Transactional
    public byte[] workbook(NodeId place, String title, Viewer viewer) {
        viewer.require(Permission.SEE_MENTORSHIPS, nodes.require(place).scope());
        var lines = ListWorkbook.fitting(lines(place));
        readings.opened(lines.stream().flatMap(Line::everybody).distinct().toList(), "выгрузка списка");
        var names = names(place);
        try (var workbook = ListWorkbook.of(t("Пары"), title, today.at(place), COLUMNS)) {
            Line before = null;
            var number = 0;
            for (var line : lines) {
                var further = before != null && before.pair.equals(line.pair);
                number += further ? 0 : 1;
                workbook.row(
                        further ? null : number,
                        names.get(line.organisation),
                        line.mentees,
                        line.held,
                        line.mentor,
                        line.mentorHeld,
                        line.mentorAt.equals(line.organisation)
                                ? null
                                : names.getOrDefault(line.mentorAt, line.mentorPlace),
                        line.orders,
                        state(line),
                        note(line));
                before = line;
            }
            return workbook.bytes();
        }
    }

    private Map<NodeId, String> names(NodeId place) {
        var known = register.organisations(place);
        var names = new OrganisationsByName(known);
        return known.stream().collect(Collectors.toMap(Known::node, names::told));
    }

    private static String state(Line line) {
        return switch (line.state) {
            case DRAFT -> "черновик";
            case PROPOSED -> "предложена";
            case AGREED -> "согласована";
            case IN_ORDER -> "в приказе";
            case ACTIVE -> "действует";
            case PAUSED -> line.pausedOn == null ? "приостановлена" : "приостановлена с " + Words.day(line.pausedOn);
            case COMPLETED -> "завершена " + Words.day(line.last);
            case ENDED -> "прекращена досрочно " + Words.day(line.last);
            case CANCELLED -> throw new IllegalStateException("given out: " + line.pair);
        };
    }

    private static String note(Line line) {
        return Stream.of(
                        line.aspect == null
                                ? null
                                : switch (line.aspect) {
                                    case SUBJECT -> "по предмету";
                                    case HOMEROOM -> "по классному руководству";
                                    case ADAPTATION -> "по адаптации";
                                },
                        line.later ? "смена наставника" : null,
                        line.remote ? "дистанционно" : null,
                        line.orders == null ? "работает с " + Words.day(line.first) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private List<Line> lines(NodeId place) {
        return db.sql("""
                with place as materialized (
                  select n.id, called.short_name
                  from kernel.node n
                  join organisation.unit u on u.node = n.id and upper_inf(u.period)
                  join organisation.name called on called.unit = n.id and upper_inf(called.period)
                  where n.path <@ (select path from kernel.node where id = :place)),
                side as materialized (
                  select s.mentorship, place.short_name, s.organisation, s.name, s.affiliation, a.person
                  from place
                  join mentorship.side s on s.organisation = place.id and s.role = 'MENTEE'
                  join people.affiliation a on a.id = s.affiliation and a.kind = 'EMPLOYEE'
                  where upper(s.period) = (
                    select max(upper(b.period)) from mentorship.side b
                    where b.mentorship = s.mentorship and b.role = 'MENTEE')),
                young as (
                  select s.mentorship, s.short_name, s.organisation,
                    string_agg(s.name, '; ' order by s.name, s.person) as names,
                    string_agg(s.person::text, ' ') as people,
                    (array_agg(s.affiliation order by s.name, s.person))[1] as affiliation
                  from side s
                  group by s.mentorship, s.short_name, s.organisation)
                select m.id as pair, k.remote, m.state, lower(m.period) as first, upper(m.period) - 1 as last,
                  case when m.state = 'PAUSED' then (
                    select max(lower(b.period)) from mentorship.pause b where b.mentorship = m.id) end as paused_on,
                  young.organisation, young.names as mentees, mentee.held,
                  s.name as mentor, mentor.held as mentor_held, s.organisation as mentor_at, works.short_name as mentor_place,
                  s.aspect, lower(s.period) > lower(m.period) as later, act.orders, young.people || ' ' || a.person as people
                from young
                join mentorship.mentorship m on m.id = young.mentorship and m.state <> 'CANCELLED'
                join mentorship.kind k on k.id = m.kind
                join mentorship.side s on s.mentorship = m.id and s.role = 'MENTOR'
                join people.affiliation a on a.id = s.affiliation and a.kind = 'EMPLOYEE'
                join organisation.name works on works.unit = s.organisation and upper_inf(works.period)
                left join lateral (%1$s) mentee on true
                left join lateral (%2$s) mentor on true
                left join lateral (
                  select string_agg(
                    case when paper.assigns then '' else 'изм. ' end || '№ ' || paper.number || ' от ' || to_char(paper.signed_on, 'DD.MM.YYYY'),
                    '; ' order by paper.signed_on, paper.number) as orders
                  from (
                    select p.number, p.signed_on, bool_or(c.kind = 'ASSIGN') as assigns
                    from mentorship.act c
                    join mentorship.employer_order p on p.id = c.employer_order and p.state = 'REGISTERED'
                    where c.mentorship = m.id
                    group by p.number, p.signed_on) paper) act on true
                where upper(s.period) = (
                  select max(upper(b.period)) from mentorship.side b
                  where b.mentorship = m.id and b.role = 'MENTOR')
                order by young.short_name, young.organisation, young.names, m.id, s.name, s.id
                limit :limit
                """.formatted(held("young"), held("s")))
                .param("place", place.value())
                .param("limit", ListWorkbook.asked())
                .query(Line.class)
                .list();
    }

    /** The main post of somebody, the last one he had. */
    private static String held(String who) {
        return """
                select concat_ws(', ', t.position, nullif(array_to_string(t.directions, ', '), '')) as held
                from people.post t
                where t.affiliation = %s.affiliation
                order by upper(t.period) desc nulls first, t.terms = 'MAIN' desc, t.id
                limit 1
                """.formatted(who);
    }
}
