package estafeta.mentorship.pairlist;

import estafeta.intake.Finding;
import estafeta.intake.Mapping;
import estafeta.intake.Outcome;
import estafeta.intake.Table;
import estafeta.kernel.NodeId;
import estafeta.people.AffiliationId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What would happen to each line of a list of pairs if it were taken over now. Nothing is saved. */
public record PairPreview(Table table, Mapping mapping, boolean asLastTime, PairReading reading, List<Entry> entries) {
    public PairPreview {
        entries = List.copyOf(entries);
    }

    /** Somebody of a line: who he is at which organisation, if the register knows him there. */
    public record Who(
            PairPerson person, NodeId at, @Nullable AffiliationId known) {}

    /** A line: what becomes of it, at which organisation, with whom. */
    public record Entry(
            PairRow row, Outcome outcome, @Nullable NodeId organisation, List<Who> mentees, List<Who> mentors) {
        public Entry {
            mentees = List.copyOf(mentees);
            mentors = List.copyOf(mentors);
        }

        static Entry refused(PairRow row) {
            return new Entry(row, Outcome.REFUSE, null, List.of(), List.of());
        }

        List<Who> everybody() {
            return Stream.concat(mentees.stream(), mentors.stream()).toList();
        }
    }

    public List<Entry> of(Outcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
    }

    /** Pairs, or teachers without a mentor, that would be entered. */
    public int ready() {
        return of(Outcome.CREATE).size();
    }

    public List<Finding> findings() {
        return Stream.concat(
                        reading.findings().stream(), entries.stream().flatMap(entry -> entry.row().findings().stream()))
                .distinct()
                .toList();
    }
}
