package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;

/** One question about a pay: whose, what was typed, from among which, and orders that have the typed number already. */
public record PayStepPage(String action, String lead, List<Option> options, PayForm form, List<SameNumber> same) {
    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Доплаты наставникам"), "/pay"));
    }
}
