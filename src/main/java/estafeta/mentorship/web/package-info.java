/** Screens of mentorships. */
@NullMarked
package estafeta.mentorship.web;

import org.jspecify.annotations.NullMarked;
