package estafeta.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.mentorship.localact.LocalActRefused;
import estafeta.mentorship.municipal.MunicipalRefused;
import estafeta.mentorship.pack.PackRefused;
import estafeta.mentorship.pay.PayRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MentorshipRefusedTests {
    @Test
    void everyConstraintHasItsWords() throws IOException {
        var migrations = new StringBuilder();
        try (var files = Files.list(Path.of("src/main/resources/db/migration/mentorship"))) {
            for (var file : files.sorted().toList()) {
                migrations.append(Files.readString(file));
            }
        }
        var names = new TreeSet<String>();
        var named = Pattern.compile("(drop )?(?:constraint|unique index) ([a-z]+_[a-z_]+)")
                .matcher(migrations);
        while (named.find()) {
            if (named.group(1) == null) {
                names.add(named.group(2));
            } else {
                names.remove(named.group(2));
            }
        }
        names.removeIf(name -> name.endsWith("_check")); // of enumerations: only a bug meets them
        assertThat(names)
                .contains("side_once", "order_number_and_date")
                .allSatisfy(
                        name -> assertThat(MentorshipRefused.ofConstraint(name).isPresent()
                                        || PayRefused.ofConstraint(name).isPresent()
                                        || MunicipalRefused.ofConstraint(name).isPresent()
                                        || LocalActRefused.ofConstraint(name).isPresent()
                                        || PackRefused.ofConstraint(name).isPresent())
                                .as(name)
                                .isTrue());
    }
}
