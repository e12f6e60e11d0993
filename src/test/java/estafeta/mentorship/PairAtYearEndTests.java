package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.mentorship.PairAtYearEnd.Absence;
import estafeta.mentorship.PairAtYearEnd.Closing;
import estafeta.mentorship.PairAtYearEnd.Member;
import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairAtYearEndTests {
    private static final YearEnd END = new YearEnd(new SchoolYear(2025));
    private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 9, 1);
    private static final NodeId SCHOOL = NodeId.next();
    private static final Member IRINA = mentor("Кузнецова Ирина Павловна", Period.since(LONG_AGO), null);
    private static final Member ANNA = young("Белоусова Анна Дмитриевна", LocalDate.of(2024, 10, 1), 2028);

    @Test
    void goesOnWhileTheMenteeIsYoungAndSaysWhichYearItIs() {
        assertThat(proposal(pair(2024, IRINA, ANNA)))
                .isEqualTo("GOES_ON: пара работает второй год, стаж 1 год 11 месяцев");
        assertThat(proposal(pair(2025, IRINA, young("Лаптев Егор Ильич", LocalDate.of(2023, 10, 5), 2026))))
                .isEqualTo(
                        "GOES_ON: пара работает первый год, стаж 2 года 10 месяцев; срок молодого педагога до 30 сентября 2026");
    }

    @Test
    void completesWhenTheYoungTeachersTermIsOver() {
        var grown = young("Лаптев Егор Ильич", LocalDate.of(2023, 8, 25), 2025);
        assertThat(proposal(pair(2023, IRINA, grown)))
                .isEqualTo("COMPLETES: срок молодого педагога до 30 сентября 2025, стаж 3 года");
        assertThat(proposal(pair(2025, IRINA, young("Лаптев Егор Ильич", LONG_AGO, 2013))))
                .isEqualTo("COMPLETES: наставляемый не молодой педагог, программа была до 31 мая 2026");
    }

    @Test
    void completesAfterThreeYearsWhereNothingElseIsKnown() {
        var unknown = mentee("Лаптев Егор Ильич", Period.since(LONG_AGO), null, null, null);
        assertThat(proposal(pair(2024, IRINA, unknown))).isEqualTo("GOES_ON: пара работает второй год");
        assertThat(proposal(pair(2023, IRINA, unknown)))
                .isEqualTo("COMPLETES: пара работает третий год, три года прошли");
    }

    @Test
    void closesWhenTheMentorIsGoneOrAway() {
        var gone = mentor("Кузнецова Ирина Павловна", Period.of(LONG_AGO, LocalDate.of(2026, 6, 30)), null);
        assertThat(proposal(pair(2025, gone, ANNA)))
                .isEqualTo("COMPLETES: Кузнецова И. П. работает здесь до 30 июня 2026: нужен другой наставник");
        var away = mentor(
                "Кузнецова Ирина Павловна",
                Period.since(LONG_AGO),
                new Absence(AbsenceKind.PARENTAL, Period.since(LocalDate.of(2026, 3, 2))));
        assertThat(proposal(pair(2025, away, ANNA)))
                .isEqualTo(
                        "STOPS: Кузнецова И. П. отсутствует с 2 марта 2026 (отпуск по уходу за ребёнком): нужен другой наставник");
        assertThat(pair(2025, away, ANNA).lastTogether(MAY.plusMonths(2))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(pair(2025, away, ANNA).leftAlone(END.begins())).containsExactly(ANNA);
    }

    @Test
    void closesOnItsLastDayWhileItStillRunsAndBeforeWhenASideIsGone() {
        var mayTenth = MAY.minusDays(21);
        assertThat(pair(2025, IRINA, ANNA).closing(mayTenth)).isEqualTo(new Closing(Fate.Kind.COMPLETES, MAY));
        assertThat(pair(2025, IRINA, ANNA).closing(MAY.plusMonths(3))).isEqualTo(new Closing(Fate.Kind.COMPLETES, MAY));
        var gone = mentor("Дроздов Олег Ильич", Period.of(LONG_AGO, LocalDate.of(2026, 4, 15)), null);
        assertThat(pair(2025, gone, ANNA).closing(mayTenth))
                .isEqualTo(new Closing(Fate.Kind.STOPS, LocalDate.of(2026, 4, 15)));
        var going = mentor("Дроздов Олег Ильич", Period.of(LONG_AGO, LocalDate.of(2026, 6, 30)), null);
        assertThat(pair(2025, going, ANNA).closing(mayTenth)).isEqualTo(new Closing(Fate.Kind.COMPLETES, MAY));
    }

    @Test
    void anotherMentorWhoStaysSeesItThrough() {
        var gone = mentor("Дроздов Олег Ильич", Period.of(LONG_AGO, LocalDate.of(2026, 6, 30)), null);
        var two = pair(2025, List.of(IRINA, gone, ANNA));
        assertThat(proposal(two)).startsWith("LATER: Дроздов О. И. работает здесь до 30 июня 2026");
        assertThat(two.stayingMentors(END.begins())).containsExactly(IRINA);
        assertThat(pair(2025, IRINA, ANNA).stayingMentors(END.begins())).isEmpty();
    }

    @Test
    void waitsForAMenteeWhoIsAwayAndClosesForOneWhoIsGone() {
        var away = mentee(
                "Лаптева Ева Ильинична",
                Period.since(LONG_AGO),
                LONG_AGO,
                LocalDate.of(2028, 9, 30),
                new Absence(AbsenceKind.PARENTAL, Period.since(LocalDate.of(2026, 6, 15))));
        assertThat(proposal(pair(2025, IRINA, away)))
                .isEqualTo("LATER: Лаптева Е. И. отсутствует с 15 июня 2026 (отпуск по уходу за ребёнком)");
        var gone = mentee("Лаптева Ева Ильинична", Period.of(LONG_AGO, MAY.plusDays(20)), null, null, null);
        assertThat(proposal(pair(2025, IRINA, gone)))
                .isEqualTo("COMPLETES: Лаптева Е. И. работает здесь до 20 июня 2026");
    }

    @Test
    void completesSingleMeetingsAndPairsOfLearnersAndAsksAboutAKindThatIsGone() {
        var usual = pair(2025, IRINA, ANNA);
        assertThat(proposal(with(usual, true, true, Form.Line.TEACHERS))).startsWith("COMPLETES: разовые встречи");
        assertThat(proposal(with(usual, true, false, Form.Line.LEARNERS))).startsWith("COMPLETES: пара обучающихся");
        assertThat(proposal(with(usual, false, false, Form.Line.TEACHERS)))
                .isEqualTo("LATER: вида «один на один» с 1 сентября 2026 в выборе нет: выберите другой или завершите");
    }

    private static PairAtYearEnd with(PairAtYearEnd pair, boolean offered, boolean slots, Form.Line line) {
        return new PairAtYearEnd(
                pair.id(),
                pair.node(),
                pair.state(),
                pair.period(),
                pair.kind(),
                pair.kindTitle(),
                offered,
                slots,
                pair.needsOrder(),
                line,
                pair.members(),
                null,
                null);
    }

    private static PairAtYearEnd pair(int since, Member mentor, Member mentee) {
        return pair(since, List.of(mentor, mentee));
    }

    private static PairAtYearEnd pair(int since, List<Member> members) {
        return new PairAtYearEnd(
                MentorshipId.next(),
                SCHOOL,
                Mentorship.State.ACTIVE,
                Period.of(LocalDate.of(since, 9, 1), MAY),
                "traditional",
                "один на один",
                true,
                false,
                true,
                Form.Line.TEACHERS,
                members,
                null,
                null);
    }

    private static Member mentor(String name, Period there, @Nullable Absence absence) {
        return new Member(AffiliationId.next(), Side.Role.MENTOR, null, name, SCHOOL, true, there, null, null, absence);
    }

    private static Member young(String name, LocalDate since, int until) {
        return mentee(name, Period.since(LONG_AGO), since, LocalDate.of(until, 9, 30), null);
    }

    private static Member mentee(
            String name,
            Period there,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable Absence absence) {
        return new Member(
                AffiliationId.next(), Side.Role.MENTEE, null, name, SCHOOL, true, there, since, until, absence);
    }

    private static String proposal(PairAtYearEnd pair) {
        var proposal = pair.propose(END);
        return (proposal.kind() + ": " + proposal.reason()).replace('\u00a0', ' ');
    }
}
