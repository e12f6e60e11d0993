package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.people.PeopleGiven;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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

    /** One whose term is over and that still is at work. */
    @Bean
    MatrixThing pairAtWorkThing(MentorshipGiven given) {
        return new MatrixThing(
                "pair-at-work",
                school -> given.active(
                                school,
                                given.teacher(PeopleGiven.surname(), school),
                                given.teacher(PeopleGiven.surname(), school))
                        .value());
    }

    /** A draft of an order that assigns a pair. */
    @Bean
    MatrixThing orderThing(MentorshipGiven given, Orders orders, ActRepository acts) {
        return new MatrixThing("order", school -> {
            var mentor = given.teacher(PeopleGiven.surname(), school);
            var pair = given.proposed(school, mentor, given.teacher(PeopleGiven.surname(), school));
            given.agree(pair, mentor);
            var waiting = acts.findByMentorship(pair).getFirst().id();
            return given.as(() -> orders.draft(school, Set.of(waiting), null, MentorshipGiven.SYSTEM))
                    .value();
        });
    }

    @Bean
    MatrixThing pairListThing(PairImports imports, Viewers viewers) {
        var system = Viewer.system("test");
        return new MatrixThing("pair-list", school -> {
            var list = "Молодой педагог;Наставник\n%s Анна Петровна;%s Ольга Ильинична\n"
                    .formatted(PeopleGiven.surname(), PeopleGiven.surname());
            return viewers.as(
                            system,
                            () -> imports.bring(
                                    school, "Пары.csv", list.getBytes(StandardCharsets.UTF_8), null, system))
                    .value();
        });
    }
}
