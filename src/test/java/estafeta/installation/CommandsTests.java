package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTests {

    @TempDir
    Path folder;

    @Test
    void helpsWhenNothingIsTyped() {
        assertThat(said(0)).contains("./estafeta demo").contains("./estafeta serve");
        assertThat(said(0, "serve", "--help"))
                .contains("Использование: ./estafeta serve")
                .contains("--port");
    }

    @Test
    void saysWhatItDidNotUnderstand() {
        assertThat(said(2, "strat")).contains("Не понимаю: strat");
        assertThat(said(2, "backup")).contains("Не указано: ФАЙЛ").contains("./estafeta backup --help");
        assertThat(said(2, "serve", "--port", "много")).contains("«много»").contains("ПОРТ");
    }

    @Test
    void refusesAFolderWithoutAnInstallation() {
        assertThat(said(1, "doctor", "--home", folder.toString()))
                .contains("нет Эстафеты")
                .contains("./estafeta serve");
    }

    @Test
    void refusesAnotherKindOfHome() {
        Home.hold(folder, Home.Kind.DEMO).close();
        assertThat(said(1, "serve", "--home", folder.toString())).contains("./estafeta demo --home");
    }

    private static String said(int code, String... typed) {
        var out = System.out;
        var err = System.err;
        var bytes = new ByteArrayOutputStream();
        try (var caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            assertThat(Commands.run(CommandsTests.class, List.of(), typed)).isEqualTo(code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
