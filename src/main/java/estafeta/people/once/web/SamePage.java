package estafeta.people.once.web;

import estafeta.people.Clash;
import estafeta.people.once.Field;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;

/** Two records beside each other, what stays of each, and what follows from making them one. */
public record SamePage(
        UUID kept,
        UUID gone,
        List<Side> sides,
        List<DuplicatesPage.Line> grounds,
        String likely,
        List<Choice> choices,
        List<Fact> staying,
        List<Clash> clashes,
        List<Crumb> crumbs) {

    /** One of the records. */
    public record Side(UUID id, String name, String place, List<Fact> facts) {
        public String href() {
            return "/people/" + id;
        }
    }

    /** A field in which both differ. */
    public record Choice(Field field, String label, List<Option> options, String chosen) {
        public String name() {
            return field.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String action() {
        return "/people/" + kept + "/same/" + gone;
    }

    public String apart() {
        return "/people/" + kept + "/apart/" + gone;
    }

    public boolean stops() {
        return clashes.stream().anyMatch(Clash::stops);
    }

    /** Back to the choice with what was chosen. */
    public String again() {
        var back = new StringBuilder(action()).append('?');
        choices.forEach(choice ->
                back.append(choice.name()).append('=').append(choice.chosen()).append('&'));
        return back.substring(0, back.length() - 1);
    }
}
