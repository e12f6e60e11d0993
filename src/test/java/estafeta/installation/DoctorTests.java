package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {

    @TempDir
    Path folder;

    @Test
    void findsAHealthyInstallationHealthyAndAnIllOneIll() throws Exception {
        try (var installation = Installation.hold(folder, Home.Kind.SERVE, DatabaseOptions.none())) {
            new Schema(installation.database()).migrateTo("latest");
            var secrets = installation.home().secrets();
            secrets.password("keys");
            assertThat(new Doctor(installation).examine()).allMatch(Finding::well);

            Files.setPosixFilePermissions(secrets.file("keys"), PosixFilePermissions.fromString("rw-r--r--"));
            try (var owner = installation.database().connectAsOwner();
                    var statement = owner.createStatement()) {
                statement.execute("revoke all on kernel.once from estafeta_app");
            }
            assertThat(new Doctor(installation).examine())
                    .filteredOn(finding -> !finding.well())
                    .extracting(Finding::advice)
                    .anyMatch(advice -> advice.contains("chmod 600"))
                    .anyMatch(advice -> advice.contains("kernel.once"))
                    .hasSize(2);
        }
    }

    @Test
    void readsNameAndAdviceOfAQuery() {
        var query =
                DoctorQuery.of("x.sql", "-- name: Пары без наставника\n-- advice: Завершите их.\nselect 1\nfrom x;\n");
        assertThat(query).isEqualTo(new DoctorQuery("Пары без наставника", "Завершите их.", "select 1\nfrom x"));
    }
}
