package estafeta.diagnostics.web;

import static estafeta.shell.Pages.again;
import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.go;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.diagnostics.Competencies;
import estafeta.diagnostics.Competency;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.People;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questionnaire of difficulties and the list of strengths, for oneself or by the curator in somebody's name. */
@Controller
@RequestMapping("/diagnostics")
class DiagnosticsController {
    private static final String NOT_YET = "none";
    private static final int HARD = 2;
    private final Diagnostics diagnostics;
    private final Competencies competencies;
    private final Organisations organisations;
    private final People people;
    private final ReadingJournal readings;

    DiagnosticsController(
            Diagnostics diagnostics,
            Competencies competencies,
            Organisations organisations,
            People people,
            ReadingJournal readings) {
        this.diagnostics = diagnostics;
        this.competencies = competencies;
        this.organisations = organisations;
        this.people = people;
        this.readings = readings;
    }

    @GetMapping
    ModelAndView mine(Viewer viewer) {
        var person = viewer.person();
        return go(person == null ? "/" : "/diagnostics/" + person.value());
    }

    @GetMapping("/{person}")
    ModelAndView ask(@PathVariable PersonId person, @RequestParam(defaultValue = "") String blocks, Viewer viewer) {
        return page("diagnostics/questions", questions(person, blocks, Map.of(), viewer));
    }

    @PostMapping("/{person}")
    ModelAndView answer(@PathVariable PersonId person, @RequestParam Map<String, String> form, Viewer viewer) {
        var node = diagnostics.place(person, viewer);
        var opened = form.getOrDefault("blocks", "");
        var known = competencies.all();
        var levels = new HashMap<String, @Nullable Integer>();
        for (var competency : known) {
            var typed = form.getOrDefault(competency.code(), "");
            if (typed.matches("[0-3]")) {
                levels.put(competency.code(), Integer.valueOf(typed));
            } else if (typed.equals(NOT_YET)) {
                levels.put(competency.code(), null);
            }
        }
        if (levels.isEmpty()) {
            return again(
                    "diagnostics/questions",
                    questions(person, opened, form, viewer),
                    new FormErrors().add("", t("Ничего не отмечено. Ответьте хотя бы на один вопрос.")));
        }
        var source = person.equals(viewer.person()) ? Source.SELF : Source.CURATOR;
        diagnostics.noteDifficulties(person, node, source, levels, viewer);
        var hard = opened.isEmpty() ? hardBlocks(known, levels) : "";
        if (!hard.isEmpty()) {
            return done(
                    "/diagnostics/" + person.value() + "?blocks=" + hard,
                    t("Записано. В блоках, где трудно, есть ещё вопросы: они помогут точнее подобрать наставника."));
        }
        return done("/diagnostics/" + person.value() + "/strengths", t("Записано. Осталось отметить сильные стороны."));
    }

    @GetMapping("/{person}/blocks")
    ModelAndView blocks(@PathVariable PersonId person, Viewer viewer) {
        diagnostics.place(person, viewer);
        readings.opened(person, "что сейчас трудно");
        return page("diagnostics/blocks", new BlocksPage(person.value(), diagnostics.blocks(person)));
    }

    @GetMapping("/{person}/strengths")
    ModelAndView strengths(@PathVariable PersonId person, Viewer viewer) {
        var kindergarten = kindergarten(diagnostics.place(person, viewer));
        var groups = grouped(competencies.all()).entrySet().stream()
                .map(block -> new StrengthsPage.Group(
                        block.getKey(),
                        block.getValue().stream()
                                .map(competency -> Option.of(competency.code(), words(competency, kindergarten)))
                                .toList()))
                .toList();
        return page(
                "diagnostics/strengths",
                new StrengthsPage(
                        person.value(),
                        name(person, viewer),
                        person.equals(viewer.person()),
                        groups,
                        diagnostics.profile(person).strengths()));
    }

    @PostMapping("/{person}/strengths")
    ModelAndView noteStrengths(
            @PathVariable PersonId person,
            @RequestParam(name = "strength", required = false) @Nullable List<String> chosen,
            Viewer viewer) {
        var node = diagnostics.place(person, viewer);
        diagnostics.noteStrengths(person, node, chosen == null ? Set.of() : new HashSet<>(chosen), viewer);
        return done(
                person.equals(viewer.person()) ? "/" : "/people/" + person.value(),
                t("Сильные стороны отмечены. Подбор их учтёт."));
    }

    private DiagnosticsPage questions(PersonId person, String opened, Map<String, String> form, Viewer viewer) {
        var kindergarten = kindergarten(diagnostics.place(person, viewer));
        var wanted = Set.copyOf(Arrays.asList(opened.split(",", -1)));
        var own = person.equals(viewer.person());
        var blocks = new ArrayList<DiagnosticsPage.Block>();
        for (var block : grouped(competencies.all()).entrySet()) {
            var code = block.getValue().getFirst().block();
            var items = block.getValue().stream()
                    .filter(competency -> opened.isEmpty() ? competency.brief() : wanted.contains(code))
                    .map(competency -> new DiagnosticsPage.Item(competency.code(), words(competency, kindergarten)))
                    .toList();
            if (!items.isEmpty()) {
                blocks.add(new DiagnosticsPage.Block(code, block.getKey(), items));
            }
        }
        return new DiagnosticsPage(
                person.value(),
                name(person, viewer),
                own,
                blocks,
                answers(own),
                form.isEmpty() && own ? given(person) : form,
                opened);
    }

    /** What one has answered oneself before; to a curator the answers of another are not shown, only the blocks. */
    private Map<String, String> given(PersonId person) {
        return diagnostics.profile(person).difficulties().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, level -> String.valueOf(level.getValue())));
    }

    private List<Option> answers(boolean own) {
        var answers = new ArrayList<Option>();
        for (var level : competencies.levels()) {
            answers.add(new Option(
                    String.valueOf(level.value()),
                    t(own ? level.ownWords() : level.othersWords()),
                    own ? t(level.hint()) : ""));
        }
        answers.add(Option.of(NOT_YET, own ? t("Ещё не приходилось") : t("Не было случая увидеть")));
        return answers;
    }

    private static String hardBlocks(List<Competency> known, Map<String, @Nullable Integer> levels) {
        return known.stream()
                .filter(competency -> {
                    var level = levels.get(competency.code());
                    return level != null && level >= HARD;
                })
                .map(Competency::block)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static Map<String, List<Competency>> grouped(List<Competency> all) {
        return all.stream()
                .collect(Collectors.groupingBy(Competency::blockTitle, LinkedHashMap::new, Collectors.toList()));
    }

    private static String words(Competency competency, boolean kindergarten) {
        return t(kindergarten ? competency.textKindergarten() : competency.textSchool());
    }

    private boolean kindergarten(NodeId node) {
        return organisations.type(node).code().equals("kindergarten");
    }

    private String name(PersonId person, Viewer viewer) {
        return people.require(person, viewer).name().full();
    }
}
