package estafeta.people.web;

import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;

/** The consents of which there is a blank, and who may sign for the person. */
public record BlanksPage(UUID person, String name, List<Crumb> crumbs, List<Consent> consents, List<Option> guardians) {
    public record Consent(String value, String words, boolean pdf) {}

    public String href(String blank, Consent consent, String guardian) {
        return "/people/" + person + "/" + blank + "?consent=" + consent.value()
                + (guardian.isEmpty() ? "" : "&guardian=" + guardian);
    }
}
