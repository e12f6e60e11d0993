/** Acts of an organisation on which its mentoring stands: noted with their term, renewed, corrected. */
@NamedInterface("localact")
@NullMarked
package estafeta.mentorship.localact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
