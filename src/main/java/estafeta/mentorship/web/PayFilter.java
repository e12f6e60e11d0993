package estafeta.mentorship.web;

import java.util.UUID;

/** Which pay is looked at, as it stands in the address. */
public record PayFilter(String q, String state, String year, String employer, String after, String afterId) {
    public PayFilter {
        q = Address.text(q);
        state = Address.text(state);
        year = Address.year(year);
        employer = Address.uuid(employer);
        after = Address.text(after);
        afterId = Address.uuid(afterId);
    }

    public boolean narrowed() {
        return !(q + state + year + employer).isEmpty();
    }

    PayFilter whole() {
        return new PayFilter(q, state, year, employer, "", "");
    }

    String after(String name, UUID id) {
        return new PayFilter(q, state, year, employer, name, id.toString()).href("/pay");
    }

    public String href(String path) {
        return Address.of(
                path, "q", q, "state", state, "year", year, "employer", employer, "after", after, "afterId", afterId);
    }
}
