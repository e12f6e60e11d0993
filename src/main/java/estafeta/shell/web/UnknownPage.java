package estafeta.shell.web;

/** An address that leads nowhere for this viewer. */
public record UnknownPage(String words) {}
