package estafeta.people;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People that routes of the access matrix are asked for. */
@Configuration(proxyBeanMethods = false)
class PeopleMatrixThings {
    private record Thing(String kind, Function<NodeId, String> maker) implements MatrixThing {
        @Override
        public String at(NodeId school) {
            return maker.apply(school);
        }
    }

    @Bean
    MatrixThing personThing(PeopleGiven given) {
        return new Thing(
                "person", school -> given.teacher(school).person().value().toString());
    }

    @Bean
    MatrixThing affiliationThing(PeopleGiven given) {
        return new Thing(
                "affiliation",
                school -> given.teacher(school).affiliation().value().toString());
    }

    @Bean
    MatrixThing postThing(PeopleGiven given, JdbcClient db) {
        return new Thing(
                "post",
                school -> db.sql("select id::text from people.post where affiliation = :affiliation")
                        .param(
                                "affiliation",
                                given.teacher(school).affiliation().value())
                        .query(String.class)
                        .single());
    }
}
