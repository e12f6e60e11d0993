package estafeta.people.web;

import estafeta.shell.Crumb;
import java.util.List;

/** The whole СНИЛС of somebody; empty if none is noted. */
public record SnilsPage(String name, String number, List<Crumb> crumbs) {}
