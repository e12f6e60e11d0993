/** What consents of people tell on paper, and the blanks that come with the program. */
@NullMarked
package estafeta.people.paper;

import org.jspecify.annotations.NullMarked;
