package estafeta.mentorship;

import estafeta.MatrixThing;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.LocalActs;
import estafeta.mentorship.localact.NewLocalAct;
import estafeta.mentorship.municipal.MunicipalLists;
import estafeta.mentorship.pack.Pack;
import estafeta.mentorship.pack.Packs;
import estafeta.mentorship.pairlist.PairImports;
import estafeta.mentorship.pay.NewPay;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.Pays;
import estafeta.people.PeopleGiven;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** A mentor at work in a pair. */
    @Bean
    MatrixThing mentorSideThing(MentorshipGiven given, SideRepository sides) {
        return new MatrixThing(
                "mentor-side", school -> mentorSide(school, given, sides).value());
    }

    @Bean
    MatrixThing payThing(MentorshipGiven given, SideRepository sides, Pays pays) {
        var wanted = new NewPay(Pay.How.ROUBLES, BigDecimal.TEN, null, Period.since(MentorshipGiven.SEPTEMBER));
        return new MatrixThing(
                "pay",
                school -> given.as(() -> pays.set(mentorSide(school, given, sides), wanted, MentorshipGiven.SYSTEM))
                        .value());
    }

    /** A pay whose order has its number. */
    @Bean
    MatrixThing orderedPayThing(MentorshipGiven given, SideRepository sides, Pays pays) {
        var wanted = new NewPay(Pay.How.ROUBLES, BigDecimal.TEN, null, Period.since(MentorshipGiven.SEPTEMBER));
        return new MatrixThing(
                "ordered-pay",
                school -> given.as(() -> {
                            var id = pays.set(mentorSide(school, given, sides), wanted, MentorshipGiven.SYSTEM);
                            pays.order(school, Set.of(id), "18-лс", MentorshipGiven.SEPTEMBER, MentorshipGiven.SYSTEM);
                            return id;
                        })
                        .value());
    }

    private static SideId mentorSide(NodeId school, MentorshipGiven given, SideRepository sides) {
        var mentor = given.teacher(PeopleGiven.surname(), school);
        given.active(school, mentor, given.teacher(PeopleGiven.surname(), school));
        return sides.findByAffiliation(mentor.at()).getFirst().id();
    }

    @Bean
    MatrixThing municipalMentorThing(MentorshipGiven given, MunicipalLists lists, JdbcClient db) {
        return new MatrixThing("municipalMentor", school -> {
            var mentor = given.teacher(PeopleGiven.surname(), school);
            var year = new SchoolYear(2026);
            given.as(() -> lists.add(school, year, Set.of(mentor.at()), null, MentorshipGiven.SYSTEM));
            return db.sql("select id from mentorship.municipal_mentor where affiliation = :mentor")
                    .param("mentor", mentor.at().value())
                    .query(UUID.class)
                    .single();
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

    /** The regulation of a school with its scan. */
    @Bean
    MatrixThing localActThing(MentorshipGiven given, LocalActs acts) {
        var day = MentorshipGiven.SEPTEMBER;
        var scan = new Scans.Scan("Положение.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        return new MatrixThing(
                "local-act",
                school -> given.as(() -> {
                            var id = acts.note(
                                    school,
                                    LocalAct.Kind.REGULATION,
                                    new NewLocalAct("3", day, null, null, Period.since(day)),
                                    MentorshipGiven.SYSTEM);
                            acts.attach(id, scan, MentorshipGiven.SYSTEM);
                            return id;
                        })
                        .value());
    }

    @Bean
    MatrixThing packThing(MentorshipGiven given, Packs packs, Today today) {
        return new MatrixThing("pack", school -> {
            var year = SchoolYear.of(today.at(school));
            return given.as(() -> packs.begin(school, Pack.Kind.FOLDER, year, MentorshipGiven.SYSTEM))
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
