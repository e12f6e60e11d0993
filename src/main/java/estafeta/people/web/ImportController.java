package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.intake.BroughtList;
import estafeta.intake.ListController;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.people.stafflist.StaffImports;
import estafeta.shell.FormErrors;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings a staff list: columns and cells are looked at and put right, then it is taken over, and may be taken back. */
@Controller
@RequestMapping("/people/imports")
class ImportController extends ListController {
    private final StaffImports imports;
    private final ImportPages pages;

    ImportController(StaffImports imports, RunsAtWork work, ImportPages pages) {
        super(imports, work, pages);
        this.imports = imports;
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
            return again("people/imports", shown, FormErrors.shown(list.field(), refused));
        }
    }
}
