package estafeta.access.web;

import estafeta.access.Persona;
import java.util.List;

/** The first page for whoever is not signed in; personas are there in the demonstration alone. */
public record SignInPage(String login, boolean remember, String back, List<Persona> personas) {}
