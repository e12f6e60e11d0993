/** One person once: which records may be of one person, that they are not, and making one of two. */
@NullMarked
@NamedInterface("once")
package estafeta.people.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
