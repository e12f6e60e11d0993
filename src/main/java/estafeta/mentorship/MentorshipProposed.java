package estafeta.mentorship;

/** A mentorship was proposed to its sides. */
public record MentorshipProposed(MentorshipId mentorship) {}
