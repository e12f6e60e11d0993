package estafeta.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstafetaTest
class SecretsTests {
    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient db;

    @TempDir
    Path home = Path.of("");

    private Path keys() {
        return home.resolve("secrets").resolve("keys");
    }

    @Test
    void aLostKeyIsNotReplaced() {
        assertThatExceptionOfType(KernelRefused.class)
                .isThrownBy(() -> new Secrets(home, db))
                .withMessageContaining(keys().toString())
                .withMessageContaining("отдельной копии");
        assertThat(keys()).doesNotExist();
    }

    @Test
    void theKeyOfAnotherHomeIsNotTakenForTheLostOne() {
        Secrets.make(keys());
        assertThatExceptionOfType(KernelRefused.class).isThrownBy(() -> new Secrets(home, db));
    }

    @Test
    void keysOfTwoHomesHaveDifferentNames() throws Exception {
        Secrets.make(keys());
        var one = Secrets.keys(keys()).keySet();
        Files.delete(keys());
        Secrets.make(keys());
        assertThat(Secrets.keys(keys()).keySet()).hasSize(1).doesNotContainAnyElementsOf(one);
    }

    @Test
    void whatIsNotSealedIsNotOpened() {
        for (var foreign : new String[] {"", "x", "нет:нет:нет", "lost:AAAA:AAAA"}) {
            assertThatExceptionOfType(Secrets.Unopened.class).isThrownBy(() -> secrets.open(foreign));
        }
    }
}
