package estafeta.matching.file;

import estafeta.matching.engine.Mentor;
import estafeta.matching.engine.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a file states it. Costs: points are this number less the cost that is to be least, and everybody must be
 * matched; absent where points themselves are to be most.
 */
record Task(Problem problem, @Nullable Long costs) {
    /** Refuses a problem in which nobody could be matched. */
    static Task of(Problem problem, @Nullable Long costs) {
        if (problem.mentees().isEmpty()) throw FileRefused.nobody("mentees");
        if (problem.mentors().isEmpty()) throw FileRefused.nobody("mentors");
        if (problem.mentors().stream().mapToInt(Mentor::places).sum() == 0) throw FileRefused.noPlaces();
        return new Task(problem, costs);
    }

    /** What so many matched for so many points cost. */
    long cost(int matched, long points) {
        return costs == null ? 0 : matched * costs - points;
    }
}
