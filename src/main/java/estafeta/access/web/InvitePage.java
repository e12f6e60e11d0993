package estafeta.access.web;

import estafeta.shell.Option;
import java.util.List;

/** Whom to invite, as what, and how. */
public record InvitePage(
        String href, String place, List<Option> roles, String name, String role, String kind, String email) {}
