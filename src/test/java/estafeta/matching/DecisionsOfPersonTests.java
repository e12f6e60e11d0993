package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.matching.engine.Mentee;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.once.Field;
import estafeta.people.once.Merges;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstafetaTest
class DecisionsOfPersonTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Matchings matchings;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient db;

    @Test
    void followOneOfTwoRecordsAndComeBack() {
        var school = organisations.region().school();
        var kept = given.teacher("Дважнева", school);
        var gone = given.teacher("Дважнева", school);
        var mentor = given.teacher("Осокина", school);
        var run = given.as(() -> {
            var search = matchings.search(
                    school,
                    new Chosen(
                            Set.of(
                                    kept.at().value().toString(),
                                    gone.at().value().toString()),
                            Map.of(mentor.at().value().toString(), 2),
                            Map.of()),
                    SYSTEM);
            matchings.choose(search, Mentee.of(kept.at().value().toString()), mentor.at(), null, SYSTEM);
            matchings.choose(
                    search, Mentee.of(gone.at().value().toString()), mentor.at(), "вместе ведут кружок", SYSTEM);
            return search;
        });
        var before = decisions(run);
        var merge = given.as(() -> merges.merge(kept.person(), gone.person(), EnumSet.allOf(Field.class), SYSTEM));
        assertThat(decisions(run)).hasSize(1);
        given.as(() -> merges.undo(merge, SYSTEM));
        assertThat(decisions(run)).isEqualTo(before).hasSize(2);
    }

    private List<String> decisions(RunId run) {
        return db.sql("select to_jsonb(d)::text from matching.decision d where d.run = :run order by d.id")
                .param("run", run.value())
                .query(String.class)
                .list();
    }
}
