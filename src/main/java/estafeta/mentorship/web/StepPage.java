package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.Act;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Side;
import estafeta.people.Consequence;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A journey of a pair: one question, one button. A mentor who leads no pairs here goes it for oneself alone. */
public record StepPage(
        UUID id,
        String pair,
        Mentorship.State state,
        StepForm form,
        List<Option> members,
        List<Option> employers,
        List<Option> guardians,
        List<Consequence> consequences,
        boolean oneself) {
    StepPage following(List<Consequence> what) {
        return new StepPage(id, pair, state, form, members, employers, guardians, what, oneself);
    }

    /** The one who refuses is a mentor: somebody else may take over. */
    public boolean replaceable() {
        return members.stream()
                .anyMatch(member -> member.value().equals(form.affiliation())
                        && member.hint().equals(Side.Role.MENTOR.words()));
    }

    /** What an order may still do to the pair. */
    public List<Option> acts() {
        return Arrays.stream(Act.Kind.values())
                .filter(act -> !state.over() || act == Act.Kind.END)
                .map(act -> Option.of(act.name(), act.words()))
                .toList();
    }

    /** A pause from the same day, with the same way back. */
    public String pausing() {
        return Address.of(href("pause"), "day", form.day(), "back", form.back());
    }

    public String href(String step) {
        return "/mentorships/" + id + "/" + step;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Пары"), "/mentorships"), new Crumb(pair, "/mentorships/" + id));
    }
}
