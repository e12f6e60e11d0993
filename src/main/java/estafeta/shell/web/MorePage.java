package estafeta.shell.web;

import estafeta.shell.Found;
import java.util.List;

/** All places and actions on one page, for the phone. */
public record MorePage(List<Found> actions) {}
