package estafeta.mentorship;

import estafeta.kernel.NodeId;
import estafeta.people.AffiliationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sees a mentorship through, as what and where; the line of the labour code follows from it. */
record Parties(NodeId leading, List<Party> all) {
    /** Somebody on a side. */
    record Party(AffiliationId affiliation, Side.Role role, NodeId organisation, boolean employee) {}

    Set<AffiliationId> mentors() {
        return on(Side.Role.MENTOR).map(Party::affiliation).collect(Collectors.toSet());
    }

    /** Who gives orders about it: the employers of both sides; of learners and partners alone, the organisation that leads. */
    Set<NodeId> employers() {
        var employers =
                all.stream().filter(Party::employee).map(Party::organisation).collect(Collectors.toSet());
        return employers.isEmpty() ? Set.of(leading) : employers;
    }

    /** Organisations between which it goes: employers of mentors with other employers of mentees. */
    List<Across> across() {
        return on(Side.Role.MENTOR)
                .filter(Party::employee)
                .flatMap(mentor -> on(Side.Role.MENTEE)
                        .filter(Party::employee)
                        .map(mentee -> new Across(mentor.organisation, mentee.organisation)))
                .filter(across -> !across.giving.equals(across.receiving))
                .distinct()
                .toList();
    }

    /** Whose mentor works with whose teacher. */
    record Across(NodeId giving, NodeId receiving) {}

    /** Mentors whom their employer instructs to teach other employees (article 351.8 of the labour code). */
    Set<AffiliationId> instructed() {
        return on(Side.Role.MENTEE).noneMatch(Party::employee)
                ? Set.of()
                : on(Side.Role.MENTOR)
                        .filter(Party::employee)
                        .map(Party::affiliation)
                        .collect(Collectors.toSet());
    }

    private Stream<Party> on(Side.Role role) {
        return all.stream().filter(party -> party.role == role);
    }
}
