/** Understands a list «молодой – наставник – приказ» as districts keep it, and turns it into mentorships that exist already. */
@NullMarked
package estafeta.mentorship.pairlist;

import org.jspecify.annotations.NullMarked;
