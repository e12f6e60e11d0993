/** What consents of people tell on paper, and the blanks that come with the program. */
@NamedInterface("papers")
@NullMarked
package estafeta.people.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
