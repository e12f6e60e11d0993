package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.LocalActId;
import estafeta.mentorship.localact.LocalActs;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import estafeta.shell.Timeline;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Local acts of an organisation: noted, renewed, corrected, scanned, each on the way from its folder and back. */
@Controller
@RequestMapping("/local-acts")
class LocalActController {
    private final LocalActs acts;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Timeline timeline;
    private final Today today;

    LocalActController(LocalActs acts, Organisations organisations, Nodes nodes, Timeline timeline, Today today) {
        this.acts = acts;
        this.organisations = organisations;
        this.nodes = nodes;
        this.timeline = timeline;
        this.today = today;
    }

    @GetMapping("/{node}")
    ModelAndView list(@PathVariable NodeId node, Viewer viewer) {
        var known = acts.at(node, viewer);
        return page(
                "mentorship/local-acts",
                new LocalActsPage(
                        node.value().toString(),
                        name(node),
                        today.at(node),
                        known,
                        viewer.may(
                                Permission.APPROVE_MENTORSHIPS,
                                nodes.require(node).scope()),
                        timeline.of(known.stream().map(LocalAct::id).toList(), viewer)));
    }

    @GetMapping("/{node}/{kind}")
    ModelAndView start(@PathVariable NodeId node, @PathVariable LocalAct.Kind kind, Viewer viewer) {
        acts.requireMay(node, viewer);
        return page("mentorship/local-act", noting(node, kind, LocalActForm.EMPTY));
    }

    @PostMapping("/{node}/{kind}")
    ModelAndView note(
            @PathVariable NodeId node,
            @PathVariable LocalAct.Kind kind,
            @ModelAttribute LocalActForm form,
            Viewer viewer) {
        acts.requireMay(node, viewer);
        var errors = new FormErrors();
        var wanted = form.read(kind, errors);
        if (wanted.isPresent()) {
            try {
                var id = acts.note(node, kind, wanted.get(), viewer);
                return done(
                        href(id),
                        t("Документ записан и стоит в папке. Приложите скан, если он есть: ляжет и в архив."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/local-act", noting(node, kind, form), errors);
    }

    @GetMapping("/acts/{id}/correct")
    ModelAndView correcting(@PathVariable LocalActId id, Viewer viewer) {
        var act = acts.require(id, viewer);
        return page("mentorship/local-act", step(act, "/correct", LocalActForm.of(act)));
    }

    @PostMapping("/acts/{id}/correct")
    ModelAndView correct(@PathVariable LocalActId id, @ModelAttribute LocalActForm form, Viewer viewer) {
        var act = acts.require(id, viewer);
        var errors = new FormErrors();
        var wanted = form.read(act.kind(), errors);
        if (wanted.isPresent()) {
            try {
                acts.correct(id, wanted.get(), viewer);
                return done(list(act), t("Исправлено."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/local-act", step(act, "/correct", form), errors);
    }

    @GetMapping("/acts/{id}/mistake")
    ModelAndView mistaking(@PathVariable LocalActId id, Viewer viewer) {
        return page("mentorship/local-act-mistake", step(acts.require(id, viewer), "/mistake", LocalActForm.EMPTY));
    }

    @PostMapping("/acts/{id}/mistake")
    ModelAndView mistake(@PathVariable LocalActId id, @ModelAttribute LocalActForm form, Viewer viewer) {
        var act = acts.require(id, viewer);
        var errors = new FormErrors();
        errors.require("because", form.because(), t("Напишите, в чём ошибка: эта причина останется в истории."));
        if (!errors.any()) {
            try {
                acts.mistake(id, form.because(), viewer);
                return done(list(act), t("Отмечено. Документ больше нигде не считается."));
            } catch (Refusal refused) {
                errors = FormErrors.shown(refused);
            }
        }
        return again("mentorship/local-act-mistake", step(act, "/mistake", form), errors);
    }

    @GetMapping("/acts/{id}")
    ModelAndView askForScan(@PathVariable LocalActId id, Viewer viewer) {
        return page("mentorship/scan", scanning(acts.require(id, viewer)));
    }

    @PostMapping("/acts/{id}")
    ModelAndView attach(@PathVariable LocalActId id, @ModelAttribute ScanForm form, Viewer viewer) throws IOException {
        return form.attached(
                scanning(acts.require(id, viewer)),
                scan -> acts.attach(id, scan, viewer),
                t("Скан приложен: он войдёт в архив папки."));
    }

    @PostMapping("/acts/{id}/take-away")
    ModelAndView takeAway(@PathVariable LocalActId id, Viewer viewer) {
        acts.takeAway(id, viewer);
        return done(list(acts.require(id, viewer)), t("Скан убран. Номер и дата остались."));
    }

    @GetMapping("/acts/{id}/scan")
    ResponseEntity<byte[]> open(@PathVariable LocalActId id, Viewer viewer) {
        var scan = acts.open(id, viewer);
        return Pages.file(scan.name(), scan.content());
    }

    private LocalActStepPage noting(NodeId node, LocalAct.Kind kind, LocalActForm form) {
        return step(node, kind, "/local-acts/" + node.value() + "/" + kind.name(), name(node), form);
    }

    private LocalActStepPage step(LocalAct act, String step, LocalActForm form) {
        return step(act.node(), act.kind(), href(act.id()) + step, act.requisites(), form);
    }

    private LocalActStepPage step(NodeId node, LocalAct.Kind kind, String action, String lead, LocalActForm form) {
        return new LocalActStepPage(kind, action, node.value().toString(), name(node), lead, form);
    }

    private ScanPage scanning(LocalAct act) {
        return new ScanPage(
                t("Скан: {0}", act.kind().words()),
                act.requisites(),
                t("Скан не обязателен: без него в архив папки документ вложите сами."),
                href(act.id()),
                LocalActStepPage.folder(act.node().value().toString(), name(act.node())),
                act.scan() != null);
    }

    private static String href(LocalActId id) {
        return "/local-acts/acts/" + id.value();
    }

    private static String list(LocalAct act) {
        return "/local-acts/" + act.node().value();
    }

    private String name(NodeId node) {
        return organisations.name(node, today.at(node));
    }
}
