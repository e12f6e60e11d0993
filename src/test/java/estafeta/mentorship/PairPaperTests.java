package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.LONG_AGO;
import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static estafeta.mentorship.MentorshipGiven.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.mentorship.paper.PairPapers;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.mentorship.paper.YearPapers;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.Guardians;
import estafeta.people.NewTeacher;
import estafeta.people.PersonName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstafetaTest
class PairPaperTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Heads heads;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Guardians guardians;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Orders orders;

    @Autowired
    Papers papers;

    @Autowired
    PairPapers drawn;

    @Autowired
    OrderPapers ordered;

    @Autowired
    YearPapers note;

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
        head(school, "Громова");
    }

    @Test
    void aMentorConsentsByNameToWhomAndUntilWhen() {
        assertThat(text(given.proposed(school, irina, anna), PairPaper.Kind.MENTOR_CONSENT))
                .contains(
                        "Директору",
                        "Громовой М. П.",
                        "от Кузнецовой Анны Павловны,",
                        "учителя",
                        "Я, Кузнецова Анна Павловна, учитель (математика)",
                        "согласна с 1 сентября 2025 г. по 31 мая 2026 г. выполнять работу по наставничеству",
                        "1) Белоусовой Анны Павловны, учителя (математика);",
                        "Форма наставничества: педагог – педагог; вид: один на один.",
                        "__________ А. П. Кузнецова");
    }

    @Test
    void whoComesLaterSignsForHisOwnTerm() {
        var pair = given.active(school, irina, anna);
        given.replaced(pair, irina, given.teacher("Дроздова", school));
        assertThat(text(pair, PairPaper.Kind.MENTOR_CONSENT))
                .contains("Я, Дроздова Анна Павловна", "с 2 декабря 2025 г. по 31 мая 2026 г.")
                .doesNotContain("Кузнецова");
    }

    @Test
    void anAgreementLeavesRoomForPayAndNumberAndIsSignedByBoth() {
        var pair = given.proposed(school, irina, anna);
        assertThat(text(pair, PairPaper.Kind.MENTOR_AGREEMENT))
                .contains(
                        "ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № ________",
                        "в лице директора Громовой Марии Петровны",
                        "5. Размер и условия оплаты: ____",
                        "______________________\t______________________\nМ. П. Громова\tА. П. Кузнецова");
        given.papers(pair, school, irina);
        assertThat(text(pair, PairPaper.Kind.MENTOR_AGREEMENT))
                .contains("ДОПОЛНИТЕЛЬНОЕ СОГЛАШЕНИЕ № 7", "«01» сентября 2025 г.");
    }

    @Test
    void aProgrammeIsApprovedByTheOrder() {
        assertThat(text(given.active(school, irina, anna), PairPaper.Kind.PROGRAMME))
                .contains(
                        "УТВЕРЖДАЮ",
                        "приказ от 1 сентября 2025 г. № 41-од",
                        "с 1 сентября 2025 г. по 31 мая 2026 г.",
                        "Кузнецова Анна Павловна, учитель (математика)")
                .doesNotContain("РАССМОТРЕНО");
    }

    @Test
    void twoOrganisationsAgreeOnThePairBetweenThem() {
        var elsewhere = organisations.school(region.municipality());
        head(elsewhere, "Звонарёва");
        var olga = given.teacher("Дроздова", elsewhere);
        var pair = given.proposed(school, olga, anna);
        assertThat(text(pair, PairPaper.Kind.COOPERATION))
                .contains(
                        "СОГЛАШЕНИЕ № ________",
                        "в лице директора Звонарёвой Марии Петровны",
                        "в лице директора Громовой Марии Петровны",
                        "Педагоги Организации 1 становятся наставниками педагогов Организации 2.",
                        "Дроздова Анна Павловна, учитель",
                        "с 1 сентября 2025 г. по 31 мая 2026 г.");
        assertThat(text(pair, PairPaper.Kind.MENTOR_CONSENT))
                .contains("Звонарёвой М. П.")
                .doesNotContain("Громовой");
        assertThat(kinds(given.proposed(school, irina, anna))).doesNotContain(PairPaper.Kind.COOPERATION);
    }

    @Test
    void aGuardianSignsForAMinorAndNobodyConsentsTwice() {
        var elder = learner("Журавлёва Алиса Егоровна", LocalDate.of(2012, 3, 8));
        var younger = learner("Лосев Глеб Маратович", LocalDate.of(2014, 5, 3));
        given.as(() -> guardians.note(
                younger.person(),
                PersonName.read("Лосев Ринат Тимурович").orElseThrow().name(),
                Guardian.Bond.TRUSTEE,
                SYSTEM));
        var pair = given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "traditional",
                        "learner-learner",
                        YEAR,
                        List.of(NewSide.mentor(elder.at()), NewSide.mentee(younger.at()))),
                SYSTEM));
        assertThat(kinds(pair))
                .contains(PairPaper.Kind.LEARNER_CONSENT)
                .doesNotContain(PairPaper.Kind.MENTOR_CONSENT, PairPaper.Kind.MENTOR_AGREEMENT);
        var consent =
                given.as(() -> drawn.draw(pair, new PairPaper(PairPaper.Kind.LEARNER_CONSENT, younger.at()), SYSTEM));
        assertThat(text(consent.content()))
                .contains(
                        "от Лосева Рината Тимуровича",
                        "Я, Лосев Ринат Тимурович (попечитель), законный представитель Лосева Глеба Маратовича,",
                        "Роль: наставляемый. Наставники: Журавлёва Алиса Егоровна.",
                        "__________ Р. Т. Лосев",
                        "__________ Г. М. Лосев");
        var unknown =
                given.as(() -> drawn.draw(pair, new PairPaper(PairPaper.Kind.LEARNER_CONSENT, elder.at()), SYSTEM));
        assertThat(text(unknown.content())).contains("Я, ________________", "Роль: наставник.");
    }

    @Test
    void aCouncilRecommendsWhatTheOrderDoes() {
        var pair = given.proposed(school, irina, anna);
        given.agree(pair, irina);
        var ground = new Order.Ground("педагогический совет", "1", LocalDate.of(2025, 8, 28));
        var order = given.as(() -> orders.draft(school, orders.waiting(school, pair, SYSTEM), ground, SYSTEM));
        assertThat(text(order, PaperOfOrder.PROTOCOL))
                .contains(
                        "заседания педагогического совета",
                        "28 августа 2025 г.\t№ 1",
                        "1.1. Рекомендовать закрепить наставников:",
                        "Кузнецова Анна Павловна, учитель")
                .doesNotContain("внести изменения");
        assertThat(text(order, PaperOfOrder.EXTRACT))
                .contains("ВЫПИСКА ИЗ ПРОТОКОЛА", "Выписка верна.", "Директор\tМ. П. Громова")
                .doesNotContain("Голосовали");
        assertThat(text(order, PaperOfOrder.READERS))
                .contains("с приказом от ____", "Белоусова Анна Павловна, учитель", "Кузнецова Анна Павловна, учитель");
    }

    @Test
    void aNoteCountsThePairsOfTheYear() {
        var empty = text(given.as(() -> note.draw(school, SYSTEM)).content());
        assertThat(empty).contains("Всего пар и групп за учебный год: 0.", "В этом учебном году пар не было.");
        var now = estafeta.kernel.SchoolYear.of(LocalDate.now());
        var term = Period.of(now.period().first(), now.lastLessons());
        given.as(() -> mentorships.propose(NewMentorship.pair(school, irina.at(), anna.at(), term), SYSTEM));
        assertThat(text(given.as(() -> note.draw(school, SYSTEM)).content()))
                .contains(
                        "о наставничестве в " + now.words() + " учебном году",
                        "Всего пар и групп за учебный год: 1. Наставников: 1, наставляемых: 1.",
                        "готовятся к работе: 1.",
                        "Кузнецова Анна Павловна, учитель");
    }

    @Test
    void papersAreForThoseAtWhosePlaceTheyAreSigned() {
        var elsewhere = organisations.school(region.municipality());
        var olga = given.teacher("Дроздова", elsewhere);
        var pair = given.proposed(school, olga, anna);
        var there = organisations.viewer(Role.CURATOR, elsewhere);
        assertThat(there.may(
                        Permission.SEE_MENTORSHIPS,
                        there.places(Permission.SEE_MENTORSHIPS).getFirst().scope()))
                .isTrue();
        assertThat(given.as(() -> papers.drawn(pair, there)))
                .extracting(PairPaper::kind)
                .contains(PairPaper.Kind.MENTOR_CONSENT, PairPaper.Kind.COOPERATION);
        var stranger = organisations.viewer(Role.CURATOR, organisations.school(region.municipality()));
        assertThatExceptionOfType(MentorshipRefused.class)
                .isThrownBy(() -> given.as(() -> papers.drawn(pair, stranger)));
    }

    private List<PairPaper.Kind> kinds(MentorshipId pair) {
        return given.as(() -> papers.drawn(pair, SYSTEM)).stream()
                .map(PairPaper::kind)
                .toList();
    }

    private String text(MentorshipId pair, PairPaper.Kind kind) {
        var paper = given.as(() -> papers.drawn(pair, SYSTEM)).stream()
                .filter(wanted -> wanted.kind() == kind)
                .findFirst()
                .orElseThrow();
        return text(given.as(() -> drawn.draw(pair, paper, SYSTEM)).content());
    }

    private String text(OrderId order, PaperOfOrder paper) {
        return text(given.as(() -> ordered.draw(order, paper, SYSTEM)).content());
    }

    /** Of every paper: no marker is left, no two spaces, no space before a mark. */
    private static String text(byte[] word) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var extractor = new XWPFWordExtractor(document)) {
            var text = extractor.getText().replace('\u00a0', ' ');
            assertThat(text).doesNotContain("{", "}", "|", "  ", " ,", " .", "()", "null");
            return text;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Teacher learner(String name, LocalDate born) {
        var enrolled = given.as(() -> affiliations.enrol(
                NewTeacher.of(PersonName.read(name).orElseThrow().name(), LONG_AGO.plusYears(12))
                        .as(AffiliationKind.LEARNER)
                        .with(new Contacts(born, null, null)),
                school,
                SYSTEM));
        return new Teacher(enrolled.person(), enrolled.affiliation());
    }

    private void head(NodeId node, String surname) {
        given.as(() -> heads.appoint(
                node,
                new NewHead(
                        surname, "Мария", "Петровна", "директор", false, null, Period.since(SEPTEMBER.minusYears(4))),
                SYSTEM));
    }
}
