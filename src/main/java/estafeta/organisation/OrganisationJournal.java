package estafeta.organisation;

import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;

/** The lines that the register of organisations writes into the journal. */
final class OrganisationJournal {
    static final JournalType OPENED = type("organisation.opened");
    static final JournalType RENAMED = type("organisation.renamed");
    static final JournalType NAME_CORRECTED = type("organisation.name-corrected");
    static final JournalType DESCRIBED = type("organisation.described");
    static final JournalType MOVED = type("organisation.moved");
    static final JournalType MERGED = type("organisation.merged");
    static final JournalType CLOSED = type("organisation.closed");
    static final JournalType REOPENED = type("organisation.reopened");
    static final JournalType HEAD_APPOINTED = type("organisation.head-appointed");
    static final JournalType HEAD_ENDED = type("organisation.head-ended");
    static final JournalType HEAD_CANCELLED = type("organisation.head-cancelled");

    private OrganisationJournal() {}

    private static JournalType type(String code) {
        return new JournalType(code, Permission.SEE_ORGANISATIONS);
    }
}
