package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.intake.BroughtList;
import estafeta.intake.ListForm;
import estafeta.intake.RunId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.shell.FormErrors;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
        var list = BroughtList.of(file, pasted, pastedPage);
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
            return go(address(imports.bring(node.get(), list.name(), list.content(), asOf, viewer)));
        } catch (Refusal refused) {
            Steps.shown(refused);
            return again("mentorship/pair-lists", shown, FormErrors.of(list.field(), refused));
        }
    }

    @GetMapping("/{run}")
    ModelAndView look(@PathVariable RunId run, Viewer viewer) {
        return page("mentorship/pair-list", pages.of(run, viewer));
    }

    /** Takes columns as they were chosen by hand. */
    @PostMapping("/{run}/columns")
    ModelAndView map(@PathVariable RunId run, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        var form = new ListForm(typed);
        var errors = form.errors();
        if (errors.any()) {
            return again("mentorship/pair-list", pages.of(run, form.columns().fields(), viewer), errors);
        }
        imports.adjust(run, form.read(), viewer);
        return go(address(run));
    }

    /** Puts single cells right and reads the list again. */
    @PostMapping("/{run}/correct")
    ModelAndView correct(@PathVariable RunId run, @RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        imports.adjust(run, new ListForm(typed).read(), viewer);
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
