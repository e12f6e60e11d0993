package estafeta.access;

import java.util.List;

/** The people of the demonstration. Implemented by demo. */
public interface Personas {
    List<Persona> all();
}
