package estafeta.people.web;

import estafeta.shell.Option;
import java.util.List;

/** Lists brought before, where a new one may be brought to, and what was pasted. */
public record ImportsPage(
        List<Option> places,
        String place,
        String day,
        List<Brought> brought,
        String pasted,
        String pastedPage,
        boolean pairsToo) {
    public record Brought(String href, String file, String place, String when, String state) {}

    ImportsPage with(String text, String page) {
        return new ImportsPage(places, place, day, brought, text, page, pairsToo);
    }
}
