package estafeta.mentorship.web;

import estafeta.shell.Crumb;
import java.util.List;

/** Of which paper a scan is wanted, and whether there is one already; crumbs: the last leads back. */
public record ScanPage(String title, String lead, String hint, String href, List<Crumb> crumbs, boolean attached) {
    public Crumb back() {
        return crumbs.getLast();
    }
}
