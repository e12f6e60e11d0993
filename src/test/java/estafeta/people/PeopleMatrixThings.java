package estafeta.people;

import estafeta.MatrixThing;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.once.Arrivals;
import estafeta.people.once.Duplicates;
import estafeta.people.once.Merges;
import estafeta.people.stafflist.StaffImports;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People, what is noted of them, and brought lists that routes of the access matrix are asked for. */
@Configuration(proxyBeanMethods = false)
class PeopleMatrixThings {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Bean
    MatrixThing personThing(PeopleGiven given) {
        return new MatrixThing(
                "person", school -> given.teacher(school).person().value());
    }

    @Bean
    MatrixThing otherPersonThing(PeopleGiven given) {
        return new MatrixThing(
                "other-person", school -> given.teacher(school).person().value());
    }

    @Bean
    MatrixThing apartThing(PeopleGiven given, Duplicates duplicates, Viewers viewers, JdbcClient db) {
        return new MatrixThing("apart", school -> {
            var one = given.teacher(school).person();
            var other = given.teacher(school).person();
            viewers.as(SYSTEM, () -> duplicates.tellApart(one, other, SYSTEM));
            return db.sql("select id from people.told_apart where :one::uuid in (one, other)")
                    .param("one", one.value())
                    .query(UUID.class)
                    .single();
        });
    }

    @Bean
    MatrixThing movingThing(
            PeopleGiven given, OrganisationGiven places, Arrivals arrivals, Viewers viewers, JdbcClient db) {
        return new MatrixThing("moving", school -> {
            var name = PeopleGiven.surname() + " Анна Петровна";
            var person = given.teacher(school, name).person();
            var there = places.region().school();
            var curator = places.viewer(Role.CURATOR, there);
            var came = NewTeacher.of(PeopleGiven.name(name), PeopleGiven.SEPTEMBER.plusYears(1))
                    .with(NewPost.of("учитель"));
            viewers.as(curator, () -> arrivals.claim(person, came, there, true, curator));
            return db.sql("select id from people.moving where person = :person")
                    .param("person", person.value())
                    .query(UUID.class)
                    .single();
        });
    }

    @Bean
    MatrixThing mergeThing(PeopleGiven given, Merges merges, Viewers viewers) {
        return new MatrixThing("merge", school -> {
            var kept = given.teacher(school).person();
            var gone = given.teacher(school).person();
            return viewers.as(SYSTEM, () -> merges.merge(kept, gone, Set.of(), SYSTEM))
                    .value();
        });
    }

    @Bean
    MatrixThing affiliationThing(PeopleGiven given) {
        return new MatrixThing(
                "affiliation", school -> given.teacher(school).affiliation().value());
    }

    @Bean
    MatrixThing postThing(PeopleGiven given, JdbcClient db) {
        return new MatrixThing(
                "post",
                school -> db.sql("select id::text from people.post where affiliation = :affiliation")
                        .param(
                                "affiliation",
                                given.teacher(school).affiliation().value())
                        .query(String.class)
                        .single());
    }

    @Bean
    MatrixThing absenceThing(PeopleGiven given, Affiliations affiliations, Viewers viewers) {
        return new MatrixThing("absence", school -> {
            var affiliation = given.teacher(school).affiliation();
            var since = Period.since(PeopleGiven.SEPTEMBER.plusMonths(1));
            return viewers.as(SYSTEM, () -> affiliations.beginAbsence(affiliation, AbsenceKind.PARENTAL, since, SYSTEM))
                    .value();
        });
    }

    @Bean
    MatrixThing consentThing(PeopleGiven given, PersonFacts facts, Viewers viewers) {
        var consent = NewConsent.toData(ConsentPurpose.MENTORING, PeopleGiven.SEPTEMBER, null, null);
        return new MatrixThing("consent", school -> {
            var person = given.teacher(school).person();
            return viewers.as(SYSTEM, () -> facts.giveConsent(person, school, consent, SYSTEM))
                    .value();
        });
    }

    @Bean
    MatrixThing withdrawnConsentThing(PeopleGiven given, PersonFacts facts, Withdrawals withdrawals, Viewers viewers) {
        var consent = NewConsent.toData(ConsentPurpose.MENTORING, PeopleGiven.SEPTEMBER, null, null);
        return new MatrixThing("withdrawn-consent", school -> {
            var person = given.teacher(school).person();
            var id = viewers.as(SYSTEM, () -> facts.giveConsent(person, school, consent, SYSTEM));
            viewers.as(SYSTEM, () -> withdrawals.withdraw(id, PeopleGiven.SEPTEMBER, SYSTEM));
            return id.value();
        });
    }

    @Bean
    MatrixThing staffListThing(StaffImports imports, Viewers viewers) {
        return new MatrixThing("staff-list", school -> {
            var list = "ФИО;Должность\n%s Анна Петровна;учитель\n".formatted(PeopleGiven.surname());
            return viewers.as(
                            SYSTEM,
                            () -> imports.bring(
                                    school, "Педсостав.csv", list.getBytes(StandardCharsets.UTF_8), null, SYSTEM))
                    .value();
        });
    }
}
