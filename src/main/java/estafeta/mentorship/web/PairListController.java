package estafeta.mentorship.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.intake.BroughtList;
import estafeta.intake.ListController;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.Refusal;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pairlist.PairImports;
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

/** Brings a list of pairs that exist already: looked at and put right, then taken over, and may be taken back. */
@Controller
@RequestMapping("/mentorships/lists")
class PairListController extends ListController {
    private final PairImports imports;
    private final PairListPages pages;

    PairListController(PairImports imports, RunsAtWork work, PairListPages pages) {
        super(imports, work, pages);
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
            return to(imports.bring(node.get(), list.name(), list.content(), asOf, viewer));
        } catch (Refusal refused) {
            return again("mentorship/pair-lists", shown, FormErrors.shown(list.field(), refused));
        }
    }
}
