package estafeta.diagnostics;

import estafeta.kernel.PersonId;
import estafeta.people.Consequence;
import estafeta.people.PersonReferences;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers, strengths and wishes follow a person whose two records become one. */
@Component
class DiagnosticsOfPerson implements PersonReferences {
    private final Diagnostics diagnostics;

    DiagnosticsOfPerson(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public List<Consequence> ifMerged(PersonId kept, PersonId gone) {
        return List.of();
    }

    @Override
    public void merged(PersonId kept, PersonId gone) {
        diagnostics.merge(kept, gone);
    }
}
