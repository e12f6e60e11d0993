package estafeta.kernel;

/** What one may do. A role is a set of them. */
public enum Permission {
    SEE_ORGANISATIONS,
    MANAGE_TREE,
    SEE_PEOPLE,
    EDIT_PEOPLE,
    /** Birth dates, telephones, addresses, consents. */
    SEE_PRIVATE,
    IMPORT,
    DIAGNOSE,
    SEE_DIAGNOSTICS,
    SEE_MENTORSHIPS,
    LEAD_MENTORSHIPS,
    /** Lists of pairs that exist already, with whoever is named in them. */
    BRING_PAIRS,
    MATCH,
    APPROVE_MENTORSHIPS,
    /** What mentors are paid: a matter of the employer alone, held by nobody above it. */
    SEE_PAY,
    SET_PAY,
    INVITE,
    GRANT,
    ADMINISTER
}
