package estafeta.mentorship;

/** Every mentor of a mentorship has consented. */
public record MentorshipAgreed(MentorshipId mentorship) {}
