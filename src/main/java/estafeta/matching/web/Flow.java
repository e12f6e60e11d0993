package estafeta.matching.web;

/** Pairs whose mentor works in one place and whose mentee in another. */
public record Flow(Workplace from, Workplace to, int pairs) {}
