package estafeta.matching;

import estafeta.mentorship.Side.Aspect;
import java.util.Map;
import java.util.Set;

/**
 * Who is to take part, named by affiliations: mentees, mentors with so many places, and the roles of those mentees who want
 * two mentors.
 */
public record Chosen(Set<String> mentees, Map<String, Integer> places, Map<String, Set<Aspect>> roles) {
    public Chosen {
        mentees = Set.copyOf(mentees);
        places = Map.copyOf(places);
        roles = Map.copyOf(roles);
    }

    int places(String mentor) {
        return places.getOrDefault(mentor, 0);
    }
}
