package estafeta.people.once.web;

import estafeta.people.Consequence;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import java.util.List;
import java.util.UUID;

/** That somebody has moved to another organisation, as the organisation left is asked to confirm it. */
public record MovingPage(
        UUID id,
        UUID place,
        String name,
        String last,
        List<Fact> facts,
        List<Consequence> consequences,
        List<Crumb> crumbs) {}
