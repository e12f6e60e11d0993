package estafeta.people.stafflist;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.mentorship.pairlist.PairsToRead;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each messy file is read as the text beside it says; main writes these texts anew, to be looked through. */
class MessyFilesTests {
    private static final Path FOLDER = Path.of("src", "test", "resources", "intake");
    private static final String READING = ".reading.txt";
    private static final List<String> LISTS =
            List.of("columns", "people", "pairs", "refused", "skipped", "questions", "findings");

    static Stream<String> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(READING))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    public static void main(String[] arguments) throws IOException {
        MessyFiles.main(arguments);
        for (var name : files().toList()) {
            Files.writeString(FOLDER.resolve(name + READING), reading(name));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadAsExpected(String name) throws IOException {
        assertThat(reading(name)).isEqualTo(Files.readString(FOLDER.resolve(name + READING)));
    }

    /** What `read --json` prints, a line for each thing, without what is empty. */
    private static String reading(String name) {
        var out = new StringWriter();
        var err = new StringWriter();
        new CommandLine(new ReadCommand(new PairsToRead()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(FOLDER.resolve(name).toString(), "--json", "--day", day(name));
        if (out.toString().isEmpty()) {
            return "отказ: " + err;
        }
        var json = JsonMapper.shared().readTree(out.toString());
        var lines = new ArrayList<String>();
        lines.add(json.properties().stream()
                .filter(each -> !LISTS.contains(each.getKey()) && !each.getKey().equals("file"))
                .map(each -> each.getKey() + " " + words(each.getValue()))
                .collect(Collectors.joining(", ")));
        for (var list : LISTS) {
            for (var each : json.path(list)) {
                if (!list.equals("questions") && !words(each).contains("kind: BLANK")) {
                    lines.add(list + ": " + words(each));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** A list whose title tells its day is read as of that day. */
    private static String day(String name) {
        return name.startsWith("день-без-года") ? "15.09.2026" : "20.11.2026";
    }

    private static String words(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(each -> !empty(each.getValue()))
                    .map(each -> each.getKey() + ": " + words(each.getValue()))
                    .collect(Collectors.joining("; ", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(MessyFilesTests::words).collect(Collectors.joining(", ", "[", "]"));
        }
        return node.asString();
    }

    private static boolean empty(JsonNode node) {
        return node.isNull()
                || node.isContainer() && node.isEmpty()
                || node.isString() && node.asString().isEmpty()
                || node.isBoolean() && !node.booleanValue();
    }
}
