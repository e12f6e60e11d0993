package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MissingPaper;
import estafeta.mentorship.web.MentorshipPage.Step;
import estafeta.shell.LaneStep;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a pair has come and where it goes from here, as the viewer may lead it, approve it or be its mentor. */
record WaysOnward(Mentorship mentorship, boolean lead, boolean approve, boolean mentor) {
    List<LaneStep> lane() {
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
                    : i > at ? LaneStep.Stage.AHEAD : lead || approve ? LaneStep.Stage.MINE : LaneStep.Stage.THEIRS;
            lane.add(new LaneStep(titles.get(i), i == at ? state.words() : "", stage));
        }
        return lane;
    }

    /** The one step that is due, if it is the viewer's. */
    @Nullable
    Step next(List<MissingPaper> missing, @Nullable UUID draft) {
        return switch (mentorship.state()) {
            case PROPOSED ->
                lead ? to("agree", t("Отметьте согласие наставника"), t("Дата и где лежит бумага.")) : null;
            case AGREED -> approve ? toOrder(draft) : null;
            case IN_ORDER -> approve ? toBegin(missing) : null;
            case PAUSED -> lead ? to("resume", t("Возобновите пару, когда придёт время"), "") : null;
            case DRAFT, ACTIVE, COMPLETED, ENDED, CANCELLED -> null;
        };
    }

    /** The draft it is in waits for a number; in none yet, it goes into one with all that waits. */
    private Step toOrder(@Nullable UUID draft) {
        return draft == null
                ? new Step(
                        t("Соберите приказ о закреплении"),
                        t("В один приказ войдут все пары, которые его ждут. Готовый приказ можно внести в «Другое»."),
                        "/orders/new/" + mentorship.node().value(),
                        false)
                : new Step(
                        t("Внесите номер и дату приказа"), t("Пара уже в проекте приказа."), "/orders/" + draft, false);
    }

    /** What another organisation does comes last. */
    private Step toBegin(List<MissingPaper> missing) {
        if (missing.isEmpty()) {
            return done("start", t("Начните работу пары"), t("Все бумаги есть."));
        }
        var words = t("Не хватает: {0}.", MissingPaper.words(missing));
        var first = missing.stream()
                .filter(paper -> paper != MissingPaper.SECOND_ORDER)
                .findFirst()
                .orElse(MissingPaper.SECOND_ORDER);
        return switch (first) {
            case CONSENT, GUARDIAN -> to("agree", t("Отметьте согласие на бумаге"), words);
            case ORDER -> to("order", t("Внесите приказ о закреплении"), words);
            case SECOND_ORDER ->
                to(
                        "order",
                        t("Попросите приказ у другой организации"),
                        t("Она вносит его у себя. Если приказ уже на руках, внесите его сами."));
            case COOPERATION -> to("cooperation", t("Внесите соглашение организаций"), words);
            case AGREEMENT -> to("agreement", t("Отметьте дополнительное соглашение"), words);
        };
    }

    List<Step> others() {
        var state = mentorship.state();
        var steps = new ArrayList<Step>();
        if (state != State.CANCELLED) {
            steps.add(to("papers", t("Бумаги на подпись"), ""));
        }
        if (mentorship.recordedLate() && lead) {
            steps.add(done("check", t("Проверено: всё внесено верно"), ""));
        }
        if (!state.over()) {
            if (approve && state != State.PROPOSED && state != State.DRAFT) {
                steps.add(to("order", t("Внести приказ"), ""));
                steps.add(to("agreement", t("Дополнительное соглашение"), ""));
            }
            if (lead && state.atWork()) {
                steps.add(to("complete", t("Завершить с итогами"), ""));
            }
            if (lead) {
                steps.add(to("replace", t("Заменить наставника"), ""));
                if (state == State.ACTIVE) {
                    steps.add(to("pause", t("Приостановить"), ""));
                }
                steps.add(to("extend", t("Продлить срок"), ""));
                steps.add(to("refuse", t("Сторона отказалась"), ""));
                steps.add(to("end", t("Прекратить досрочно"), ""));
            } else if (mentor) {
                steps.add(to("refuse", t("Отказаться быть наставником"), ""));
            }
        }
        if (approve && state.over() && state != State.CANCELLED) {
            steps.add(to("order", t("Внести приказ о прекращении"), ""));
        }
        if (lead && state != State.CANCELLED) {
            steps.add(to("cancel", t("Пара внесена ошибочно"), ""));
        }
        return steps;
    }

    /** A journey with a page of its own. */
    private Step to(String journey, String title, String words) {
        return new Step(title, words, href(journey), false);
    }

    /** Done at once. */
    private Step done(String deed, String title, String words) {
        return new Step(title, words, href(deed), true);
    }

    private String href(String step) {
        return "/mentorships/" + mentorship.id().value() + "/" + step;
    }
}
