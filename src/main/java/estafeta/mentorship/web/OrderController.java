package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.document.PaperWords;
import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.ActId;
import estafeta.mentorship.Order;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.Orders;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The journal of orders and the way of an order: put together, registered, read by those it names. */
@Controller
@RequestMapping("/orders")
class OrderController {
    private final Orders orders;
    private final OrderRegister register;
    private final OrderCard card;
    private final OrderPapers papers;
    private final RegisterExport export;
    private final Pdf pdf;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;

    OrderController(
            Orders orders,
            OrderRegister register,
            OrderCard card,
            OrderPapers papers,
            RegisterExport export,
            Pdf pdf,
            Organisations organisations,
            Nodes nodes,
            Today today) {
        this.orders = orders;
        this.register = register;
        this.card = card;
        this.papers = papers;
        this.export = export;
        this.pdf = pdf;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
    }

    @GetMapping
    ModelAndView list(@ModelAttribute OrderFilter filter, Viewer viewer) {
        return Pages.list("mentorship/orders", "mentorship/order-rows", shown(filter, OrderRegister.PAGE, viewer));
    }

    @GetMapping("/print")
    ModelAndView paper(@ModelAttribute OrderFilter filter, Viewer viewer) {
        return page("mentorship/orders-printed", shown(filter.whole(), MentorRegister.PRINTED, viewer));
    }

    private OrdersPage shown(OrderFilter filter, int most, Viewer viewer) {
        MentorController.seesMentors(viewer);
        var found = register.find(filter, viewer, most + 1);
        var rows = found.subList(0, Math.min(found.size(), most));
        var next = found.size() > rows.size()
                ? filter.after(rows.getLast().signedOn(), rows.getLast().id())
                : null;
        return new OrdersPage(
                register.due(viewer),
                rows,
                filter,
                register.years(today.at(viewer)),
                viewer.mayAnywhere(Permission.SEE_PAY),
                next);
    }

    @GetMapping("/orders.xlsx")
    ResponseEntity<byte[]> workbook(@ModelAttribute OrderFilter filter, Viewer viewer) {
        MentorController.seesMentors(viewer);
        return Pages.file(t("Журнал приказов") + ".xlsx", export.orders(filter, viewer));
    }

    @GetMapping("/new/{employer}")
    ModelAndView start(@PathVariable NodeId employer, Viewer viewer) {
        approving(employer, viewer);
        var waiting = register.waiting(employer);
        var all = waiting.stream().map(line -> line.id().toString()).toList();
        var form = new OrderForm(all, "", "", "", "", "", "", "");
        return page("mentorship/order-acts", starting(employer, waiting, form));
    }

