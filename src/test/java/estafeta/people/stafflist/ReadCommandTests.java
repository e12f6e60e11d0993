package estafeta.people.stafflist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTests {
    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    private static Said say(String... typed) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new ReadCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(typed);
        return new Said(code, out.toString(), err.toString());
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    @Test
    void printsTheWholeReadingAsJson() throws IOException {
        var said = say(file("сад.xlsx", Samples.kindergarten()), "--json", "--day", "15.09.2026");
        assertThat(said.code).isZero();
        var json = JsonMapper.shared().readTree(said.out);
        assertThat(json.get("format").asString()).isEqualTo("XLSX");
        assertThat(json.get("asOf").asString()).isEqualTo("2026-09-15");
        assertThat(json.get("people")).hasSize(8);
        assertThat(json.at("/people/5/posts/1/rate").decimalValue()).isEqualByComparingTo("0.25");
        assertThat(json.at("/people/2/birth").asString()).isEqualTo("1995-02-14");
        assertThat(json.at("/people/0/birth").asString()).isEqualTo("1974");
        assertThat(json.get("skipped"))
                .anyMatch(line -> line.get("kind").asString().equals("VACANCY"));
        assertThat(json.get("questions")).isNotEmpty();
    }

    @Test
    void tellsThePeopleInWords() throws IOException {
        assertThat(say(file("сад.csv", Samples.kindergartenCsv())).out)
                .contains("Людей: 8", "Галкина Вера Тихоновна: старший воспитатель");
    }

    @Test
    void refusesWhatIsNoList() throws IOException {
        var picture = say(file("фото.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        assertThat(picture.code).isEqualTo(1);
        assertThat(picture.err).contains("картинка");
        assertThat(say(folder.resolve("нет.xlsx").toString()).err).contains("нет или его нельзя прочесть");
        var dated = say(file("сад.csv", "ФИО;Должность".getBytes(StandardCharsets.UTF_8)), "--day", "вчера");
        assertThat(dated.code).isEqualTo(2);
    }
}
