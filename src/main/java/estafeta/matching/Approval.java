package estafeta.matching;

import estafeta.mentorship.MentorshipId;
import java.util.List;

/** What came of approving: mentorships made and requests sent, or nothing but what has changed since the search. */
public record Approval(List<MentorshipId> made, List<RequestId> asked, List<Change> changed) {
    public Approval {
        made = List.copyOf(made);
        asked = List.copyOf(asked);
        changed = List.copyOf(changed);
    }
}
