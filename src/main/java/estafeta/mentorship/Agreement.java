package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The supplementary agreement with a mentor: its number and date, or why there is none. */
@Table(schema = "mentorship", name = "agreement")
public record Agreement(
        @Id AgreementId id,
        MentorshipId mentorship,
        AffiliationId affiliation,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Nullable NoneBecause noneBecause,
        @Nullable String note,
        @Version int version) {
    /** The only reasons for having none. */
    public enum NoneBecause {
        IN_CONTRACT,
        NOT_EMPLOYEE,
        LEARNERS,
        ONE_MEETING,
        OTHER;

        public String words() {
            return switch (this) {
                case IN_CONTRACT -> t("уже в трудовом договоре");
                case NOT_EMPLOYEE -> t("наставник не работник этой организации");
                case LEARNERS -> t("линия обучающихся");
                case ONE_MEETING -> t("разовая встреча без поручения");
                case OTHER -> t("иное");
            };
        }
    }

    static Agreement signed(MentorshipId mentorship, AffiliationId mentor, String number, LocalDate signedOn) {
        return new Agreement(AgreementId.next(), mentorship, mentor, number, signedOn, null, null, 0);
    }

    static Agreement none(MentorshipId mentorship, AffiliationId mentor, NoneBecause because, @Nullable String note) {
        if (because == NoneBecause.OTHER && (note == null || note.isBlank())) {
            throw MentorshipRefused.otherReasonUnsaid();
        }
        return new Agreement(AgreementId.next(), mentorship, mentor, null, null, because, note, 0);
    }

    Agreement insteadOf(Agreement before) {
        return new Agreement(before.id, mentorship, affiliation, number, signedOn, noneBecause, note, before.version);
    }

    Agreement of(AffiliationId other) {
        return new Agreement(AgreementId.next(), mentorship, other, number, signedOn, noneBecause, note, 0);
    }
}
