package estafeta.mentorship.web;

import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.kernel.SchoolYear;
import estafeta.mentorship.pack.Folder;
import estafeta.mentorship.pack.FolderEntry;
import estafeta.mentorship.pack.FolderEntry.Standing;
import estafeta.mentorship.pack.Pack;
import estafeta.mentorship.pack.Shelf;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import estafeta.shell.State;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** «Папка наставничества»: what an inspection asks for, part by part, and what has been put together already. */
public record FolderPage(
        UUID node,
        String place,
        SchoolYear year,
        List<SchoolYear> years,
        Folder folder,
        List<Pack> packs,
        ZoneId zone) {
    /** So many need not be folded up. */
    public static final int FEW = 8;

    /** How a paper stands, to be told by a sign and a word. */
    public static State state(Standing standing) {
        return switch (standing) {
            case HAS -> State.DONE;
            case LACKS -> State.STOP;
            case EXPIRED -> State.TURN;
            case BY_HAND -> State.NONE;
        };
    }

    public int lacking() {
        return folder.count(Standing.LACKS);
    }

    public int expired() {
        return folder.count(Standing.EXPIRED);
    }

    public List<Shelf> shelves() {
        return Arrays.stream(Shelf.values())
                .filter(shelf -> !folder.on(shelf).isEmpty())
                .toList();
    }

    /** What is to be mended stands first. */
    public List<FolderEntry> mendable(Shelf shelf) {
        return folder.on(shelf).stream().filter(FolderEntry::mendable).toList();
    }

    public List<FolderEntry> rest(Shelf shelf) {
        return folder.on(shelf).stream().filter(entry -> !entry.mendable()).toList();
    }

    public List<Option> yearOptions() {
        return years.stream()
                .map(each -> Option.of(String.valueOf(each.start()), each.words()))
                .toList();
    }

    public String madeAt(Pack pack) {
        return moment(pack.madeAt(), zone);
    }

    public String href(String more) {
        return "/folder/" + node + more;
    }

    public String site() {
        return "/site-pack/" + node + "?year=" + year.start();
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Организации"), "/organisations"), new Crumb(place, "/organisations/" + node));
    }
}
