/** Screens of one person once: records that may be of one person, making one of two, taking it back. */
@NullMarked
package estafeta.people.once.web;

import org.jspecify.annotations.NullMarked;
