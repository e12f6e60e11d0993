package estafeta.mentorship.pairlist;

import estafeta.intake.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the list says, or several of one mentee: at an organisation as written, who with whom, by which orders, in
 * which state. Until: the last day of a pair that is over, the first of one that rests.
 */
public record PairRow(
        List<Integer> rows,
        Kind kind,
        String organisation,
        List<PairPerson> mentees,
        List<PairPerson> mentors,
        List<FormerMentor> former,
        List<PairOrder> orders,
        State state,
        @Nullable LocalDate begun,
        @Nullable LocalDate until,
        boolean remote,
        List<String> notes,
        List<Finding> findings) {

    /** What a line is about. */
    public enum Kind {
        PAIR,
        WITHOUT_MENTOR,
        NO_YOUNG
    }

    /** How far a pair of the list has come. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED,
        COMPLETED
    }

    public PairRow {
        rows = List.copyOf(rows);
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
        former = List.copyOf(former);
        orders = List.copyOf(orders);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
    }

    public int row() {
        return rows.getFirst();
    }

    public boolean refused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    boolean over() {
        return state == State.ENDED || state == State.COMPLETED;
    }

    /** Whether both tell of the same mentees at the same organisation, with other mentors. */
    boolean continues(PairRow known) {
        return kind == Kind.PAIR
                && known.kind == Kind.PAIR
                && organisation.equals(known.organisation)
                && over() == known.over()
                && !mentees.isEmpty()
                && mentees.size() == known.mentees.size()
                && mentees.stream().allMatch(mentee -> among(mentee, known.mentees))
                && mentors.stream().noneMatch(mentor -> among(mentor, known.mentors));
    }

    private static boolean among(PairPerson person, List<PairPerson> people) {
        return people.stream().anyMatch(other -> other.name().mayBe(person.name()));
    }

    PairRow with(List<Finding> more) {
        return new PairRow(
                rows,
                kind,
                organisation,
                mentees,
                mentors,
                former,
                orders,
                state,
                begun,
                until,
                remote,
                notes,
                both(findings, more));
    }

    PairRow by(List<PairOrder> known) {
        return new PairRow(
                rows,
                kind,
                organisation,
                mentees,
                mentors,
                former,
                known,
                state,
                begun,
                until,
                remote,
                notes,
                findings);
    }

    /** The same pair with one more mentor, whom another line of this mentee names. */
    PairRow joined(PairRow further) {
        return new PairRow(
                both(rows, further.rows),
                kind,
                organisation,
                mentees,
                both(mentors, further.mentors),
                both(former, further.former),
                both(orders, further.orders),
                state,
                begun,
                until,
                remote || further.remote,
                both(notes, further.notes),
                both(findings, further.findings));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
