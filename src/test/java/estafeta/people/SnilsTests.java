package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnilsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123-456-789 64",
                "12345678964",
                "123 456 789 64",
                "123-456-789-64",
                " 123\u2011456\u2011789 64",
                "087-654-303 00",
                "001-001-998 99"
            })
    void isReadHoweverItIsWritten(String typed) {
        assertThat(Snils.fault(typed)).isEmpty();
    }

    @Test
    void isShownAsInTheDocumentOrMasked() {
        var number = Snils.of("12345678964");
        assertThat(number.words()).isEqualTo("123-456-789 64");
        assertThat(number.masked()).isEqualTo("•••-•••-789 64");
        assertThat(number).hasToString(number.masked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123-456-789 65|кончается на 65, а по первым девяти цифрам должен на 64",
                "213-456-789 64|кончается на 64, а по первым девяти цифрам должен на 65",
                "123-456-789 6|цифр здесь 10",
                "123-456-789 64 (мать)|и ничего больше",
                "нет|цифр здесь 0",
                "000-000-000 00|Одни нули"
            })
    void saysWhatIsWrongAndNeverTheNumber(String typed, String words) {
        assertThatExceptionOfType(PeopleRefused.class)
                .isThrownBy(() -> Snils.of(typed))
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(
                                String.valueOf(refused.getMessage()).replace("123-456-789 64; цифр", ""))
                        .doesNotContain("456"));
    }
}
