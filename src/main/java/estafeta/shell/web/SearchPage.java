package estafeta.shell.web;

import estafeta.shell.Found;
import java.util.List;
import java.util.Map;

/** Finds by kind, in the order of the modules; without a query the actions. */
public record SearchPage(String query, Map<String, List<Found>> byKind) {
    public boolean nothing() {
        return byKind.isEmpty();
    }
}
