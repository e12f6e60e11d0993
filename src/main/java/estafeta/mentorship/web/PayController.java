package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.period;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.SideId;
import estafeta.mentorship.paper.PayPapers;
import estafeta.mentorship.pay.NewPay;
import estafeta.mentorship.pay.PaidSide;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.PayId;
import estafeta.mentorship.pay.Pays;
import estafeta.organisation.Organisations;
import estafeta.people.People;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What mentors are paid: noted by the employer, ordered by one paper for several, listed for whoever reckons the wages. */
@Controller
@RequestMapping("/pay")
class PayController {
    /** So many are offered for one order at most. */
    private static final int ON_ORDER = 500;

    private final Pays pays;
    private final PayRegister register;
    private final PayExport export;
    private final PayPapers papers;
    private final Pdf pdf;
    private final People people;
    private final Organisations organisations;
    private final OrderRegister orders;
    private final Nodes nodes;
    private final ReadingJournal readings;
    private final Today today;

    PayController(
            Pays pays,
            PayRegister register,
            PayExport export,
            PayPapers papers,
            Pdf pdf,
            People people,
            Organisations organisations,
            OrderRegister orders,
            Nodes nodes,
            ReadingJournal readings,
            Today today) {
        this.pays = pays;
        this.register = register;
        this.export = export;
        this.papers = papers;
        this.pdf = pdf;
        this.people = people;
        this.organisations = organisations;
        this.orders = orders;
        this.nodes = nodes;
        this.readings = readings;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute PayFilter filter, Viewer viewer) {
        return Pages.list(
                "mentorship/pays",
                "mentorship/pay-rows",
                shown(filter, PayRegister.PAGE, viewer.mayAnywhere(Permission.SET_PAY), viewer));
    }

    /** As it is printed: without what is marked or changed on the screen. */
    @GetMapping("/print")
    ModelAndView paper(@ModelAttribute PayFilter filter, Viewer viewer) {
        return page("mentorship/pays-printed", shown(filter.whole(), MentorRegister.PRINTED, false, viewer));
    }

    private PaysPage shown(PayFilter filter, int most, boolean sets, Viewer viewer) {
        seesPay(viewer);
        var found = register.find(filter, viewer, most + 1);
        var rows = found.subList(0, Math.min(found.size(), most));
        readings.opened(
                rows.stream()
                        .map(PaysPage.Row::person)
                        .distinct()
                        .map(PersonId::new)
                        .toList(),
                "доплата");
        var next = found.size() > rows.size()
                ? filter.after(rows.getLast().name(), rows.getLast().id())
                : null;
        var employers = employers(rows);
        var count = register.count(viewer);
        return new PaysPage(
                rows,
                filter,
                count,
                orders.years(today.at(viewer)),
                count.employers() > 1 ? register.employers(viewer) : List.of(),
                employers,
                viewer.mayAnywhere(Permission.SEE_MENTORSHIPS),
                sets,
                employers.size() == 1
                        && papers.drawnAsPdf(
                                new NodeId(UUID.fromString(employers.getFirst().value()))),
                next);
    }

    private static List<Option> employers(List<PaysPage.Row> rows) {
        return rows.stream()
                .map(row -> Option.of(row.employer().toString(), row.organisation()))
                .distinct()
                .toList();
    }

    @GetMapping("/pay.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute PayFilter filter, Viewer viewer) {
        seesPay(viewer);
        return Pages.file(t("Доплаты наставникам") + ".xlsx", export.workbook(filter, viewer));
    }

