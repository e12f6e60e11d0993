package estafeta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final Set<String> EVERYWHERE = Set.of("kernel", "shell");

    @Test
    void arrowsBetweenModulesPointDown() {
        ApplicationModules.of(Estafeta.class).verify();
    }

    @Test
    void theMapInTheReadmeIsTheCode() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .as("the map drawn anew:%n%s", map())
                .contains(map());
    }

    /** The declared arrows as a Mermaid chart; an arrow that follows from others is left out, so are those to all-used modules. */
    private static String map() {
        var arrows = new TreeMap<String, Set<String>>();
        ApplicationModules.of(Estafeta.class)
                .forEach(module -> arrows.put(
                        module.getIdentifier().toString(),
                        declared(module.getIdentifier().toString())));
        var chart = new StringBuilder("```mermaid\nflowchart TD\n");
        arrows.forEach((module, uses) -> uses.stream()
                .filter(used -> uses.stream().noneMatch(other -> reaches(other, used, arrows)))
                .forEach(used -> chart.append("  %s --> %s%n".formatted(module, used))));
        return chart.append("```").toString();
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> arrows) {
        return arrows.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(to) || reaches(next, to, arrows));
    }

    private static Set<String> declared(String module) {
        try {
            return Stream.of(Class.forName("estafeta." + module + ".package-info")
                            .getAnnotation(ApplicationModule.class)
                            .allowedDependencies())
                    .map(used -> used.replaceFirst("::.*", ""))
                    .filter(used -> !EVERYWHERE.contains(used))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("The module " + module + " has no package-info", missing);
        }
    }
}
