package estafeta.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A query that must return nothing: what the constraints of tables cannot say. Lies in {@code doctor/<module>_<intent>.sql}
 * and begins with two comments: {@code -- name: …} and {@code -- advice: …}.
 */
record DoctorQuery(String name, String advice, String sql) {

    private static final Pattern HEADER = Pattern.compile("(?s)-- name: ([^\\n]+)\\n-- advice: ([^\\n]+)\\n(.+)");

    static List<DoctorQuery> all() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:doctor/*.sql");
        var queries = new ArrayList<DoctorQuery>();
        for (var file : files) {
            queries.add(of(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8)));
        }
        queries.sort(Comparator.comparing(DoctorQuery::name));
        return queries;
    }

    static DoctorQuery of(String file, String text) {
        var parts = HEADER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("no '-- name:' and '-- advice:' at the top of doctor/" + file);
        }
        return new DoctorQuery(
                parts.group(1).strip(),
                parts.group(2).strip(),
                parts.group(3).strip().replaceFirst(";$", ""));
    }
}
