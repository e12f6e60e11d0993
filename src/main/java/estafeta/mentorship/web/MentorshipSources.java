package estafeta.mentorship.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Mentorship;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import estafeta.shell.SearchSource;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pairs add to the menu, the work list, the search and the list of actions. */
@Component
@Order(2)
@Transactional(readOnly = true)
class MentorshipSources implements MenuSource, WorkListSource, SearchSource, ActionSource {
    private static final int ORDER = 20;
    private static final int MOST = 20;
    private final JdbcClient db;
    private final MentorshipRegister register;
    private final Today today;

    MentorshipSources(JdbcClient db, MentorshipRegister register, Today today) {
        this.db = db;
        this.register = register;
        this.today = today;
    }

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.SEE_MENTORSHIPS) || viewer.person() != null
                ? List.of(new MenuItem(t("Пары"), "/mentorships", ORDER, "turn"))
                : List.of();
    }

    private record Waiting(
            @Nullable UUID id,
            String what,
            Mentorship.@Nullable State state,
            @Nullable String mentee,
            @Nullable String mentor,
            LocalDate since,
            @Nullable UUID affiliation) {}

    @Override
    public List<WorkItem> work(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS) && !viewer.mayAnywhere(Permission.APPROVE_MENTORSHIPS)) {
            return List.of();
        }
        if (!register.few(
                viewer,
                viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)
                        ? Permission.LEAD_MENTORSHIPS
                        : Permission.APPROVE_MENTORSHIPS)) {
            return List.of(); // who looks at half a country does not lead its pairs one by one
        }
        return db
                .sql("""
                        with led as (
                          select m.id, m.state, m.recorded_late, m.period
                          from mentorship.mentorship m
                          join kernel.node n on n.id = m.node
                          where n.path <@ any(:lead::ltree[])
                          and (m.state = 'PROPOSED' or m.recorded_late
                            or (m.state in ('ACTIVE', 'PAUSED') and upper(m.period) <= :today::date))
                          or n.path <@ any(:approve::ltree[]) and m.state = 'IN_ORDER'
                          order by m.period, m.id
                          limit :most),
                        pairs as (
                          select led.id, case when led.recorded_late then 'late'
                              when led.state in ('ACTIVE', 'PAUSED') then 'overdue' else 'step' end as what,
                            led.state,
                            string_agg(distinct s.name, ', ') filter (where s.role = 'MENTEE') as mentee,
                            string_agg(distinct s.name, ', ') filter (where s.role = 'MENTOR' and upper(s.period) = upper(led.period)) as mentor,
                            lower(led.period) as since, null::uuid as affiliation
                          from led
                          join mentorship.side s on s.mentorship = led.id
                          group by led.id, led.state, led.recorded_late, led.period),
                        place as materialized (
                          select n.id, (
                            select c.rule from people.young_choice c
                            join kernel.node chosen on chosen.id = c.node
                            where chosen.path @> n.path or c.node = '00000000-0000-7000-8000-000000000001'
                            order by chosen.path @> n.path desc, nlevel(chosen.path) desc limit 1) as rule
                          from kernel.node n
                          where n.path <@ any(:lead::ltree[])),
                        young as (
                          select a.id, a.person, lower(a.period) as since
                          from place
                          join people.young_term y on y.organisation = place.id and y.rule = place.rule and y.until >= :today::date
                          join people.affiliation a on a.id = y.affiliation
                          where a.kind = 'EMPLOYEE' and a.period @> :today::date
                          and not exists (
                            select from people.absence x where x.affiliation = a.id and x.period @> :today::date)
                          and not exists (
                            select from mentorship.side s
                            join people.affiliation b on b.id = s.affiliation
                            join mentorship.mentorship m on m.id = s.mentorship
                            where b.person = a.person and s.role = 'MENTEE' and m.state <> 'CANCELLED'
                            and not (s.period << daterange(:today::date, null)))
                          order by lower(a.period), a.id
                          limit :most),
                        away as (
                          select m.id, 'away' as what, m.state, m.mentees as mentee, s.name as mentor,
                            lower(x.period) as since, s.affiliation
                          from place
                          join people.affiliation a on a.organisation = place.id and a.period @> :today::date
                          join people.absence x on x.affiliation = a.id and x.period @> :today::date
                          join mentorship.side s on s.affiliation = a.id and s.role = 'MENTOR' and s.period @> :today::date
                          join lateral (
                            select m.id, m.state, m.node,
                              (select string_agg(distinct o.name, ', ') from mentorship.side o
                               where o.mentorship = m.id and o.role = 'MENTEE') as mentees
                            from mentorship.mentorship m
                            where m.id = s.mentorship and m.state = 'ACTIVE') m on true
                          join kernel.node led on led.id = m.node and led.path <@ any(:lead::ltree[])
                          where not exists (
                            select from mentorship.side beside
                            where beside.mentorship = m.id and beside.role = 'MENTOR' and beside.period @> :today::date
                            and not exists (
                              select from people.absence y
                              where y.affiliation = beside.affiliation and y.period @> :today::date))
                          order by lower(x.period), m.id
                          limit :most),
                        alone as (
                          select null::uuid as id, 'alone' as what, null::text as state, p.name as mentee, null::text as mentor,
                            y.since, y.id as affiliation
                          from young y
                          join people.person p on p.id = y.person
                          order by y.since, y.id)
                        select * from pairs
                        union all
                        select * from away
                        union all
                        select * from alone
                        """)
                .param("lead", viewer.paths(Permission.LEAD_MENTORSHIPS))
                .param("approve", viewer.paths(Permission.APPROVE_MENTORSHIPS))
                .param("today", today.at(viewer))
                .param("most", MOST)
                .query(Waiting.class)
                .list()
                .stream()
                .map(MentorshipSources::item)
                .toList();
    }

    private static WorkItem item(Waiting waiting) {
        return switch (waiting.what()) {
            case "alone" ->
                new WorkItem(
                        State.TURN,
                        t("с {0}", day(waiting.since())),
                        t("{0} без наставника", waiting.mentee() == null ? "" : shortName(waiting.mentee())),
                        t("Молодой педагог, наставник не назначен."),
                        t("Закрепить наставника"),
                        "/mentorships/new?mentee=" + waiting.affiliation(),
                        60);
            case "late" ->
                pair(waiting, State.NONE, t("Внесена задним числом. Проверьте даты и бумаги."), t("Проверить"), "", 20);
            case "away" ->
                turn(
                        waiting,
                        t("Наставник отсутствует: замените его или приостановите пару."),
                        t("Решить"),
                        "/replace?affiliation=" + waiting.affiliation(),
                        65);
            case "overdue" ->
                turn(waiting, t("Срок прошёл. Завершите пару или продлите её."), t("Завершить"), "/complete", 70);
            default -> step(waiting);
        };
    }

    private static WorkItem step(Waiting waiting) {
        return waiting.state() == Mentorship.State.PROPOSED
                ? turn(waiting, t("Ждёт согласия наставника."), t("Отметить согласие"), "/agree", 50)
                : turn(waiting, t("В приказе, работа ещё не начата."), t("Открыть"), "", 45);
    }

    private static WorkItem turn(Waiting waiting, String words, String act, String step, int weight) {
        return pair(waiting, State.TURN, words, act, step, weight);
    }

    private static WorkItem pair(Waiting waiting, State state, String words, String act, String step, int weight) {
        var mentee = waiting.mentee() == null ? "" : shortName(waiting.mentee());
        var mentor = waiting.mentor() == null ? t("без наставника") : shortName(waiting.mentor());
        return new WorkItem(
                state,
                t("с {0}", day(waiting.since())),
                t("{0} и {1}", mentor, mentee),
                words,
                act,
                "/mentorships/" + waiting.id() + step,
                weight);
    }

    @Override
    public List<Found> search(Viewer viewer, String query, int limit) {
        if (!viewer.mayAnywhere(Permission.SEE_MENTORSHIPS) && viewer.person() == null) {
            return List.of();
        }
        return register.find(new MentorshipFilter(query, "all", "", "", "", "", ""), viewer, limit).stream()
                .map(row -> new Found(
                        t("Пары"),
                        t(
                                "{0} и {1}",
                                row.mentor() == null ? t("без наставника") : row.mentorNames(), row.menteeNames()),
                        row.state().words() + ", " + row.organisation(),
                        "/mentorships/" + row.id()))
                .toList();
    }

    @Override
    public List<Found> actions(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)) {
            return List.of();
        }
        var pair = new Found(t("Действия"), t("Закрепить наставника"), "", "/mentorships/new");
        var places = new Found(t("Действия"), t("Отметить места наставника"), "", "/mentors/places");
        return viewer.mayAnywhere(Permission.BRING_PAIRS)
                ? List.of(pair, places, new Found(t("Действия"), t("Загрузить готовые пары"), "", "/mentorships/lists"))
                : List.of(pair, places);
    }
}
