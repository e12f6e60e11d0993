package estafeta.matching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part, organisation by organisation: those who need a mentor, those who may be one; of a single organisation
 * also the others, of more only how many they are.
 *
 * @param afar mentors of other places who would take somebody at a distance
 */
public record StartPage(
        String node,
        String nodeName,
        List<Staff<Needs>> mentees,
        List<Staff<Gives>> mentors,
        List<Gives> others,
        int othersCount,
        int afar,
        List<String> rules,
        @Nullable String latest) {
    /** Those of one organisation; its municipality where there are several; whether they are seen before one opens it. */
    public record Staff<T>(String organisation, String municipality, List<T> people, boolean open) {}

    public record Needs(String id, String name, String about, boolean checked, boolean two) {}

    public record Gives(String id, String name, String about, int places) {}
}
