package estafeta.mentorship;

import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Scope;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Places.Member;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may take part, with whom and when: whoever is there, is on one side only, not with the same one twice, and has places. */
@Component
class Eligibility {
    private final Places places;
    private final Kinds kinds;
    private final Nodes nodes;

    Eligibility(Places places, Kinds kinds, Nodes nodes) {
        this.places = places;
        this.kinds = kinds;
        this.nodes = nodes;
    }

    /** Everybody wanted, locked; the viewer may choose each of them, and one is of the node that leads. */
    List<Member> members(NewMentorship wanted, Viewer viewer) {
        var asked =
                wanted.sides().stream().map(NewMentorship.NewSide::affiliation).collect(Collectors.toSet());
        var members = places.lock(asked);
        if (members.size() < asked.size()
                || !members.stream().allMatch(member -> places.open(member, viewer, wanted.period()))) {
            throw MentorshipRefused.unknownAffiliation();
        }
        var leads = nodes.require(wanted.node());
        if (members.stream().noneMatch(member -> new Scope(member.path()).within(leads.path()))) {
            throw MentorshipRefused.leadElsewhere();
        }
        return members;
    }

    /** Somebody who comes to a mentorship from a day on, locked; the viewer may choose him, and he is there. */
    Member newcomer(AffiliationId affiliation, Mentorship mentorship, LocalDate from, Viewer viewer) {
        var member = places.lock(List.of(affiliation)).stream()
                .filter(found -> places.open(found, viewer, Period.of(from, mentorship.last())))
                .findFirst()
                .orElseThrow(MentorshipRefused::unknownAffiliation);
        refuseAbsent(List.of(member), from);
        return member;
    }

    /** What its kind does not allow, or some of its members cannot do in its term. */
    void refuseUnfit(NewMentorship wanted, Kind kind, List<Member> members, MentorshipId id) {
        wanted.twoSided();
        kind.takesMentees(wanted.mentees().size());
        kind.takesMentors(wanted.mentors().size());
        refuseSamePerson(of(members, wanted.mentors()), of(members, wanted.mentees()));
        refuseAbsent(members, wanted.period().first());
        if (!kind.rules().slots()) {
            refuseTaken(wanted.mentors(), wanted.mentees(), wanted.period(), id);
        }
    }

    /** Days are added to a mentorship: these sides must be there, not together elsewhere, and have places in them. */
    void refuseUnfit(Mentorship mentorship, List<Side> staying, Period added) {
        var members = places.lock(staying.stream().map(Side::affiliation).toList());
        refuseAbsent(members, added.first());
        refuseAbsent(members, Objects.requireNonNull(added.last()));
        if (!kinds.require(mentorship.kind()).rules().slots()) {
            refuseTaken(Side.mentors(staying), Side.mentees(staying), added, mentorship.id());
        }
    }

    void refuseOnBothSides(Member newcomer, List<AffiliationId> others) {
        refuseSamePerson(List.of(newcomer), places.lock(others));
    }

    /** Two of them work together already, or a mentor has no places for so many; by all mentorships but one. */
    void refuseTaken(List<AffiliationId> mentors, List<AffiliationId> mentees, Period period, MentorshipId but) {
        places.together(mentors, mentees, period, but).stream().findFirst().ifPresent(both -> {
            throw MentorshipRefused.alreadyTogether(both.mentor(), both.mentee());
        });
        refuseFull(mentors, mentees.size(), period, but);
    }

    void refuseFull(List<AffiliationId> mentors, int mentees, Period period, MentorshipId but) {
        var known = places.of(mentors, period, but);
        for (var mentor : mentors) {
            var his = Objects.requireNonNull(known.get(mentor));
            if (mentees > his.free()) {
                throw MentorshipRefused.noFreePlaces(places.name(mentor), his.all());
            }
        }
    }

    private static List<Member> of(List<Member> members, List<AffiliationId> chosen) {
        return members.stream()
                .filter(member -> chosen.contains(member.affiliation()))
                .toList();
    }

    private static void refuseSamePerson(List<Member> some, List<Member> others) {
        var persons = others.stream().map(Member::person).collect(Collectors.toSet());
        some.stream()
                .filter(member -> persons.contains(member.person()))
                .findFirst()
                .ifPresent(both -> {
                    throw MentorshipRefused.samePerson(both.name());
                });
    }

    private static void refuseAbsent(List<Member> members, LocalDate day) {
        members.stream()
                .filter(member -> !member.period().contains(day))
                .findFirst()
                .ifPresent(absent -> {
                    throw MentorshipRefused.notThere(absent.name(), day);
                });
    }
}
