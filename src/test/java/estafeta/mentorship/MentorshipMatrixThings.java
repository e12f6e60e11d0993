package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.people.PeopleGiven;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes of mentorship are asked for. */
@Configuration(proxyBeanMethods = false)
class MentorshipMatrixThings {
    @Bean
    MatrixThing mentorshipThing(MentorshipGiven given) {
        return new MatrixThing(
                "mentorship",
                school -> given.proposed(
                                school,
                                given.teacher(PeopleGiven.surname(), school),
                                given.teacher(PeopleGiven.surname(), school))
                        .value());
    }
}
