package estafeta.people.web;

import estafeta.shell.Figure;
import java.util.List;

/** How many work at a place: a part of its card. */
public record StaffPage(List<Figure> figures) {}
