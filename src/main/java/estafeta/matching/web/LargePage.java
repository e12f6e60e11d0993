package estafeta.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place where so many work that whoever is offered takes part: what a search begins with. */
public record LargePage(
        String node,
        String nodeName,
        int waiting,
        List<String> rules,
        @Nullable String latest) {}