    @GetMapping("/of/{side}")
    ModelAndView start(@PathVariable SideId side, Viewer viewer) {
        var mentor = pays.requireSide(side, viewer);
        var on = today.at(mentor.employer());
        var known = register.of(mentor.mentorship(), viewer).stream()
                .filter(line -> line.side().equals(side.value()) && line.id() != null && line.mistake() == null)
                .reduce((before, later) -> later);
        var first = known.isPresent() && mentor.period().contains(on)
                ? on
                : mentor.period().first();
        var form = known.map(line -> new PayForm(
                        line.how() == null ? "" : line.how().name(),
                        line.sum() == null
                                ? ""
                                : line.sum().stripTrailingZeros().toPlainString(),
                        line.terms() == null ? "" : line.terms(),
                        shortDay(first),
                        shortDay(mentor.last()),
                        "",
                        "",
                        "",
                        "",
                        List.of()))
                .orElseGet(() ->
                        new PayForm("", "", "", shortDay(first), shortDay(mentor.last()), "", "", "", "", List.of()));
        return page("mentorship/pay-set", setting(mentor, form));
    }

    @PostMapping("/of/{side}")
    ModelAndView set(@PathVariable SideId side, @ModelAttribute PayForm form, Viewer viewer) {
        var mentor = pays.requireSide(side, viewer);
        return asked("mentorship/pay-set", setting(mentor, form), pair(mentor), set(form), errors -> {
            var how = errors.choice("how", Pay.How.class, form.how(), t("Выберите, как установлена доплата."));
            var sum = how == Pay.How.ROUBLES ? form.roubles(errors) : null;
            if (how == Pay.How.BY_ACT) {
                errors.require("terms", form.terms(), t("Напишите условие, например «10 % должностного оклада»."));
            }
            var first = errors.day("first", form.first(), t("Укажите, с какого дня."));
            var last = errors.day("last", form.last());
            if (first != null && last != null && last.isBefore(first)) {
                errors.add("last", t("Последний день раньше первого. Исправьте один из двух."));
            }
            if (!errors.any() && how != null && first != null) {
                pays.set(side, new NewPay(how, sum, form.terms(), new Period(first, last)), viewer);
            }
        });
    }

    private static String set(PayForm form) {
        return form.how().equals(Pay.How.NONE.name())
                ? t("Записано: без доплаты.")
                : t(
                        "Доплата записана. Дальше — приказ: напечатайте его в списке доплат, а номер внесите после регистрации.");
    }

    @GetMapping("/{id}/end")
    ModelAndView ending(@PathVariable PayId id, Viewer viewer) {
        var pay = pays.require(id, Permission.SET_PAY, viewer);
        return page("mentorship/pay-end", step(pay, "end", typed("last", shortDay(today.at(pay.node()))), viewer));
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable PayId id, @ModelAttribute PayForm form, Viewer viewer) {
        var pay = pays.require(id, Permission.SET_PAY, viewer);
        return asked(
                "mentorship/pay-end",
                step(pay, "end", form, viewer),
                pair(pay),
                t("Последний день доплаты записан."),
                errors -> {
                    var last = errors.day("last", form.last(), t("Укажите последний день доплаты."));
                    if (last != null) {
                        pays.end(id, last, viewer);
                    }
                });
    }

    @GetMapping("/{id}/mistake")
    ModelAndView mistaking(@PathVariable PayId id, Viewer viewer) {
        var pay = pays.require(id, Permission.SET_PAY, viewer);
        return page("mentorship/pay-mistake", step(pay, "mistake", typed("", ""), viewer));
    }

    @PostMapping("/{id}/mistake")
    ModelAndView mistake(@PathVariable PayId id, @ModelAttribute PayForm form, Viewer viewer) {
        var pay = pays.require(id, Permission.SET_PAY, viewer);
        return asked(
                "mentorship/pay-mistake",
                step(pay, "mistake", form, viewer),
                pair(pay),
                t("Отмечено. Эта доплата больше нигде не считается."),
                errors -> {
                    errors.require("because", form.because(), t("Напишите, в чём ошибка."));
                    if (!errors.any()) {
                        pays.mistake(id, form.because(), viewer);
                    }
                });
    }

    /** The order that sets a pay, with everybody whom it pays. */
    @GetMapping("/{id}/order")
    ModelAndView order(@PathVariable PayId id, Viewer viewer) {
        var lines = pays.ofOrder(id, Permission.SEE_PAY, viewer);
        readings.opened(lines.stream().map(Pay::person).distinct().toList(), "доплата");
        return page("mentorship/pay-order", ordered(id, lines, viewer));
    }

