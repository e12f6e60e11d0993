package estafeta.mentorship.web;

import java.util.UUID;

/** What of a list of municipal mentors is looked at, as it stands in the address. */
public record MunicipalFilter(String q, String gone, String sort, String after, String afterId) {
    static final MunicipalFilter ALL = new MunicipalFilter("", "", "", "", "");

    public MunicipalFilter {
        q = Address.text(q);
        gone = Address.text(gone);
        sort = Address.text(sort).equals("organisation") ? "organisation" : "";
        after = Address.text(after);
        afterId = Address.uuid(afterId);
    }

    public boolean narrowed() {
        return !(q + gone).isEmpty();
    }

    MunicipalFilter from(String key, UUID id) {
        return new MunicipalFilter(q, gone, sort, key, id.toString());
    }

    public String href(String path) {
        return Address.of(path, "q", q, "gone", gone, "sort", sort, "after", after, "afterId", afterId);
    }
}
