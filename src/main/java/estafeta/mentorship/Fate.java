package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What is to become of a mentorship when a school year ends. May be chosen otherwise until it is done; done once. */
@Table(schema = "mentorship", name = "fate")
public record Fate(
        @Id FateId id,
        MentorshipId mentorship,
        int year,
        @Embedded.Empty Choice choice,
        @Nullable LocalDate doneOn,
        boolean onBehalf,
        @Version int version) {
    /** What can become of it. */
    public enum Kind {
        GOES_ON,
        COMPLETES,
        STOPS,
        OTHER_MENTOR,
        OTHER_KIND,
        LATER;

        public String words() {
            return switch (this) {
                case GOES_ON -> t("продолжается");
                case COMPLETES -> t("завершается");
                case STOPS -> t("прекращается: сторона выбыла");
                case OTHER_MENTOR -> t("будет другой наставник");
                case OTHER_KIND -> t("будет другой вид");
                case LATER -> t("решить позже");
            };
        }

        /** Whether something is said besides: a new mentor or a new kind. */
        public boolean saysMore() {
            return this == OTHER_MENTOR || this == OTHER_KIND;
        }
    }

    /** What was chosen: until when it goes on, of which kind it then is, with whom, and whether the mentors have consented. */
    public record Choice(
            Kind kind,
            @Nullable LocalDate until,
            @Nullable String otherKind,
            @Column("affiliation") @Nullable AffiliationId newcomer,
            boolean consented) {
        static Choice of(Kind kind, LocalDate until) {
            return new Choice(kind, kind == Kind.GOES_ON ? until : null, null, null, false);
        }

        public static Choice goesOn(LocalDate until) {
            return of(Kind.GOES_ON, until);
        }

        public static Choice of(Kind kind) {
            if (kind == Kind.GOES_ON || kind.saysMore()) {
                throw new IllegalStateException("Says more than its kind: " + kind);
            }
            return new Choice(kind, null, null, null, false);
        }

        public static Choice otherMentor(AffiliationId newcomer, LocalDate until, boolean consented) {
            return new Choice(Kind.OTHER_MENTOR, until, null, newcomer, consented);
        }

        public static Choice otherKind(String kind, LocalDate until, boolean consented) {
            return new Choice(Kind.OTHER_KIND, until, kind, null, consented);
        }
    }

    static Fate of(MentorshipId mentorship, YearEnd end, Choice choice) {
        return new Fate(FateId.next(), mentorship, end.year().start(), choice, null, false, 0);
    }

    public Kind kind() {
        return choice.kind();
    }

    Fate otherwise(Choice other) {
        return new Fate(id, mentorship, year, other, null, false, version);
    }

    Fate done(LocalDate on, boolean inItsStead) {
        return new Fate(id, mentorship, year, choice, on, inItsStead, version);
    }
}
