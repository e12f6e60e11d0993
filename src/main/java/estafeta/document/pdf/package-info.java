/** Draws Word papers as PDF by a stated part of what Word can do; what it cannot draw it names. */
@NamedInterface("pdf")
@NullMarked
package estafeta.document.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
