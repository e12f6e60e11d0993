package estafeta.matching.web;

import estafeta.matching.Participant;
import estafeta.matching.Participants;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what places the people of a search are told apart: by municipalities where mentees are of several, else by organisations. */
@Component
class Workplaces {
    private final Municipalities municipalities;

    Workplaces(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    Split of(Participants participants) {
        var municipal = participants.mentees().stream()
                        .map(Participant::municipality)
                        .distinct()
                        .count()
                > 1;
        return new Split(
                municipal,
                municipal
                        ? municipalities.names(
                                Stream.concat(participants.mentees().stream(), participants.mentors().stream())
                                        .map(Participant::municipality)
                                        .collect(Collectors.toSet()),
                                participants.day())
                        : Map.of());
    }

    /** @param names of municipalities, by path */
    record Split(boolean municipal, Map<String, String> names) {
        Workplace of(Participant teacher) {
            return municipal
                    ? new Workplace(
                            teacher.municipality(), names.getOrDefault(teacher.municipality(), teacher.municipality()))
                    : new Workplace(teacher.organisation().toString(), teacher.organisationName());
        }
    }
}
