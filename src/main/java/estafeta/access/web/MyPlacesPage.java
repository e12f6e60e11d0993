package estafeta.access.web;

import java.util.List;

/** The places at which the viewer says who may come in. */
public record MyPlacesPage(List<Place> places) {
    /** A node by name. */
    public record Place(String name, String href) {}
}
