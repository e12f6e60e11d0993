package estafeta.shell.web;

/** A failure of ours, by the number the log has too. */
public record FailurePage(String number, String back) {}
