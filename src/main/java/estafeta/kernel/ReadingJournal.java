package estafeta.kernel;

import java.util.Collection;

/** Notes that the viewer has opened something of a person: one line an hour, none for oneself. Implemented by access. */
public interface ReadingJournal {
    /** What was opened, in Russian words: «карточка». */
    void opened(PersonId person, String what);

    /** The same of many at once. */
    void opened(Collection<PersonId> people, String what);
}
