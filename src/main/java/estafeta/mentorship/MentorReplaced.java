package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;

/** Another mentor has taken over. */
public record MentorReplaced(MentorshipId mentorship, AffiliationId gone, AffiliationId newcomer, LocalDate from) {}
