package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.kernel.Id;
import estafeta.kernel.NodeId;
import estafeta.people.PeopleGiven;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and pairs that routes of the access matrix are asked for. */
@Configuration(proxyBeanMethods = false)
class RegisterMatrixThings {
    private record Thing(String kind, Function<NodeId, String> maker) implements MatrixThing {
        @Override
        public String at(NodeId school) {
            return maker.apply(school);
        }
    }

    @Bean
    MatrixThing person(PeopleGiven given) {
        return new Thing("person", school -> text(given.teacher(school).person()));
    }

    @Bean
    MatrixThing affiliation(PeopleGiven given) {
        return new Thing("affiliation", school -> text(given.teacher(school).affiliation()));
    }

    @Bean
    MatrixThing post(PeopleGiven given, JdbcClient db) {
        return new Thing("post", school -> db.sql("select id::text from people.post where affiliation = :affiliation")
                .param("affiliation", given.teacher(school).affiliation().value())
                .query(String.class)
                .single());
    }

    @Bean
    MatrixThing mentorship(MentorshipGiven given) {
        return new Thing(
                "mentorship",
                school -> text(given.proposed(
                        school, given.teacher("Матричный", school), given.teacher("Молодая", school))));
    }

    private static String text(Id id) {
        return id.value().toString();
    }
}
