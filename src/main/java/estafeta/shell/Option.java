package estafeta.shell;

import java.util.List;
import java.util.Optional;

/** One of the answers a field offers; the hint tells namesakes apart. */
public record Option(String value, String words, String hint) {
    public static Option of(String value, String words) {
        return new Option(value, words, "");
    }

    /** The value that was chosen among them, or that of the only one there is. */
    public static Optional<String> chosen(List<Option> offered, String value) {
        var wanted = offered.size() == 1 && value.isBlank() ? offered.getFirst().value() : value;
        return offered.stream().map(Option::value).filter(wanted::equals).findFirst();
    }
}
