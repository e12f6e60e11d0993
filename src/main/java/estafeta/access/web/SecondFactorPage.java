package estafeta.access.web;

/** Asks for the code of the telephone. */
public record SecondFactorPage(String name, String back) {}
