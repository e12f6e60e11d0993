package estafeta.intake;

import estafeta.shell.Option;
import java.util.List;

/** Lists of one kind brought before, where a new one may be brought to, what was typed, and whether other kinds are offered. */
public record ListsPage(
        List<Option> places,
        String place,
        String day,
        List<Brought> brought,
        String pasted,
        String pastedPage,
        boolean others) {
    public record Brought(String href, String file, String place, String when, String state) {}

    public ListsPage {
        places = List.copyOf(places);
        brought = List.copyOf(brought);
    }
}
