package estafeta.access.web;

/** Asks for the password of now and the new one; keeps neither. */
public record PasswordPage(String name) {}
