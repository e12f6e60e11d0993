package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final Totp TOTP = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    /** RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
    }

    @Test
    void readsItsKeyBack() {
        var totp = Totp.random();
        assertThat(Totp.of(totp.words()).code(NOON)).isEqualTo(totp.code(NOON));
        assertThat(TOTP.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    @Test
    void allowsAClockHalfAMinuteOff() {
        assertThat(TOTP.match(TOTP.code(NOON.minusSeconds(30)), NOON, 0)).isPresent();
        assertThat(TOTP.match(TOTP.code(NOON.plusSeconds(30)), NOON, 0)).isPresent();
        assertThat(TOTP.match(TOTP.code(NOON.minusSeconds(90)), NOON, 0)).isEmpty();
    }

    @Test
    void refusesACodeUsedBefore() {
        var code = TOTP.code(NOON);
        var used = TOTP.match(code, NOON, 0).orElseThrow();
        assertThat(TOTP.match(code, NOON, used)).isEmpty();
    }
}
