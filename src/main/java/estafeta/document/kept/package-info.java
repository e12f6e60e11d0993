/** Keeps the offices' own templates: by version, the nearest up the tree holds; the ready ones come with the program. */
@NamedInterface("kept")
@NullMarked
package estafeta.document.kept;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
