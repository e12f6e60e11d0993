package estafeta.people.web;

import estafeta.kernel.NodeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Whom of the register one asks for, as it stands in the address. */
public record PeopleFilter(String q, String organisation, String young, String absent, String after, String afterId) {
    public PeopleFilter(
            @Nullable String q,
            @Nullable String organisation,
            @Nullable String young,
            @Nullable String absent,
            @Nullable String after,
            @Nullable String afterId) {
        this.q = text(q);
        this.organisation = uuid(organisation);
        this.young = text(young);
        this.absent = text(absent);
        this.after = text(after);
        this.afterId = uuid(afterId);
    }

    static PeopleFilter at(NodeId node, boolean young) {
        return new PeopleFilter(null, node.value().toString(), young ? "true" : null, null, null, null);
    }

    static PeopleFilter named(String q) {
        return new PeopleFilter(q, null, null, null, null, null);
    }

    public boolean narrowed() {
        return !(q + organisation + young + absent).isEmpty();
    }

    /** The same list from the next row on. */
    String after(String name, UUID id) {
        return new PeopleFilter(q, organisation, young, absent, name, id.toString()).href();
    }

    public String href() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("organisation", organisation);
        parts.put("young", young);
        parts.put("absent", absent);
        parts.put("after", after);
        parts.put("afterId", afterId);
        var query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(PeopleFilter::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/people" : "/people?" + query;
    }

    private static String encoded(Map.Entry<String, String> part) {
        return part.getKey() + "=" + UriUtils.encode(part.getValue(), "UTF-8");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String uuid(@Nullable String value) {
        try {
            return value == null || value.isBlank()
                    ? ""
                    : UUID.fromString(value.strip()).toString();
        } catch (IllegalArgumentException foreign) {
            return "";
        }
    }
}
