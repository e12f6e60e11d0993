package estafeta.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What of the register is asked for, as it stands in the address. */
public record OrganisationFilter(
        String q,
        String under,
        String type,
        String settlement,
        String mark,
        String state,
        String after,
        String afterId) {

    public OrganisationFilter {
        q = text(q);
        under = uuid(under);
        type = text(type);
        settlement = text(settlement);
        mark = text(mark);
        state = text(state);
        after = text(after);
        afterId = uuid(afterId);
    }

    public boolean narrowed() {
        return !(q + under + type + settlement + mark + state).isEmpty();
    }

    /** The same list from the next row on. */
    String after(String name, UUID id) {
        return new OrganisationFilter(q, under, type, settlement, mark, state, name, id.toString()).href();
    }

    public String href() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("q", q);
        parts.put("under", under);
        parts.put("type", type);
        parts.put("settlement", settlement);
        parts.put("mark", mark);
        parts.put("state", state);
        parts.put("after", after);
        parts.put("afterId", afterId);
        var query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(OrganisationFilter::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/organisations" : "/organisations?" + query;
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
