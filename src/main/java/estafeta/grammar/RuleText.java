package estafeta.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A text of rules beside the program: words of each line, comments left out. */
final class RuleText {

    private RuleText() {}

    static List<List<String>> lines(String file) {
        return read(file)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split("\\s+")))
                .toList();
    }

    /** All words of the lines that begin with this one, in small letters. */
    static Set<String> listed(String file, String name) {
        return lines(file).stream()
                .filter(words -> words.getFirst().equals(name))
                .flatMap(words -> words.stream().skip(1))
                .map(Pattern::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String read(String file) {
        try (var in = RuleText.class.getResourceAsStream("/grammar/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no rules: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
