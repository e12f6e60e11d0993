package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.SchoolYear;
import estafeta.mentorship.pack.SitePack;
import estafeta.mentorship.pack.SitePerson;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;

/** What may stand on the site: who is named in it, who is not and why, and the text of it. */
public record SitePage(UUID node, String place, SchoolYear year, List<SchoolYear> years, SitePack pack) {
    public List<SitePerson> named() {
        return pack.people().stream().filter(SitePerson::named).toList();
    }

    public List<SitePerson> leftOut() {
        return pack.people().stream().filter(person -> !person.named()).toList();
    }

    public List<Option> yearOptions() {
        return years.stream()
                .map(each -> Option.of(String.valueOf(each.start()), each.words()))
                .toList();
    }

    public String href(String more) {
        return "/site-pack/" + node + more;
    }

    public String folder() {
        return "/folder/" + node + "?year=" + year.start();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(place, "/organisations/" + node), new Crumb(t("Папка наставничества"), folder()));
    }
}
