package estafeta.mentorship.web;

import estafeta.shell.Option;
import java.util.List;

/** Lists of pairs brought before, where a new one may be brought to, and what was pasted. */
public record PairListsPage(
        List<Option> places,
        String place,
        String day,
        List<Brought> brought,
        String pasted,
        String pastedPage,
        boolean staffToo) {
    public record Brought(String href, String file, String place, String when, String state) {}

    PairListsPage with(String text, String page) {
        return new PairListsPage(places, place, day, brought, text, page, staffToo);
    }
}
