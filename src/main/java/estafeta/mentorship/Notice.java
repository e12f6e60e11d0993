package estafeta.mentorship;

import java.time.LocalDate;

/** Notice of an early end by the employer: the day it was given, and the first day that may be the last of the work. */
public record Notice(LocalDate given, LocalDate earliestLast) {
    /** Working days that must pass; the day of the notice is not one of them (article 351.8 of the labour code). */
    public static final int WORKING_DAYS = 3;
}
