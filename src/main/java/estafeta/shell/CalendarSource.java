package estafeta.shell;

import estafeta.kernel.Period;
import estafeta.kernel.Viewer;
import java.util.List;

/** A module's entries in the viewer's calendar. */
public interface CalendarSource {
    List<CalendarItem> calendar(Viewer viewer, Period period);
}
