/** Puts papers together: the folder an inspection asks for, the papers of pairs to be signed, what may stand on the site. */
@NullMarked
package estafeta.mentorship.pack;

import org.jspecify.annotations.NullMarked;
