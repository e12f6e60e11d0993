package estafeta.mentorship.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What of the list is asked for, as it stands in the address. */
public record MentorshipFilter(
        String q, String state, String kind, String year, String mark, String after, String afterId) {
    public MentorshipFilter {
        q = text(q);
        state = text(state);
        kind = text(kind);
        year = text(year).matches("\\d{4}") ? text(year) : "";
        mark = text(mark);
        after = text(after);
        afterId = uuid(afterId);
    }

    public boolean narrowed() {
        return !(q + state + kind + year + mark).isEmpty();
    }

    /** The same list from the next row on. */
    String after(String name, UUID id) {
        return new MentorshipFilter(q, state, kind, year, mark, name, id.toString()).href();
    }

    public String href() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("state", state);
        parts.put("kind", kind);
        parts.put("year", year);
        parts.put("mark", mark);
        parts.put("after", after);
        parts.put("afterId", afterId);
        var query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(MentorshipFilter::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/mentorships" : "/mentorships?" + query;
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
