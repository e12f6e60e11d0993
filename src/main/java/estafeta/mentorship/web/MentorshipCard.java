package estafeta.mentorship.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.diagnostics.Diagnostics;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.Ending;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.web.MentorshipPage.Step;
import estafeta.people.AffiliationId;
import estafeta.shell.Fact;
import estafeta.shell.LaneStep;
import estafeta.shell.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One pair as it is read. */
@Component
@Transactional(readOnly = true)
class MentorshipCard {
    private final JdbcClient db;
    private final Mentorships mentorships;
    private final Kinds kinds;
    private final Nodes nodes;
    private final Today today;
    private final Diagnostics diagnostics;
    private final Timeline timeline;

    MentorshipCard(
            JdbcClient db,
            Mentorships mentorships,
            Kinds kinds,
            Nodes nodes,
            Today today,
            Diagnostics diagnostics,
            Timeline timeline) {
        this.db = db;
        this.mentorships = mentorships;
        this.kinds = kinds;
        this.nodes = nodes;
        this.today = today;
        this.diagnostics = diagnostics;
        this.timeline = timeline;
    }

    MentorshipPage open(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        var scope = nodes.require(mentorship.node()).scope();
        var lead = viewer.may(Permission.LEAD_MENTORSHIPS, scope);
        var approve = viewer.may(Permission.APPROVE_MENTORSHIPS, scope);
        var missing = mentorships.missing(id, viewer);
        var own = mentorships.own(id, viewer);
        var members = members(id, viewer);
        var sees = viewer.may(Permission.SEE_MENTORSHIPS, scope);
        return new MentorshipPage(
                id.value(),
                mentorship.state(),
                mentorship.period(),
                mentorship.recordedLate(),
                members,
                papers(id),
                facts(mentorship, sees),
                lane(mentorship, lead || approve),
                next(mentorship, missing, lead, approve),
                others(mentorship, lead, approve, own.isPresent()),
                timeline.whole(id, sees),
                hard(mentorship, members, viewer),
                own.map(mentor -> asked(mentorship, mentor, viewer)).orElse(null));
    }

    /** A tick is enough to agree; the paper is noted by the curator. */
    private MentorshipPage.@Nullable Asked asked(Mentorship mentorship, AffiliationId mentor, Viewer viewer) {
        return mentorship.state() != State.PROPOSED || mentorships.consented(mentorship.id(), mentor, viewer)
                ? null
                : new MentorshipPage.Asked(mentor.value(), shortDay(today.at(mentorship.node())));
    }

    /** To the mentor of the day: what each mentee has said is hard. */
    private List<MentorshipPage.Hard> hard(Mentorship mentorship, List<MentorshipPage.Member> members, Viewer viewer) {
        var person = viewer.person();
        if (person == null || mentorship.state().over()) {
            return List.of();
        }
        var day = today.at(mentorship.node());
        var now =
                members.stream().filter(member -> member.period().contains(day)).toList();
        var mine = now.stream()
                .anyMatch(member -> member.mentor() && member.person().equals(person.value()));
        return !mine
                ? List.of()
                : now.stream()
                        .filter(member -> !member.mentor())
                        .map(member ->
                                new MentorshipPage.Hard(member.name(), diagnostics.hard(new PersonId(member.person()))))
                        .toList();
    }

    List<MentorshipPage.Member> members(MentorshipId id, Viewer viewer) {
        return db.sql("""
                select s.affiliation, a.person, p.name, s.role, s.aspect, s.period, post.position, o.short_name as organisation,
                  n.path <@ any(:people::ltree[]) as open
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation
                join people.person p on p.id = a.person
                join kernel.node n on n.id = a.organisation
                left join lateral (
                  select t.position from people.post t
                  where t.affiliation = a.id
                  order by t.period && s.period desc, t.terms = 'MAIN' desc, t.id limit 1) post on true
                left join lateral (
                  select m.short_name from organisation.name m
                  where m.unit = a.organisation
                  order by m.period && s.period desc, upper(m.period) desc nulls first limit 1) o on true
                where s.mentorship = :id
                order by s.role desc, lower(s.period), p.name
                """)
                .param("id", id.value())
                .param("people", viewer.paths(Permission.SEE_PEOPLE))
                .query(MentorshipPage.Member.class)
                .list();
    }

    private record Paper(
            String number,
            LocalDate signedOn,
            Act.Kind kind,
            LocalDate effectiveOn,
            @Nullable String employer) {}

    private List<MentorshipPage.PaperLine> papers(MentorshipId id) {
        return db.sql("""
                        select p.number, p.signed_on, a.kind, a.effective_on, o.short_name as employer
                        from mentorship.act a
                        join mentorship.paper p on p.id = a.paper
                        left join lateral (
                          select m.short_name from organisation.name m
                          where m.unit = p.employer
                          order by m.period @> p.signed_on desc, upper(m.period) desc nulls first limit 1) o on true
                        where a.mentorship = :id
                        order by p.signed_on desc, p.number
                        """).param("id", id.value()).query(Paper.class).stream()
                .map(paper -> new MentorshipPage.PaperLine(
                        paper.number(),
                        paper.signedOn(),
                        paper.kind().words(),
                        paper.effectiveOn(),
                        paper.employer() == null ? "" : paper.employer()))
                .toList();
    }

