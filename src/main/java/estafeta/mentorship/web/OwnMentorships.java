package estafeta.mentorship.web;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Side;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import estafeta.shell.WorkListSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The viewer's own pairs on the home page: whom one helps, who helps one. */
@Component
class OwnMentorships implements WorkListSource {
    private static final int WEIGHT = 30;
    private static final int ASKED = 50;
    private final JdbcClient db;
    private final Today today;

    OwnMentorships(JdbcClient db, Today today) {
        this.db = db;
        this.today = today;
    }

    private record Own(
            UUID id,
            Mentorship.State state,
            Period period,
            Side.Role role,
            boolean consented,
            @Nullable String others) {
        boolean asked() {
            return state == Mentorship.State.PROPOSED && role == Side.Role.MENTOR && !consented;
        }
    }

    @Override
    public List<WorkItem> work(Viewer viewer) {
        var person = viewer.person();
        return person == null
                ? List.of()
                : db
                        .sql("""
                                select m.id, m.state, m.period, s.role, string_agg(distinct p.name, ', ') as others,
                                  bool_or(exists (
                                    select from mentorship.consent c
                                    where c.mentorship = m.id and c.affiliation = a.id and c.withdrawn_on is null)) as consented
                                from people.affiliation a
                                join mentorship.side s on s.affiliation = a.id
                                join mentorship.mentorship m on m.id = s.mentorship
                                left join mentorship.side t on t.mentorship = m.id and t.role <> s.role
                                  and upper(t.period) = upper(m.period)
                                left join people.affiliation b on b.id = t.affiliation
                                left join people.person p on p.id = b.person
                                where a.person = :person
                                and m.state in ('PROPOSED', 'AGREED', 'IN_ORDER', 'ACTIVE', 'PAUSED')
                                and upper(s.period) > :today::date
                                group by m.id, s.role
                                order by m.period, m.id
                                """)
                        .param("person", person.value())
                        .param("today", today.at(viewer))
                        .query(Own.class)
                        .list()
                        .stream()
                        .map(OwnMentorships::item)
                        .toList();
    }

    private static WorkItem item(Own own) {
        var names = own.others == null
                ? t("пока никого")
                : Arrays.stream(own.others.split(", "))
                        .map(name -> shortName(name))
                        .collect(Collectors.joining(", "));
        if (own.asked()) {
            return new WorkItem(
                    State.TURN,
                    "",
                    t("Вас просят быть наставником: {0}", names),
                    t("Работа {0}. Согласиться или отказаться можно на странице пары.", own.period),
                    t("Ответить"),
                    "/mentorships/" + own.id,
                    ASKED);
        }
        return new WorkItem(
                own.state == Mentorship.State.ACTIVE ? State.DONE : State.WAIT,
                own.state.words(),
                own.role == Side.Role.MENTOR ? t("Вы наставник: {0}", names) : t("Ваш наставник: {0}", names),
                t("Работа {0}.", own.period),
                t("Открыть"),
                "/mentorships/" + own.id,
                WEIGHT);
    }
}
