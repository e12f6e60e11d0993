package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.Agreement;
import estafeta.mentorship.Cooperations;
import estafeta.mentorship.Ending;
import estafeta.mentorship.Endings;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.MentorshipsAtWork;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Order;
import estafeta.mentorship.Orders;
import estafeta.mentorship.Papers;
import estafeta.mentorship.Replacement;
import estafeta.people.AffiliationId;
import estafeta.people.GuardianId;
import estafeta.shell.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The journeys of a pair: each a page of its own with one question and one button. */
@Controller
@RequestMapping("/mentorships/{id}")
class MentorshipStepController {
    /** What a journey does with what was typed. */
    private interface Deed {
        void act(FormErrors errors);
    }

    private static final Set<String> PAPERS = Set.of("order", "agreement", "cooperation");

    private final Mentorships mentorships;
    private final Papers papers;
    private final Orders orders;
    private final Cooperations cooperations;
    private final MentorshipsAtWork atWork;
    private final Endings endings;
    private final MentorshipRegister register;
    private final StepPages pages;

    MentorshipStepController(
            Mentorships mentorships,
            Papers papers,
            Orders orders,
            Cooperations cooperations,
            MentorshipsAtWork atWork,
            Endings endings,
            MentorshipRegister register,
            StepPages pages) {
        this.mentorships = mentorships;
        this.papers = papers;
        this.orders = orders;
        this.cooperations = cooperations;
        this.atWork = atWork;
        this.endings = endings;
        this.register = register;
        this.pages = pages;
    }

    @GetMapping({
        "/agree",
        "/order",
        "/agreement",
        "/cooperation",
        "/pause",
        "/resume",
        "/replace",
        "/extend",
        "/complete",
        "/refuse",
        "/end",
        "/cancel"
    })
    ModelAndView open(
            @PathVariable MentorshipId id, @ModelAttribute StepForm asked, HttpServletRequest request, Viewer viewer) {
        var path = request.getRequestURI();
        var step = path.substring(path.lastIndexOf('/') + 1);
        return page("mentorship/" + step, pages.blank(require(id, step, viewer), step, asked, viewer));
    }

    /** Whoever may do it where the pair is led; of oneself a mentor says it alone. */
    private Mentorship require(MentorshipId id, String step, Viewer viewer) {
        if (StepPages.BY_ONESELF.contains(step) && mentorships.own(id, viewer).isPresent()) {
            return mentorships.require(id, viewer);
        }
        return mentorships.require(
                id, PAPERS.contains(step) ? Permission.APPROVE_MENTORSHIPS : Permission.LEAD_MENTORSHIPS, viewer);
    }

