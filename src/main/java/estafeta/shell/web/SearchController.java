package estafeta.shell.web;

import static estafeta.shell.Pages.list;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import estafeta.kernel.Folding;
import estafeta.kernel.Viewer;
import estafeta.shell.ActionSource;
import estafeta.shell.Found;
import estafeta.shell.SearchSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds people, pairs, papers and actions: a page of its own and the palette of Ctrl+K. */
@Controller
class SearchController {
    private static final int EACH = 7;
    private static final int LONGEST = 100;
    private final ObjectProvider<SearchSource> sources;
    private final ObjectProvider<ActionSource> actions;

    SearchController(ObjectProvider<SearchSource> sources, ObjectProvider<ActionSource> actions) {
        this.sources = sources;
        this.actions = actions;
    }

    @GetMapping("/search")
    ModelAndView search(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var query = q.strip();
        var asked = query.length() > LONGEST ? query.substring(0, LONGEST) : query;
        var found = asked.isEmpty()
                ? possible(viewer)
                : Stream.concat(
                        sources.orderedStream().flatMap(source -> source.search(viewer, asked, EACH).stream()),
                        possible(viewer).filter(action -> mentions(action.title(), asked)));
        return list(
                "shell/search",
                "shell/found",
                new SearchPage(asked, found.collect(groupingBy(Found::kind, LinkedHashMap::new, toList()))));
    }

    private Stream<Found> possible(Viewer viewer) {
        return actions.orderedStream().flatMap(source -> source.actions(viewer).stream());
    }

    /** Every typed word begins a word of the title. */
    private static boolean mentions(String title, String query) {
        var words = List.of(Folding.fold(title).split("[^\\p{L}\\d]+"));
        return Stream.of(Folding.fold(query).split("\\s+"))
                .allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }
}
