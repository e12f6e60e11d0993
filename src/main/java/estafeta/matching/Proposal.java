package estafeta.matching;

import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Session;
import estafeta.mentorship.MentorshipId;
import java.util.Map;
import java.util.Set;

/**
 * A search with its best pairs as they stand under what was decided since.
 *
 * @param approved mentee's id to the mentorship that came of it
 * @param chosen whose mentor a person chose
 * @param reasons why, where it was said
 * @param leftOut mentees whom a person left without a mentor, by id
 */
public record Proposal(
        Run run,
        Rules rules,
        Participants participants,
        Session session,
        Map<String, MentorshipId> approved,
        Set<Mentee> chosen,
        Map<Mentee, String> reasons,
        Set<String> leftOut) {
    public Result result() {
        return session.result();
    }
}
