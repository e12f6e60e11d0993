package estafeta.matching;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.WhyNot;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentors;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.Side.Aspect;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.people.PeopleGiven;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A mentor of another municipality is asked for, answers, and only then is known. */
@EstafetaTest
class RequestScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Organisations register;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Matchings matchings;

    @Autowired
    Requests requests;

    @Autowired
    RequestGiven requested;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Kinds kinds;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    NodeId school;
    NodeId farSchool;
    Teacher anna;
    Teacher own;
    Teacher far;
    String annasName;
    String farName;
    RequestPostProcessor curator;
    RequestPostProcessor theirCurator;
    RequestPostProcessor mentor;

    @BeforeEach
    void makeTwoMunicipalities() {
        var region = organisations.region();
        school = region.school();
        farSchool = organisations.school(organisations.municipality(region.region()));
        annasName = PeopleGiven.surname();
        farName = PeopleGiven.surname();
        anna = given.teacher(annasName, school);
        own = given.teacher(PeopleGiven.surname(), school);
        far = given.teacher(farName, farSchool);
        requested.ready(far, 1, true);
        requested.borrows(school);
        curator = access.signedIn(access.account(Role.CURATOR, school));
        theirCurator = access.signedIn(access.account(Role.CURATOR, farSchool));
        mentor = access.signedIn(access.account(Role.MENTOR, farSchool, far.person()));
    }

    @Test
    void asksFirstAndTellsNeitherSideWhoTheOtherIs() {
        var run = searched(anna);
        var before = read("/matching/runs/" + run.value(), curator);
        assertThat(before)
                .contains("наставник другого муниципалитета", "учитель, математика", "программа спросит его сторону")
                .doesNotContain(farName, name(farSchool));
        post("/matching/runs/" + run.value() + "/approve", curator);
        var request = request(run);
        assertThat(mentors.of(List.of(anna.at()), lessons())).isEmpty();
        var after = read("/matching/runs/" + run.value(), curator);
        assertThat(after)
                .contains("Спросили их сторону, ждём до", "Отозвать просьбу")
                .doesNotContain("Утвердить эту пару", "Заменить<");
        assertThat(read("/", curator)).contains("ждём ответа другого муниципалитета");
        for (var address : List.of(
                "/",
                "/matching/" + school.value(),
                "/matching/runs/" + run.value(),
                "/matching/runs/" + run.value() + "/proof",
                "/matching/runs/" + run.value() + "/variants",
                "/matching/runs/" + run.value() + "/variant",
                replace(run, anna),
                "/people/" + anna.person().value(),
                "/search?q=" + farName)) {
            assertThat(read(address, curator).replace("value=\"" + farName, ""))
                    .as(address)
                    .doesNotContain(farName, name(farSchool));
        }
        for (var theirs : List.of(theirCurator, mentor)) {
            assertThat(read("/", theirs))
                    .contains("Просят наставника на расстоянии: учитель, математика", "/matching/requests/" + request);
            assertThat(read("/matching/requests/" + request, theirs))
                    .contains("Почему предложили", "один предмет: математика", "другой муниципалитет", farName)
                    .doesNotContain(annasName, name(school));
        }
        assertThat(read("/people/" + far.person().value(), theirCurator))
                .contains("Другой муниципалитет просит быть наставником на расстоянии")
                .doesNotContain(annasName, name(school));
    }

    @Test
    void whereNobodyIsBorrowedNobodyFromAfarIsSpokenOf() {
        requested.ready(own, 1, false);
        var run = given.as(() -> matchings.search(
                school,
                new Chosen(
                        Set.of(anna.at().value().toString()),
                        Map.of(own.at().value().toString(), 1),
                        Map.of()),
                SYSTEM));
        var by = given.as(() -> matchings.variant(run, "Без чужих", Rules.USUAL, SYSTEM));
        assertThat(read(replace(by, anna), curator)).doesNotContain("другого муниципалитета", farName);
        assertThat(given.as(() -> matchings.proposal(by, SYSTEM)).participants().mentors())
                .noneMatch(Participant::borrowed);
    }

    @Test
    void neitherConfirmingNorAForgedChoiceTellsTheName() {
        requested.ready(own, 1, false);
        var run = search(Set.of(anna), Map.of(own, 1), Map.of());
        given.as(() -> matchings.choose(run, place(anna), own.at(), null, SYSTEM));
        assertThat(read(replace(run, anna) + "/mentors/" + far.at().value(), curator))
                .contains("наставник другого муниципалитета")
                .doesNotContain(farName, name(farSchool));
        var vera = given.teacher(PeopleGiven.surname(), school);
        var both = search(Set.of(anna, vera), Map.of(own, 1), Map.of());
        given.as(() -> matchings.choose(both, place(vera), far.at(), null, SYSTEM));
        assertThat(browser.post()
                        .uri(replace(both, anna) + "/choose")
                        .param("mentor", far.at().value().toString())
                        .with(curator))
                .hasStatus(409)
                .bodyText()
                .contains("наставник другого муниципалитета")
                .doesNotContain(farName);
    }

    @Test
    void isOpenToTheMentorAndToWhoeverLeadsWhereHeWorks() {
        var request = asked(anna);
        var other = access.signedIn(access.account(
                Role.CURATOR, organisations.school(organisations.region().municipality())));
        var head = access.signedIn(access.account(Role.HEAD, farSchool));
        for (var stranger : List.of(curator, other, head)) {
            for (var step : List.of("", "/agree", "/decline")) {
                assertThat(browser.method(step.isEmpty() ? HttpMethod.GET : HttpMethod.POST)
                                .uri("/matching/requests/" + request + step)
                                .with(stranger))
                        .hasStatus(404);
            }
        }
        for (var notAsking : List.of(other, theirCurator, mentor)) {
            assertThat(browser.post()
                            .uri("/matching/requests/" + request + "/withdraw")
                            .with(notAsking))
                    .hasStatus(404);
        }
        assertThat(state(request)).isEqualTo("WAITING");
    }

    @Test
    void becomesAVirtualMentorshipOnceTheMentorAgrees() {
        var request = asked(anna);
        post("/matching/requests/" + request + "/agree", mentor);
        var pair = mentorships.require(mentorshipOf(anna), SYSTEM);
        assertThat(kinds.require(pair.kind()).code()).isEqualTo(Kinds.AT_A_DISTANCE);
        assertThat(pair.state().name()).as("he has consented by that").isEqualTo("AGREED");
        assertThat(read(run(request), curator)).contains("Согласны", farName, name(farSchool), "Открыть пару");
        assertThat(read("/", curator)).contains("другой муниципалитет согласен");
        assertThat(read("/people/" + anna.person().value(), curator)).contains("его сторона согласна");
        assertThat(read("/matching/requests/" + request, mentor))
                .contains("Согласие дано", annasName, name(school), "/mentorships/");
        assertThat(browser.post()
                        .uri("/matching/requests/" + request + "/decline")
                        .with(mentor))
                .hasStatus(409);
        assertThat(browser.post()
                        .uri("/matching/requests/" + request + "/withdraw")
                        .with(curator))
                .hasStatus(409);
    }

    @Test
    void hisCuratorMayAgreeForHimAndHisConsentIsStillToCome() {
        var request = asked(anna);
        post("/matching/requests/" + request + "/agree", theirCurator);
        assertThat(mentorships.require(mentorshipOf(anna), SYSTEM).state().name())
                .isEqualTo("PROPOSED");
        assertThat(read("/", mentor)).contains("Вас просят быть наставником: " + annasName);
    }

    @Test
    void declinedIsNotProposedAgainAndOnlyThoseWhoAskedReadWhy() {
        var request = asked(anna);
        browser.post()
                .uri("/matching/requests/" + request + "/decline")
                .param("reason", "весной выхожу в декрет")
                .with(mentor)
                .exchange();
        assertThat(state(request)).isEqualTo("DECLINED");
        assertThat(read(run(request), curator))
                .contains("не согласилась: «весной выхожу в декрет»")
                .doesNotContain(farName, name(farSchool));
        assertThat(read("/", curator)).contains("другой муниципалитет не согласился");
        var proposal = matchings.proposal(runOf(request), SYSTEM);
        assertThat(proposal.result().of(place(anna)).map(match -> match.mentor()))
                .isNotEqualTo(Optional.of(far.at().value().toString()));
        assertThat(matchings
                        .alternative(runOf(request), place(anna), far.at(), SYSTEM)
                        .price())
                .isInstanceOf(WhyNot.Limited.class);
        assertThat(read(run(request) + "/mentees/" + anna.at().value(), curator))
                .doesNotContain(farName);
        assertThat(read("/people/" + anna.person().value(), curator))
                .contains("его сторона не согласилась")
                .doesNotContain("декрет", farName);
        assertThat(read("/people/" + far.person().value(), theirCurator))
                .contains("Отказ от просьбы стать наставником на расстоянии")
                .doesNotContain("декрет", annasName);
    }

    @Test
    void mayBeWithdrawnWhileItWaits() {
        var request = asked(anna);
        assertThat(browser.post()
                        .uri(run(request) + "/mentees/" + anna.at().value() + "/leave-out")
                        .with(curator))
                .hasStatus(409)
                .bodyText()
                .contains("Сначала отзовите просьбу");
        post("/matching/requests/" + request + "/withdraw", curator);
        assertThat(state(request)).isEqualTo("WITHDRAWN");
        assertThat(read(run(request), curator)).contains("Утвердить эту пару", "Заменить");
        assertThat(browser.post()
                        .uri("/matching/requests/" + request + "/agree")
                        .with(mentor))
                .hasStatus(409);
        assertThat(read("/matching/requests/" + request, mentor)).contains("Просьбу отозвали");
        assertThat(read("/", mentor)).doesNotContain(request);
        post(run(request) + "/approve", curator);
        assertThat(state(request(runOf(request)))).isEqualTo("WAITING");
    }

    @Test
    void lapsesAfterTwoWeeks() {
        var request = asked(anna);
        given.as(() -> requests.lapse());
        assertThat(state(request)).isEqualTo("WAITING");
        db.sql("update matching.request set asked_at = asked_at - interval '14 days 1 minute' where id = :id::uuid")
                .param("id", request)
                .update();
        given.as(() -> requests.lapse());
        assertThat(state(request)).isEqualTo("LAPSED");
        assertThat(read(run(request), curator)).contains("его сторона не ответила за две недели");
        assertThat(read("/matching/requests/" + request, mentor)).contains("За две недели не ответили");
    }

    @Test
    void agreesToNoMoreThanThereArePlaces() {
        var vera = given.teacher(PeopleGiven.surname(), school);
        var first = asked(anna);
        var second = asked(vera);
        post("/matching/requests/" + first + "/agree", mentor);
        assertThat(browser.post().uri("/matching/requests/" + second + "/agree").with(mentor))
                .hasStatus(409)
                .bodyText()
                .contains("свободных мест не хватает, сейчас их 0");
        assertThat(state(second)).isEqualTo("WAITING");
        assertThat(mentors.of(List.of(vera.at()), lessons())).isEmpty();
        requested.ready(far, 2, true);
        post("/matching/requests/" + second + "/agree", mentor);
        assertThat(mentors.of(List.of(vera.at()), lessons())).containsKey(vera.at());
    }

    @Test
    void isClosedWhenTheMenteeHasGotAMentorMeanwhile() {
        var request = asked(anna);
        given.as(() -> mentorships.propose(NewMentorship.pair(school, own.at(), anna.at(), lessons()), SYSTEM));
        var answer = browser.post()
                .uri("/matching/requests/" + request + "/agree")
                .with(mentor)
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(state(request)).isEqualTo("NEEDLESS");
        assertThat(read("/matching/requests/" + request, mentor)).contains("Просьба больше не нужна");
        assertThat(mentors.places(List.of(far.at()), lessons()))
                .hasEntrySatisfying(
                        far.at(), places -> assertThat(places.free()).isEqualTo(1));
    }

    @Test
    void approvesOwnPairsAtOnceAndAsksForTheOthers() {
        requested.ready(own, 1, false);
        var vera = given.teacher(PeopleGiven.surname(), school);
        var run = search(Set.of(anna, vera), Map.of(own, 1), Map.of());
        given.as(() -> {
            matchings.choose(run, place(vera), own.at(), null, SYSTEM);
            matchings.choose(run, place(anna), far.at(), null, SYSTEM);
        });
        assertThat(browser.post()
                        .uri("/matching/runs/" + run.value() + "/approve")
                        .with(curator)
                        .exchange()
                        .getRequest()
                        .getAttribute("org.springframework.web.servlet.DispatcherServlet.OUTPUT_FLASH_MAP"))
                .hasToString(
                        "FlashMap [attributes={notice=Утверждено пар: 1. Просьб в другие муниципалитеты: 1. Имена откроются, когда там согласятся.}, targetRequestPath=/matching/runs/"
                                + run.value() + ", targetRequestParams={}]");
        assertThat(mentors.of(List.of(anna.at(), vera.at()), lessons())).containsOnlyKeys(vera.at());
        assertThat(read("/matching/runs/" + run.value(), curator))
                .contains("Ответа других муниципалитетов ждут: 1", "Утверждена", "Спросили их сторону")
                .doesNotContain("Утвердить эту пару");
    }

    @Test
    void whoWantsTwoMentorsWaitsForBoth() {
        requested.ready(own, 1, false);
        var subject = new Mentee(anna.at().value().toString(), "SUBJECT");
        var run = search(Set.of(anna), Map.of(own, 1), Map.of(anna.at().value().toString(), Participants.TWO));
        given.as(() -> {
            matchings.choose(run, subject, far.at(), null, SYSTEM);
            matchings.choose(run, new Mentee(subject.id(), "ADAPTATION"), own.at(), null, SYSTEM);
        });
        post("/matching/runs/" + run.value() + "/approve", curator);
        assertThat(mentors.of(List.of(anna.at()), lessons())).isEmpty();
        assertThat(read("/matching/runs/" + run.value(), curator))
                .contains("Ждёт ответа о втором наставнике", "Спросили их сторону");
        post("/matching/requests/" + request(run) + "/agree", mentor);
        assertThat(mentorships.sides(mentorshipOf(anna), SYSTEM)).hasSize(3);
    }

    @Test
    void ofTwoFromAfarTheFirstWaitsForTheSecond() {
        var other = given.teacher(PeopleGiven.surname(), farSchool);
        requested.ready(other, 1, true);
        var id = anna.at().value().toString();
        var run = search(Set.of(anna), Map.of(), Map.of(id, Participants.TWO));
        given.as(() -> {
            matchings.choose(run, new Mentee(id, "SUBJECT"), far.at(), null, SYSTEM);
            matchings.choose(run, new Mentee(id, "ADAPTATION"), other.at(), null, SYSTEM);
        });
        post("/matching/runs/" + run.value() + "/approve", curator);
        var first = request(run, far);
        var second = request(run, other);
        post("/matching/requests/" + first + "/agree", theirCurator);
        assertThat(mentors.of(List.of(anna.at()), lessons())).isEmpty();
        assertThat(read("/matching/requests/" + first, theirCurator))
                .contains("Пара появится, когда всё решится", annasName);
        assertThat(read("/matching/requests/" + second, theirCurator)).doesNotContain(annasName);
        assertThat(read("/matching/runs/" + run.value(), curator)).contains("Согласны", farName, "Спросили их сторону");
        post("/matching/requests/" + first + "/withdraw", curator);
        assertThat(state(first)).isEqualTo("WITHDRAWN");
        post("/matching/requests/" + second + "/agree", theirCurator);
        assertThat(mentors.of(List.of(anna.at()), lessons())).isEmpty();
        post("/matching/runs/" + run.value() + "/approve", curator);
        post("/matching/requests/" + request(run, far) + "/agree", theirCurator);
        assertThat(mentorships.sides(mentorshipOf(anna), SYSTEM)).hasSize(3);
    }

    @Test
    void whatItStandsOnIsKeptWhileItWaits() {
        var request = asked(anna);
        db.sql("""
                update matching.snapshot set taken_at = taken_at - interval '91 days'
                where id = (select r.snapshot from matching.run r join matching.request q on q.run = r.id where q.id = :id::uuid)
                """).param("id", request).update();
        given.as(matchings::forget);
        assertThat(read("/matching/requests/" + request, mentor)).contains("Почему предложили");
        post("/matching/requests/" + request + "/decline", mentor);
        given.as(matchings::forget);
        assertThat(browser.get().uri("/matching/requests/" + request).with(mentor))
                .hasStatus(404);
    }

    private RunId searched(Teacher mentee) {
        return requested.searched(school, mentee, far);
    }

    /** The id of what was asked for the mentee. */
    private String asked(Teacher mentee) {
        var run = searched(mentee);
        post("/matching/runs/" + run.value() + "/approve", curator);
        return request(run);
    }

    private RunId search(Set<Teacher> mentees, Map<Teacher, Integer> places, Map<String, Set<Aspect>> roles) {
        var chosen = new Chosen(
                mentees.stream().map(one -> one.at().value().toString()).collect(Collectors.toSet()),
                places.entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> one.getKey().at().value().toString(), Map.Entry::getValue)),
                roles);
        return given.as(() -> matchings.search(school, chosen, SYSTEM));
    }

    private static Mentee place(Teacher mentee) {
        return Mentee.of(mentee.at().value().toString());
    }

    private Period lessons() {
        return SchoolYear.lessonsFrom(today.at(school));
    }

    private MentorshipId mentorshipOf(Teacher mentee) {
        return new MentorshipId(db.sql("select mentorship from mentorship.side where affiliation = :mentee")
                .param("mentee", mentee.at().value())
                .query(UUID.class)
                .single());
    }

    private String request(RunId run) {
        return db.sql("select id::text from matching.request where run = :run order by asked_at desc, id desc limit 1")
                .param("run", run.value())
                .query(String.class)
                .single();
    }

    private String request(RunId run, Teacher mentor) {
        return db.sql(
                        "select id::text from matching.request where run = :run and mentor = :mentor order by asked_at desc, id desc limit 1")
                .param("run", run.value())
                .param("mentor", mentor.at().value())
                .query(String.class)
                .single();
    }

    private RunId runOf(String request) {
        return new RunId(db.sql("select run from matching.request where id = :id::uuid")
                .param("id", request)
                .query(UUID.class)
                .single());
    }

    private String run(String request) {
        return "/matching/runs/" + runOf(request).value();
    }

    private String state(String request) {
        return db.sql("select state from matching.request where id = :id::uuid")
                .param("id", request)
                .query(String.class)
                .single();
    }

    private static String replace(RunId run, Teacher mentee) {
        return "/matching/runs/" + run.value() + "/mentees/" + mentee.at().value();
    }

    private String name(NodeId node) {
        return given.as(() -> register.name(node, today.at(node)));
    }

    private void post(String address, RequestPostProcessor who) {
        assertThat(browser.post().uri(address).with(who)).as(address).hasStatus3xxRedirection();
    }

    private String read(String address, RequestPostProcessor who) {
        var answer = browser.get().uri(address).with(who).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
