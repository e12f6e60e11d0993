package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.Agreement;
import estafeta.mentorship.Ending;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Replacement;
import estafeta.people.AffiliationId;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final Set<String> BY_ONESELF = Set.of("agree", "refuse");

    private final Mentorships mentorships;
    private final MentorshipCard card;
    private final MentorshipRegister register;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;

    MentorshipStepController(
            Mentorships mentorships,
            MentorshipCard card,
            MentorshipRegister register,
            Nodes nodes,
            Today today,
            JdbcClient db) {
        this.mentorships = mentorships;
        this.card = card;
        this.register = register;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
    }

    @GetMapping({"/agree", "/pause", "/resume", "/replace", "/extend", "/complete", "/refuse", "/end", "/cancel"})
    ModelAndView open(@PathVariable MentorshipId id, HttpServletRequest request, Viewer viewer) {
        return open(id, step(request), Permission.LEAD_MENTORSHIPS, viewer);
    }

    @GetMapping({"/order", "/agreement"})
    ModelAndView openPaper(@PathVariable MentorshipId id, HttpServletRequest request, Viewer viewer) {
        return open(id, step(request), Permission.APPROVE_MENTORSHIPS, viewer);
    }

    /** Whoever may do it where the pair is led; of oneself a mentor says it alone. */
    private Mentorship require(MentorshipId id, String step, Permission permission, Viewer viewer) {
        return BY_ONESELF.contains(step) && mentorships.own(id, viewer).isPresent()
                ? mentorships.require(id, viewer)
                : mentorships.require(id, permission, viewer);
    }

    private ModelAndView open(MentorshipId id, String step, Permission permission, Viewer viewer) {
        var mentorship = require(id, step, permission, viewer);
        var on = today.at(mentorship.node());
        var act = mentorship.state().over() ? Act.Kind.END : Act.Kind.ASSIGN;
        var mentor = members(id, step, viewer).stream()
                .findFirst()
                .map(Option::value)
                .orElse("");
        var form = StepForm.empty()
                .choosing(mentor, mentorship.node().value().toString(), act.name(), "")
                .on(shortDay(on), last(step, mentorship, on, id, viewer));
        return page("mentorship/" + step, filled(mentorship, step, form, viewer));
    }

    private static String step(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @PostMapping("/agree")
    ModelAndView agree(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "agree", Permission.LEAD_MENTORSHIPS, form, viewer, t("Согласие отмечено."), errors -> {
            var day = errors.day("day", form.day(), t("Укажите дату согласия."));
            if (day != null) {
                mentorships.agree(id, affiliation(form), day, form.place().isEmpty() ? null : form.place(), viewer);
            }
        });
    }

    @PostMapping("/order")
    ModelAndView order(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "order", Permission.APPROVE_MENTORSHIPS, form, viewer, t("Приказ внесён."), errors -> {
            var number =
                    errors.require("number", form.number(), t("Впишите номер из журнала организации, например 41-од."));
            var signed = errors.day("day", form.day(), t("Укажите дату приказа."));
            var effective = errors.day("last", form.last(), t("Укажите, с какого дня приказ действует."));
            var act = errors.choice("act", Act.Kind.class, form.act(), t("Выберите один из ответов."));
            if (errors.any() || signed == null || effective == null || act == null) {
                return;
            }
            var order = new NewOrder(new NodeId(uuid(form.employer())), number, signed, effective);
            if (act == Act.Kind.ASSIGN) {
                mentorships.noteOrder(id, order, viewer);
            } else {
                mentorships.noteAct(id, order, act, viewer);
            }
        });
    }

    @PostMapping("/agreement")
    ModelAndView agreement(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "agreement", Permission.APPROVE_MENTORSHIPS, form, viewer, t("Отмечено."), errors -> {
            if (!form.choice().isEmpty()) {
                var because = errors.choice(
                        "choice", Agreement.NoneBecause.class, form.choice(), t("Выберите один из ответов."));
                if (because != null) {
                    mentorships.noteNoAgreement(
                            id, affiliation(form), because, form.because().isEmpty() ? null : form.because(), viewer);
                }
                return;
            }
            var number = errors.require(
                    "number", form.number(), t("Впишите номер соглашения или выберите ниже, почему его нет."));
            var signed = errors.day("day", form.day(), t("Укажите дату соглашения."));
            if (!errors.any() && signed != null) {
                mentorships.noteAgreement(id, affiliation(form), number, signed, viewer);
            }
        });
    }

    @PostMapping("/start")
    ModelAndView start(@PathVariable MentorshipId id, Viewer viewer) {
        mentorships.activate(id, viewer);
        return done("/mentorships/" + id.value(), t("Пара начала работу."));
    }

    @PostMapping("/check")
    ModelAndView check(@PathVariable MentorshipId id, Viewer viewer) {
        mentorships.check(id, viewer);
        return done("/mentorships/" + id.value(), t("Отметка «внесено задним числом» снята."));
    }

    @PostMapping("/pause")
    ModelAndView pause(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id,
                "pause",
                Permission.LEAD_MENTORSHIPS,
                form,
                viewer,
                t("Пара приостановлена. Возобновить её можно с этой страницы."),
                errors -> {
                    var from = errors.day("day", form.day(), t("Укажите, с какого дня пара приостановлена."));
                    errors.require(
                            "because", form.because(), t("Напишите причину, например «отпуск по уходу за ребёнком»."));
                    if (!errors.any() && from != null) {
                        mentorships.pause(id, from, form.because(), viewer);
                    }
                });
    }

    @PostMapping("/resume")
    ModelAndView resume(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "resume", Permission.LEAD_MENTORSHIPS, form, viewer, t("Пара снова работает."), errors -> {
            var on = errors.day("day", form.day(), t("Укажите, с какого дня пара снова работает."));
            if (on != null) {
                mentorships.resume(id, on, viewer);
            }
        });
    }

    @PostMapping("/replace")
    ModelAndView replace(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id,
                "replace",
                Permission.LEAD_MENTORSHIPS,
                form,
                viewer,
                t("Наставник заменён. Внесите приказ о замене, когда он будет."),
                errors -> {
                    var newcomer = newcomer(form, viewer);
                    if (newcomer == null) {
                        errors.add("newcomer", t("Выберите нового наставника из подсказки: начните с фамилии."));
                    }
                    var from = errors.day("day", form.day(), t("Укажите, с какого дня новый наставник."));
                    var consented = errors.day("last", form.last());
                    if (!errors.any() && from != null && newcomer != null) {
                        mentorships.replaceMentor(
                                id,
                                new Replacement(
                                        affiliation(form),
                                        newcomer,
                                        from,
                                        form.because().isEmpty() ? null : form.because(),
                                        consented,
                                        form.place().isEmpty() ? null : form.place()),
                                viewer);
                    }
                });
    }

    @PostMapping("/extend")
    ModelAndView extend(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id,
                "extend",
                Permission.LEAD_MENTORSHIPS,
                form,
                viewer,
                t("Срок продлён. Внесите приказ о продлении, когда он будет."),
                errors -> {
                    var last = errors.day("last", form.last(), t("Укажите новый последний день."));
                    if (last != null) {
                        mentorships.extend(id, last, viewer);
                    }
                });
    }

    @PostMapping("/complete")
    ModelAndView complete(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "complete", Permission.LEAD_MENTORSHIPS, form, viewer, t("Пара завершена."), errors -> {
            var on = errors.day("last", form.last(), t("Укажите последний день работы."));
            var ending = errors.choice("choice", Ending.class, form.choice(), t("Выберите один из ответов."));
            if (!errors.any() && on != null && ending != null) {
                mentorships.complete(id, on, ending, viewer);
            }
        });
    }

    @PostMapping("/refuse")
    ModelAndView refuse(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(id, "refuse", Permission.LEAD_MENTORSHIPS, form, viewer, t("Отказ отмечен."), errors -> {
            var on = errors.day("day", form.day(), t("Укажите день отказа."));
            if (on != null) {
                mentorships.refuse(id, affiliation(form), on, form.because().isEmpty() ? null : form.because(), viewer);
            }
        });
    }

    @PostMapping("/end")
    ModelAndView end(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id,
                "end",
                Permission.LEAD_MENTORSHIPS,
                form,
                viewer,
                t("Пара прекращена досрочно. Внесите приказ, когда он будет."),
                errors -> {
                    var given = errors.day("day", form.day(), t("Укажите день, когда наставника предупредили."));
                    var last = errors.day("last", form.last(), t("Укажите последний день работы."));
                    errors.require("because", form.because(), t("Напишите причину: её увидят в истории пары."));
                    if (!errors.any() && given != null && last != null) {
                        mentorships.end(id, given, last, form.because(), viewer);
                    }
                });
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable MentorshipId id, @ModelAttribute StepForm form, Viewer viewer) {
        return does(
                id,
                "cancel",
                Permission.LEAD_MENTORSHIPS,
                form,
                viewer,
                t("Пара больше нигде не считается. Читать её можно."),
                errors -> {
                    errors.require(
                            "because", form.because(), t("Напишите, в чём ошибка: эта причина останется в истории."));
                    if (!errors.any()) {
                        mentorships.cancel(id, form.because(), viewer);
                    }
                });
    }

    private ModelAndView does(
            MentorshipId id,
            String step,
            Permission permission,
            StepForm form,
            Viewer viewer,
            String notice,
            Deed deed) {
        var errors = new FormErrors();
        var before = require(id, step, permission, viewer);
        try {
            deed.act(errors);
        } catch (Refusal refused) {
            return again("mentorship/" + step, filled(before, step, form, viewer), Steps.shown(refused));
        }
        return errors.any()
                ? again("mentorship/" + step, filled(before, step, form, viewer), errors)
                : done("/mentorships/" + id.value(), notice);
    }

    private StepPage filled(Mentorship mentorship, String step, StepForm form, Viewer viewer) {
        var members = card.members(mentorship.id(), viewer);
        var names = members.stream()
                .filter(member -> member.period().contains(mentorship.last()))
                .map(member -> shortName(member.name()))
                .toList();
        return new StepPage(
                mentorship.id().value(),
                String.join(" – ", names),
                mentorship.state(),
                form,
                members(mentorship.id(), step, viewer),
                employers(mentorship),
                !leads(mentorship, viewer));
    }

    private boolean leads(Mentorship mentorship, Viewer viewer) {
        return viewer.may(
                Permission.LEAD_MENTORSHIPS, nodes.require(mentorship.node()).scope());
    }

    private List<Option> members(MentorshipId id, String step, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        var own = BY_ONESELF.contains(step) && !leads(mentorship, viewer)
                ? mentorships.own(id, viewer)
                : Optional.<AffiliationId>empty();
        return card.members(id, viewer).stream()
                .filter(member -> member.period().contains(mentorship.last()))
                .filter(member -> member.mentor() || step.equals("refuse"))
                .filter(member -> own.isEmpty() || own.get().value().equals(member.affiliation()))
                .map(member -> new Option(
                        member.affiliation().toString(),
                        member.name(),
                        member.role().words()))
                .toList();
    }

    private List<Option> employers(Mentorship mentorship) {
        return db.sql("""
                select distinct on (m.unit) m.unit::text as value, m.short_name as words, '' as hint
                from organisation.name m
                where m.unit = :node or m.unit in (
                  select a.organisation from mentorship.side s
                  join people.affiliation a on a.id = s.affiliation
                  where s.mentorship = :mentorship)
                order by m.unit, upper(m.period) desc nulls first
                """)
                .param("node", mentorship.node().value())
                .param("mentorship", mentorship.id().value())
                .query(Option.class)
                .list();
    }

    private String last(String step, Mentorship mentorship, LocalDate on, MentorshipId id, Viewer viewer) {
        return switch (step) {
            case "order" ->
                shortDay(
                        mentorship.state().over()
                                ? mentorship.last()
                                : mentorship.period().first());
            case "complete" -> shortDay(on.isBefore(mentorship.last()) ? on : mentorship.last());
            case "end" -> shortDay(mentorships.notice(id, on, viewer).earliestLast());
            default -> "";
        };
    }

    private static AffiliationId affiliation(StepForm form) {
        return Steps.affiliation(form.affiliation()).orElseGet(() -> new AffiliationId(new UUID(0, 0)));
    }

    private @Nullable AffiliationId newcomer(StepForm form, Viewer viewer) {
        return Steps.affiliation(form.newcomer()).orElseGet(() -> {
            var found = form.newcomerWords().isEmpty()
                    ? List.<Option>of()
                    : register.lookup(form.newcomerWords(), true, viewer);
            return found.size() == 1
                    ? Steps.affiliation(found.getFirst().value()).orElseThrow()
                    : null;
        });
    }

    private static UUID uuid(String typed) {
        return Steps.affiliation(typed).map(AffiliationId::value).orElseGet(() -> new UUID(0, 0));
    }
}
