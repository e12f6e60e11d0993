package estafeta.matching.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Request;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests between municipalities on the home page: those to be answered, and what came of one's own. */
@Component
class RequestWork implements WorkListSource {
    private static final int ASKED = 55;
    private static final int REFUSED = 58;
    private static final int OWN = 25;
    private static final int MOST = 20;
    /** So long what came of a request stands on the home page. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final JdbcClient db;
    private final Today today;

    RequestWork(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        if (viewer.person() == null && !viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)) {
            return List.of();
        }
        return Stream.concat(toAnswer(viewer), sent(viewer)).toList();
    }

    private record Asked(
            UUID id,
            Instant askedAt,
            UUID person,
            String mentor,
            String position,
            String[] directions,
            @Nullable LocalDate teachingSince,
            boolean near,
            String zone) {}

    private Stream<WorkItem> toAnswer(Viewer viewer) {
        var person = viewer.person();
        return db
                .sql("""
                        select q.id, q.asked_at, giver.id as person, giver.name as mentor,
                          coalesce(post.position, '') as position, coalesce(post.directions, '{}') as directions,
                          taught.teaching_since,
                          subpath(theirs.path, 0, nlevel(theirs.path) - 1) = subpath(place.path, 0, nlevel(place.path) - 1) as near,
                          place.zone
                        from matching.request q
                        join people.affiliation g on g.id = q.mentor
                        join people.person giver on giver.id = g.person
                        join kernel.node place on place.id = g.organisation
                        join people.affiliation t on t.id = q.mentee
                        join kernel.node theirs on theirs.id = t.organisation
                        join people.person taught on taught.id = t.person
                        left join lateral (
                          select min(p.position) as position,
                            (select array_agg(distinct direction) from people.post every, unnest(every.directions) direction
                              where every.affiliation = t.id and every.period @> :today::date) as directions
                          from people.post p where p.affiliation = t.id and p.period @> :today::date) post on true
                        where q.state = 'WAITING'
                        and (g.person = :person::uuid or place.path <@ any(:lead::ltree[]))
                        order by q.asked_at, q.id
                        limit :most
                        """)
                .param("person", person == null ? null : person.value())
                .param("lead", viewer.paths(Permission.LEAD_MENTORSHIPS))
                .param("today", today.at(viewer))
                .param("most", MOST)
                .query(Asked.class)
                .list()
                .stream()
                .map(asked -> item(asked, viewer));
    }

    private WorkItem item(Asked asked, Viewer viewer) {
        var zone = ZoneId.of(asked.zone);
        var person = viewer.person();
        var own = person != null && person.value().equals(asked.person);
        var until = LocalDate.ofInstant(Request.until(asked.askedAt), zone);
        return new WorkItem(
                State.TURN,
                t("с {0}", day(LocalDate.ofInstant(asked.askedAt, zone))),
                t(
                        "Просят наставника на расстоянии: {0}",
                        RequestPages.needs(
                                asked.position,
                                Arrays.asList(asked.directions),
                                asked.teachingSince,
                                asked.near,
                                today.at(viewer))),
                own
                        ? t("Просят вас. Ответить нужно до {0}.", until)
                        : t("Наставник {0}: ответить нужно до {1}.", shortName(asked.mentor), until),
                t("Посмотреть и ответить"),
                "/matching/requests/" + asked.id,
                ASKED);
    }

    private record Sent(
            UUID run,
            Request.State state,
            Instant askedAt,
            String mentee,
            String zone,
            @Nullable UUID mentorship,
            boolean mentored) {}

    /** The last request for each mentee. */
    private Stream<WorkItem> sent(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)) {
            return Stream.of();
        }
        return db
                .sql("""
                        with mine as (
                          select distinct on (q.mentee)
                            q.run, q.mentee, q.state, q.asked_at, q.answered_at, p.name, place.zone
                          from matching.request q
                          join people.affiliation a on a.id = q.mentee
                          join people.person p on p.id = a.person
                          join kernel.node place on place.id = a.organisation
                          where place.path <@ any(:lead::ltree[])
                          order by q.mentee, q.asked_at desc, q.id desc)
                        select m.run, m.state, m.asked_at, m.name as mentee, m.zone,
                          (select d.mentorship from matching.decision d
                           where d.run = m.run and d.mentee = m.mentee and d.mentorship is not null limit 1) as mentorship,
                          exists (
                            select from mentorship.side s
                            join mentorship.mentorship w on w.id = s.mentorship
                            where s.affiliation = m.mentee and s.role = 'MENTEE' and upper(s.period) > :today::date
                            and w.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')) as mentored
                        from mine m
                        where m.state = 'WAITING'
                        or m.state in ('AGREED', 'DECLINED', 'LAPSED') and m.answered_at > :news
                        order by m.asked_at, m.mentee
                        limit :most
                        """)
                .param("lead", viewer.paths(Permission.LEAD_MENTORSHIPS))
                .param("today", today.at(viewer))
                .param("news", Timestamp.from(today.now().minus(NEWS)))
                .param("most", MOST)
                .query(Sent.class)
                .list()
                .stream()
                .flatMap(RequestWork::item);
    }

    private static Stream<WorkItem> item(Sent sent) {
        var mentee = shortName(sent.mentee);
        var run = "/matching/runs/" + sent.run;
        return switch (sent.state) {
            case WAITING ->
                Stream.of(new WorkItem(
                        State.WAIT,
                        t("с {0}", day(LocalDate.ofInstant(sent.askedAt, ZoneId.of(sent.zone)))),
                        t("{0}: ждём ответа другого муниципалитета", mentee),
                        t("Попросили наставника на расстоянии. Просьбу можно отозвать."),
                        t("Открыть"),
                        run,
                        OWN));
            case AGREED ->
                Stream.of(
                        sent.mentorship == null
                                ? new WorkItem(
                                        State.TURN,
                                        "",
                                        t("{0}: другой муниципалитет согласен", mentee),
                                        t("Осталось утвердить пару."),
                                        t("Утвердить"),
                                        run,
                                        REFUSED)
                                : new WorkItem(
                                        State.DONE,
                                        "",
                                        t("{0}: другой муниципалитет согласен", mentee),
                                        t("Пара предложена, имя наставника теперь видно."),
                                        t("Открыть пару"),
                                        "/mentorships/" + sent.mentorship,
                                        OWN));
            case DECLINED, LAPSED ->
                sent.mentored
                        ? Stream.of()
                        : Stream.of(new WorkItem(
                                State.TURN,
                                "",
                                sent.state == Request.State.DECLINED
                                        ? t("{0}: другой муниципалитет не согласился", mentee)
                                        : t("{0}: другой муниципалитет не ответил за две недели", mentee),
                                t("Подбор предлагает другого наставника или говорит, что поможет."),
                                t("Посмотреть"),
                                run,
                                REFUSED));
            case WITHDRAWN, NEEDLESS -> Stream.of();
        };
    }
}
