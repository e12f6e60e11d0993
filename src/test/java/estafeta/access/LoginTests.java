package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTests {
    @ParameterizedTest
    @ValueSource(strings = {"8 (900) 123-45-67", "+7 900 123 45 67", "79001234567", "9001234567"})
    void isOneTelephoneHoweverTyped(String typed) {
        assertThat(Login.of(typed).value()).isEqualTo("+79001234567");
    }

    @Test
    void isAnAddressInSmallLetters() {
        assertThat(Login.of(" Anna@School.Example ").value()).isEqualTo("anna@school.example");
    }

    @Test
    void isNothingElse() {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> Login.of("Анна"))
                .withMessageContaining("«Анна» не похоже ни на почту, ни на телефон");
    }
}
