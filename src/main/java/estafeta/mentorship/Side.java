package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody of an organisation at work in a mentorship for a time, as mentor or as mentee. On one side only on any day. */
@Table(schema = "mentorship", name = "side")
public record Side(
        @Id SideId id,
        MentorshipId mentorship,
        AffiliationId affiliation,
        Role role,
        @Nullable Aspect aspect,
        Period period,
        @Version int version) {
    /** Which of the two. */
    public enum Role {
        MENTOR,
        MENTEE;

        public String words() {
            return this == MENTOR ? t("наставник") : t("наставляемый");
        }
    }

    /** What a mentor helps with, when there are several by role. */
    public enum Aspect {
        SUBJECT,
        HOMEROOM,
        ADAPTATION;

        public String words() {
            return switch (this) {
                case SUBJECT -> t("по предмету");
                case HOMEROOM -> t("по классному руководству");
                case ADAPTATION -> t("по адаптации");
            };
        }
    }

    static List<AffiliationId> mentors(List<Side> sides) {
        return of(Role.MENTOR, sides);
    }

    static List<AffiliationId> mentees(List<Side> sides) {
        return of(Role.MENTEE, sides);
    }

    private static List<AffiliationId> of(Role role, List<Side> sides) {
        return sides.stream()
                .filter(side -> side.role == role)
                .map(Side::affiliation)
                .toList();
    }

    boolean mentor() {
        return role == Role.MENTOR;
    }

    boolean on(LocalDate day) {
        return period.contains(day);
    }

    /** Works until a day; one that has not begun by then keeps its first day alone. */
    Side endingOn(LocalDate last) {
        return during(period.endingOn(last.isBefore(period.first()) ? period.first() : last));
    }

    Side during(Period term) {
        return new Side(id, mentorship, affiliation, role, aspect, term, version);
    }

    Side of(AffiliationId other) {
        return new Side(id, mentorship, other, role, aspect, period, version);
    }

    /** The same place taken by another from a day on, to the end of this one's term. */
    Side takenBy(AffiliationId newcomer, LocalDate from) {
        return new Side(SideId.next(), mentorship, newcomer, role, aspect, period.startingOn(from), 0);
    }
}
