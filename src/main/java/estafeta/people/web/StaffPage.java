package estafeta.people.web;

import estafeta.shell.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many work at a place, who of them counts as young, whether СНИЛС is kept: a part of its card. */
public record StaffPage(
        String href,
        List<Figure> figures,
        String rule,
        @Nullable String change,
        boolean insured,
        @Nullable String insurance) {}
