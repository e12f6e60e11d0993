package estafeta.matching.web;

/** A change of the proposal before it is made: whom instead, at which price, whom it moves; and why, in one's own words. */
public record ConfirmPage(String run, String base, String mentee, ReplacePage.Choice choice) {}
