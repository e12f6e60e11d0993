package estafeta.mentorship.pairlist;

import java.time.LocalDate;

/** Whose place another has taken, in the words of the list: «Рогова», «Латыша О. П.»; until: the last day of the former. */
public record FormerMentor(String words, LocalDate until) {}
