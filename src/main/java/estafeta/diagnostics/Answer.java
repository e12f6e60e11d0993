package estafeta.diagnostics;

import java.time.LocalDate;

/** What somebody has said of oneself: the competency and its block, how hard it is in the words of the form. */
public record Answer(String competency, String block, String words, LocalDate notedOn) {}
