package estafeta.matching.web;

/** One reason for or against a pair, in words. */
public record Reason(String words, boolean against) {}
