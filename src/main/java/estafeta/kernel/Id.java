package estafeta.kernel;

import java.util.UUID;

/** The name of one thing. Each kind of thing has its own record, so that names of different kinds never mix. */
public interface Id {
    UUID value();
}
