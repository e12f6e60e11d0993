package estafeta.people;

import estafeta.kernel.Id;
import estafeta.kernel.Ids;
import java.util.UUID;

/** An education a person has had. */
public record EducationId(UUID value) implements Id {
    public static EducationId next() {
        return new EducationId(Ids.next());
    }
}
