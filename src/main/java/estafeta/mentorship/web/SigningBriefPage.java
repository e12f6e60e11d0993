package estafeta.mentorship.web;

import estafeta.mentorship.ElectronicSigning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How papers are signed at a node, and how many have not signed yet, for whoever may see it. */
public record SigningBriefPage(
        String node, @Nullable Integer persons, @Nullable ElectronicSigning electronic, List<String> wanted) {}
