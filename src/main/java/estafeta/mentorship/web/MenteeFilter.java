package estafeta.mentorship.web;

import java.util.List;
import java.util.UUID;

/** Which mentees of a school year are looked at and in what order, as it stands in the address. */
public record MenteeFilter(String q, String year, String state, String sort, String after, String afterId) {
    static final MenteeFilter ALL = new MenteeFilter("", "", "", "", "", "");

    public MenteeFilter {
        q = Address.text(q);
        year = Address.year(year);
        state = List.of("now", "done", "ended").contains(Address.text(state)) ? Address.text(state) : "";
        sort = Address.text(sort).equals("organisation") ? "organisation" : "";
        after = Address.text(after);
        afterId = Address.uuid(afterId);
    }

    public boolean narrowed() {
        return !(q + chosen()).isEmpty();
    }

    /** What is asked besides the name. */
    public String chosen() {
        return year + state + sort;
    }

    MenteeFilter from(String key, UUID id) {
        return new MenteeFilter(q, year, state, sort, key, id.toString());
    }

    MenteeFilter whole() {
        return new MenteeFilter(q, year, state, sort, "", "");
    }

    public String href(String path) {
        return Address.of(path, "q", q, "year", year, "state", state, "sort", sort, "after", after, "afterId", afterId);
    }
}
