package estafeta.access.web;

/**
 * Asks a guest for name, login and password.
 *
 * @param renewal a known account gets a new password, nothing else is asked
 * @param signedInAs the name of whoever is signed in on this device; empty if nobody
 */
public record InvitationPage(
        String token, String role, String place, boolean renewal, String name, String login, String signedInAs) {}
