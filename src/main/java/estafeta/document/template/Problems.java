package estafeta.document.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found wrong so far, each thing once, in the order of the document. */
final class Problems {

    private static final int MOST = 100;

    private final Set<Problem> noted = new LinkedHashSet<>();

    void note(Problem.Kind kind, Place place, String found, String hint) {
        if (noted.size() < MOST) {
            noted.add(new Problem(kind, place, found, hint));
        }
    }

    void refuseIfAny() {
        if (!noted.isEmpty()) {
            throw TemplateRefused.of(List.copyOf(noted));
        }
    }
}
