package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.paper.PairPapers.Offered;
import estafeta.shell.Crumb;
import java.util.List;
import java.util.UUID;

/** Papers of a pair to be printed and signed. */
public record PairPapersPage(UUID id, String pair, List<Offered> papers) {
    public String href() {
        return "/mentorships/" + id;
    }

    public String href(Offered offered, String more) {
        var of = offered.paper().of();
        return href() + "/papers/" + offered.paper().kind().code() + more + (of == null ? "" : "?of=" + of.value());
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Пары"), "/mentorships"), new Crumb(pair, href()));
    }
}
