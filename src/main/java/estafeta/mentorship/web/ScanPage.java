package estafeta.mentorship.web;

import java.time.LocalDate;

/** Whose consent of which day the scan belongs to, and whether there is one already. */
public record ScanPage(String href, String pair, String name, LocalDate givenOn, boolean attached) {}
