package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.localact.LocalAct;
import estafeta.shell.Crumb;
import java.util.List;
import java.util.stream.Stream;

/** One question about a local act: which, of whom, and what was typed; lead: the requisites of one that is known. */
public record LocalActStepPage(
        LocalAct.Kind kind, String action, String node, String place, String lead, LocalActForm form) {
    public List<Crumb> crumbs() {
        return Stream.concat(folder(node, place).stream(), Stream.of(new Crumb(t("Локальные акты"), href())))
                .toList();
    }

    static List<Crumb> folder(String node, String place) {
        return List.of(
                new Crumb(place, "/organisations/" + node), new Crumb(t("Папка наставничества"), "/folder/" + node));
    }

    public String href() {
        return "/local-acts/" + node;
    }
}
