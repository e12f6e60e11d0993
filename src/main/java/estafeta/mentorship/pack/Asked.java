package estafeta.mentorship.pack;

import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.UUID;

/** Whose folder of which school year is wanted by whom; told as of a day, the last one of a year that is over. */
public record Asked(Node place, SchoolYear year, LocalDate today, Viewer viewer) {
    public NodeId node() {
        return place.id();
    }

    public LocalDate day() {
        var last = year.period().last();
        return last != null && last.isBefore(today) ? last : today;
    }

    public boolean present() {
        return SchoolYear.of(today).equals(year);
    }

    /** The step at which whoever may do it mends a pair of the organisation; for others the pair itself. */
    String mending(UUID pair, String step, boolean led, Permission permission) {
        return "/mentorships/" + pair + (led && viewer.may(permission, place.scope()) ? step : "");
    }
}
