package estafeta.access.web;

/** Asks for the code of a slip. */
public record SlipCodePage(String code) {}
