/** What papers of mentoring tell, and the templates that come with the program. */
@NullMarked
package estafeta.mentorship.paper;

import org.jspecify.annotations.NullMarked;
