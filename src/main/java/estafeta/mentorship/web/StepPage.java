package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.Mentorship;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;

/** A journey of a pair: one question, one button. */
public record StepPage(
        UUID id,
        String pair,
        Mentorship.State state,
        StepForm form,
        List<Option> members,
        List<Option> employers,
        String note) {
    public String href(String step) {
        return "/mentorships/" + id + "/" + step;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Пары"), "/mentorships"), new Crumb(pair, "/mentorships/" + id));
    }
}
