/** Municipal mentors: a list for a school year, put together from the mentors of a place and approved by it. */
@NamedInterface("municipal")
@NullMarked
package estafeta.mentorship.municipal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
