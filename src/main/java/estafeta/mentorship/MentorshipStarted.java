package estafeta.mentorship;

import java.time.LocalDate;

/** A mentorship has begun its work. */
public record MentorshipStarted(MentorshipId mentorship, LocalDate on) {}
