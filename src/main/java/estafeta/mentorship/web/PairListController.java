package estafeta.mentorship.web;

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
import estafeta.mentorship.pairlist.PairImports;
import estafeta.shell.FormErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Brings a list of pairs that exist already: looked at and put right, then taken over, and may be taken back. */
@Controller
@RequestMapping("/mentorships/lists")
class PairListController {
    private static final String CELL = "cell-";
    private static final String COLUMN = "column-";
    private final PairImports imports;
    private final PairListPages pages;

    PairListController(PairImports imports, PairListPages pages) {
        this.imports = imports;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView start(@RequestParam(defaultValue = "") String place, Viewer viewer) {
        return page("mentorship/pair-lists", pages.brought(place, "", viewer));
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
        var errors = new FormErrors();
        var list = Brought.of(file, pasted, pastedPage);
        var shown = pages.brought(place, day, viewer).with(pasted, pastedPage);
        var node = pages.place(place, viewer);
        if (node.isEmpty()) {
            errors.add("place", t("Выберите, чей это список: района или одной организации."));
        }
        if (list == null) {
            errors.add("file", t("Выберите файл со списком пар или вставьте таблицу ниже."));
        }
        var asOf = errors.day("day", day);
        if (asOf != null && node.isPresent() && pages.farAhead(node.get(), asOf)) {
            errors.add("day", t("Этот день больше чем через год. Проверьте год."));
        }
        if (errors.any() || list == null || node.isEmpty()) {
            return again("mentorship/pair-lists", shown, errors);
        }
        try {
            return go(address(imports.bring(node.get(), list.name, list.content, asOf, viewer)));
        } catch (Refusal refused) {
            Steps.shown(refused);
            return again("mentorship/pair-lists", shown, FormErrors.of(list.field, refused));
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
            var page = !pastedPage.isBlank();
            return new Brought(
                    "pasted",
                    t("Вставленная таблица") + (page ? ".html" : ".txt"),
                    (page ? pastedPage : pasted).getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/{run}")
    ModelAndView look(@PathVariable RunId run, Viewer viewer) {
        return page("mentorship/pair-list", pages.of(run, viewer));
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
            return again("mentorship/pair-list", pages.of(run, fields, viewer), errors);
        }
        imports.adjust(run, new Adjustments.Typed(new Mapping(fields), List.of(), Set.of(), Set.of()), viewer);
        return go(address(run));
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
        imports.adjust(run, new Adjustments.Typed(null, corrections, Set.of(), Set.of()), viewer);
        return go(address(run));
    }

    @PostMapping("/{run}/confirm")
    ModelAndView confirm(@PathVariable RunId run, Viewer viewer) {
        var out = imports.confirm(run, viewer);
        return done(
                address(run),
                out == 0
                        ? t("Пары внесены с отметкой «задним числом». Просмотрите их, когда будет время.")
                        : t(
                                "Пары внесены, кроме {0, plural, one {# строки} other {# строк}}. Почему, сказано ниже.",
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

    static String address(RunId run) {
        return "/mentorships/lists/" + run.value();
    }
}
