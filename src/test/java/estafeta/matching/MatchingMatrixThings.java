package estafeta.matching;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes of matching are asked for. */
@Configuration(proxyBeanMethods = false)
class MatchingMatrixThings {
    @Bean
    MatrixThing searchThing(Matchings matchings, MentorshipGiven given) {
        return new MatrixThing("search", school -> {
            var mentee = given.teacher(PeopleGiven.surname(), school).at();
            var mentor = given.teacher(PeopleGiven.surname(), school).at();
            return given.as(() -> matchings.search(
                            school,
                            new Chosen(
                                    Set.of(mentee.value().toString()),
                                    Map.of(mentor.value().toString(), 1),
                                    Map.of()),
                            MentorshipGiven.SYSTEM))
                    .value();
        });
    }

    /** Who was matched in the latest search. */
    @Bean
    MatrixThing matchedThing(Matchings matchings, MentorshipGiven given) {
        return new MatrixThing(
                "matched",
                school -> latest(school, matchings, given).mentees().getFirst().affiliation());
    }

    @Bean
    MatrixThing mentorOfSearchThing(Matchings matchings, MentorshipGiven given) {
        return new MatrixThing(
                "mentor-of-search",
                school -> latest(school, matchings, given).mentors().getFirst().affiliation());
    }

    /** A mentorship that came of a search of its own. */
    @Bean
    MatrixThing matchedPairThing(Matchings matchings, MentorshipGiven given) {
        return new MatrixThing("matched-pair", school -> {
            var mentee = given.teacher(PeopleGiven.surname(), school).at();
            var mentor = given.teacher(PeopleGiven.surname(), school).at();
            return given.as(() -> {
                        var run = matchings.search(
                                school,
                                new Chosen(
                                        Set.of(mentee.value().toString()),
                                        Map.of(mentor.value().toString(), 1),
                                        Map.of()),
                                MentorshipGiven.SYSTEM);
                        return matchings
                                .approve(run, Set.of(), MentorshipGiven.SYSTEM)
                                .made()
                                .getFirst();
                    })
                    .value();
        });
    }

    /** A mentor of the place is asked for by another municipality. */
    @Bean
    MatrixThing requestToHereThing(RequestGiven requested, MentorshipGiven given, OrganisationGiven organisations) {
        return new MatrixThing("request-to-here", school -> {
            var asking = organisations.region().school();
            var mentor = given.teacher(PeopleGiven.surname(), school);
            return asked(requested, asking, given.teacher(PeopleGiven.surname(), asking), mentor);
        });
    }

    /** The place asks for a mentor of another municipality. */
    @Bean
    MatrixThing requestFromHereThing(RequestGiven requested, MentorshipGiven given, OrganisationGiven organisations) {
        return new MatrixThing("request-from-here", school -> {
            var mentor =
                    given.teacher(PeopleGiven.surname(), organisations.region().school());
            return asked(requested, school, given.teacher(PeopleGiven.surname(), school), mentor);
        });
    }

    private static UUID asked(RequestGiven requested, NodeId asking, Teacher mentee, Teacher mentor) {
        requested.ready(mentor, 1, true);
        requested.borrows(asking);
        return requested.asked(asking, mentee, mentor).value();
    }

    private static Participants latest(NodeId school, Matchings matchings, MentorshipGiven given) {
        return given.as(() -> {
            var run = matchings.latest(school, MentorshipGiven.SYSTEM).orElseThrow();
            return matchings.proposal(run.id(), MentorshipGiven.SYSTEM).participants();
        });
    }
}