    /** Why it ended is for those who lead it: to a side the reason may be the illness of another. */
    private List<Fact> facts(Mentorship mentorship, boolean reasons) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                t("Форма и вид"),
                t(kinds.requireForm(mentorship.form()).title()) + ", "
                        + t(kinds.require(mentorship.kind()).title())));
        facts.add(Fact.of(t("Срок"), estafeta.shell.Text.period(mentorship.period())));
        db.sql("""
                select m.short_name from organisation.name m where m.unit = :node
                order by upper(m.period) desc nulls first limit 1
                """)
                .param("node", mentorship.node().value())
                .query(String.class)
                .optional()
                .ifPresent(name -> facts.add(Fact.of(t("Ведёт"), name)));
        var ending = mentorship.ending();
        if (ending != null) {
            facts.add(Fact.of(t("Чем закончилась"), ending.words()));
        }
        var because = mentorship.because();
        if (reasons && because != null && ending != Ending.LEFT) {
            facts.add(Fact.of(t("Причина"), because));
        }
        return facts;
    }

    private static List<LaneStep> lane(Mentorship mentorship, boolean mine) {
        var state = mentorship.state();
        var at = switch (state) {
            case DRAFT, PROPOSED -> 0;
            case AGREED -> 1;
            case IN_ORDER -> 2;
            case ACTIVE, PAUSED -> 3;
            case COMPLETED, ENDED, CANCELLED -> 4;
        };
        var titles = List.of(t("Согласие"), t("Приказ"), t("Начало"), t("Работа"), t("Итог"));
        var lane = new ArrayList<LaneStep>();
        for (int i = 0; i < titles.size(); i++) {
            var stage = i < at || (i == at && state.over())
                    ? LaneStep.Stage.DONE
                    : i > at ? LaneStep.Stage.AHEAD : mine ? LaneStep.Stage.MINE : LaneStep.Stage.THEIRS;
            lane.add(new LaneStep(titles.get(i), i == at ? state.words() : "", stage));
        }
        return lane;
    }

    private static @Nullable Step next(Mentorship mentorship, List<String> missing, boolean lead, boolean approve) {
        var base = "/mentorships/" + mentorship.id().value() + "/";
        if (!lead && !approve) {
            return null;
        }
        return switch (mentorship.state()) {
            case PROPOSED ->
                lead
                        ? new Step(
                                t("Отметьте согласие наставника"), t("Дата и где лежит бумага."), base + "agree", false)
                        : null;
            case AGREED ->
                approve
                        ? new Step(
                                t("Внесите приказ о закреплении"),
                                t("Номер и дату из журнала организации."),
                                base + "order",
                                false)
                        : null;
            case IN_ORDER -> approve ? toBegin(missing, base) : null;
            case ACTIVE -> null;
            case PAUSED ->
                lead ? new Step(t("Возобновите пару, когда придёт время"), "", base + "resume", false) : null;
            case DRAFT, COMPLETED, ENDED, CANCELLED -> null;
        };
    }

    private static Step toBegin(List<String> missing, String base) {
        if (missing.isEmpty()) {
            return new Step(t("Начните работу пары"), t("Все бумаги есть."), base + "start", true);
        }
        var words = t("Не хватает: {0}.", String.join("; ", missing));
        return missing.getFirst().startsWith(t("согласие"))
                ? new Step(t("Отметьте согласие на бумаге"), words, base + "agree", false)
                : new Step(t("Отметьте дополнительное соглашение"), words, base + "agreement", false);
    }

    private static List<Step> others(Mentorship mentorship, boolean lead, boolean approve, boolean own) {
        var base = "/mentorships/" + mentorship.id().value() + "/";
        var state = mentorship.state();
        var steps = new ArrayList<Step>();
        if (mentorship.recordedLate() && lead) {
            steps.add(new Step(t("Проверено: всё внесено верно"), "", base + "check", true));
        }
        if (!state.over()) {
            if (approve && state != State.PROPOSED && state != State.DRAFT) {
                steps.add(new Step(t("Внести приказ"), "", base + "order", false));
                steps.add(new Step(t("Дополнительное соглашение"), "", base + "agreement", false));
            }
            if (lead && state.atWork()) {
                steps.add(new Step(t("Завершить с итогами"), "", base + "complete", false));
            }
            if (lead) {
                steps.add(new Step(t("Заменить наставника"), "", base + "replace", false));
                if (state == State.ACTIVE) {
                    steps.add(new Step(t("Приостановить"), "", base + "pause", false));
                }
                steps.add(new Step(t("Продлить срок"), "", base + "extend", false));
                steps.add(new Step(t("Сторона отказалась"), "", base + "refuse", false));
                steps.add(new Step(t("Прекратить досрочно"), "", base + "end", false));
            }
        }
        if (own && !lead && !state.over()) {
            steps.add(new Step(t("Отказаться быть наставником"), "", base + "refuse", false));
        }
        if (approve && state.over() && state != State.CANCELLED) {
            steps.add(new Step(t("Внести приказ о прекращении"), "", base + "order", false));
        }
        if (lead && state != State.CANCELLED) {
            steps.add(new Step(t("Пара внесена ошибочно"), "", base + "cancel", false));
        }
        return steps;
    }
}
