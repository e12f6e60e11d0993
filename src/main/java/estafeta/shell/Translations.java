package estafeta.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a gettext catalogue says: Russian text to its translation. Empty translations count as missing. */
record Translations(Map<String, String> byRussian) {
    static Translations read(String resource) {
        try (var stream = Translations.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No catalogue " + resource);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Translations parse(String catalogue) {
        var byRussian = new LinkedHashMap<String, String>();
        var id = new StringBuilder();
        var words = new StringBuilder();
        var target = id;
        for (var line :
                (catalogue + "\nmsgid \"\"\n").lines().map(String::strip).toList()) {
            if (line.startsWith("msgid ")) {
                if (!id.isEmpty() && !words.isEmpty()) {
                    byRussian.put(id.toString(), words.toString());
                }
                id.setLength(0);
                words.setLength(0);
                target = id;
            } else if (line.startsWith("msgstr ")) {
                target = words;
            }
            int quote = line.startsWith("#") ? -1 : line.indexOf('"');
            if (quote >= 0) {
                target.append(unescaped(line.substring(quote + 1, line.lastIndexOf('"'))));
            }
        }
        return new Translations(Map.copyOf(byRussian));
    }

    @Nullable
    String find(String russian) {
        return byRussian.get(russian);
    }

    Set<String> russian() {
        return byRussian.keySet();
    }

    private static String unescaped(String quoted) {
        return quoted.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
