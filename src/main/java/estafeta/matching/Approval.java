package estafeta.matching;

import estafeta.mentorship.MentorshipId;
import java.util.List;

/** What came of approving: the mentorships made, or nothing but what has changed since the search. */
public record Approval(List<MentorshipId> made, List<Change> changed) {
    public Approval {
        made = List.copyOf(made);
        changed = List.copyOf(changed);
    }
}
