package estafeta.mentorship.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** How a view of a list is written into an address and read from it. */
final class Address {
    private Address() {}

    /** The path with what is asked: names and values by turns; nothing asked is left out. */
    static String of(String path, String... asked) {
        var query = Stream.iterate(0, no -> no < asked.length, no -> no + 2)
                .filter(no -> !asked[no + 1].isEmpty())
                .map(no -> asked[no] + "=" + UriUtils.encode(asked[no + 1], "UTF-8"))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static String uuid(@Nullable String value) {
        return Steps.uuid(text(value)).map(UUID::toString).orElse("");
    }

    static String year(@Nullable String value) {
        return text(value).matches("\\d{4}") ? text(value) : "";
    }
}
