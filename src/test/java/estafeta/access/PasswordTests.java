package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {
    private static final Login ANNA = Login.of("anna.ivanova@school.example");

    @Test
    void mayBeThreeWords() {
        assertThat(Password.of("снег чайник трамвай", ANNA).value()).isEqualTo("снег чайник трамвай");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "коротко",
                "1234567890",
                "ЙЦУКЕНГШЩЗ",
                "аааааааааааа",
                "anna.ivanova",
                "anna.ivanova@school.example1"
            })
    void isRefusedWhenItWouldBeGuessed(String typed) {
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> Password.of(typed, ANNA));
    }

    @Test
    void isNeverPrinted() {
        assertThat(Password.of("снег чайник трамвай", ANNA)).hasToString("password");
    }
}
