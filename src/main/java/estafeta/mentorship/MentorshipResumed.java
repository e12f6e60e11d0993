package estafeta.mentorship;

import java.time.LocalDate;

/** A mentorship works again from a day on. */
public record MentorshipResumed(MentorshipId mentorship, LocalDate on) {}
