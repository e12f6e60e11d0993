package estafeta.matching;

import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Result.Match;
import estafeta.matching.engine.Session;
import estafeta.mentorship.MentorshipId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search with its best pairs as they stand under what was decided since.
 *
 * @param approved mentee's id to the mentorship that came of it
 * @param chosen whose mentor a person chose
 * @param reasons why, where it was said
 * @param leftOut mentees whom a person left without a mentor, by id
 * @param requests the last one to another municipality for each place
 */
public record Proposal(
        Run run,
        Rules rules,
        Participants participants,
        Session session,
        Map<String, MentorshipId> approved,
        Set<Mentee> chosen,
        Map<Mentee, String> reasons,
        Set<String> leftOut,
        Map<Mentee, Request> requests) {
    public Result result() {
        return session.result();
    }

    /** Whether the other side is asked about a mentor of this mentee and has not answered. */
    public boolean waits(String mentee) {
        return requests.values().stream()
                .anyMatch(request -> request.waiting() && request.place().id().equals(mentee));
    }

    /** Whether the mentee's pairs may be approved: no mentorship has come of them, and nobody is asked. */
    public boolean open(String mentee) {
        return !approved.containsKey(mentee) && !waits(mentee);
    }

    /** Whether somebody is asked for this place, or has agreed and waits for the other mentor. */
    boolean asked(Mentee place) {
        var request = requests.get(place);
        return waits(place.id()) || request != null && request.agreed();
    }

    /** What was asked about this very pair and stands. */
    public Optional<Request> request(Match match) {
        return Optional.ofNullable(requests.get(match.mentee()))
                .filter(request -> request.waiting() || request.agreed())
                .filter(request -> request.mentor().equals(Matchings.at(match.mentor())));
    }
}
