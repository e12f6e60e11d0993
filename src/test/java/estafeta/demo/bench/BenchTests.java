package estafeta.demo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.Estafeta;
import estafeta.installation.Commands;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest country, made and visited as the big one is. */
class BenchTests {
    @TempDir
    Path home;

    /** Foreign keys are checked when they are put back; every page answers or the command fails. */
    @Test
    void makesDataThatKeepTheRulesAndOpensTheirPages() {
        assertThat(said(0, "bench", "data", "--size", "tiny")).contains("Данные готовы");
        assertThat(said(1, "bench", "data", "--size", "tiny")).contains("данные уже есть");
        assertThat(said(1, "serve")).contains("данные для замеров");
        assertThat(said(0, "bench", "web", "--rounds", "1"))
                .contains("школа", "муниципалитет", "регион", "страна", "Карточка пары", "Пятьдесят человек");
        assertThat(said(0, "bench", "search")).contains("Подбор пар региона", "наставник выбыл", "подопечных", "куча");
        assertThat(said(0, "bench", "papers", "--orders", "5")).contains("Word, 5", "PDF, 3", "куча");
    }

    private String said(int code, String... typed) {
        var out = System.out;
        var err = System.err;
        var bytes = new ByteArrayOutputStream();
        try (var caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            assertThat(Commands.run(
                            Estafeta.class,
                            List.of(),
                            Stream.concat(Stream.of(typed), Stream.of("--home", home.toString()))
                                    .toArray(String[]::new)))
                    .as(() -> bytes.toString(StandardCharsets.UTF_8))
                    .isEqualTo(code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
