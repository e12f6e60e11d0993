package estafeta.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes part: those who need a mentor, those who may be one. */
public record StartPage(
        String node,
        String nodeName,
        List<Needs> mentees,
        List<Gives> mentors,
        @Nullable String latest) {
    public record Needs(String id, String name, String about, boolean checked) {}

    public record Gives(String id, String name, String about, int places) {}
}
