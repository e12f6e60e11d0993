package estafeta.mentorship.pack;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.Cooperations;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Orders;
import estafeta.mentorship.Papers;
import estafeta.mentorship.Scans;
import estafeta.mentorship.localact.LocalAct.Kind;
import estafeta.mentorship.localact.LocalActId;
import estafeta.mentorship.localact.LocalActs;
import estafeta.mentorship.localact.NewLocalAct;
import estafeta.mentorship.pack.FolderEntry.Standing;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.ConsentPurpose;
import estafeta.people.Guardian;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.people.PersonName;
import estafeta.people.WantedConsents;
import estafeta.people.Withdrawals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which paper of the folder stands where, and what is said of it. */
@EstafetaTest
class FolderTests {
    private static final byte[] PDF = "%PDF-1.7 карта".getBytes(StandardCharsets.UTF_8);

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    PackGiven packs;

    @Autowired
    Folders folders;

    @Autowired
    Papers papers;

    @Autowired
    Orders orders;

    @Autowired
    Cooperations cooperations;

    @Autowired
    LocalActs localActs;

    @Autowired
    Guardians guardians;

    @Autowired
    PersonFacts facts;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    WantedConsents wanted;

    @Autowired
    Today today;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
    }

    @Test
    void aPairWithoutPapersLacksThemOneByOneAsTheyAreNotedTheyAreThere() {
        var pair = packs.proposed(school, irina, anna);
        assertThat(lines(Shelf.MENTOR_CONSENTS))
                .containsExactly("LACKS Кузнецова Анна Павловна, пара: Белоусова Анна Павловна: согласия нет");
        given.as(() -> papers.agree(pair, irina.at(), first(), null, SYSTEM));
        assertThat(lines(Shelf.MENTOR_CONSENTS)).singleElement().asString().contains("LACKS", "бумаги нет");
        assertThat(lines(Shelf.ORDERS)).containsExactly("LACKS Нужен приказ: закрепить: 1 пара");
        assertThat(lines(Shelf.AGREEMENTS)).singleElement().asString().startsWith("LACKS");

        given.as(() -> papers.agree(pair, irina.at(), first(), "папка 02-14", SYSTEM));
        given.as(() -> orders.noteOrder(pair, new NewOrder(school, "41-од", first(), first()), SYSTEM));
        given.as(() -> papers.noteAgreement(pair, irina.at(), "7", first(), SYSTEM));
        assertThat(lines(Shelf.MENTOR_CONSENTS))
                .singleElement()
                .asString()
                .startsWith("HAS")
                .contains("подлинник: папка 02-14");
        assertThat(lines(Shelf.ORDERS)).singleElement().asString().startsWith("HAS Приказ № 41-од от 01.09.");
        assertThat(lines(Shelf.READERS)).singleElement().asString().endsWith("не ознакомлены 2 из 2");
        assertThat(lines(Shelf.AGREEMENTS)).singleElement().asString().contains("HAS", "№ 7 от 1 сентября");
        var order = folder().on(Shelf.READERS).getFirst().href();
        assertThat(order).startsWith("/orders/").endsWith("/acquaint");
    }

    @Test
    void aWithdrawnConsentHoldsNoMoreAsLongAsTheWorkGoesOn() {
        packs.ordered(school, irina, anna, "41-од");
        assertThat(lines(Shelf.MENTOR_CONSENTS)).singleElement().asString().startsWith("HAS");
        given.as(() -> wanted.want(school, Set.of(ConsentPurpose.MENTORING), SYSTEM));
        var consent = given.as(() -> facts.giveConsent(
                anna.person(), school, NewConsent.toData(ConsentPurpose.MENTORING, first(), "папка 3", null), SYSTEM));
        assertThat(lines(Shelf.DATA_CONSENTS))
                .containsExactly(
                        "HAS Белоусова Анна Павловна: ведение наставничества в организации: от 1 сентября %s; подлинник: папка 3"
                                .formatted(first().getYear()),
                        "LACKS Кузнецова Анна Павловна: ведение наставничества в организации: согласия нет");
        given.as(() -> withdrawals.withdraw(consent, first().plusDays(30), SYSTEM));
        assertThat(lines(Shelf.DATA_CONSENTS).getFirst())
                .startsWith("EXPIRED Белоусова")
                .endsWith("отозвано 1 октября " + first().getYear());
    }

    @Test
    void ofTwoGuardiansEitherSignsAndBothAreNamedUntilOneHas() {
        var alisa = packs.learner("Журавлёва", school, 15);
        var pair = packs.ofLearners(school, packs.learner("Лосева", school, 16), alisa);
        assertThat(lines(Shelf.GUARDIAN_CONSENTS).getFirst()).endsWith("законный представитель ещё не внесён");
        var inga = guardian(alisa, "Журавлёва", "Инга");
        guardian(alisa, "Журавлёв", "Егор");
        assertThat(lines(Shelf.GUARDIAN_CONSENTS).getFirst())
                .startsWith("LACKS Журавлёва Анна Павловна")
                .endsWith("подписывает любой из представителей: Журавлёва Инга Павловна, Журавлёв Егор Павловна");
        given.as(() -> papers.agree(pair, alisa.at(), first(), "папка 4", inga, SYSTEM));
        assertThat(lines(Shelf.GUARDIAN_CONSENTS).getFirst())
                .startsWith("HAS Журавлёва")
                .contains("подпись: Журавлёва Инга Павловна", "подлинник: папка 4");
        assertThat(lines(Shelf.GUARDIAN_CONSENTS).getLast()).startsWith("LACKS Лосева");
        assertThat(lines(Shelf.MENTOR_CONSENTS)).isEmpty();
    }

    @Test
    void whatAGuardianHasSignedHoldsUntilThePersonComesOfAge() {
        var alisa = packs.learner("Журавлёва", school, 17);
        var pair = packs.ofLearners(school, alisa, packs.learner("Лосева", school, 15));
        var inga = guardian(alisa, "Журавлёва", "Инга");
        given.as(() -> papers.agree(pair, alisa.at(), first(), "папка 4", inga, SYSTEM));
        packs.born(alisa, first().minusYears(18).plusDays(10));
        assertThat(lines(Shelf.GUARDIAN_CONSENTS).getFirst())
                .startsWith("EXPIRED Журавлёва")
                .endsWith("а теперь человек совершеннолетний и подписывает сам");
        assertThat(folder().count(Standing.EXPIRED)).isEqualTo(1);
    }

    @Test
    void anAgreementThatAPairHasOutlivedHoldsNoMore() {
        var other = organisations.school(region.municipality());
        var far = given.teacher("Дроздова", other);
        var pair = packs.proposed(school, irina, far);
        assertThat(lines(Shelf.COOPERATION)).singleElement().asString().startsWith("LACKS");
        given.as(() -> papers.agree(pair, irina.at(), first(), "папка 02-14", SYSTEM));
        given.as(() -> cooperations.note(
                school, other, false, "3", first(), Period.of(first(), first().plusDays(30)), SYSTEM));
        assertThat(lines(Shelf.COOPERATION))
                .singleElement()
                .asString()
                .contains("EXPIRED", "№ 3 от 1 сентября", "кончилось 1 октября", "а пара работает");
        given.as(() -> cooperations.note(school, other, false, "4", first(), packs.term(school), SYSTEM));
        assertThat(lines(Shelf.COOPERATION)).singleElement().asString().startsWith("HAS");
        assertThat(in(other, Shelf.COOPERATION))
                .as("the other school has it, too")
                .singleElement()
                .asString()
                .startsWith("HAS");
        assertThat(in(other, Shelf.MENTOR_CONSENTS))
                .as("of a mentor who is not theirs, led elsewhere")
                .isEmpty();
    }

    @Test
    void aYearThatIsOverIsToldAsOfItsLastDay() {
        given.active(school, irina, anna);
        var then = new SchoolYear(MentorshipGiven.SEPTEMBER.getYear());
        var folder = given.as(() -> folders.of(school, then, SYSTEM));
        assertThat(folder.day()).isEqualTo(LocalDate.of(then.start() + 1, 8, 31));
        assertThat(folder.on(Shelf.ORDERS)).hasSize(1);
        assertThat(folder.on(Shelf.PROTOCOLS)).as("the note tells of today").isEmpty();
        assertThat(lines(Shelf.ORDERS)).isEmpty();
        assertThat(given.as(() -> folders.years(school, SYSTEM))).contains(then, packs.year(school));
    }

    @Test
    void localActsLackUntilTheyAreNotedAndRunOutWithTheirTerm() {
        assertThat(lines(Shelf.LOCAL_ACTS))
                .containsExactly(
                        "LACKS Приказ о внедрении наставничества и назначении куратора: номер и дата не внесены",
                        "LACKS Положение о наставничестве: номер и дата не внесены",
                        "LACKS Дорожная карта: номер и дата не внесены");
        var before = first().minusYears(1);
        note(Kind.REGULATION, new NewLocalAct(null, before, "12-од", before, Period.since(before)));
        note(Kind.ROAD_MAP, new NewLocalAct("3", before, null, null, Period.of(before, first().minusDays(1))));
        assertThat(lines(Shelf.LOCAL_ACTS))
                .contains(
                        "HAS Положение о наставничестве: от 1 сентября %1$s, приказ об утверждении № 12-од от 1 сентября %1$s; скана нет, вложите сами"
                                .formatted(before.getYear()),
                        "EXPIRED Дорожная карта: № 3 от 1 сентября %1$s; срок вышел 31 августа %2$s; скана нет, вложите сами"
                                .formatted(before.getYear(), first().getYear()));
        assertThat(folder().on(Shelf.LOCAL_ACTS))
                .extracting(FolderEntry::step, FolderEntry::href)
                .containsExactly(
                        tuple("Внести", acts() + "/INTRODUCTION"),
                        tuple("Открыть", acts()),
                        tuple("Внести", acts() + "/ROAD_MAP"));
        var renewed = note(
                Kind.ROAD_MAP, new NewLocalAct("4", first(), null, null, Period.of(first(), first().plusYears(2))));
        given.as(() -> localActs.attach(renewed, new Scans.Scan("Карта.pdf", PDF), SYSTEM));
        assertThat(lines(Shelf.LOCAL_ACTS).getLast())
                .startsWith("HAS Дорожная карта: № 4")
                .endsWith("действует по 1 сентября " + (first().getYear() + 2));
        given.as(() -> localActs.mistake(renewed, "не та карта", SYSTEM));
        assertThat(lines(Shelf.LOCAL_ACTS).getLast())
                .as("the one before it is back")
                .startsWith("EXPIRED Дорожная карта: № 3");
    }

    @Test
    void theFolderOfAYearThatIsOverHoldsTheActsOfThatYear() {
        given.active(school, irina, anna);
        var then = new SchoolYear(MentorshipGiven.SEPTEMBER.getYear());
        note(Kind.ROAD_MAP, new NewLocalAct("3", MentorshipGiven.SEPTEMBER, null, null, MentorshipGiven.YEAR));
        note(Kind.ROAD_MAP, new NewLocalAct("4", first(), null, null, Period.since(first())));
        var folder = given.as(() -> folders.of(school, then, SYSTEM));
        assertThat(folder.on(Shelf.LOCAL_ACTS).getLast())
                .as("it ended in May, the folder is told as of August")
                .returns(Standing.HAS, FolderEntry::standing)
                .satisfies(entry -> assertThat(entry.remark()).startsWith("№\u00a03"));
        assertThat(lines(Shelf.LOCAL_ACTS).getLast()).startsWith("HAS Дорожная карта: № 4");
    }

    private LocalActId note(Kind kind, NewLocalAct act) {
        return given.as(() -> localActs.note(school, kind, act, SYSTEM));
    }

    private String acts() {
        return "/local-acts/" + school.value();
    }

    private GuardianId guardian(Teacher learner, String surname, String given) {
        return this.given.as(() -> guardians.note(
                learner.person(), PersonName.of(surname, given, "Павловна"), Guardian.Bond.PARENT, SYSTEM));
    }

    private LocalDate first() {
        return packs.term(school).first();
    }

    private Folder folder() {
        return given.as(() -> folders.of(school, packs.year(school), SYSTEM));
    }

    private List<String> lines(Shelf shelf) {
        return in(school, shelf);
    }

    private List<String> in(NodeId node, Shelf shelf) {
        return given.as(() -> folders.of(node, packs.year(node), SYSTEM)).on(shelf).stream()
                .map(entry -> "%s %s: %s".formatted(entry.standing(), entry.title(), entry.remark()))
                .map(words -> words.replace('\u00a0', ' '))
                .toList();
    }
}
