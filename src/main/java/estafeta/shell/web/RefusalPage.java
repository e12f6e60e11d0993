package estafeta.shell.web;

import estafeta.kernel.Refusal;

/** What was refused, and where to go from here. */
public record RefusalPage(Refusal.Kind kind, String words, String back) {}
