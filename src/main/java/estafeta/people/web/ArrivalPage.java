package estafeta.people.web;

import estafeta.people.Consequence;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import java.util.List;

/** Somebody of another organisation who comes here, with what follows if he has moved and if he works at both. */
public record ArrivalPage(
        NewTeacherForm form,
        String name,
        List<Fact> facts,
        boolean moved,
        List<Consequence> ifMoved,
        List<Consequence> ifBoth,
        List<Crumb> crumbs) {}
