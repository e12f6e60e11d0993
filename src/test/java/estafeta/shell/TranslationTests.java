package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text of the program has its English, and the catalogue holds no other. Its {@code main} prints what is missing. */
class TranslationTests {
    private static final String LITERAL = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final String JOINED = LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*";

    /** t("…"), all that a …Refused says however it says it, and constants of enumerations: NAME("…"). */
    private static final Pattern TEXT = Pattern.compile("\\bt\\(\\s*(" + JOINED + ")");

    private static final Pattern SAID = Pattern.compile("(" + JOINED + ")");

    private static final Pattern CHOICE =
            Pattern.compile("\\bt\\([^\"()]*(?:\\([^()]*\\))?[^\"()]*\\?\\s*" + LITERAL + "\\s*:\\s*" + LITERAL);
    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^\\s+[A-Z][A-Z_0-9]*\\(\\s*((?:[^\"()]*" + LITERAL + ")+)");
    private static final Pattern ONE = Pattern.compile(LITERAL);
    private static final Pattern CYRILLIC = Pattern.compile("[а-яА-ЯёЁ]");
    private static final Translations ENGLISH = Translations.read("/i18n/en.po");

    @Test
    void noTextIsMissing() throws IOException {
        assertThat(missing()).as("not in src/main/resources/i18n/en.po").isEmpty();
    }

    @Test
    void noTextIsStale() throws IOException {
        var stale = new TreeSet<>(ENGLISH.russian());
        stale.removeAll(spoken().keySet());
        assertThat(stale)
                .as("in src/main/resources/i18n/en.po, but said nowhere")
                .isEmpty();
    }

    @Test
    void translationsTakeTheSameArguments() {
        assertThat(ENGLISH.byRussian().entrySet())
                .allSatisfy(entry -> assertThat(arguments(entry.getValue()))
                        .as(entry.getKey())
                        .isSubsetOf(arguments(entry.getKey())));
    }

    @Test
    void findsTextsWhereTheyStand() {
        var found = new TreeMap<String, String>();
        collect("A.java", """
                t("Первый {0}", 1);
                enum Role {
                    HEAD("Второй", x),
                }
                note("Не говорится");
                """, found);
        collect("PeopleRefused.java", """
                new PeopleRefused(Kind.CONFLICT, "Третий "
                    + "и ещё"); return conflict("Четвёртый"); case DRAFT -> "Пятый";
                """, found);
        assertThat(found.keySet()).containsExactly("Второй", "Первый {0}", "Пятый", "Третий и ещё", "Четвёртый");
    }

    /** Prints the missing texts as entries for the catalogue. */
    public static void main(String[] none) throws IOException {
        missing()
                .forEach((text, file) ->
                        System.out.printf("#: %s%nmsgid \"%s\"%nmsgstr \"\"%n%n", file, text.replace("\"", "\\\"")));
    }

    private static Map<String, String> missing() throws IOException {
        var missing = spoken();
        missing.keySet().removeAll(ENGLISH.russian());
        return missing;
    }

    /** Text to the file where it is said. */
    private static Map<String, String> spoken() throws IOException {
        var spoken = new TreeMap<String, String>();
        for (var root : List.of("src/main/java", "src/main/jte")) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(TranslationTests::speaksToUsers).toList()) {
                    collect(file.toString(), Files.readString(file), spoken);
                }
            }
        }
        return spoken;
    }

    /** The console and the invented people of the demo are always Russian. */
    private static boolean speaksToUsers(Path file) {
        var name = file.toString();
        return Files.isRegularFile(file)
                && !name.contains("/installation/")
                && !name.contains("/demo/")
                && !name.contains("/matching/file/");
    }

    private static void collect(String file, String source, Map<String, String> spoken) {
        var texts = file.endsWith("Refused.java") ? SAID : TEXT;
        texts.matcher(source).results().forEach(found -> {
            var whole = new StringBuilder();
            ONE.matcher(found.group(1)).results().forEach(part -> whole.append(unescaped(part.group(1))));
            keep(whole.toString(), file, spoken);
        });
        CHOICE.matcher(source).results().forEach(found -> {
            keep(unescaped(found.group(1)), file, spoken);
            keep(unescaped(found.group(2)), file, spoken);
        });
        if (file.endsWith(".java") && source.contains("enum ")) {
            CONSTANT.matcher(source)
                    .results()
                    .forEach(found -> ONE.matcher(found.group(1))
                            .results()
                            .forEach(part -> keep(unescaped(part.group(1)), file, spoken)));
        }
    }

    private static void keep(String text, String file, Map<String, String> spoken) {
        if (CYRILLIC.matcher(text).find()) {
            spoken.putIfAbsent(text, file);
        }
    }

    private static String unescaped(String literal) {
        return literal.translateEscapes();
    }

    private static TreeSet<String> arguments(String pattern) {
        var parsed = new MessagePattern(pattern);
        var arguments = new TreeSet<String>();
        for (int i = 0; i < parsed.countParts(); i++) {
            var part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                arguments.add(parsed.getSubstring(part));
            }
        }
        return arguments;
    }
}
