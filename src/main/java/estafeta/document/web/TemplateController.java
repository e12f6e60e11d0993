package estafeta.document.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.NewTemplate;
import estafeta.document.kept.TemplateId;
import estafeta.document.template.TemplateRefused;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** By which template a node draws each kind of paper: looked at, an own one brought, tried and switched on. */
@Controller
@RequestMapping("/templates/{node}")
class TemplateController {
    private static final String PAGE = "document/template";
    private final KeptTemplates templates;
    private final TemplatePages pages;

    TemplateController(KeptTemplates templates, TemplatePages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(@PathVariable NodeId node, Viewer viewer) {
        return page("document/templates", pages.all(node, viewer));
    }

    /** A part of the card of a place. */
    @GetMapping("/brief")
    ModelAndView brief(@PathVariable NodeId node, Viewer viewer) {
        return page("document/templates-brief", pages.all(node, viewer));
    }

    @GetMapping("/{paper}")
    ModelAndView open(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        return page(PAGE, pages.one(node, paper, viewer));
    }

    @GetMapping("/{paper}/fields")
    ModelAndView fields(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        return page("document/fields", pages.fields(node, paper, viewer));
    }

    @GetMapping("/{paper}/stamps")
    ModelAndView stamps(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        return page("document/stamps", pages.stamps(node, paper, viewer));
    }

    @PostMapping("/{paper}/stamps")
    ModelAndView stamp(
            @PathVariable NodeId node,
            @PathVariable String paper,
            @RequestParam Map<String, String> typed,
            Viewer viewer) {
        var holding = pages.holding(node, paper, viewer);
        var form = StampsForm.typed(typed);
        var errors = new FormErrors();
        var stamps = form.stamps(errors);
        if (errors.any()) {
            return again("document/stamps", pages.stamps(holding, form, viewer), errors);
        }
        templates.stamp(holding, stamps, viewer);
        return done(
                holding.href() + "/stamps",
                stamps.isEmpty()
                        ? t("Своих грифов больше нет: действуют общие, если они заданы выше.")
                        : t("Грифы записаны. Они появятся в документах, в шаблоне которых есть поле «грифы»."));
    }

    /** What holds here. */
    @GetMapping("/{paper}/file")
    ResponseEntity<byte[]> file(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        return file(pages.holding(node, paper, viewer));
    }

    @GetMapping("/{paper}/preview")
    ResponseEntity<byte[]> preview(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        return preview(pages.holding(node, paper, viewer), viewer);
    }

    /** What came with the program, to start an own one from. */
    @GetMapping("/{paper}/ready")
    ResponseEntity<byte[]> ready(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        return file(pages.holding(node, paper, viewer).withoutTemplate());
    }

    @GetMapping("/{paper}/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable NodeId node, @PathVariable TemplateId id, Viewer viewer) {
        return file(pages.version(node, id, viewer));
    }

    @GetMapping("/{paper}/{id}/preview")
    ResponseEntity<byte[]> preview(@PathVariable NodeId node, @PathVariable TemplateId id, Viewer viewer) {
        return preview(pages.version(node, id, viewer), viewer);
    }

    @PostMapping("/{paper}")
    ModelAndView bring(
            @PathVariable NodeId node,
            @PathVariable String paper,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer)
            throws IOException {
        var shown = pages.one(node, paper, viewer);
        if (!shown.keeps()) {
            throw KernelRefused.notAllowed();
        }
        if (file == null || file.isEmpty()) {
            var errors = new FormErrors().add("file", t("Выберите файл .docx или .xlsx со своим шаблоном."));
            return again(PAGE, shown.with(note, List.of()), errors);
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            templates.keep(new NewTemplate(node, shown.holding().paper(), name, file.getBytes(), note.strip()), viewer);
        } catch (TemplateRefused refused) {
            var problems = refused.problems();
            var errors = new FormErrors()
                    .add(
                            "file",
                            t(
                                    "В файле «{0}» {1, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}: смотрите «Что исправить в файле». Поправьте и выберите файл снова.",
                                    name, problems.size()));
            return again(PAGE, shown.with(note, problems), errors);
        } catch (Refusal refused) {
            return again(PAGE, shown.with(note, List.of()), FormErrors.of("file", refused));
        }
        return done(shown.href(), t("Файл проверен, ошибок нет. Посмотрите его на данных и включите."));
    }

    /** For the first time or again. */
    @PostMapping("/{paper}/{id}/on")
    ModelAndView switchOn(
            @PathVariable NodeId node, @PathVariable String paper, @PathVariable TemplateId id, Viewer viewer) {
        templates.require(id, node);
        templates.switchOn(id, viewer);
        return done(
                pages.holding(node, paper, viewer).href(),
                t("Шаблон включён. Им печатаются новые документы; зарегистрированные остаются при своём."));
    }

    @PostMapping("/{paper}/withdraw")
    ModelAndView withdraw(@PathVariable NodeId node, @PathVariable String paper, Viewer viewer) {
        templates.withdraw(templates.paper(paper), node, viewer);
        return done(
                pages.holding(node, paper, viewer).href(),
                t("Свой шаблон отключён, действует общий. Версии сохранены: любую можно включить снова."));
    }

    private ResponseEntity<byte[]> file(Holding holding) {
        var file = templates.file(holding);
        var template = holding.template();
        return Pages.file(template == null ? file.named(holding.paper().title()) : template.fileName(), file.content());
    }

    private ResponseEntity<byte[]> preview(Holding holding, Viewer viewer) {
        return templates
                .preview(holding, viewer)
                .download(t("Проба. {0}", holding.paper().title()));
    }
}
