package estafeta.mentorship.web;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import java.util.Arrays;

/** Which levels of the tree a list crosses for its viewer: each has a column of its own. */
public record Levels(boolean regions, boolean municipalities) {
    static Levels of(Viewer viewer) {
        var paths = viewer.paths(Permission.SEE_MENTORSHIPS);
        var shallowest = Arrays.stream(paths)
                .mapToInt(path -> path.split("\\.", -1).length)
                .min()
                .orElse(1);
        return new Levels(shallowest < 2, shallowest < 3 || paths.length > 1);
    }
}
