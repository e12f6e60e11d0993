package estafeta.people.web;

import estafeta.people.Consequence;
import estafeta.people.PublicationItem;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Option;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** One journey about a person: what is asked, what was typed, what follows. */
public record ChangePage(
        UUID person,
        String name,
        String action,
        ChangeForm form,
        List<Option> options,
        List<Option> people,
        List<Fact> facts,
        List<Consequence> consequences,
        boolean insured,
        List<Crumb> crumbs) {
    static ChangePage of(UUID person, String name, String action, ChangeForm form, List<Crumb> crumbs) {
        return new ChangePage(person, name, action, form, List.of(), List.of(), List.of(), List.of(), false, crumbs);
    }

    ChangePage offering(List<Option> offered) {
        return new ChangePage(person, name, action, form, offered, people, facts, consequences, insured, crumbs);
    }

    /** Among whom somebody else may be chosen. */
    ChangePage with(List<Option> others) {
        return new ChangePage(person, name, action, form, options, others, facts, consequences, insured, crumbs);
    }

    /** Asks for СНИЛС too, where it is kept. */
    ChangePage insured(boolean kept) {
        return new ChangePage(person, name, action, form, options, people, facts, consequences, kept, crumbs);
    }

    ChangePage checking(List<Fact> changed, List<Consequence> following) {
        return new ChangePage(person, name, action, form, options, people, changed, following, insured, crumbs);
    }

    /** What may be published. */
    public List<Option> items() {
        return Words.options(PublicationItem.values(), PublicationItem::words);
    }

    /** Back to the form with what was typed. */
    public String again() {
        return UriComponentsBuilder.fromPath(action)
                .queryParam("kind", "{kind}")
                .queryParam("day", "{day}")
                .queryParam("last", "{last}")
                .queryParam("cause", "{cause}")
                .encode()
                .buildAndExpand(form.kind(), form.day(), form.last(), form.cause())
                .toUriString();
    }

    /** What is better done first opens with the way back to this check. */
    public String opens(Consequence consequence) {
        return consequence.href().contains("?")
                ? consequence.href() + "&back=" + UriUtils.encode(again() + "&checked=true", StandardCharsets.UTF_8)
                : consequence.href();
    }

    public String card() {
        return "/people/" + person;
    }
}
