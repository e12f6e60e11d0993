package estafeta.mentorship;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is proposed: who with whom, of which kind and form, for which term, led by which node. */
public record NewMentorship(NodeId node, String kind, String form, Period period, List<NewSide> sides) {
    /** Somebody on a side, from the beginning or from a later day, to the end or to an earlier day. */
    public record NewSide(
            AffiliationId affiliation,
            Side.Role role,
            Side.@Nullable Aspect aspect,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {
        public static NewSide mentor(AffiliationId affiliation) {
            return new NewSide(affiliation, Side.Role.MENTOR, null, null, null);
        }

        public static NewSide mentor(AffiliationId affiliation, Side.Aspect aspect) {
            return new NewSide(affiliation, Side.Role.MENTOR, aspect, null, null);
        }

        public static NewSide mentee(AffiliationId affiliation) {
            return new NewSide(affiliation, Side.Role.MENTEE, null, null, null);
        }

        Side at(MentorshipId mentorship, Period period) {
            var begun = since == null || since.isBefore(period.first()) ? period : period.startingOn(since);
            var last = period.last();
            var term = until == null || last != null && last.isBefore(until) ? begun : begun.endingOn(until);
            return new Side(SideId.next(), mentorship, affiliation, role, aspect, term, 0);
        }
    }

    /** The usual pair: one mentor, one mentee. */
    public static NewMentorship pair(NodeId node, AffiliationId mentor, AffiliationId mentee, Period period) {
        return new NewMentorship(
                node,
                Kinds.USUAL_KIND,
                Kinds.USUAL_FORM,
                period,
                List.of(NewSide.mentor(mentor), NewSide.mentee(mentee)));
    }

    void twoSided() {
        if (mentors().isEmpty()) {
            throw MentorshipRefused.withoutMentor();
        }
        if (mentees().isEmpty()) {
            throw MentorshipRefused.withoutMentee();
        }
    }

    List<AffiliationId> mentors() {
        return on(Side.Role.MENTOR);
    }

    List<AffiliationId> mentees() {
        return on(Side.Role.MENTEE);
    }

    private List<AffiliationId> on(Side.Role role) {
        return sides.stream()
                .filter(side -> side.role() == role)
                .map(NewSide::affiliation)
                .toList();
    }
}
