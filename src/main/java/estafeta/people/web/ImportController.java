package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.Mapping;
import estafeta.intake.RunId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.people.stafflist.StaffImports;
import estafeta.shell.FormErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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
    private static final String CELL = "cell-";
    private static final String COLUMN = "column-";
    private final StaffImports imports;
    private final ImportPages pages;

    ImportController(StaffImports imports, ImportPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView start(@RequestParam(defaultValue = "") String organisation, Viewer viewer) {
        return page("people/imports", pages.brought(organisation, viewer));
    }

    @PostMapping
    ModelAndView bring(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return again(
                    "people/imports",
                    pages.brought(organisation, viewer),
                    new FormErrors().add("file", t("Выберите файл со списком педагогов: .xlsx или .csv.")));
        }
        var place = pages.place(organisation, viewer);
        if (place.isEmpty()) {
            return again(
                    "people/imports",
                    pages.brought(organisation, viewer),
                    new FormErrors().add("organisation", t("Выберите организацию, чей это список.")));
        }
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return to(imports.bring(place.get(), name, file.getBytes(), viewer));
        } catch (Refusal refused) {
            Refusals.shown(refused);
            return again("people/imports", pages.brought(organisation, viewer), FormErrors.of("file", refused));
        }
    }

    @GetMapping("/{run}")
    ModelAndView look(@PathVariable RunId run, Viewer viewer) {
        return page("people/import", pages.of(run, viewer));
    }

    @PostMapping("/{run}/columns")
    ModelAndView map(@PathVariable RunId run, @RequestParam Map<String, String> typed, Viewer viewer) {
        var fields = new HashMap<Integer, String>();
        typed.forEach((name, field) -> {
            if (name.startsWith(COLUMN) && !field.isBlank() && !fields.containsValue(field)) {
                fields.put(Integer.valueOf(name.substring(COLUMN.length())), field);
            }
        });
        imports.map(run, new Mapping(fields), viewer);
        return to(run);
    }

    /** Cells come as «cell-row-column». */
    @PostMapping("/{run}/correct")
    ModelAndView correct(@PathVariable RunId run, @RequestParam Map<String, String> typed, Viewer viewer) {
        var corrections = new ArrayList<Adjustments.Correction>();
        typed.forEach((name, text) -> {
            if (name.matches("cell-\\d+-\\d+")) {
                var place = name.substring(CELL.length()).split("-", 2);
                corrections.add(new Adjustments.Correction(
                        Integer.parseInt(place[0]), Integer.parseInt(place[1]), text.strip()));
            }
        });
        imports.correct(run, corrections, viewer);
        return to(run);
    }

    @PostMapping("/{run}/confirm")
    ModelAndView confirm(@PathVariable RunId run, Viewer viewer) {
        imports.confirm(run, viewer);
        return done(address(run), t("Список внесён. Теперь можно подобрать пары."));
    }

    @PostMapping("/{run}/undo")
    ModelAndView undo(@PathVariable RunId run, Viewer viewer) {
        imports.undo(run, viewer);
        return done(address(run), t("Загрузка отменена: всё, что она внесла, убрано."));
    }

    private static ModelAndView to(RunId run) {
        return go(address(run));
    }

    private static String address(RunId run) {
        return "/people/imports/" + run.value();
    }
}
