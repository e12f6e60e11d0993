package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes of mentorship are asked for. */
@Configuration(proxyBeanMethods = false)
class MentorshipMatrixThings {
    private record Pair(MentorshipGiven given) implements MatrixThing {
        @Override
        public String kind() {
            return "mentorship";
        }

        @Override
        public String at(NodeId school) {
            return given.proposed(school, given.teacher("Кузнецова", school), given.teacher("Белоусова", school))
                    .value()
                    .toString();
        }
    }

    @Bean
    MatrixThing mentorshipThing(MentorshipGiven given) {
        return new Pair(given);
    }
}
