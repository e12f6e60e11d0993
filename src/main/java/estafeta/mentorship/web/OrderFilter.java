package estafeta.mentorship.web;

import estafeta.mentorship.Order;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What part of the journal of orders is looked at, and from which row on. */
public record OrderFilter(String q, String state, String year, String after, String afterId) {
    public OrderFilter {
        q = text(q);
        var wanted = text(state);
        state = Arrays.stream(Order.State.values()).anyMatch(each -> each.name().equals(wanted)) ? wanted : "";
        year = text(year).matches("\\d{4}") ? text(year) : "";
        after = text(after).matches("infinity|\\d{4}-\\d{2}-\\d{2}") ? text(after) : "";
        afterId = text(afterId).matches("[0-9a-f-]{36}") ? text(afterId) : "";
    }

    public boolean narrowed() {
        return !(q + state + year).isEmpty();
    }

    OrderFilter whole() {
        return new OrderFilter(q, state, year, "", "");
    }

    public String href(String path) {
        return Address.of(path, "q", q, "state", state, "year", year);
    }

    /** The same list from the next row on; drafts, which have no day, come first. */
    String after(@Nullable LocalDate signedOn, UUID id) {
        return "/orders?q=" + UriUtils.encode(q, "UTF-8") + "&state=" + state + "&year=" + year + "&after="
                + (signedOn == null ? "infinity" : signedOn) + "&afterId=" + id;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
