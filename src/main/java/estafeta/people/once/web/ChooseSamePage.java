package estafeta.people.once.web;

import estafeta.shell.Crumb;
import java.util.List;
import java.util.UUID;

/** Which other record is of the same person, when the program has not found it. */
public record ChooseSamePage(UUID person, String name, List<Crumb> crumbs) {}
