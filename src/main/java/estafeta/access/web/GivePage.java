package estafeta.access.web;

import estafeta.shell.Option;
import java.util.List;

/** To whom to give which role, from when to when, on what ground. */
public record GivePage(
        String href,
        String place,
        boolean delegation,
        List<Option> roles,
        String login,
        String role,
        String from,
        String to,
        boolean substitution,
        String reason) {}
