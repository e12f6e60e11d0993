package estafeta.people.likeness;

import static estafeta.people.likeness.Ground.*;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.people.PersonName;
import estafeta.people.Sex;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two records of one person, and two namesakes: what speaks for it and what against. */
class LikenessTests {
    private static final LocalDate MAY = LocalDate.of(1990, 5, 4);

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Ольхина Мария Петровна, Ольхина Мария Петровна, SAME_NAME",
        "Зелёнина Мария Петровна, Зеленина Мария Петровна, SAME_NAME",
        "Ольхина Мария Петровна, Ольхина Мария, SAME_WITHOUT_PATRONYMIC",
        "Ольхина Мария Петровна, Ольхина М. П., SAME_INITIALS",
        "Ольхина М. П., Ольхина М. П., SAME_INITIALS",
        "Ольхина Мария Петровна, Ольхнна Мария Петровна, SLIP_IN_SURNAME",
        "Ольхина Мария Петровна, Олхьина Мария Петровна, SLIP_IN_SURNAME",
        "Ольхина Мария Петровна, Ольхина Мариа Петровна, SLIP_IN_GIVEN",
        "Ольхина Наталья Петровна, Ольхина Наталия Петровна, SLIP_IN_GIVEN",
        "Ольхина Мария Петровна, Ольхина Мария Петрвна, SLIP_IN_PATRONYMIC",
        "Ольхина Мария Петровна, Кедрова Мария Петровна, OTHER_SURNAME",
        "Ольхина Мария Петровна, Ольхина Дарья Петровна, OTHER_GIVEN",
    })
    void saysInWhatNamesAgree(String one, String other, Ground ground) {
        assertThat(Likeness.of(called(one), called(other)).grounds()).containsExactly(ground);
        assertThat(Likeness.of(called(other), called(one)).grounds()).containsExactly(ground);
    }

    @Test
    void takesLatinLettersForTheRussianOnesTheyLookLike() {
        var latin = new PersonName("Cорокинa", "Мария", "Петровна");
        assertThat(Likeness.of(Traits.of(latin), called("Сорокина Мария Петровна"))
                        .grounds())
                .containsExactly(SAME_NAME);
    }

    @Test
    void takesEqualNumbersForOnePersonWhateverTheName() {
        var likeness = Likeness.of(
                called("Ольхина Мария Петровна").insured("a").born(MAY),
                called("Кедрова Дарья Ильинична").insured("a").born(MAY.plusDays(40)));
        assertThat(likeness.grounds()).containsExactly(SAME_SNILS, OTHER_BIRTH_DATE, OTHER_GIVEN);
        assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.WORTH_A_LOOK);
        assertThat(Likeness.of(
                                called("Ольхина Мария Петровна").insured("a"),
                                called("Кедрова Мария Петровна").insured("a"))
                        .degree())
                .isEqualTo(Degree.ALMOST_CERTAIN);
    }

    @Test
    void takesOtherNumbersForOtherPeopleOfOneNameAndBirthday() {
        var likeness = Likeness.of(
                called("Ольхина Мария Петровна").insured("a").born(MAY),
                called("Ольхина Мария Петровна").insured("b").born(MAY));
        assertThat(likeness.grounds()).containsExactly(SAME_NAME, SAME_BIRTH_DATE, OTHER_SNILS);
        assertThat(likeness.degree()).isEqualTo(Degree.UNLIKELY);
    }

    @Test
    void knowsTheFormerSurname() {
        var married = called("Кедрова Мария Петровна").formerly("ольхина мария петровна");
        assertThat(Likeness.of(married, called("Ольхина Мария Петровна")).grounds())
                .containsExactly(FORMER_SURNAME);
    }

    @Test
    void countsOtherPatronymicsAgainst() {
        var likeness = Likeness.of(called("Ольхина Мария Петровна"), called("Ольхина Мария Ильинична"));
        assertThat(likeness.grounds()).containsExactly(SAME_WITHOUT_PATRONYMIC, OTHER_PATRONYMIC);
        assertThat(likeness.score()).isNegative();
    }

    @Test
    void seesThatDayAndMonthOfTheBirthDateChangedPlaces() {
        assertThat(same().born(MAY, LocalDate.of(1990, 4, 5))).contains(SWAPPED_BIRTH_DATE);
        assertThat(same().born(MAY, LocalDate.of(1991, 5, 4))).contains(BIRTH_DATE_OF_OTHER_YEAR);
        assertThat(same().born(MAY, MAY)).contains(SAME_BIRTH_DATE);
        assertThat(same().born(MAY, LocalDate.of(1990, 5, 24))).contains(OTHER_BIRTH_DATE);
    }

    @Test
    void readsATelephoneHoweverItIsWritten() {
        var one = called("Ольхина Мария Петровна").reached("8 (913) 111-22-33", null);
        var other = called("Ольхина М. П.").reached("+7 913 111 22 33", null);
        assertThat(Likeness.of(one, other).grounds()).containsExactly(SAME_INITIALS, SAME_PHONE);
        assertThat(Likeness.of(one.reached("112", null), other.reached("112", null))
                        .grounds())
                .containsExactly(SAME_INITIALS);
    }

    @Test
    void takesNamesakesAloneForPossible() {
        var likeness = Likeness.of(called("Ольхина Мария Петровна"), called("Ольхина Мария Петровна"));
        assertThat(likeness.score()).isEqualTo(Likeness.WORTH_A_LOOK);
        assertThat(likeness.degree()).isEqualTo(Degree.POSSIBLE);
    }

    @Test
    void takesNamesakesOfOneDayOfBirthForOneAlmostCertainly() {
        var born = called("Ольхина Мария Петровна").born(MAY);
        var likeness = Likeness.of(born, born);
        assertThat(likeness.degree()).isEqualTo(Degree.ALMOST_CERTAIN);
    }

    @Test
    void leavesOutNamesakesBornOnOtherDays() {
        var likeness = Likeness.of(
                called("Ольхина Мария Петровна").born(MAY),
                called("Ольхина Мария Петровна").born(LocalDate.of(1975, 11, 30)));
        assertThat(likeness.score()).isLessThan(Likeness.WORTH_A_LOOK);
    }

    @Test
    void leavesOutNamesakesOfOtherRegionsOfWhomNothingElseIsKnown() {
        var here = called("Ольхина Мария Петровна").at(Set.of("1"), Set.of("north"));
        var there = called("Ольхина Мария Петровна").at(Set.of("2"), Set.of("south"));
        assertThat(Likeness.of(here, there).score()).isLessThan(Likeness.WORTH_A_LOOK);
        assertThat(Likeness.of(here.born(MAY), there.born(MAY)).score()).isGreaterThan(Likeness.WORTH_A_LOOK);
    }

    @Test
    void leavesOutBrotherAndSisterOfOnePhone() {
        var one = called("Саша Ким").of(Sex.F).reached("89131112233", null);
        var other = called("Саша Ким").of(Sex.M).reached("89131112233", null);
        assertThat(Likeness.of(one, other).score()).isLessThan(Likeness.WORTH_A_LOOK);
    }

    @Test
    void findsAMarriedTeacherByDayOfBirthAndTelephone() {
        var before = called("Ольхина Мария Петровна").born(MAY).reached("89131112233", null);
        var after = called("Кедрова Мария Петровна").born(MAY).reached("+79131112233", null);
        assertThat(Likeness.of(before, after).grounds()).containsExactly(OTHER_SURNAME, SAME_BIRTH_DATE, SAME_PHONE);
        assertThat(Likeness.of(before, after).score()).isEqualTo(85);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Ким, Кам", "Петрова, Перова-Ли", "Сидоров, Судуров"})
    void takesNoMoreThanOneLetterOfALongWordForASlip(String one, String other) {
        assertThat(Likeness.slip(one, other)).isFalse();
    }

    private record Same(String name) {
        java.util.List<Ground> born(LocalDate one, LocalDate other) {
            return Likeness.of(called(name).born(one), called(name).born(other)).grounds();
        }
    }

    private static Same same() {
        return new Same("Ольхина Мария Петровна");
    }

    private static Traits called(String name) {
        return Traits.of(PersonName.read(name).orElseThrow().name());
    }
}
