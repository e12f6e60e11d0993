package estafeta.mentorship.web;

import estafeta.shell.Option;
import java.util.List;

/** The form of a new pair. */
public record PairPage(PairForm form, List<Option> kinds, List<Option> forms) {}
