package estafeta.diagnostics.web;

import estafeta.shell.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a person can help others with. */
public record StrengthsPage(UUID person, String name, boolean own, List<Group> groups, Set<String> chosen) {
    /** A block with its competencies. */
    public record Group(String title, List<Option> options) {}
}
