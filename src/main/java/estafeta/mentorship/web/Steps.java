package estafeta.mentorship.web;

import estafeta.kernel.KernelRefused;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import estafeta.people.People;
import java.util.Optional;
import java.util.UUID;

/** How the journeys read an id from a field, who may go them. */
final class Steps {
    private Steps() {}

    static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed.strip()));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    static Optional<AffiliationId> affiliation(String typed) {
        return uuid(typed).map(AffiliationId::new);
    }

    /** The full name of whom a link has chosen already. */
    static String name(String typed, People people, Viewer viewer) {
        return affiliation(typed)
                .map(id -> people.require(people.require(id, viewer).person(), viewer)
                        .name()
                        .full())
                .orElse("");
    }

    static void mayLeadSomewhere(Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.LEAD_MENTORSHIPS)) {
            throw viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)
                    ? KernelRefused.notAllowed()
                    : KernelRefused.unknownPage();
        }
    }
}
