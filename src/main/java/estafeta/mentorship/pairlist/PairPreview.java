package estafeta.mentorship.pairlist;

import estafeta.intake.Finding;
import estafeta.intake.Mapping;
import estafeta.intake.Outcome;
import estafeta.intake.Table;
import estafeta.kernel.NodeId;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What would happen to each line of a list of pairs if it were taken over now. Nothing is saved. */
public record PairPreview(Table table, Mapping mapping, boolean asLastTime, PairReading reading, List<Entry> entries) {
    public PairPreview {
        entries = List.copyOf(entries);
    }

    /** The answer that none of those alike is meant: somebody new. */
    public static final String ANOTHER = "another";

    /** Somebody of a line: who he is at which organisation, if the register knows him there, or another than those alike. */
    public record Who(
            PairPerson person, NodeId at, @Nullable AffiliationId known, boolean another) {
        static Who of(PairPerson person, NodeId at, @Nullable AffiliationId known) {
            return new Who(person, at, known, false);
        }
    }

    /** Somebody known who was mentor to that day. */
    public record Past(AffiliationId known, String name, LocalDate until) {}

    /** Which of several alike a name means, the first name of the line 0; the answer: one of them, another, or empty. */
    public record Question(int name, String words, List<AffiliationId> alike, String answer) {
        public Question {
            alike = List.copyOf(alike);
        }
    }

    /** A line: what becomes of it, whether that is wanted, at which organisation, with whom, who was it before, and what was asked. */
    public record Entry(
            PairRow row,
            Outcome outcome,
            boolean wanted,
            @Nullable NodeId organisation,
            List<Who> mentees,
            List<Who> mentors,
            List<Past> past,
            List<Question> questions) {
        public Entry {
            mentees = List.copyOf(mentees);
            mentors = List.copyOf(mentors);
            past = List.copyOf(past);
            questions = List.copyOf(questions);
        }

        static Entry refused(PairRow row, List<Question> questions) {
            return new Entry(row, Outcome.REFUSE, true, null, List.of(), List.of(), List.of(), questions);
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
        return (int) of(Outcome.CREATE).stream().filter(Entry::wanted).count();
    }

    public List<Finding> findings() {
        return Stream.concat(
                        reading.findings().stream(), entries.stream().flatMap(entry -> entry.row().findings().stream()))
                .distinct()
                .toList();
    }
}
