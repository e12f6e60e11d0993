package estafeta.people.once.web;

import estafeta.shell.Crumb;
import java.util.List;
import java.util.UUID;

/** That two records became one, and whether it can be taken back. */
public record MergePage(
        UUID id,
        UUID kept,
        String name,
        String gone,
        String words,
        boolean undone,
        boolean undoable,
        List<Crumb> crumbs) {
    public String card() {
        return "/people/" + kept;
    }
}