    /** In the format of its template, whatever the address says. */
    @GetMapping("/{id}/order.docx")
    ResponseEntity<byte[]> sameOrder(@PathVariable PayId id, Viewer viewer) {
        return papers.drawAgain(id, viewer).download(t("Приказ о доплате"));
    }

    @GetMapping("/{id}/order.pdf")
    ResponseEntity<byte[]> sameOrderAsPdf(@PathVariable PayId id, Viewer viewer) {
        return papers.drawAgain(id, viewer).download(pdf, Imprint.of(t("Приказ о доплате")));
    }

    private PayOrderPage ordered(PayId id, List<Pay> lines, Viewer viewer) {
        var employer = lines.getFirst().node();
        return new PayOrderPage(
                id.value(),
                title(lines.getFirst()),
                organisations.name(employer, today.at(employer)),
                register.ofOrder(id, viewer),
                papers.drawnAsPdf(employer),
                viewer.may(Permission.SET_PAY, nodes.require(employer).scope()));
    }

    private static String title(Pay pay) {
        return PayLine.order(pay.how(), pay.number(), pay.signedOn());
    }

    @GetMapping("/{id}/correct")
    ModelAndView correcting(@PathVariable PayId id, Viewer viewer) {
        var pay = pays.ofOrder(id, Permission.SET_PAY, viewer).getFirst();
        return page("mentorship/pay-correct", correction(id, pay, typed(pay), List.of()));
    }

    @PostMapping("/{id}/correct")
    ModelAndView correct(@PathVariable PayId id, @ModelAttribute PayForm form, Viewer viewer) {
        var pay = pays.ofOrder(id, Permission.SET_PAY, viewer).getFirst();
        var same = same(pay.node(), form, viewer).stream()
                .filter(other -> !other.signedOn().equals(pay.signedOn())
                        || !other.number().equals(pay.number()))
                .toList();
        return asked(
                "mentorship/pay-correct",
                correction(id, pay, form, same),
                "/pay/" + id.value() + "/order",
                t("Номер и дата приказа исправлены."),
                errors -> numbered(form, same, errors).ifPresent(day -> pays.correct(id, form.number(), day, viewer)));
    }

    private static PayForm typed(Pay pay) {
        var signedOn = pay.signedOn();
        return new PayForm(
                "",
                "",
                "",
                "",
                "",
                Address.text(pay.number()),
                signedOn == null ? "" : shortDay(signedOn),
                "",
                "",
                List.of());
    }

    private static PayStepPage correction(PayId id, Pay pay, PayForm form, List<SameNumber> same) {
        return new PayStepPage("/pay/" + id.value() + "/correct", title(pay), List.of(), form, same);
    }

    /** Orders of the typed number: none if it is one and the same order, which pays several. */
    private List<SameNumber> same(NodeId employer, PayForm form, Viewer viewer) {
        var day = new FormErrors().day("day", form.day());
        if (day == null) {
            return List.of();
        }
        var orders = new TreeMap<LocalDate, SameNumber>();
        for (var pay : pays.numbered(employer, form.number(), day, viewer)) {
            var signed = pay.signedOn();
            if (signed != null) {
                orders.putIfAbsent(
                        signed, new SameNumber("/pay/" + pay.id().value() + "/order", form.number(), signed));
            }
        }
        return orders.containsKey(day) ? List.of() : List.copyOf(orders.values());
    }

    /** The day that was typed, if the number was typed too and is known to be right. */
    private static Optional<LocalDate> numbered(PayForm form, List<SameNumber> same, FormErrors errors) {
        errors.require(
                "number", form.number(), t("Впишите номер из журнала приказов по личному составу, например 18-лс."));
        var day = errors.day("day", form.day(), t("Укажите дату приказа."));
        return errors.any() || SameNumber.asked(same, form.anyway(), errors)
                ? Optional.empty()
                : Optional.ofNullable(day);
    }

