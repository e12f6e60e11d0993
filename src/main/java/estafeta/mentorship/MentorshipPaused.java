package estafeta.mentorship;

import java.time.LocalDate;

/** A mentorship rests from a day on. */
public record MentorshipPaused(MentorshipId mentorship, LocalDate from) {}
