package estafeta.people;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody of the same name or СНИЛС, perhaps of another organisation: no more may be told before the arrival is confirmed. */
public record Candidate(
        PersonId person, String name, @Nullable Integer birthYear, NodeId organisation, boolean sameSnils) {}
