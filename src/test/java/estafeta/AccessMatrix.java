package estafeta;

import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The table access-matrix.csv: every route of the program, what it needs, and the things it is asked for. */
@Component
public class AccessMatrix {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** What a route is open to. */
    public enum Needs {
        /** Everybody, signed in or not. */
        PUBLIC,
        /** Whoever is signed in. */
        SIGNED_IN,
        /** One of the permissions at any place of one's own. */
        ANYWHERE,
        /** One of the permissions at the place of the thing. */
        HERE,
        /** One of the permissions at what stands above the place of the thing. */
        ABOVE
    }

    /** One route. */
    public record Row(
            String route, Needs needs, List<Permission> permissions, Map<String, String> things, String fields) {
        public HttpMethod method() {
            return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        }

        public String path() {
            return route.substring(route.indexOf(' ') + 1);
        }
    }

    private final List<MatrixThing> things;

    AccessMatrix(List<MatrixThing> things) {
        this.things = things;
    }

    public static List<Row> rows() throws IOException {
        return new ClassPathResource("access-matrix.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line.split(";", -1)))
                .toList();
    }

    /** The row with its things at a school, by kind: those made before, the others made now and added. */
    public Row filled(Row row, NodeId school, Map<String, String> made) {
        return new Row(
                text(row, row.route(), school, made),
                row.needs(),
                row.permissions(),
                row.things(),
                text(row, row.fields(), school, made));
    }

    private String text(Row row, String text, NodeId school, Map<String, String> made) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var kind = row.things().getOrDefault(found.group(1), found.group(1));
            return Matcher.quoteReplacement(made.computeIfAbsent(kind, wanted -> make(wanted, school)));
        });
    }

    private String make(String kind, NodeId school) {
        if (kind.equals("school")) {
            return school.value().toString();
        }
        if (kind.startsWith("=")) {
            return kind.substring(1);
        }
        return things.stream()
                .filter(thing -> thing.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No MatrixThing of kind " + kind))
                .at(school);
    }

    private static Row row(String[] cells) {
        var needs = cells[1].split(" ");
        var permissions = needs.length > 1
                ? Stream.of(needs[1].split("\\|")).map(Permission::valueOf).toList()
                : List.<Permission>of();
        var things = Arrays.stream(cells[2].split(" "))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new Row(cells[0], Needs.valueOf(needs[0]), permissions, things, cells.length > 3 ? cells[3] : "");
    }
}
