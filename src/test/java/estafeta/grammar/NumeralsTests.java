package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTests {

    @ParameterizedTest
    @CsvSource({
        "0, NOMINATIVE, ноль",
        "1, INSTRUMENTAL, одним",
        "3, DATIVE, трём",
        "4, PREPOSITIONAL, четырёх",
        "40, GENITIVE, сорока",
        "93, INSTRUMENTAL, девяноста тремя",
        "200, GENITIVE, двухсот",
        "345, DATIVE, тремстам сорока пяти",
        "2026, GENITIVE, двух тысяч двадцати шести",
        "12345, NOMINATIVE, двенадцать тысяч триста сорок пять",
    })
    void isSaidInWords(long number, Case wanted, String words) {
        assertThat(Numerals.cardinal(number, Gender.MASCULINE, wanted)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, нулевого",
        "3, третьего",
        "19, девятнадцатого",
        "20, двадцатого",
        "21, двадцать первого",
        "40, сорокового",
        "100, сотого",
        "115, сто пятнадцатого",
        "200, двухсотого",
        "1100, тысяча сотого",
        "1998, тысяча девятьсот девяносто восьмого",
        "2000, двухтысячного",
        "2026, две тысячи двадцать шестого",
        "9999, девять тысяч девятьсот девяносто девятого",
    })
    void countsInOrder(int number, String genitive) {
        assertThat(Numerals.ordinal(number, Gender.MASCULINE, Case.GENITIVE)).isEqualTo(genitive);
    }

    @Test
    void agreesInGender() {
        assertThat(Numerals.ordinal(3, Gender.FEMININE, Case.ACCUSATIVE)).isEqualTo("третью");
        assertThat(Numerals.ordinal(2, Gender.NEUTER, Case.NOMINATIVE)).isEqualTo("второе");
        assertThat(Numerals.ordinal(90, Gender.PLURAL, Case.PREPOSITIONAL)).isEqualTo("девяностых");
        assertThat(Numerals.cardinal(2, Gender.FEMININE, Case.NOMINATIVE)).isEqualTo("две");
    }

    @Test
    void knowsNoOrdinalOfMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numerals.ordinal(10_000, Gender.MASCULINE, Case.NOMINATIVE));
    }

    @Test
    void agreesWithItsNoun() {
        assertThat(Stream.of(1, 2, 5, 11, 21, 22, 112)
                        .map(number -> Numerals.counted(number, "педагог", "педагога", "педагогов"))
                        .map(words -> words.replace('\u00a0', ' ')))
                .containsExactly(
                        "1 педагог",
                        "2 педагога",
                        "5 педагогов",
                        "11 педагогов",
                        "21 педагог",
                        "22 педагога",
                        "112 педагогов");
    }

    @Test
    void isADate() {
        var september = LocalDate.of(2026, 9, 1);
        assertThat(Dates.inWords(september, Case.GENITIVE))
                .isEqualTo("первого сентября две тысячи двадцать шестого года");
        assertThat(Dates.inWords(september, Case.NOMINATIVE))
                .isEqualTo("первое сентября две тысячи двадцать шестого года");
        assertThat(Dates.inWords(LocalDate.of(2000, 5, 23), Case.PREPOSITIONAL))
                .isEqualTo("двадцать третьем мая двухтысячного года");
    }

    @Test
    void isASum() {
        assertThat(sum("12345.67", Case.NOMINATIVE)).isEqualTo("двенадцать тысяч триста сорок пять рублей 67 копеек");
        assertThat(sum("1", Case.NOMINATIVE)).isEqualTo("один рубль 00 копеек");
        assertThat(sum("2.01", Case.NOMINATIVE)).isEqualTo("два рубля 01 копейка");
        assertThat(sum("5000", Case.DATIVE)).isEqualTo("пяти тысячам рублей 00 копеек");
        assertThat(sum("21.5", Case.INSTRUMENTAL)).isEqualTo("двадцатью одним рублём 50 копейками");
        assertThat(Sums.inFull(new BigDecimal("12345.67")).replace('\u00a0', ' '))
                .isEqualTo("12 345 (двенадцать тысяч триста сорок пять) рублей 67 копеек");
    }

    private static String sum(String roubles, Case wanted) {
        return Sums.inWords(new BigDecimal(roubles), wanted).replace('\u00a0', ' ');
    }
}
