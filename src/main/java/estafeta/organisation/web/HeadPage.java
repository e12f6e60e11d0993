package estafeta.organisation.web;

import estafeta.shell.Crumb;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of an appointment, or an appointment to end or to mark as entered in error. */
public record HeadPage(
        UUID id,
        String name,
        HeadForm form,
        OrganisationPage.@Nullable Leader head,
        ChangeForm change,
        List<Crumb> crumbs) {
    public String href(String step) {
        return "/organisations/" + id + (step.isEmpty() ? "" : "/" + step);
    }
}
