package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.MAY;
import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static estafeta.mentorship.MentorshipGiven.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.People;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ugly histories of the field, told through the services. */
@EstafetaTest
class MentorshipStoryTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Endings endings;

    @Autowired
    Papers papers;

    @Autowired
    Orders orders;

    @Autowired
    Cooperations cooperations;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Mentors mentors;

    @Autowired
    Organisations tree;

    @Autowired
    People people;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Journal journal;

    @Autowired
    Today today;

    OrganisationGiven.Region region;
    NodeId school;

    @BeforeEach
    void makeRegion() {
        region = organisations.region();
        school = region.school();
    }

    @Test
    void aTeacherArrivesGetsAMentorAndCompletesInMay() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var id = given.proposed(school, irina, anna);
        assertThat(state(id)).isEqualTo(State.PROPOSED);
        assertThat(missing(id)).hasSize(3);
        given.papers(id, school, irina);
        assertThat(state(id)).isEqualTo(State.IN_ORDER);
        given.as(() -> atWork.activate(id, SYSTEM));
        given.as(() -> endings.complete(id, MAY, Ending.PLAN, SYSTEM));
        assertThat(state(id)).isEqualTo(State.COMPLETED);
        assertThat(journal.about(id, SYSTEM, 20))
                .extracting(JournalEntry::type)
                .contains(
                        "mentorship.proposed",
                        "mentorship.consented",
                        "mentorship.agreed",
                        "mentorship.ordered",
                        "mentorship.agreement",
                        "mentorship.started",
                        "mentorship.completed");
        assertThat(journal.about(anna.person(), SYSTEM, 20))
                .extracting(JournalEntry::type)
                .contains("mentorship.completed");
    }

    @Test
    void aTeacherMovesToAnotherMunicipalityInMidYear() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var id = given.active(school, irina, anna);
        var left = LocalDate.of(2026, 1, 15);
        assertThat(affiliations.ifLeft(anna.at(), left, SYSTEM))
                .anyMatch(consequence -> consequence.words().startsWith("прекратится пара"));
        given.as(() -> affiliations.leave(anna.at(), left, "переезд", SYSTEM));
        assertThat(mentorship(id).ending()).isEqualTo(Ending.LEFT);
        assertThat(mentorship(id).last()).isEqualTo(left);
        assertThat(mentorships.sides(id, SYSTEM))
                .allMatch(side -> left.equals(side.period().last()));
        var elsewhere = organisations.school(organisations.municipality(region.region()));
        var there = given.alsoAt(anna, elsewhere, left.plusDays(4));
        var boris = given.teacher("Осокин", elsewhere);
        var next = given.as(() -> mentorships.propose(
                NewMentorship.pair(elsewhere, boris.at(), there.at(), Period.of(left.plusDays(4), MAY)), SYSTEM));
        assertThat(state(next)).isEqualTo(State.PROPOSED);
    }

    @Test
    void aMentorIsReplacedTwiceAndTheFirstReturns() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var boris = given.teacher("Осокин", school);
        var id = given.active(school, irina, anna);
        replace(id, irina, boris, LocalDate.of(2025, 11, 10), LocalDate.of(2025, 11, 9));
        replace(id, boris, irina, LocalDate.of(2026, 2, 2), null);
        assertThat(state(id)).isEqualTo(State.ACTIVE);
        assertThat(mentorships.sides(id, SYSTEM).stream().filter(Side::mentor).map(Side::period))
                .containsExactlyInAnyOrder(
                        Period.of(SEPTEMBER, LocalDate.of(2025, 11, 9)),
                        Period.of(LocalDate.of(2025, 11, 10), LocalDate.of(2026, 2, 1)),
                        Period.of(LocalDate.of(2026, 2, 2), MAY));
    }

    @Test
    void aReplacementAtWorkWantsTheConsentOfTheNewcomer() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var boris = given.teacher("Осокин", school);
        var id = given.active(school, irina, anna);
        refused(() -> replace(id, irina, boris, LocalDate.of(2025, 11, 10), null), "Пара уже работает.");
        assertThat(mentorships.sides(id, SYSTEM)).hasSize(2);
    }

    @Test
    void aMenteeOfOneIsMentorOfAnother() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        given.active(school, irina, anna);
        var reverse = given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "reverse",
                        Kinds.USUAL_FORM,
                        YEAR,
                        List.of(NewSide.mentor(anna.at()), NewSide.mentee(irina.at()))),
                SYSTEM));
        assertThat(state(reverse)).isEqualTo(State.PROPOSED);
    }

    @Test
    void aSchoolIsMergedAndItsPairsMove() {
        var kept = organisations.school(region.municipality());
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var id = given.active(school, irina, anna);
        var on = LocalDate.of(2026, 1, 12);
        given.as(() -> mentors.ready(irina.at(), 3, false, SEPTEMBER, SYSTEM));
        given.as(() -> tree.merge(school, kept, on, "распоряжение № 7", SYSTEM));
        assertThat(state(id)).isEqualTo(State.ACTIVE);
        assertThat(mentorship(id).node()).isEqualTo(kept);
        assertThat(missing(id)).isEmpty();
        assertThat(mentorships.sides(id, SYSTEM)).hasSize(4);
        var now = mentorships.sides(id, SYSTEM).stream()
                .filter(side -> side.mentor() && side.on(on))
                .map(Side::affiliation)
                .toList();
        assertThat(now).doesNotContain(irina.at()).singleElement().satisfies(there -> {
            assertThat(people.require(there, SYSTEM).organisation()).isEqualTo(kept);
            assertThat(mentors.readiness(there, on))
                    .get()
                    .extracting(Readiness::places)
                    .isEqualTo(3);
        });
        assertThat(people.require(irina.at(), SYSTEM).period().last()).isEqualTo(on.minusDays(1));
    }

    @Test
    void aPairEnteredInErrorCountsNowhereAndStaysReadable() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        given.as(() -> mentors.ready(irina.at(), 1, false, SEPTEMBER, SYSTEM));
        var wrong = given.active(school, irina, anna);
        assertThat(free(irina.at(), YEAR)).isZero();
        given.as(() -> endings.cancel(wrong, "не те люди", SYSTEM));
        assertThat(free(irina.at(), YEAR)).isEqualTo(1);
        assertThat(mentorship(wrong).because()).isEqualTo("не те люди");
        given.active(school, irina, anna);
    }

    @Test
    void anOrderSignedOnThe20thHoldsFromThe1st() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var id = given.as(() -> mentorships.propose(
                NewMentorship.pair(school, irina.at(), anna.at(), Period.of(LocalDate.of(2025, 9, 20), MAY)), SYSTEM));
        given.as(() -> {
            papers.agree(id, irina.at(), LocalDate.of(2025, 9, 18), "сейф", SYSTEM);
            orders.noteOrder(id, new NewOrder(school, "45/2-р", LocalDate.of(2025, 9, 20), SEPTEMBER), SYSTEM);
        });
        assertThat(mentorship(id).period()).isEqualTo(YEAR);
        assertThat(mentorships.sides(id, SYSTEM)).allMatch(side -> side.period().equals(YEAR));
    }

    @Test
    void oneMentorHasFourMenteesAndOneDropsOut() {
        var irina = given.teacher("Кузнецова", school);
        var mentees = List.of("Агишева", "Коржова", "Чалых", "Шадрина").stream()
                .map(surname -> given.teacher(surname, school))
                .toList();
        given.as(() -> mentors.ready(irina.at(), 4, false, SEPTEMBER, SYSTEM));
        var sides = new java.util.ArrayList<NewSide>();
        sides.add(NewSide.mentor(irina.at()));
        mentees.forEach(mentee -> sides.add(NewSide.mentee(mentee.at())));
        var id = given.as(
                () -> mentorships.propose(new NewMentorship(school, "group", Kinds.USUAL_FORM, YEAR, sides), SYSTEM));
        given.papers(id, school, irina);
        given.as(() -> atWork.activate(id, SYSTEM));
        var fifth = given.teacher("Лямкина", school);
        refused(() -> given.proposed(school, irina, fifth), "Кузнецова Анна Павловна: все места заняты, их 4.");
        var out = LocalDate.of(2025, 11, 30);
        given.as(() -> affiliations.leave(mentees.getFirst().at(), out, "уволилась", SYSTEM));
        assertThat(state(id)).isEqualTo(State.ACTIVE);
        assertThat(free(irina.at(), Period.of(out.plusDays(1), MAY))).isEqualTo(1);
    }

    @Test
    void theEmployerCancelsAcrossAHolidayAndTheMentorRefusesAtOnce() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        var id = given.active(school, irina, anna);
        var given3rd = LocalDate.of(2025, 10, 31);
        var notice = endings.notice(id, given3rd, SYSTEM);
        refused(
                () -> given.as(
                        () -> endings.end(id, given3rd, notice.earliestLast().minusDays(1), "сокращение", SYSTEM)),
                "Работодатель предупреждает не меньше чем за 3 рабочих дня");
        given.as(() -> endings.end(id, given3rd, notice.earliestLast(), "сокращение", SYSTEM));
        assertThat(state(id)).isEqualTo(State.ENDED);
        var again = given.as(() -> mentorships.propose(
                NewMentorship.pair(school, irina.at(), anna.at(), Period.of(LocalDate.of(2025, 12, 1), MAY)), SYSTEM));
        given.as(() -> endings.refuse(again, irina.at(), LocalDate.of(2025, 12, 1), null, SYSTEM));
        assertThat(mentorship(again).ending()).isEqualTo(Ending.MENTOR);
    }

    @Test
    void oneMoreMentorJoinsAndTheFirstLeaves() {
        var irina = given.teacher("Кузнецова", school);
        var boris = given.teacher("Осокин", school);
        var id = given.proposed(school, irina, given.teacher("Белоусова", school));
        var autumn = LocalDate.of(2025, 10, 1);
        given.as(() -> atWork.join(id, NewSide.mentor(boris.at()), autumn, SYSTEM));
        given.as(() -> atWork.leave(id, irina.at(), autumn.plusMonths(3), null, SYSTEM));
        assertThat(mentorships.sides(id, SYSTEM).stream().filter(Side::mentor).map(Side::period))
                .containsExactlyInAnyOrder(Period.of(SEPTEMBER, autumn.plusMonths(3)), Period.of(autumn, MAY));
        refused(
                () -> given.as(() -> atWork.leave(id, boris.at(), MAY, null, SYSTEM)),
                "Без этого человека пары не останется.");
    }

    @Test
    void namesOfEverySortStandInAPair() {
        var aidys = given.as(() -> affiliations.enrol(
                estafeta.people.NewTeacher.of(
                        estafeta.people.PersonName.of("Кызыл-оол", "Айдыс", "Мерген-оолович"),
                        MentorshipGiven.LONG_AGO),
                school,
                SYSTEM));
        var maria = given.as(() -> affiliations.enrol(
                estafeta.people.NewTeacher.of(
                        estafeta.people.PersonName.of("Салтыкова-Щедрина", "Мария", ""), MentorshipGiven.LONG_AGO),
                school,
                SYSTEM));
        var id = given.proposed(
                school,
                new Teacher(aidys.person(), aidys.affiliation()),
                new Teacher(maria.person(), maria.affiliation()));
        refused(
                () -> given.proposed(
                        school,
                        new Teacher(aidys.person(), aidys.affiliation()),
                        new Teacher(maria.person(), maria.affiliation())),
                "Кызыл-оол Айдыс Мерген-оолович и Салтыкова-Щедрина Мария в это время уже работают вместе.");
        assertThat(state(id)).isEqualTo(State.PROPOSED);
    }

    @Test
    void oneMenteeHasTwoMentorsByRoleOneOfThemFar() {
        var elsewhere = organisations.school(organisations.municipality(region.region()));
        var anna = given.teacher("Шадрина", school);
        var near = given.teacher("Осокин", school);
        var far = given.teacher("Дудко", elsewhere);
        var id = given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "virtual",
                        Kinds.USUAL_FORM,
                        YEAR,
                        List.of(
                                NewSide.mentor(far.at(), Side.Aspect.SUBJECT),
                                NewSide.mentor(near.at(), Side.Aspect.ADAPTATION),
                                NewSide.mentee(anna.at()))),
                SYSTEM));
        given.as(() -> papers.agree(id, far.at(), SEPTEMBER, "скан", SYSTEM));
        assertThat(state(id)).isEqualTo(State.PROPOSED);
        given.as(() -> papers.agree(id, near.at(), SEPTEMBER, "папка", SYSTEM));
        assertThat(state(id)).isEqualTo(State.AGREED);
        given.as(() -> orders.noteOrder(id, new NewOrder(school, "118", SEPTEMBER, SEPTEMBER), SYSTEM));
        given.as(() -> orders.noteOrder(id, new NewOrder(elsewhere, "9", SEPTEMBER, SEPTEMBER), SYSTEM));
        given.as(() -> {
            papers.noteAgreement(id, near.at(), "1", SEPTEMBER, SYSTEM);
            papers.noteAgreement(id, far.at(), "9/дс", SEPTEMBER, SYSTEM);
        });
        refused(
                () -> given.as(() -> atWork.activate(id, SYSTEM)),
                "Начать работу пары ещё нельзя. Не хватает: соглашение организаций");
        given.as(() -> cooperations.note(elsewhere, school, false, "3", SEPTEMBER, YEAR, SYSTEM));
        given.as(() -> atWork.activate(id, SYSTEM));
        var there = organisations.viewer(Role.CURATOR, elsewhere);
        assertThat(mentorships.require(id, there).state()).isEqualTo(State.ACTIVE);
        refused(() -> endings.cancel(id, "чужая", there), "Пару ведёт другая организация");
        var stranger = organisations.viewer(Role.CURATOR, organisations.school(region.municipality()));
        refused(() -> mentorships.require(id, stranger), "Такой пары нет или она вам не открыта");
    }

    @Test
    void aRetiredTeacherMentorsAsAPartnerWithoutAgreement() {
        var anna = given.teacher("Белоусова", school);
        var nina = given.teacher("Ветрова", school, AffiliationKind.PARTNER);
        var id = given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        Kinds.USUAL_KIND,
                        "partner-teacher",
                        YEAR,
                        List.of(NewSide.mentor(nina.at()), NewSide.mentee(anna.at()))),
                SYSTEM));
        given.as(() -> {
            papers.agree(id, nina.at(), SEPTEMBER, "договор", SYSTEM);
            orders.noteOrder(id, new NewOrder(school, "12", SEPTEMBER, SEPTEMBER), SYSTEM);
            papers.noteNoAgreement(id, nina.at(), Agreement.NoneBecause.NOT_EMPLOYEE, null, SYSTEM);
            atWork.activate(id, SYSTEM);
        });
        assertThat(state(id)).isEqualTo(State.ACTIVE);
    }

    @Test
    void historyRecordedLateIsStoredWithAMark() {
        var anna = given.teacher("Белоусова", school);
        var irina = given.teacher("Кузнецова", school);
        given.as(() -> mentors.ready(irina.at(), 0, false, SEPTEMBER, SYSTEM));
        var id = given.as(() -> atWork.recordExisting(
                ExistingMentorship.working(
                        NewMentorship.pair(school, irina.at(), anna.at(), YEAR),
                        new NewOrder(school, "97/1-од", SEPTEMBER, SEPTEMBER)),
                SYSTEM));
        assertThat(mentorship(id).recordedLate()).isTrue();
        assertThat(missing(id)).hasSize(2);
        given.as(() -> atWork.check(id, SYSTEM));
        assertThat(mentorship(id).recordedLate()).isFalse();
    }

    @Test
    void oneOrderAssignsManyPairs() {
        var irina = given.teacher("Кузнецова", school);
        var boris = given.teacher("Осокин", school);
        var ids = List.of(
                given.proposed(school, irina, given.teacher("Белоусова", school)),
                given.proposed(school, boris, given.teacher("Чалых", school)));
        given.as(() -> {
            papers.agree(ids.getFirst(), irina.at(), SEPTEMBER, "папка", SYSTEM);
            papers.agree(ids.getLast(), boris.at(), SEPTEMBER, "папка", SYSTEM);
            ids.forEach(id -> orders.noteOrder(id, new NewOrder(school, "41-од", SEPTEMBER, SEPTEMBER), SYSTEM));
        });
        assertThat(ids).allMatch(id -> state(id) == State.IN_ORDER);
    }

    @Test
    void aPairDoesNotEndInTheFuture() {
        var now = today.at(school);
        var irina = given.teacher("Кузнецова", school);
        var id = given.as(() -> mentorships.propose(
                NewMentorship.pair(
                        school,
                        irina.at(),
                        given.teacher("Белоусова", school).at(),
                        Period.of(now.minusDays(20), now.plusMonths(5))),
                SYSTEM));
        given.as(() -> {
            papers.agree(id, irina.at(), now.minusDays(20), "папка", SYSTEM);
            orders.noteOrder(id, new NewOrder(school, "5", now.minusDays(20), now.minusDays(20)), SYSTEM);
            papers.noteAgreement(id, irina.at(), "5", now.minusDays(20), SYSTEM);
            atWork.activate(id, SYSTEM);
        });
        var tomorrow = now.plusDays(1);
        refused(() -> given.as(() -> endings.complete(id, tomorrow, Ending.PLAN, SYSTEM)), "День ");
        refused(() -> given.as(() -> endings.refuse(id, irina.at(), tomorrow, null, SYSTEM)), "День ");
        refused(() -> given.as(() -> endings.end(id, tomorrow, now.plusDays(20), "сокращение", SYSTEM)), "День ");
        given.as(() -> endings.end(id, now, now.plusDays(20), "сокращение", SYSTEM));
        assertThat(state(id)).isEqualTo(State.ENDED);
    }

    @Test
    void theOrderThatEndsAPairIsNotedAfterIt() {
        var irina = given.teacher("Кузнецова", school);
        var id = given.active(school, irina, given.teacher("Белоусова", school));
        var last = LocalDate.of(2025, 11, 30);
        given.as(() -> endings.refuse(id, irina.at(), last, null, SYSTEM));
        var order = new NewOrder(school, "77-од", last.plusDays(2), last);
        refused(() -> given.as(() -> orders.noteAct(id, order, Act.Kind.EXTEND, SYSTEM)), "Пара уже завершена");
        given.as(() -> orders.noteAct(id, order, Act.Kind.END, SYSTEM));
        assertThat(journal.about(id, SYSTEM, 1)).extracting(JournalEntry::type).containsExactly("mentorship.ordered");
    }

    @Test
    void anExtensionIsRefusedWhereTheNewDaysDoNotFit() {
        var irina = given.teacher("Кузнецова", school);
        var anna = given.teacher("Белоусова", school);
        var id = given.active(school, irina, anna);
        var summer = MAY.plusMonths(2);
        given.as(() -> mentors.ready(irina.at(), 1, false, SEPTEMBER, SYSTEM));
        var other = given.teacher("Чалых", school);
        var next = given.as(() -> mentorships.propose(
                NewMentorship.pair(school, irina.at(), other.at(), Period.of(MAY.plusDays(1), summer)), SYSTEM));
        refused(
                () -> given.as(() -> atWork.extend(id, summer, SYSTEM)),
                "Кузнецова Анна Павловна: все места заняты, их 1.");
        given.as(() -> endings.cancel(next, "ошибка", SYSTEM));
        given.as(() -> mentorships.propose(
                NewMentorship.pair(school, irina.at(), anna.at(), Period.of(MAY.plusDays(1), summer)), SYSTEM));
        refused(
                () -> given.as(() -> atWork.extend(id, summer, SYSTEM)),
                "Кузнецова Анна Павловна и Белоусова Анна Павловна в это время уже работают вместе.");
        given.as(() -> atWork.extend(
                given.active(school, given.teacher("Осокина", school), given.teacher("Ветрова", school)),
                summer,
                SYSTEM));
    }

    @Test
    void anExtensionIsRefusedOverTheLeavingOfASide() {
        var anna = given.teacher("Белоусова", school);
        var id = given.active(school, given.teacher("Кузнецова", school), anna);
        given.as(() -> affiliations.leave(anna.at(), MAY.plusDays(9), "переезд", SYSTEM));
        refused(
                () -> given.as(() -> atWork.extend(id, MAY.plusMonths(2), SYSTEM)),
                "Белоусова Анна Павловна: на 31.07.2026 не работает в организации.");
    }

    @Test
    void anOrderFromAnEarlierDayIsRefusedWhereThatDayDoesNotFit() {
        var irina = given.teacher("Кузнецова", school);
        var anna = given.teacher("Белоусова", school);
        var came = LocalDate.of(2025, 9, 15);
        var there = given.alsoAt(anna, organisations.school(region.municipality()), came);
        var node = people.require(there.at(), SYSTEM).organisation();
        given.as(() -> mentors.ready(irina.at(), 5, true, SEPTEMBER, SYSTEM));
        var id = given.as(() -> mentorships.propose(
                NewMentorship.pair(node, irina.at(), there.at(), Period.of(LocalDate.of(2025, 9, 20), MAY)), SYSTEM));
        given.as(() -> papers.agree(id, irina.at(), LocalDate.of(2025, 9, 18), "сейф", SYSTEM));
        refused(
                () -> given.as(() -> orders.noteOrder(
                        id, new NewOrder(node, "45/2-р", LocalDate.of(2025, 9, 20), SEPTEMBER), SYSTEM)),
                "Белоусова Анна Павловна: на 01.09.2025 не работает в организации.");
        given.as(() -> orders.noteOrder(id, new NewOrder(node, "45/2-р", LocalDate.of(2025, 9, 20), came), SYSTEM));
        assertThat(mentorship(id).period().first()).isEqualTo(came);
    }

    @Test
    void aPauseIsResumed() {
        var id = given.active(school, given.teacher("Кузнецова", school), given.teacher("Белоусова", school));
        given.as(() -> atWork.pause(id, LocalDate.of(2025, 10, 12), "отпуск по уходу", SYSTEM));
        assertThat(state(id)).isEqualTo(State.PAUSED);
        given.as(() -> atWork.resume(id, LocalDate.of(2026, 2, 1), SYSTEM));
        assertThat(state(id)).isEqualTo(State.ACTIVE);
    }

    private void replace(
            MentorshipId id,
            Teacher gone,
            Teacher newcomer,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate consented) {
        given.as(() -> atWork.replaceMentor(
                id,
                new Replacement(
                        gone.at(), newcomer.at(), from, "отпуск", consented, consented == null ? null : "папка 02-15"),
                SYSTEM));
    }

    private int free(AffiliationId mentor, Period period) {
        return mentors.places(List.of(mentor), period)
                .values()
                .iterator()
                .next()
                .free();
    }

    private Mentorship mentorship(MentorshipId id) {
        return mentorships.require(id, SYSTEM);
    }

    private State state(MentorshipId id) {
        return mentorship(id).state();
    }

    private List<MissingPaper> missing(MentorshipId id) {
        return papers.missing(id, SYSTEM);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String words) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).withMessageStartingWith(words);
    }
}
