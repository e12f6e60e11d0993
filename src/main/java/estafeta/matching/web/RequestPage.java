package estafeta.matching.web;

import estafeta.shell.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another municipality asks of a mentor, as his side reads it: without name and place of whoever needs him before he
 * agrees.
 *
 * @param needs who needs a mentor: «учитель, математика, второй год, другой муниципалитет»
 * @param closed what has become of it; empty while it waits
 */
public record RequestPage(
        String id,
        String needs,
        boolean own,
        List<Fact> facts,
        List<Reason> reasons,
        String closed,
        @Nullable String mentorship) {
    public boolean waits() {
        return closed.isEmpty();
    }
}
