package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.pack.Pack;
import estafeta.shell.Crumb;
import java.time.LocalDate;
import java.util.List;

/** Papers put together, or on the way there. */
public record PackPage(
        Pack pack, String place, String madeAt, int done, int refused, List<String> reasons, LocalDate until) {
    public int percent() {
        return Math.min(100, (int) (100L * done / Math.max(1, pack.pieces())));
    }

    public String href(String more) {
        return "/packs/" + pack.id().value() + more;
    }

    public String folder() {
        return "/folder/" + pack.node().value() + "?year=" + pack.year();
    }

    public String year() {
        return pack.schoolYear().words();
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(place, "/organisations/" + pack.node().value()),
                new Crumb(t("Папка наставничества"), folder()));
    }
}
