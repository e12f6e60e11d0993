package estafeta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** A module writes its own schema alone, and reads those of the modules it declares; its templates likewise. */
class SqlBoundaryTests {
    private static final Path SOURCES = Path.of("src/main/java/estafeta");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern BLOCK =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\]++|\\\\.)*+)\"", Pattern.DOTALL);
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|merge\\s+into)\\s+(?:only\\s+)?([a-z_]+)\\.[a-z_]+");
    private static final Pattern TEMPLATE = Pattern.compile("@template\\.([a-z]+)\\.");
    private static final Set<String> EVERYWHERE = Set.of("kernel", "shell");

    @Test
    void writesItsOwnSchemaAlone() throws IOException {
        var foreign = new ArrayList<String>();
        for (var module : modules().keySet()) {
            for (var statement : statements(SOURCES.resolve(module))) {
                var matcher = WRITES.matcher(statement);
                while (matcher.find()) {
                    if (modules().containsKey(matcher.group(1))
                            && !matcher.group(1).equals(module)
                            && !free(module)) {
                        foreign.add(module + " writes " + matcher.group());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void readsSchemasOfDeclaredModulesAlone() throws IOException {
        var schema = Pattern.compile("\\b(?:from|join)\\s+(?:lateral\\s+)?("
                + String.join("|", modules().keySet()) + ")\\.[a-z_]+");
        var foreign = new ArrayList<String>();
        for (var module : modules().entrySet()) {
            for (var statement : statements(SOURCES.resolve(module.getKey()))) {
                var matcher = schema.matcher(statement);
                while (matcher.find()) {
                    var read = matcher.group(1);
                    if (!read.equals(module.getKey()) && !module.getValue().contains(read) && !free(module.getKey())) {
                        foreign.add(module.getKey() + " reads " + matcher.group());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void migrationsMakeTheirOwnSchemaAlone() throws IOException {
        var makes = Pattern.compile(
                "\\b(?:create\\s+table|alter\\s+table|create\\s+schema)\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_]+)");
        var foreign = new ArrayList<String>();
        for (var module : modules().keySet()) {
            for (var file : files(MIGRATIONS.resolve(module), ".sql")) {
                var matcher = makes.matcher(Files.readString(file).toLowerCase());
                while (matcher.find()) {
                    if (!matcher.group(1).equals(module)) {
                        foreign.add(file + ": " + matcher.group());
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void templatesUseDeclaredModulesAlone() throws IOException {
        var foreign = new ArrayList<String>();
        for (var module : modules().entrySet()) {
            for (var file : files(TEMPLATES.resolve(module.getKey()), ".jte")) {
                var matcher = TEMPLATE.matcher(Files.readString(file));
                while (matcher.find()) {
                    var used = matcher.group(1);
                    if (!used.equals(module.getKey()) && !module.getValue().contains(used)) {
                        foreign.add(file + " uses " + used);
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    /** The installation copies whole databases and demo makes whole countries: they know every schema. */
    private static boolean free(String module) {
        return Set.of("installation", "demo").contains(module);
    }

    private static Map<String, Set<String>> modules() throws IOException {
        var modules = new LinkedHashMap<String, Set<String>>();
        try (var folders = Files.list(SOURCES)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                var name = folder.getFileName().toString();
                modules.put(name, declared(name));
            }
        }
        return modules;
    }

    private static Set<String> declared(String module) {
        try {
            var declared = Class.forName("estafeta." + module + ".package-info")
                    .getAnnotation(ApplicationModule.class)
                    .allowedDependencies();
            var names = Arrays.stream(declared)
                    .map(name -> name.replaceAll("(::| ::).*", "").strip())
                    .collect(Collectors.toCollection(HashSet::new));
            names.addAll(EVERYWHERE);
            return names;
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The module " + module + " has no package-info", missing);
        }
    }

    private static List<String> statements(Path module) throws IOException {
        var statements = new ArrayList<String>();
        for (var file : files(module, ".java")) {
            var matcher = BLOCK.matcher(Files.readString(file));
            while (matcher.find()) {
                statements.add((matcher.group(1) == null ? matcher.group(2) : matcher.group(1)).toLowerCase());
            }
        }
        return statements;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
