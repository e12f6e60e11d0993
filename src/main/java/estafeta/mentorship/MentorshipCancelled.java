package estafeta.mentorship;

/** A mentorship was marked as entered in error. */
public record MentorshipCancelled(MentorshipId mentorship) {}
