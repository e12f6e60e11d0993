package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;

import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewers;
import estafeta.matching.engine.Goal;
import estafeta.matching.engine.Mentee;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Searches that borrow, and requests to the mentors they find. */
@Component
public class RequestGiven {
    private final MentorshipGiven given;
    private final AccessGiven access;
    private final Mentors mentors;
    private final Matchings matchings;
    private final NodeRules rules;
    private final Viewers viewers;

    RequestGiven(
            MentorshipGiven given,
            AccessGiven access,
            Mentors mentors,
            Matchings matchings,
            NodeRules rules,
            Viewers viewers) {
        this.given = given;
        this.access = access;
        this.mentors = mentors;
        this.matchings = matchings;
        this.rules = rules;
        this.viewers = viewers;
    }

    /** From now on the school borrows. */
    public void borrows(NodeId school) {
        given.as(() -> rules.set(
                school, new Rules(Goal.MOST_MATCHED_THEN_POINTS, Map.of(), Set.of(), 5, true, Map.of()), SYSTEM));
    }

    public void ready(Teacher mentor, int places, boolean remote) {
        given.as(() -> mentors.ready(mentor.at(), places, remote, SEPTEMBER, SYSTEM));
    }

    public RunId searched(NodeId school, Teacher mentee, Teacher mentor) {
        var chosen = new Chosen(Set.of(id(mentee)), Map.of(), Map.of());
        return given.as(() -> {
            var run = matchings.search(school, chosen, SYSTEM);
            matchings.choose(run, Mentee.of(id(mentee)), mentor.at(), null, SYSTEM);
            return run;
        });
    }

    /** Asked by a curator of the school. */
    public RequestId asked(NodeId school, Teacher mentee, Teacher mentor) {
        var run = searched(school, mentee, mentor);
        var curator = access.viewer(access.account(Role.CURATOR, school));
        return viewers.as(curator, () -> matchings.approve(run, Set.of(), curator))
                .asked()
                .getFirst();
    }

    static String id(Teacher teacher) {
        return teacher.at().value().toString();
    }
}
