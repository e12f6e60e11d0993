package estafeta.people.web;

import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;

/** The consents of which there is a blank, and who may sign for the person. */
public record BlanksPage(UUID person, String name, List<Crumb> crumbs, List<Option> consents, List<Option> guardians) {
    public String href(Option consent, String guardian) {
        return "/people/" + person + "/blank.docx?consent=" + consent.value()
                + (guardian.isEmpty() ? "" : "&guardian=" + guardian);
    }
}
