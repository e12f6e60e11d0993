package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {

    @TempDir
    Path folder;

    @Test
    void isOfOneKindForEver() {
        Home.hold(folder, Home.Kind.DEMO).close();
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> Home.hold(folder, Home.Kind.SERVE))
                .withMessageContaining("демонстрация")
                .withMessageContaining("./estafeta demo --home");
        assertThat(Home.enter(folder).kind()).isEqualTo(Home.Kind.DEMO);
    }

    @Test
    void isHeldByOneProgram() {
        try (var home = Home.hold(folder, Home.Kind.SERVE)) {
            home.tellAddress("http://127.0.0.1:8080");
            assertThatExceptionOfType(InstallationRefused.class)
                    .isThrownBy(() -> Home.hold(folder, Home.Kind.SERVE))
                    .withMessageContaining("уже запущена")
                    .withMessageContaining("http://127.0.0.1:8080");
            try (var beside = Home.enter(folder)) {
                assertThat(beside.held()).isFalse();
                assertThat(beside.address()).contains("http://127.0.0.1:8080");
            }
        }
    }

    @Test
    void staysHeldThoughNobodyRefersToIt() throws Exception {
        Home.hold(folder, Home.Kind.SERVE);
        for (int no = 0; no < 10; no++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> Home.hold(folder, Home.Kind.SERVE))
                .withMessageContaining("уже запущена");
    }

    @Test
    void isNotAFolderWithOtherThings() throws Exception {
        Files.writeString(folder.resolve("отчёт.txt"), "чужое");
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> Home.hold(folder, Home.Kind.SERVE))
                .withMessageContaining("отчёт.txt");
        assertThatExceptionOfType(InstallationRefused.class)
                .isThrownBy(() -> Home.enter(folder))
                .withMessageContaining("нет Эстафеты");
    }

    @Test
    void keepsSecretsFromOthers() throws Exception {
        try (var home = Home.hold(folder, Home.Kind.SERVE)) {
            var password = home.secrets().password("estafeta_app");
            assertThat(password).hasSizeGreaterThan(30).isEqualTo(home.secrets().password("estafeta_app"));
            assertThat(Files.getPosixFilePermissions(home.secrets().file("estafeta_app")))
                    .hasSize(2);
        }
    }
}