    @PostMapping("/new/{employer}")
    ModelAndView draft(@PathVariable NodeId employer, @ModelAttribute OrderForm form, Viewer viewer) {
        approving(employer, viewer);
        var errors = new FormErrors();
        var ground = ground(form, errors);
        var chosen = chosen(form, errors);
        if (!errors.any()) {
            try {
                var id = orders.draft(employer, chosen, ground, viewer);
                return done(
                        "/orders/" + id.value(),
                        t("Проект собран. Напечатайте его, а после регистрации внесите номер и дату."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/order-acts", starting(employer, register.waiting(employer), form), errors);
    }

    @GetMapping("/{id}")
    ModelAndView open(@PathVariable OrderId id, Viewer viewer) {
        return page("mentorship/order-card", card.open(id, Permission.SEE_MENTORSHIPS, viewer));
    }

    /** In the format of its template. */
    @GetMapping({"/{id}/order.docx", "/{id}/order.xlsx"})
    ResponseEntity<byte[]> paper(@PathVariable OrderId id, Viewer viewer) {
        var order = orders.require(id, Permission.SEE_MENTORSHIPS, viewer);
        return papers.draw(id, viewer).download(title(order));
    }

    @GetMapping("/{id}/order.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable OrderId id, Viewer viewer) {
        var order = orders.require(id, Permission.SEE_MENTORSHIPS, viewer);
        var signed = order.signedOn();
        var imprint = new Imprint(
                title(order),
                name(order.employer()),
                signed == null ? null : signed.atStartOfDay(ZoneOffset.UTC).toInstant());
        return papers.draw(id, viewer).download(pdf, imprint);
    }

    private static String title(Order order) {
        var number = order.number();
        return number == null ? t("Проект приказа") : t("Приказ {0}", number.replace('/', '-'));
    }

    @GetMapping({"/{id}/papers/{paper}.docx", "/{id}/papers/{paper}.xlsx"})
    ResponseEntity<byte[]> beside(@PathVariable OrderId id, @PathVariable String paper, Viewer viewer) {
        var wanted = beside(paper);
        return papers.draw(id, wanted, viewer).download(wanted.title());
    }

    @GetMapping("/{id}/papers/{paper}.pdf")
    ResponseEntity<byte[]> besideAsPdf(@PathVariable OrderId id, @PathVariable String paper, Viewer viewer) {
        var wanted = beside(paper);
        return papers.draw(id, wanted, viewer).download(pdf, Imprint.of(wanted.title()));
    }

    private static PaperOfOrder beside(String code) {
        return Arrays.stream(PaperOfOrder.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(KernelRefused::unknownPage);
    }

    @GetMapping("/{id}/words")
    ModelAndView words(@PathVariable OrderId id, Viewer viewer) {
        var shown = card.open(id, Permission.SEE_MENTORSHIPS, viewer);
        return page(
                "document/paper-words",
                new PaperWords(
                        shown.title(),
                        shown.below(),
                        shown.href("words"),
                        viewer.mayAnywhere(Permission.EDIT_PEOPLE),
                        papers.words(id, viewer)));
    }

    @GetMapping("/{id}/acts")
    ModelAndView change(@PathVariable OrderId id, Viewer viewer) {
        var order = orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var ground = order.ground();
        var form = new OrderForm(
                register.lines(id).stream().map(line -> line.id().toString()).toList(),
                ground == null ? "" : ground.body(),
                ground == null || ground.number() == null ? "" : ground.number(),
                ground == null ? "" : shortDay(ground.heldOn()),
                "",
                "",
                "",
                "");
        return page("mentorship/order-acts", changing(id, order, form, viewer));
    }

    @PostMapping("/{id}/acts")
    ModelAndView redraft(@PathVariable OrderId id, @ModelAttribute OrderForm form, Viewer viewer) {
        var order = orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var errors = new FormErrors();
        var ground = ground(form, errors);
        var chosen = chosen(form, errors);
        if (!errors.any()) {
            try {
                orders.redraft(id, chosen, ground, viewer);
                return done("/orders/" + id.value(), t("Проект изменён. Напечатайте его снова."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/order-acts", changing(id, order, form, viewer), errors);
    }

    @GetMapping({"/{id}/register", "/{id}/correct"})
    ModelAndView number(@PathVariable OrderId id, HttpServletRequest request, Viewer viewer) {
        var order = orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var on = order.signedOn() == null ? today.at(order.employer()) : order.signedOn();
        var form = OrderForm.registering(order.number() == null ? "" : order.number(), shortDay(on));
        var step = request.getRequestURI().endsWith("/correct") ? "correct" : "register";
        return page("mentorship/order-" + step, step(id, form, List.of(), viewer));
    }

    @PostMapping("/{id}/register")
    ModelAndView register(@PathVariable OrderId id, @ModelAttribute OrderForm form, Viewer viewer) {
        return numbered(id, "register", form, viewer, t("Приказ зарегистрирован. Кому всё готово, тот начал работу."));
    }

    @PostMapping("/{id}/correct")
    ModelAndView correct(@PathVariable OrderId id, @ModelAttribute OrderForm form, Viewer viewer) {
        return numbered(id, "correct", form, viewer, t("Номер и дата исправлены."));
    }

    /** A number that is taken in the same year is asked about once, not refused. */
    private ModelAndView numbered(OrderId id, String step, OrderForm form, Viewer viewer, String notice) {
        var order = orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var errors = new FormErrors();
        var number =
                errors.require("number", form.number(), t("Впишите номер из журнала организации, например 41-од."));
        var day = errors.day("day", form.day(), t("Укажите дату приказа."));
        var same = List.<SameNumber>of();
        if (!errors.any() && day != null) {
            same = same(order, number, day);
            if (!SameNumber.asked(same, form.anyway(), errors)) {
                try {
                    if (step.equals("register")) {
                        orders.register(id, number, day, viewer);
                    } else {
                        orders.correct(id, number, day, viewer);
                    }
                    return done("/orders/" + id.value(), notice);
                } catch (Refusal refused) {
                    errors = FormErrors.shown(refused);
                }
            }
        }
        return again("mentorship/order-" + step, step(id, form, same, viewer), errors);
    }

    private List<SameNumber> same(Order order, String number, LocalDate day) {
        return orders.numbered(order.employer(), number, day).stream()
                .filter(other -> !other.id().equals(order.id()))
                .flatMap(other -> Stream.ofNullable(other.signedOn())
                        .map(signed -> new SameNumber("/orders/" + other.id().value(), number, signed)))
                .toList();
    }

    @GetMapping("/{id}/cancel")
    ModelAndView mistake(@PathVariable OrderId id, Viewer viewer) {
        orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        return page("mentorship/order-cancel", step(id, OrderForm.registering("", ""), List.of(), viewer));
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable OrderId id, @ModelAttribute OrderForm form, Viewer viewer) {
        orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var errors = new FormErrors();
        errors.require("because", form.because(), t("Напишите, в чём ошибка: эта причина останется в истории."));
        if (!errors.any()) {
            try {
                orders.cancel(id, form.because(), viewer);
                return done("/orders/" + id.value(), t("Приказ отмечен ошибочным. Его строки снова ждут приказа."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/order-cancel", step(id, form, List.of(), viewer), errors);
    }

    @PostMapping("/{id}/give-up")
    ModelAndView giveUp(@PathVariable OrderId id, Viewer viewer) {
        orders.giveUp(id, viewer);
        return done("/orders", t("Проекта больше нет. Его строки снова ждут приказа."));
    }

    @PostMapping("/{id}/acquaint")
    ModelAndView acquaint(@PathVariable OrderId id, @ModelAttribute OrderForm form, Viewer viewer) {
        orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var errors = new FormErrors();
        var day = errors.day("day", form.day(), t("Укажите, когда ознакомлены."));
        var readers = uuids(form.chosen()).map(AffiliationId::new).collect(Collectors.toSet());
        if (readers.isEmpty()) {
            errors.add("chosen", t("Отметьте, кто ознакомлен."));
        }
        if (!errors.any() && day != null) {
            try {
                orders.acquaint(id, readers, day, viewer);
                return done("/orders/" + id.value(), t("Ознакомление отмечено."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/order-readers", step(id, form, List.of(), viewer), errors);
    }

    @GetMapping("/{id}/acquaint")
    ModelAndView readers(@PathVariable OrderId id, Viewer viewer) {
        var order = orders.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        var all = register.readers(id, order.employer()).stream()
                .filter(reader -> reader.acquaintedOn() == null)
                .map(reader -> reader.affiliation().toString())
                .toList();
        var form = new OrderForm(all, "", "", "", "", shortDay(today.at(order.employer())), "", "");
        return page("mentorship/order-readers", step(id, form, List.of(), viewer));
    }

    @PostMapping("/new/{employer}/without")
    ModelAndView without(@PathVariable NodeId employer, @ModelAttribute OrderForm form, Viewer viewer) {
        approving(employer, viewer);
        var errors = new FormErrors();
        var chosen = chosen(form, errors);
        if (!errors.any()) {
            try {
                orders.withoutOrder(employer, chosen, viewer);
                return done("/orders", t("Отмечено: об этом приказа не будет."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/order-acts", starting(employer, register.waiting(employer), form), errors);
    }

    private OrderFormPage starting(NodeId employer, List<OrderPage.Line> waiting, OrderForm form) {
        return new OrderFormPage("/orders/new/" + employer.value(), null, name(employer), options(waiting), form);
    }

    private OrderFormPage changing(OrderId id, Order order, OrderForm form, Viewer viewer) {
        var lines = Stream.concat(register.lines(id).stream(), register.waiting(order.employer()).stream())
                .toList();
        return new OrderFormPage(
                "/orders/" + id.value() + "/acts",
                card.open(id, Permission.APPROVE_MENTORSHIPS, viewer),
                name(order.employer()),
                options(lines),
                form);
    }

    private OrderStepPage step(OrderId id, OrderForm form, List<SameNumber> same, Viewer viewer) {
        return new OrderStepPage(card.open(id, Permission.APPROVE_MENTORSHIPS, viewer), form, same);
    }

    private static List<Option> options(List<OrderPage.Line> lines) {
        return lines.stream()
                .map(line -> new Option(
                        line.id().toString(), line.pair(), line.kind().words() + " " + line.words()))
                .toList();
    }

    static Order.@Nullable Ground ground(OrderForm form, FormErrors errors) {
        if ((form.body() + form.protocol() + form.heldOn()).isEmpty()) {
            return null;
        }
        var body = errors.require("body", form.body(), t("Впишите, чьё решение, например «педагогический совет»."));
        var heldOn = errors.day("heldOn", form.heldOn(), t("Укажите день решения."));
        return heldOn == null
                ? null
                : new Order.Ground(body, form.protocol().isEmpty() ? null : form.protocol(), heldOn);
    }

    private static Set<ActId> chosen(OrderForm form, FormErrors errors) {
        var chosen = uuids(form.chosen()).map(ActId::new).collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            errors.add("chosen", t("Отметьте хотя бы одну строку."));
        }
        return chosen;
    }

    private static Stream<UUID> uuids(List<String> typed) {
        return typed.stream().flatMap(one -> Steps.uuid(one).stream());
    }

    private void approving(NodeId employer, Viewer viewer) {
        viewer.require(Permission.APPROVE_MENTORSHIPS, nodes.require(employer).scope());
    }

    private String name(NodeId node) {
        return organisations.name(node, today.at(node));
    }
}
