package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What routes of mentorship and diagnostics are asked for. */
@Configuration(proxyBeanMethods = false)
class MentorshipMatrixThings {
    private record Thing(String kind, Function<NodeId, String> maker) implements MatrixThing {
        @Override
        public String at(NodeId school) {
            return maker.apply(school);
        }
    }

    @Bean
    MatrixThing mentorship(MentorshipGiven given) {
        return new Thing(
                "mentorship",
                school -> given.proposed(school, given.teacher("Кузнецова", school), given.teacher("Белоусова", school))
                        .value()
                        .toString());
    }

    @Bean
    MatrixThing mentee(MentorshipGiven given) {
        return new Thing(
                "mentee",
                school -> given.teacher("Белоусова", school).person().value().toString());
    }
}
