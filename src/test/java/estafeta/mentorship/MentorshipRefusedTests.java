package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MentorshipRefusedTests {
    @Test
    void everyConstraintHasItsWords() throws IOException {
        var migration =
                Files.readString(Path.of("src/main/resources/db/migration/mentorship/V20261122_1700__mentorship.sql"));
        var named = Pattern.compile("(?:constraint|unique index) ([a-z_]+)").matcher(migration);
        while (named.find()) {
            assertThat(MentorshipRefused.ofConstraint(named.group(1)))
                    .as(named.group(1))
                    .isPresent();
        }
    }
}
