package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;

/** Somebody on a side takes part no more from a day on: the consent is withdrawn. */
public record SideRefused(MentorshipId mentorship, AffiliationId affiliation, LocalDate on) {}
