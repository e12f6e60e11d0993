package estafeta.people;

import java.util.List;

/** All that a merge has moved. */
public record Moves(List<Moved> all) {
    /** The rows of one kind as a JSON array; empty if none were moved. */
    public String of(String what) {
        return all.stream()
                .filter(moved -> moved.what().equals(what))
                .map(Moved::rows)
                .findFirst()
                .orElse("[]");
    }
}
