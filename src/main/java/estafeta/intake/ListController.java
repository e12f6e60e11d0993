package estafeta.intake;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.leave;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import estafeta.kernel.SmallSteps;
import estafeta.kernel.Viewer;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A list of any kind at its address: looked at and put right, then taken over, stopped, taken back. */
public abstract class ListController {
    private final ListImports imports;
    private final RunsAtWork work;
    private final ListPages pages;
    private final BroughtLists brought;
    private final SmallSteps steps;

    protected ListController(
            ListImports imports, RunsAtWork work, ListPages pages, BroughtLists brought, SmallSteps steps) {
        this.imports = imports;
        this.work = work;
        this.pages = pages;
        this.brought = brought;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView start(@RequestParam(defaultValue = "") String place, Viewer viewer) {
        return page(pages.lists(), brought.page(pages, NewList.empty(place), viewer));
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String pastedPage,
            Viewer viewer)
            throws IOException {
        var typed = new NewList(place, day, file, pasted, pastedPage);
        var shown = brought.page(pages, typed, viewer);
        var errors = new FormErrors();
        var list = typed.list();
        var node = typed.at(shown.places());
        if (node.isEmpty()) {
            errors.add("place", pages.missing().place());
        }
        if (list == null) {
            errors.add("file", pages.missing().list());
        }
        var asOf = errors.day("day", day);
        if (asOf != null && node.isPresent() && brought.farAhead(node.get(), asOf)) {
            errors.add("day", t("Этот день больше чем через год. Проверьте год."));
        }
        if (errors.any() || list == null || node.isEmpty()) {
            return again(pages.lists(), shown, errors);
        }
        try {
            return to(imports.bring(node.get(), list.name(), list.content(), asOf, viewer));
        } catch (Refusal refused) {
            return again(pages.lists(), shown, FormErrors.shown(list.field(), refused));
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
                : page(pages.list(), pages.of(run, null, new Look(pages.address(run), only, whole), viewer));
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
        return working.isEmpty() ? leave(pages.address(run)) : page("intake/bar", working.get());
    }

    /** Keeps what was put right and reads the list again. */
    @PostMapping("/{run}/correct")
    ModelAndView correct(@PathVariable RunId run, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        var form = new ListForm(typed);
        var errors = form.errors();
        if (errors.any()) {
            return standing(run, form.columns().fields(), errors, viewer);
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
            return standing(run, form.columns().fields(), errors, viewer);
        }
        if (imports.adjust(run, form.read(), viewer)) {
            return done(pages.address(run), t("Список прочитан с вашими исправлениями. Проверьте ещё раз и внесите."));
        }
        try {
            steps.take(() -> confirmed(run, viewer)); // what was typed stays on the page if it is refused
        } catch (Refusal refused) {
            var standing = standing(run, null, FormErrors.shown(refused), viewer);
            standing.setStatus(HttpStatus.CONFLICT);
            return standing;
        }
        return atWork(run, viewer) ? to(run) : done(pages.address(run), pages.taken(run, viewer));
    }

    private RunId confirmed(RunId run, Viewer viewer) {
        work.confirm(run, viewer);
        return run;
    }

    @PostMapping("/{run}/stop")
    ModelAndView stop(@PathVariable RunId run, Viewer viewer) {
        work.stop(run, viewer);
        return done(pages.address(run), t("Остановлено. Что уже сделано, показано ниже."));
    }

    @PostMapping("/{run}/undo")
    ModelAndView undo(@PathVariable RunId run, Viewer viewer) {
        work.undo(run, viewer);
        return atWork(run, viewer) ? to(run) : done(pages.address(run), work.takenBack(run, viewer));
    }

    private ModelAndView to(RunId run) {
        return go(pages.address(run));
    }

    private boolean atWork(RunId run, Viewer viewer) {
        return pages.progress(run, viewer).isPresent();
    }

    private ModelAndView standing(RunId run, @Nullable Map<Integer, String> chosen, FormErrors errors, Viewer viewer) {
        return again(pages.list(), pages.of(run, chosen, Look.usual(pages.address(run)), viewer), errors);
    }
}
