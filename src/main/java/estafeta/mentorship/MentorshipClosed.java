package estafeta.mentorship;

import java.time.LocalDate;

/** A mentorship is over: completed or ended early. */
public record MentorshipClosed(MentorshipId mentorship, LocalDate last, Ending ending) {}
