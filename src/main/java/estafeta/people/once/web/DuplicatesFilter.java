package estafeta.people.once.web;

import estafeta.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which pairs of records are asked for, as it stands in the address: those that wait, those told apart, those merged; all
 * or of one person.
 */
public record DuplicatesFilter(String show, String person, String after) {
    static final String APART = "apart";
    static final String MERGED = "merged";

    public DuplicatesFilter(@Nullable String show, @Nullable String person, @Nullable String after) {
        this.show = show == null || !show.equals(APART) && !show.equals(MERGED) ? "" : show;
        this.person = uuid(person);
        this.after = after == null ? "" : after;
    }

    static DuplicatesFilter of(PersonId person) {
        return new DuplicatesFilter("", person.value().toString(), "");
    }

    public String tab(String other) {
        return new DuplicatesFilter(other, person, "").href();
    }

    /** The same list from the next row on; what stands behind the row is the sort. */
    String after(String sort) {
        return new DuplicatesFilter(show, person, sort).href();
    }

    /** The part of the sort of the last row that was shown; «first» if there was none. */
    String after(int part, String first) {
        var parts = after.split("_", -1);
        return after.isEmpty() || parts.length <= part ? first : parts[part];
    }

    public String href() {
        var uri = UriComponentsBuilder.fromPath("/people/duplicates");
        if (!show.isEmpty()) {
            uri.queryParam("show", show);
        }
        if (!person.isEmpty()) {
            uri.queryParam("person", person);
        }
        if (!after.isEmpty()) {
            uri.queryParam("after", after);
        }
        return uri.encode().toUriString();
    }

    private static String uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? ""
                    : UUID.fromString(text.strip()).toString();
        } catch (IllegalArgumentException foreign) {
            return "";
        }
    }
}
