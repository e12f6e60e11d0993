package estafeta.organisation.web;

import estafeta.kernel.Period;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Section;
import estafeta.shell.TimelineLine;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation: what it is, who leads it, what stands under it, what has happened. */
public record OrganisationPage(
        UUID id,
        String name,
        String fullName,
        String type,
        boolean territory,
        boolean closed,
        @Nullable Successor successor,
        boolean manage,
        boolean lead,
        boolean invite,
        List<Crumb> crumbs,
        List<Fact> facts,
        List<Leader> heads,
        List<Named> names,
        List<Child> children,
        List<Section> sections,
        List<TimelineLine> timeline) {

    /** Into whom it was merged. */
    public record Successor(UUID id, String name) {}

    /** A head as the card shows it. */
    public record Leader(
            UUID id,
            String name,
            String position,
            boolean acting,
            Period period,
            String ground,
            boolean cancelled,
            boolean now) {}

    /** A name and the time for which it is borne. */
    public record Named(String shortName, String fullName, Period period) {}

    /** What stands directly under it; for territories with the number of working organisations. */
    public record Child(UUID id, String name, String type, boolean territory, boolean closed, long organisations) {}

    public String href(String step) {
        return "/organisations/" + id + (step.isEmpty() ? "" : "/" + step);
    }

    public boolean renamed() {
        return names.size() > 1;
    }
}
