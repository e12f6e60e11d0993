package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
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
    MatrixThing paperConsentThing(MentorshipGiven given, ConsentRepository consents) {
        return new MatrixThing(
                "paper-consent", school -> consent(given, consents, school).value());
    }

    @Bean
    MatrixThing scannedConsentThing(MentorshipGiven given, ConsentRepository consents, Scans scans) {
        return new MatrixThing("scanned-consent", school -> {
            var id = consent(given, consents, school);
            var scan = new Scans.Scan("Согласие.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
            given.as(() -> scans.attach(id, scan, MentorshipGiven.SYSTEM));
            return id.value();
        });
    }

    private static ConsentId consent(MentorshipGiven given, ConsentRepository consents, NodeId school) {
        var mentor = given.teacher(PeopleGiven.surname(), school);
        var pair = given.proposed(school, mentor, given.teacher(PeopleGiven.surname(), school));
        given.agree(pair, mentor);
        return consents.findByMentorship(pair).getFirst().id();
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