    @PostMapping("/agree")
    ModelAndView agree(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "agree", form, viewer, agreed(id, form, viewer), errors -> {
            var day = errors.day("day", form.day(), t("Укажите дату согласия."));
            if (day != null) {
                papers.agree(id, affiliation(form), day, form.keptAt(), guardian(form), viewer);
            }
        });
    }

    /** A consent after the order is stored as it is: it is history. */
    private String agreed(MentorshipId id, StepForm form, Viewer viewer) {
        var day = new FormErrors().day("day", form.day());
        return (day == null ? Optional.<Order>empty() : papers.orderedBefore(id, day, viewer))
                .map(order -> t(
                        "Согласие отмечено. Оно от {0}, а приказ № {1} от {2} раньше: по закону сначала согласие. Проверьте дату на бумаге; если она верна, запись остаётся.",
                        day, order.number(), order.signedOn()))
                .orElseGet(() -> t("Согласие отмечено."));
    }

    private static @Nullable GuardianId guardian(StepForm form) {
        return form.guardian().isEmpty() ? null : new GuardianId(uuid(form.guardian()));
    }

    @PostMapping("/order")
    ModelAndView order(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "order", form, viewer, t("Приказ внесён."), errors -> {
            var number =
                    errors.require("number", form.number(), t("Впишите номер из журнала организации, например 41-од."));
            var signed = errors.day("day", form.day(), t("Укажите дату приказа."));
            var effective = errors.day("last", form.last(), t("Укажите, с какого дня приказ действует."));
            var act = errors.choice("act", Act.Kind.class, form.act(), t("Выберите один из ответов."));
            if (errors.any() || signed == null || effective == null || act == null) {
                return;
            }
            var order = new NewOrder(new NodeId(uuid(form.employer())), number, signed, effective);
            if (SameNumber.asked(others(order), form.anyway(), errors)) {
                return;
            }
            if (act == Act.Kind.ASSIGN) {
                orders.noteOrder(id, order, viewer);
            } else {
                orders.noteAct(id, order, act, viewer);
            }
        });
    }

    /** Of the same number: none if it is one and the same order, which speaks of many pairs. */
    private List<Order> others(NewOrder order) {
        var numbered = orders.numbered(order.employer(), order.number(), order.signedOn());
        return numbered.stream().anyMatch(known -> order.signedOn().equals(known.signedOn())) ? List.of() : numbered;
    }

    @PostMapping("/agreement")
    ModelAndView agreement(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "agreement", form, viewer, t("Отмечено."), errors -> {
            if (!form.choice().isEmpty()) {
                var because = errors.choice(
                        "choice", Agreement.NoneBecause.class, form.choice(), t("Выберите один из ответов."));
                if (because != null) {
                    papers.noteNoAgreement(id, affiliation(form), because, form.reason(), viewer);
                }
                return;
            }
            var number = errors.require(
                    "number", form.number(), t("Впишите номер соглашения или выберите ниже, почему его нет."));
            var signed = errors.day("day", form.day(), t("Укажите дату соглашения."));
            if (!errors.any() && signed != null) {
                papers.noteAgreement(id, affiliation(form), number, signed, viewer);
            }
        });
    }

    @PostMapping("/cooperation")
    ModelAndView cooperation(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "cooperation", form, viewer, t("Соглашение внесено."), errors -> {
            var number = errors.require("number", form.number(), t("Впишите номер соглашения."));
            var signed = errors.day("day", form.day(), t("Укажите дату соглашения."));
            var last = errors.day("last", form.last(), t("Укажите, до какого дня действует соглашение."));
            if (!errors.any() && signed != null && last != null) {
                cooperations.note(id, number, signed, last, viewer);
            }
        });
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable MentorshipId id, Viewer viewer) {
        atWork.activate(id, viewer);
        return done("/mentorships/" + id.value(), t("Пара начала работу."));
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable MentorshipId id, Viewer viewer) {
        atWork.check(id, viewer);
        return done("/mentorships/" + id.value(), t("Отметка «внесено задним числом» снята."));
    }

    @PostMapping("/pause")
    ModelAndView pause(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id, "pause", form, viewer, t("Пара приостановлена. Возобновить её можно с этой страницы."), errors -> {
                    var from = errors.day("day", form.day(), t("Укажите, с какого дня пара приостановлена."));
                    errors.require(
                            "because", form.because(), t("Напишите причину, например «отпуск по уходу за ребёнком»."));
                    if (!errors.any() && from != null) {
                        atWork.pause(id, from, form.because(), viewer);
                    }
                });
    }

    @PostMapping("/resume")
    ModelAndView resume(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "resume", form, viewer, t("Пара снова работает."), errors -> {
            var on = errors.day("day", form.day(), t("Укажите, с какого дня пара снова работает."));
            if (on != null) {
                atWork.resume(id, on, viewer);
            }
        });
    }

    @PostMapping("/replace")
    ModelAndView replace(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id,
                "replace",
                form,
                viewer,
                t("Наставник заменён. Внесите приказ о замене, когда он будет."),
                errors -> {
                    var newcomer = register.chosen(form.newcomer(), form.newcomerWords(), true, viewer);
                    if (newcomer.isEmpty()) {
                        errors.add("newcomer", t("Выберите нового наставника из подсказки: начните с фамилии."));
                    }
                    var from = errors.day("day", form.day(), t("Укажите, с какого дня новый наставник."));
                    var consented = errors.day("last", form.last());
                    if (!errors.any() && from != null) {
                        atWork.replaceMentor(
                                id,
                                new Replacement(
                                        affiliation(form),
                                        newcomer.orElseThrow(),
                                        from,
                                        form.reason(),
                                        consented,
                                        form.keptAt()),
                                viewer);
                    }
                });
    }

    @PostMapping("/extend")
    ModelAndView extend(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id, "extend", form, viewer, t("Срок продлён. Внесите приказ о продлении, когда он будет."), errors -> {
                    var last = errors.day("last", form.last(), t("Укажите новый последний день."));
                    if (last != null) {
                        atWork.extend(id, last, viewer);
                    }
                });
    }

    @PostMapping("/complete")
    ModelAndView complete(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "complete", form, viewer, t("Пара завершена."), errors -> {
            var on = errors.day("last", form.last(), t("Укажите последний день работы."));
            var ending = errors.choice("choice", Ending.class, form.choice(), t("Выберите один из ответов."));
            if (!errors.any() && on != null && ending != null) {
                endings.complete(id, on, ending, viewer);
            }
        });
    }

    /** What a refusal brings about, before it is noted. */
    @GetMapping("/refuse/check")
    ModelAndView checkRefusal(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        var before = require(id, "refuse", viewer);
        var shown = pages.filled(before, "refuse", form, viewer);
        var errors = new FormErrors();
        var on = errors.day("day", form.day(), t("Укажите день отказа."));
        if (!errors.any() && on != null) {
            try {
                return page(
                        "mentorship/refuse-check",
                        shown.following(endings.ifRefused(id, affiliation(form), on, viewer)));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/refuse", shown, errors);
    }

    @PostMapping("/refuse")
    ModelAndView refuse(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "refuse", form, viewer, t("Отказ отмечен."), errors -> {
            var on = errors.day("day", form.day(), t("Укажите день отказа."));
            if (on != null) {
                endings.refuse(id, affiliation(form), on, form.reason(), viewer);
            }
        });
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "end", form, viewer, t("Пара прекращена досрочно. Внесите приказ, когда он будет."), errors -> {
            var given = errors.day("day", form.day(), t("Укажите день, когда наставника предупредили."));
            var last = errors.day("last", form.last(), t("Укажите последний день работы."));
            errors.require("because", form.because(), t("Напишите причину: её увидят в истории пары."));
            if (!errors.any() && given != null && last != null) {
                endings.end(id, given, last, form.because(), viewer);
            }
        });
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "cancel", form, viewer, t("Пара больше нигде не считается. Читать её можно."), errors -> {
            errors.require("because", form.because(), t("Напишите, в чём ошибка: эта причина останется в истории."));
            if (!errors.any()) {
                endings.cancel(id, form.because(), viewer);
            }
        });
    }

    private ModelAndView does(MentorshipId id, String step, StepForm form, Viewer viewer, String notice, Deed deed) {
        var errors = new FormErrors();
        var before = require(id, step, viewer);
        try {
            deed.act(errors);
        } catch (Refusal refused) {
            errors = FormErrors.shown(refused);
        }
        return errors.any()
                ? again("mentorship/" + step, pages.filled(before, step, form, viewer), errors)
                : done(form.back().isEmpty() ? "/mentorships/" + id.value() : form.back(), notice);
    }

    private static AffiliationId affiliation(StepForm form) {
        return new AffiliationId(uuid(form.affiliation()));
    }

    private static UUID uuid(String typed) {
        return Steps.affiliation(typed).map(AffiliationId::value).orElseGet(() -> new UUID(0, 0));
    }
}
