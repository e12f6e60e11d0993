package estafeta.people.web;

import estafeta.shell.Option;
import java.util.List;

/** Lists brought before, and where a new one may be brought to. */
public record ImportsPage(List<Option> places, String place, String day, List<Brought> brought) {
    public record Brought(String href, String file, String place, String when, String state) {}
}
