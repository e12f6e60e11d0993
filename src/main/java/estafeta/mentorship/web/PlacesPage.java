package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Option;
import java.util.List;
import java.util.stream.IntStream;

/** The form of a mentor's places. */
public record PlacesPage(PlacesForm form) {
    public List<Option> places() {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(
                        count -> Option.of(String.valueOf(count), count == 0 ? t("ни одного") : String.valueOf(count)))
                .toList();
    }
}
