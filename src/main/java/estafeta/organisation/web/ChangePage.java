package estafeta.organisation.web;

import estafeta.organisation.Consequence;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** A change of an organisation: the form, then «Проверьте» with what follows. */
public record ChangePage(
        UUID id, String name, ChangeForm form, List<Fact> facts, List<Consequence> consequences, List<Crumb> crumbs) {
    public String href(String step) {
        return "/organisations/" + id + (step.isEmpty() ? "" : "/" + step);
    }

    /** Back to the form with what was typed. */
    public String again(String step) {
        return UriComponentsBuilder.fromPath(href(step))
                .queryParam("other", form.other())
                .queryParam("otherWords", "{words}")
                .queryParam("day", form.day())
                .queryParam("ground", "{ground}")
                .encode()
                .buildAndExpand(form.otherWords(), form.ground())
                .toUriString();
    }

    public boolean hindered() {
        return consequences.stream().anyMatch(Consequence::hindrance);
    }
}
