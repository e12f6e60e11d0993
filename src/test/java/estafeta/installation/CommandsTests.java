package estafeta.installation;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.grammar.DeclineCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

    @Test
    void showsNamesInAllCases() throws IOException {
        var list = Files.writeString(
                folder.resolve("список.txt"), "\ufeffЦой Анна Ильинична\n\nКравец О. П.\tж\r\nКравец О. П.\tм\n");
        assertThat(said(0, "decline", list.toString()).lines())
                .containsExactly(
                        "Цой Анна Ильинична\tЦой Анны Ильиничны\tЦой Анне Ильиничне\tЦой Анну Ильиничну\tЦой Анной Ильиничной\tЦой Анне Ильиничне",
                        "Кравец О. П.\tКравец О. П.\tКравец О. П.\tКравец О. П.\tКравец О. П.\tКравец О. П.",
                        "Кравец О. П.\tКравца О. П.\tКравцу О. П.\tКравца О. П.\tКравцом О. П.\tКравце О. П.");
    }

    @Test
    void showsNamesTypedIn() {
        var in = System.in;
        try {
            System.setIn(new ByteArrayInputStream("Воробей Лев Лукич".getBytes(StandardCharsets.UTF_8)));
            assertThat(said(0, "decline", "-")).contains("\tВоробья Льва Лукича\t");
        } finally {
            System.setIn(in);
        }
    }

    @Test
    void refusesAListItCannotRead() throws IOException {
        assertThat(said(1, "decline", folder.resolve("нет.txt").toString())).contains("нет.txt нет");
        var old = Files.write(folder.resolve("старый.txt"), new byte[] {(byte) 0xd6, (byte) 0xee, (byte) 0xe9});
        assertThat(said(1, "decline", old.toString())).contains("UTF-8");
        var odd = Files.writeString(folder.resolve("пол.txt"), "Цой Анна\nЦой Анна\tдевочка\n");
        assertThat(said(1, "decline", odd.toString())).contains("Строка 2").contains("«девочка»");
        assertThat(said(2, "decline")).contains("Не указано: ФАЙЛ");
        assertThat(said(0, "decline", "--help")).contains("творительный");
    }

    private static String said(int code, String... typed) {
        var out = System.out;
        var err = System.err;
        var bytes = new ByteArrayOutputStream();
        try (var caught = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            assertThat(Commands.run(CommandsTests.class, List.of(new DeclineCommand()), typed))
                    .isEqualTo(code);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
