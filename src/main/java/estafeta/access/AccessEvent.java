package estafeta.access;

import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;

/** The lines access writes into the journal. */
final class AccessEvent {
    static final JournalType INVITED = type("invited");
    static final JournalType INVITATION_REVOKED = type("invitation-revoked");
    static final JournalType ACCEPTED = type("accepted");
    static final JournalType RENEWED = type("renewed");
    static final JournalType GRANTED = type("granted");
    static final JournalType DELEGATED = type("delegated");
    static final JournalType SUBSTITUTED = type("substituted");
    static final JournalType GRANT_ENDED = type("grant-ended");

    private AccessEvent() {}

    private static JournalType type(String word) {
        return new JournalType("access." + word, Permission.INVITE);
    }
}
