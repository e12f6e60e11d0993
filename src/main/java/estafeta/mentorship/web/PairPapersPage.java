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

    public String href(Offered offered) {
        return href() + "/papers/" + offered.paper().slug();
    }

    public String file(Offered offered) {
        return href(offered) + "." + offered.format().extension();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Пары"), "/mentorships"), new Crumb(pair, href()));
    }
}
