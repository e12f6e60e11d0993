package estafeta.organisation.web;

import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of an organisation: a new one, or of one that stands (then with its id). */
public record OrganisationFormPage(
        @Nullable UUID id,
        String name,
        OrganisationForm form,
        List<Option> types,
        List<Option> zones,
        List<Crumb> crumbs) {
    public String href(String step) {
        return "/organisations/" + id + (step.isEmpty() ? "" : "/" + step);
    }
}
