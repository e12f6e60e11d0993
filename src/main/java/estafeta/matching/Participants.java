package estafeta.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who takes part in a search, on its day; each side in the order of names. */
public record Participants(LocalDate day, List<Participant> mentees, List<Participant> mentors) {
    public Participants {
        mentees = List.copyOf(mentees);
        mentors = List.copyOf(mentors);
    }

    public Optional<Participant> mentee(String id) {
        return mentees.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Participant> mentor(String id) {
        return mentors.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
