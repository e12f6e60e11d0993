package estafeta.people.once;

import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;

/** What is written down about records of one person. */
final class OnceJournal {
    static final JournalType MERGED = new JournalType("people.merged", Permission.SEE_PEOPLE);
    static final JournalType PARTED = new JournalType("people.parted", Permission.SEE_PEOPLE);
    static final JournalType TOLD_APART = new JournalType("people.told_apart", Permission.SEE_PEOPLE);
    static final JournalType TAKEN_BACK = new JournalType("people.told_apart_taken_back", Permission.SEE_PEOPLE);
    static final JournalType MOVING_TOLD = new JournalType("people.moving_told", Permission.SEE_PEOPLE);
    static final JournalType STAYS_TOO = new JournalType("people.stays_too", Permission.SEE_PEOPLE);

    private OnceJournal() {}
}
