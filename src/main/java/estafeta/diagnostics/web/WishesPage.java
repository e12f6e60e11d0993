package estafeta.diagnostics.web;

import estafeta.diagnostics.Wishes.Wished;
import estafeta.shell.Option;
import java.util.List;

/** One's wishes, those one may name, and what was typed. */
public record WishesPage(List<Wished> wishes, List<Option> colleagues, String about, String kind) {}
