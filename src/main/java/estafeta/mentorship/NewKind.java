package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import java.util.Set;

/** A version of a kind to be set at a node from a day: for all under it from then on. */
public record NewKind(
        NodeId node,
        String code,
        LocalDate since,
        boolean used,
        String title,
        String hint,
        Set<Form.Line> lines,
        Kind.Rules rules) {
    public NewKind {
        if (title.isBlank()) {
            throw MentorshipRefused.titleUnsaid();
        }
        if (lines.isEmpty()) {
            throw MentorshipRefused.withoutLine();
        }
    }
}
