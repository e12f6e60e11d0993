package estafeta.matching.web;

import java.util.List;

/** Where to search for pairs, for those who see more than one place. */
public record ChoosePage(List<Place> places) {
    public record Place(String name, String href) {}
}
