package estafeta.people.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.Mapping;
import estafeta.intake.Place;
import estafeta.intake.RunId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.people.stafflist.StaffImports;
import estafeta.shell.FormErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        var list = Brought.of(file, pasted, pastedPage);
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
            return to(imports.bring(place.get(), list.name, list.content, asOf, viewer));
        } catch (Refusal refused) {
            Refusals.shown(refused);
            return again("people/imports", shown, FormErrors.of(list.field, refused));
        }
    }

    /** A list as it came: a file, or a table from the clipboard as text or as the page it was copied from. */
    private record Brought(String field, String name, byte[] content) {
        static @Nullable Brought of(@Nullable MultipartFile file, String pasted, String pastedPage) throws IOException {
            if (file != null && !file.isEmpty()) {
                return new Brought(
                        "file", Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
            }
            if (pasted.isBlank()) {
                return null;
            }
            return pastedPage.isBlank()
                    ? new Brought("pasted", t("Вставленная таблица") + ".txt", pasted.getBytes(StandardCharsets.UTF_8))
                    : new Brought(
                            "pasted", t("Вставленная таблица") + ".html", pastedPage.getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/{run}")
    ModelAndView look(@PathVariable RunId run, Viewer viewer) {
        return page("people/import", pages.of(run, viewer));
    }

    /** Columns come as «column-index»; a field may have one. */
    @PostMapping("/{run}/columns")
    ModelAndView map(@PathVariable RunId run, @RequestParam Map<String, String> typed, Viewer viewer) {
        var fields = new TreeMap<Integer, String>();
        typed.forEach((name, field) -> {
            if (name.matches("column-\\d{1,3}") && !field.isBlank()) {
                fields.put(Integer.valueOf(name.substring(COLUMN.length())), field);
            }
        });
        var errors = new FormErrors();
        var taken = new HashMap<String, Integer>();
        fields.forEach((column, field) -> {
            var other = taken.putIfAbsent(field, column);
            if (other != null) {
                errors.add(
                        COLUMN + column,
                        t("То же самое выбрано для столбца {0}. Оставьте один из них.", Place.letter(other)));
            }
        });
        if (errors.any()) {
            return again("people/import", pages.of(run, fields, viewer), errors);
        }
        imports.map(run, new Mapping(fields), viewer);
        return to(run);
    }

    /** Cells come as «cell-row-column». */
    @PostMapping("/{run}/correct")
    ModelAndView correct(@PathVariable RunId run, @RequestParam Map<String, String> typed, Viewer viewer) {
        var corrections = new ArrayList<Adjustments.Correction>();
        typed.forEach((name, text) -> {
            if (name.matches("cell-\\d{1,6}-\\d{1,3}")) {
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
        var out = imports.confirm(run, viewer);
        return done(
                address(run),
                out == 0
                        ? t("Список внесён. Теперь можно подобрать пары.")
                        : t(
                                "Список внесён, кроме {0, plural, one {# строки} other {# строк}}. Почему, сказано ниже.",
                                out));
    }

    @PostMapping("/{run}/undo")
    ModelAndView undo(@PathVariable RunId run, Viewer viewer) {
        return done(
                address(run),
                imports.undo(run, viewer)
                        ? t("Загрузка отменена: всё, что она внесла, убрано.")
                        : t("Убрано не всё: на некоторые записи уже опираются другие. На какие, сказано ниже."));
    }

    private static ModelAndView to(RunId run) {
        return go(address(run));
    }

    private static String address(RunId run) {
        return "/people/imports/" + run.value();
    }
}
