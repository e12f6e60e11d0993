package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;

/** A version of a form to be set at a node from a day: for all under it from then on. */
public record NewForm(NodeId node, String code, LocalDate since, boolean used, String title, Form.Line line) {
    public NewForm {
        if (title.isBlank()) {
            throw MentorshipRefused.titleUnsaid();
        }
    }
}