    @GetMapping("/at/{employer}/number")
    ModelAndView numbering(@PathVariable NodeId employer, @ModelAttribute PayForm form, Viewer viewer) {
        return page("mentorship/pay-number", numbered(employer, form, List.of(), viewer));
    }

    @PostMapping("/at/{employer}/number")
    ModelAndView number(@PathVariable NodeId employer, @ModelAttribute PayForm form, Viewer viewer) {
        var same = same(employer, form, viewer);
        return asked(
                "mentorship/pay-number",
                numbered(employer, form, same, viewer),
                "/pay",
                t("Номер и дата приказа внесены."),
                errors -> numbered(form, same, errors)
                        .ifPresent(day -> pays.order(employer, form.chosen(), form.number(), day, viewer)));
    }

    /** In the format of its template, whatever the address says. */
    @GetMapping("/at/{employer}/order.docx")
    ResponseEntity<byte[]> paper(@PathVariable NodeId employer, @ModelAttribute PayForm form, Viewer viewer) {
        return papers.draw(employer, form.chosen(), viewer).download(t("Приказ о доплате"));
    }

    @GetMapping({"/at/{employer}/waiting.docx", "/at/{employer}/waiting.xlsx"})
    ResponseEntity<byte[]> waiting(@PathVariable NodeId employer, Viewer viewer) {
        return papers.drawWaiting(employer, viewer).download(t("Приказ о доплате"));
    }

    @GetMapping("/at/{employer}/order.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable NodeId employer, @ModelAttribute PayForm form, Viewer viewer) {
        return papers.draw(employer, form.chosen(), viewer).download(pdf, Imprint.of(t("Приказ о доплате")));
    }

    /** All of the employer that wait for a number; those chosen before are marked. */
    private PayStepPage numbered(NodeId employer, PayForm form, List<SameNumber> same, Viewer viewer) {
        viewer.require(Permission.SET_PAY, nodes.require(employer).scope());
        var waiting = new PayFilter("", "unnumbered", "", employer.value().toString(), "", "");
        return new PayStepPage(
                "/pay/at/" + employer.value() + "/number",
                organisations.name(employer, today.at(employer)),
                register.find(waiting, viewer, ON_ORDER).stream()
                        .map(row -> new Option(row.id().toString(), row.name(), row.amount()))
                        .toList(),
                form,
                same);
    }

    private static PayStepPage setting(PaidSide mentor, PayForm form) {
        return new PayStepPage(
                "/pay/of/" + mentor.id().value(),
                mentor.name(),
                Arrays.stream(Pay.How.values())
                        .map(how -> Option.of(how.name(), how.words()))
                        .toList(),
                form,
                List.of());
    }

    private PayStepPage step(Pay pay, String step, PayForm form, Viewer viewer) {
        return new PayStepPage(
                "/pay/" + pay.id().value() + "/" + step,
                shortName(name(pay, viewer)) + ": " + PayLine.amount(pay.how(), pay.sum(), pay.terms()) + ", "
                        + period(pay.period()),
                List.of(),
                form,
                List.of());
    }

    private String name(Pay pay, Viewer viewer) {
        return people.require(pay.person(), viewer).name().full();
    }

    private static PayForm typed(String field, String value) {
        return new PayForm("", "", "", "", field.equals("last") ? value : "", "", "", "", "", List.of());
    }

    private static String pair(PaidSide mentor) {
        return "/mentorships/" + mentor.mentorship().value();
    }

    private static String pair(Pay pay) {
        return "/mentorships/" + pay.mentorship().value();
    }

    private static ModelAndView asked(
            String template, PayStepPage page, String href, String notice, Consumer<FormErrors> act) {
        var errors = new FormErrors();
        try {
            act.accept(errors);
            return errors.any() ? again(template, page, errors) : done(href, notice);
        } catch (Refusal refused) {
            return again(template, page, FormErrors.shown(refused));
        }
    }

    private static void seesPay(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.SEE_PAY)) {
            throw KernelRefused.unknownPage();
        }
    }
}
