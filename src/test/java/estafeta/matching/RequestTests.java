package estafeta.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.kernel.Ids;
import estafeta.matching.engine.Mentee;
import estafeta.people.AffiliationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RequestTests {
    private static final Instant ASKED = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant LATER = ASKED.plus(Duration.ofDays(3));

    private static final Request WAITING =
            Request.asked(RunId.next(), Mentee.of(Ids.next().toString()), new AffiliationId(Ids.next()), ASKED, null);

    private static final List<UnaryOperator<Request>> ANSWERS = List.of(
            request -> request.agree(LATER, null),
            request -> request.decline(LATER, null, "нет времени"),
            request -> request.lapse(LATER),
            request -> request.close(LATER));

    @Test
    void isAnsweredOnce() {
        for (var first : ANSWERS) {
            var answered = first.apply(WAITING);
            assertThat(answered.waiting()).isFalse();
            assertThat(answered.answeredAt()).isEqualTo(LATER);
            for (var second : ANSWERS) {
                assertThatExceptionOfType(RequestRefused.class)
                        .isThrownBy(() -> second.apply(answered))
                        .withMessageContaining("уже ответили");
            }
        }
    }

    @Test
    void isWithdrawnBeforeAndAfterTheOtherSideHasAgreedAlone() {
        assertThat(WAITING.withdraw(LATER, null).state()).isEqualTo(Request.State.WITHDRAWN);
        assertThat(WAITING.agree(LATER, null).withdraw(LATER, null).state()).isEqualTo(Request.State.WITHDRAWN);
        var declined = WAITING.decline(LATER, null, null);
        assertThatExceptionOfType(RequestRefused.class).isThrownBy(() -> declined.withdraw(LATER, null));
    }

    @Test
    void shutsTheMentorOutOnlyIfHisSideRefusedOrKeptSilent() {
        assertThat(ANSWERS.stream().map(answer -> answer.apply(WAITING).refused()))
                .containsExactly(false, true, true, false);
        assertThat(WAITING.withdraw(LATER, null).refused()).isFalse();
    }

    @Test
    void waitsForTwoWeeks() {
        assertThat(WAITING.until()).isEqualTo(Instant.parse("2026-12-13T09:00:00Z"));
    }

    @Test
    void everyConstraintHasItsWords() throws IOException {
        var migration = Files.readString(Path.of(
                "src/main/resources/db/migration/matching/V20261129_2050__requests_to_other_municipalities.sql"));
        var names = new TreeSet<String>();
        var named = Pattern.compile("(?:constraint|unique index) ([a-z_]+)").matcher(migration);
        while (named.find()) {
            names.add(named.group(1));
        }
        names.removeIf(name -> name.endsWith("_check")); // of enumerations: only a bug meets them
        assertThat(names)
                .hasSize(4)
                .allSatisfy(name ->
                        assertThat(RequestRefused.ofConstraint(name)).as(name).isPresent());
    }
}
