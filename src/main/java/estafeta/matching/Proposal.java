package estafeta.matching;

import estafeta.matching.engine.Result;
import estafeta.matching.engine.Session;
import estafeta.mentorship.MentorshipId;
import java.util.Map;
import java.util.Set;

/**
 * A search with its best pairs as they stand under what was decided since.
 *
 * @param approved mentee's id to the mentorship that came of it
 * @param chosen mentees whose mentor a person chose
 * @param leftOut mentees whom a person left without a mentor
 */
public record Proposal(
        Run run,
        Participants participants,
        Session session,
        Map<String, MentorshipId> approved,
        Set<String> chosen,
        Set<String> leftOut) {
    public Result result() {
        return session.result();
    }
}
