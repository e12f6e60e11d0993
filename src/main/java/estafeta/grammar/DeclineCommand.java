package estafeta.grammar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a list of names in all cases, so that it can be read through before papers are printed; needs no database. */
@Command(
        name = "decline",
        description = {
            "показать имена во всех шести падежах, чтобы проверить список до печати",
            "",
            "В каждой строке файла — фамилия, имя, отчество; после табуляции можно указать пол: м или ж.",
            "В ответе шесть падежей через табуляцию: именительный, родительный, дательный, винительный, творительный, предложный."
        })
public final class DeclineCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "эта подсказка")
    boolean help;

    @Parameters(paramLabel = "ФАЙЛ", description = "список в UTF-8; - (минус): читать то, что подано на вход")
    String file = "";

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var number = 0;
        for (var line : read().lines().toList()) {
            number++;
            if (!line.isBlank()) {
                out.println(forms(line, number));
            }
        }
        return 0;
    }

    private String read() throws IOException {
        var bytes = file.equals("-") ? System.in.readAllBytes() : bytes(Path.of(file));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\ufeff", "");
        } catch (CharacterCodingException e) {
            throw GrammarRefused.notUtf8();
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw GrammarRefused.noFile(path);
        }
    }

    private static String forms(String line, int number) {
        var cells = line.split("\t", -1);
        var name = FullName.of(cells[0]);
        var sex = cells.length > 1 ? cells[1].strip() : "";
        var forms = sex.isEmpty() ? Names.decline(name).forms() : Names.decline(name, gender(sex, number));
        return String.join("\t", forms.all());
    }

    private static Gender gender(String sex, int number) {
        return switch (sex) {
            case "м", "М" -> Gender.MASCULINE;
            case "ж", "Ж" -> Gender.FEMININE;
            default -> throw GrammarRefused.oddSex(number, sex);
        };
    }
}
