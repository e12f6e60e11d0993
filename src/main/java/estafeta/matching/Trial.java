package estafeta.matching;

/** What a goal gives: the same participants and the same other rules, before anybody changed a pair. */
public record Trial(Rules rules, Outcome outcome, long points) {}
