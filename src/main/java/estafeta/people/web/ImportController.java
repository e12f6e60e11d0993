package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.leave;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.intake.BroughtList;
import estafeta.intake.ListForm;
import estafeta.intake.Look;
import estafeta.intake.RunId;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.people.stafflist.StaffImports;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings a staff list: columns and cells are looked at and put right, then it is taken over, and may be taken back. */
@Controller
@RequestMapping("/people/imports")
class ImportController {
    private final StaffImports imports;
    private final RunsAtWork work;
    private final ImportPages pages;

    ImportController(StaffImports imports, RunsAtWork work, ImportPages pages) {
        this.imports = imports;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView start(@RequestParam(defaultValue = "") String organisation, Viewer viewer) {
        return page("people/imports", pages.brought(organisation, "", viewer));
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String day,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String pastedPage,
            Viewer viewer)
            throws IOException {
        var errors = new FormErrors();
        var list = BroughtList.of(file, pasted, pastedPage);
        var place = pages.place(organisation, viewer);
        if (place.isEmpty()) {
            errors.add("organisation", t("Выберите организацию, чей это список."));
        }
        if (list == null) {
            errors.add("file", t("Выберите файл со списком педагогов или вставьте таблицу ниже."));
        }
        var asOf = errors.day("day", day);
        if (asOf != null && place.isPresent() && pages.farAhead(place.get(), asOf)) {
            errors.add("day", t("Этот день больше чем через год. Проверьте год."));
        }
        var shown = pages.brought(organisation, day, viewer).with(pasted, pastedPage);
        if (errors.any() || list == null || place.isEmpty()) {
            return again("people/imports", shown, errors);
        }
        try {
            return to(imports.bring(place.get(), list.name(), list.content(), asOf, viewer));
        } catch (Refusal refused) {
            Refusals.shown(refused);
            return again("people/imports", shown, FormErrors.of(list.field(), refused));
        }
    }

    @GetMapping("/{run}")
    ModelAndView look(
            @PathVariable RunId run,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "false") boolean whole,
            Viewer viewer) {
        var working = pages.progress(run, viewer);
        return working.isPresent()
                ? page("intake/progress", working.get())
                : page("people/import", pages.of(run, new Look(address(run), only, whole), viewer));
    }

    /** The list as it was brought, marked, to be put right where it is kept and brought again. */
    @GetMapping("/{run}/remarks.xlsx")
    ResponseEntity<byte[]> remarks(@PathVariable RunId run, Viewer viewer) {
        var marked = imports.marked(run, viewer);
        return Pages.file(marked.fileName(), marked.content());
    }

    /** How far it has come, asked again and again by the page; once nobody works at it, the whole page is wanted. */
    @GetMapping("/{run}/progress")
    ModelAndView progress(@PathVariable RunId run, Viewer viewer) {
        var working = pages.progress(run, viewer);
        return working.isEmpty() ? leave(address(run)) : page("intake/bar", working.get());
    }

    /** Keeps what was put right and reads the list again. */
    @PostMapping("/{run}/correct")
    ModelAndView correct(@PathVariable RunId run, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        var form = new ListForm(typed);
        var errors = form.errors();
        if (errors.any()) {
            return again(
                    "people/import", pages.of(run, form.columns().fields(), Look.usual(address(run)), viewer), errors);
        }
        imports.adjust(run, form.read(), viewer);
        return to(run);
    }

    /** Takes over what was looked at; what was typed only now is shown first. */
    @PostMapping("/{run}/confirm")
    ModelAndView confirm(@PathVariable RunId run, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        var form = new ListForm(typed);
        var errors = form.errors();
        if (errors.any()) {
            return again(
                    "people/import", pages.of(run, form.columns().fields(), Look.usual(address(run)), viewer), errors);
        }
        if (imports.adjust(run, form.read(), viewer)) {
            return done(address(run), t("Список прочитан с вашими исправлениями. Проверьте ещё раз и внесите."));
        }
        try {
            work.confirm(run, viewer);
        } catch (Refusal refused) {
            var standing =
                    again("people/import", pages.of(run, Look.usual(address(run)), viewer), Refusals.shown(refused));
            standing.setStatus(HttpStatus.CONFLICT);
            return standing;
        }
        return pages.progress(run, viewer).isPresent() ? to(run) : done(address(run), pages.taken(run, viewer));
    }

    @PostMapping("/{run}/stop")
    ModelAndView stop(@PathVariable RunId run, Viewer viewer) {
        work.stop(run, viewer);
        return done(address(run), t("Остановлено. Что уже сделано, показано ниже."));
    }

    @PostMapping("/{run}/undo")
    ModelAndView undo(@PathVariable RunId run, Viewer viewer) {
        work.undo(run, viewer);
        return pages.progress(run, viewer).isPresent() ? to(run) : done(address(run), work.takenBack(run, viewer));
    }

    private static ModelAndView to(RunId run) {
        return go(address(run));
    }

    static String address(RunId run) {
        return "/people/imports/" + run.value();
    }
}
