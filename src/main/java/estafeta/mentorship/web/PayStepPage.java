package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;

/** One question about a pay: whose, what was typed, and from among which. */
public record PayStepPage(String action, String lead, List<Option> options, PayForm form) {
    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Доплаты наставникам"), "/pay"));
    }
}
